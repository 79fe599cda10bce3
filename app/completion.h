#ifndef GRIOT_APP_COMPLETION_H_
#define GRIOT_APP_COMPLETION_H_

#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace CLI {  // NOLINT(readability-identifier-naming): as CLI11 has it
class App;
}

namespace griot {

// A script with which a shell (bash, zsh or fish) completes the commands of
// `app`, their options and what `query` is asked; nothing for another shell.
std::optional<std::string> Completion(const CLI::App& app,
                                      absl::string_view shell);

}  // namespace griot

#endif  // GRIOT_APP_COMPLETION_H_
