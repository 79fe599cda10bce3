#ifndef GRIOT_APP_COMMAND_TABLE_H_
#define GRIOT_APP_COMMAND_TABLE_H_

#include <string>
#include <vector>

namespace CLI {  // NOLINT(readability-identifier-naming): as CLI11 has it
class App;
}

namespace griot {

// What the flags say of themselves, for completions and manual pages.

struct OptionRow {
  std::vector<std::string> names;  // "-o", "--out"; of a positional its name
  std::string value;               // "FILE"; empty: it takes none
  std::string help;
  bool positional = false;
  bool required = false;
  bool repeatable = false;  // a positional of which there may be several
};

struct CommandRow {
  std::string name;
  std::string summary;
  std::string examples;  // and what else stands at the end of its help
  std::vector<OptionRow> options;
};

// The commands in their order.
std::vector<CommandRow> CommandTable(const CLI::App& app);

// The options of one command, or of the program itself.
std::vector<OptionRow> OptionTable(const CLI::App& app);

}  // namespace griot

#endif  // GRIOT_APP_COMMAND_TABLE_H_
