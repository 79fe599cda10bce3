#include "app/help.h"

#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "app/command_table.h"

namespace griot {
namespace {

constexpr int kLines = 30;
constexpr size_t kColumns = 80;

// "--out FILE", one behind the other.
std::string NamesOf(const std::vector<OptionRow>& options) {
  std::string text;
  size_t column = kColumns;
  for (const OptionRow& option : options) {
    if (option.positional) continue;
    std::string name = absl::StrJoin(option.names, ",");
    if (!option.value.empty()) absl::StrAppend(&name, " ", option.value);
    if (column + 2 + name.size() > kColumns) {
      absl::StrAppend(&text, text.empty() ? "  " : "\n  ", name);
      column = 2 + name.size();
    } else {
      absl::StrAppend(&text, "  ", name);
      column += 2 + name.size();
    }
  }
  return text;
}

}  // namespace

std::string ScreenHelp::make_help(const CLI::App* app, std::string name,
                                  CLI::AppFormatMode mode) const {
  std::string whole = Formatter::make_help(app, name, mode);
  if (mode != CLI::AppFormatMode::Normal ||
      app->get_help_all_ptr() == nullptr ||
      absl::c_count(whole, '\n') <= kLines) {
    return whole;
  }
  return absl::StrCat(make_description(app), make_usage(app, std::move(name)),
                      "\nOptions (--help-all says what they mean):\n",
                      NamesOf(OptionTable(*app)), "\n\n", make_footer(app));
}

}  // namespace griot
