#ifndef GRIOT_APP_MAN_PAGE_H_
#define GRIOT_APP_MAN_PAGE_H_

#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace CLI {  // NOLINT(readability-identifier-naming): as CLI11 has it
class App;
}

namespace griot {

// The manual page of a command of `app`, griot-COMMAND(1), in man(7); of the
// program itself, griot(1), if `command` is empty. Nothing for what is no
// command.
std::optional<std::string> ManPage(const CLI::App& app,
                                   absl::string_view command);

}  // namespace griot

#endif  // GRIOT_APP_MAN_PAGE_H_
