#include "app/man_page.h"

#include <CLI/CLI.hpp>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "app/command_table.h"

namespace griot {
namespace {

// Text as roff prints it: a hyphen that can be copied, no requests in it.
std::string Roff(absl::string_view text) {
  std::string escaped =
      absl::StrReplaceAll(text, {{"\\", "\\e"}, {"-", "\\-"}});
  if (absl::StartsWith(escaped, ".") || absl::StartsWith(escaped, "'")) {
    escaped.insert(0, "\\&");
  }
  return escaped;
}

std::string Bold(absl::string_view text) {
  return absl::StrCat("\\fB", Roff(text), "\\fR");
}

std::string Italic(absl::string_view text) {
  return absl::StrCat("\\fI", Roff(text), "\\fR");
}

// Each line as a paragraph.
std::string Paragraphs(absl::string_view text) {
  std::vector<std::string> lines;
  for (const absl::string_view line : absl::StrSplit(text, '\n')) {
    if (!line.empty()) lines.push_back(Roff(line));
  }
  return absl::StrJoin(lines, "\n.br\n");
}

std::string Header(const std::string& name, absl::string_view summary) {
  return absl::StrCat(".TH ", absl::AsciiStrToUpper(Roff(name)),
                      " 1 \"\" \"griot " GRIOT_VERSION "\" \"griot\"\n",
                      ".SH NAME\n", Roff(name), " \\- ", Roff(summary), "\n");
}

std::string Options(const std::vector<OptionRow>& options) {
  std::string text;
  for (const OptionRow& option : options) {
    if (option.positional) {
      absl::StrAppend(&text, ".TP\n", Italic(option.names.front()));
    } else {
      std::vector<std::string> names;
      for (const std::string& name : option.names) {
        names.push_back(
            option.value.empty()
                ? Bold(name)
                : absl::StrCat(Bold(name), " ", Italic(option.value)));
      }
      absl::StrAppend(&text, ".TP\n", absl::StrJoin(names, ", "));
    }
    absl::StrAppend(&text, "\n", Paragraphs(option.help), "\n");
  }
  return text;
}

std::string OfCommand(const CommandRow& command) {
  const std::string name = absl::StrCat("griot-", command.name);
  std::string page = Header(name, command.summary);
  absl::StrAppend(&page, ".SH SYNOPSIS\n",
                  Bold(absl::StrCat("griot ", command.name)), " [",
                  Italic("OPTION"), "]...");
  for (const OptionRow& option : command.options) {
    if (!option.positional) continue;
    absl::StrAppend(&page, " ", Italic(option.names.front()),
                    option.repeatable ? "..." : "");
  }
  absl::StrAppend(&page, "\n.SH DESCRIPTION\n", Roff(command.summary),
                  ".\n.SH OPTIONS\n", Options(command.options));
  if (!command.examples.empty()) {
    // As it stands in the help, with its lines.
    std::vector<std::string> lines;
    for (const absl::string_view line :
         absl::StrSplit(absl::StripAsciiWhitespace(command.examples), '\n')) {
      lines.push_back(Roff(line));
    }
    absl::StrAppend(&page, ".SH NOTES\n.nf\n", absl::StrJoin(lines, "\n"),
                    "\n.fi\n");
  }
  absl::StrAppend(&page, ".SH SEE ALSO\n", Bold("griot"), "(1)\n");
  return page;
}

std::string OfProgram(const CLI::App& app,
                      const std::vector<CommandRow>& commands) {
  std::string page = Header(
      "griot", "turns news into a knowledge graph that shows its evidence");
  absl::StrAppend(&page, ".SH SYNOPSIS\n", Bold("griot"), " ",
                  Italic("COMMAND"), " [", Italic("OPTION"),
                  "]...\n.SH DESCRIPTION\n", Paragraphs(app.get_description()),
                  "\n.SH COMMANDS\n");
  std::vector<std::string> pages;
  for (const CommandRow& command : commands) {
    absl::StrAppend(&page, ".TP\n", Bold(command.name), "\n",
                    Roff(command.summary), "\n");
    pages.push_back(absl::StrCat(Bold("griot-" + command.name), "(1)"));
  }
  absl::StrAppend(&page, ".SH OPTIONS\n", Options(OptionTable(app)),
                  ".SH EXIT STATUS\n0 if all went well, 1 if something failed, "
                  "be it one input beside which the rest was done, 2 if the "
                  "command line is wrong.\n.SH SEE ALSO\n",
                  absl::StrJoin(pages, ",\n"), "\n");
  return page;
}

}  // namespace

std::optional<std::string> ManPage(const CLI::App& app,
                                   absl::string_view command) {
  const std::vector<CommandRow> commands = CommandTable(app);
  if (command.empty()) return OfProgram(app, commands);
  for (const CommandRow& row : commands) {
    if (row.name == command) return OfCommand(row);
  }
  return std::nullopt;
}

}  // namespace griot
