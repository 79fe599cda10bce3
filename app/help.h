#ifndef GRIOT_APP_HELP_H_
#define GRIOT_APP_HELP_H_

#include <CLI/CLI.hpp>
#include <string>

namespace griot {

// Help that fits a screen: where a command has more to say, its options are
// named alone, and --help-all, which such a command has, says what each means.
class ScreenHelp : public CLI::Formatter {
 public:
  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override;
};

}  // namespace griot

#endif  // GRIOT_APP_HELP_H_
