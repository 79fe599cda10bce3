#include "app/command_table.h"

#include <CLI/CLI.hpp>

namespace griot {

std::vector<OptionRow> OptionTable(const CLI::App& app) {
  std::vector<OptionRow> rows;
  for (const CLI::Option* option : app.get_options()) {
    OptionRow& row = rows.emplace_back();
    for (const std::string& name : option->get_snames()) {
      row.names.push_back("-" + name);
    }
    for (const std::string& name : option->get_lnames()) {
      row.names.push_back("--" + name);
    }
    row.help = option->get_description();
    row.positional = row.names.empty();
    row.required = option->get_required();
    if (row.positional) {
      row.names.push_back(option->get_name(/*positional=*/true));
      row.repeatable = option->get_items_expected_max() > 1;
    } else if (option->get_items_expected_max() > 0) {
      row.value = option->get_type_name();
      // A check may say in brackets what it takes.
      row.value.resize(std::min(row.value.size(), row.value.find(':')));
    }
  }
  return rows;
}

std::vector<CommandRow> CommandTable(const CLI::App& app) {
  std::vector<CommandRow> rows;
  for (const CLI::App* command :
       app.get_subcommands([](const CLI::App*) { return true; })) {
    rows.push_back({command->get_name(), command->get_description(),
                    command->get_footer(), OptionTable(*command)});
  }
  return rows;
}

}  // namespace griot
