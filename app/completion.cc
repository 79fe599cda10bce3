#include "app/completion.h"

#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "app/command_table.h"
#include "app/query/questions.h"

namespace griot {
namespace {

using Commands = std::vector<CommandRow>;

// The first line, which is what a list has room for.
std::string Short(const std::string& help) {
  return std::vector<std::string>(absl::StrSplit(help, '\n')).front();
}

// In single quotes, as POSIX shells read them.
std::string Quoted(absl::string_view text) {
  return absl::StrCat("'", absl::StrReplaceAll(text, {{"'", "'\\''"}}), "'");
}

bool TakesFile(const OptionRow& option) {
  return absl::StrContains(option.value, "FILE");
}

std::vector<std::string> NamesOf(const CommandRow& command) {
  std::vector<std::string> names;
  for (const OptionRow& option : command.options) {
    if (option.positional) continue;
    names.insert(names.end(), option.names.begin(), option.names.end());
  }
  return names;
}

std::vector<std::string> QuestionNames() {
  std::vector<std::string> names;
  for (const Question& question : Questions())
    names.emplace_back(question.name);
  return names;
}

std::string ForBash(const Commands& commands) {
  std::vector<std::string> names;
  std::string options;
  std::string values;  // options behind which no file stands
  for (const CommandRow& command : commands) {
    names.push_back(command.name);
    absl::StrAppend(&options, "    ", command.name,
                    ") options=", Quoted(absl::StrJoin(NamesOf(command), " ")),
                    " ;;\n");
    for (const OptionRow& option : command.options) {
      if (option.positional || option.value.empty() || TakesFile(option)) {
        continue;
      }
      for (const std::string& name : option.names) {
        absl::StrAppend(&values, values.empty() ? "" : "|", command.name, ":",
                        name);
      }
    }
  }
  return absl::StrCat(
      "# bash completion for griot\n"
      "_griot() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]}\n"
      "  local options\n"
      "  COMPREPLY=()\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
      "    COMPREPLY=($(compgen -W ",
      Quoted(absl::StrCat(absl::StrJoin(names, " "), " --help --version")),
      " -- \"$word\"))\n"
      "    return\n"
      "  fi\n"
      "  case $command in\n",
      options,
      "  esac\n"
      "  if [[ $word == -* ]]; then\n"
      "    COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
      "    return\n"
      "  fi\n"
      "  case $command:${COMP_WORDS[COMP_CWORD-1]} in\n"
      "    ",
      values,
      ") compopt +o default; return ;;\n"
      "  esac\n"
      "  if [ \"$command\" = query ] && [ \"$COMP_CWORD\" -eq 3 ]; then\n"
      "    COMPREPLY=($(compgen -W ",
      Quoted(absl::StrJoin(QuestionNames(), " ")),
      " -- \"$word\"))\n"
      "  fi\n"
      "}\n"
      "complete -o default -F _griot griot\n");
}

// What stands in brackets in a specification of _arguments.
std::string Bracketed(const std::string& help) {
  return absl::StrReplaceAll(Short(help), {{"[", "("}, {"]", ")"}});
}

std::string ForZsh(const Commands& commands) {
  std::string names;
  std::string cases;
  for (const CommandRow& command : commands) {
    absl::StrAppend(&names, "    ",
                    Quoted(absl::StrCat(command.name, ":", command.summary)),
                    "\n");
    absl::StrAppend(&cases, "    ", command.name, ")\n      _arguments");
    for (const OptionRow& option : command.options) {
      if (option.positional) continue;
      const std::string value =
          option.value.empty()
              ? ""
              : absl::StrCat(":", option.value, ":",
                             TakesFile(option) ? "_files" : "");
      for (const std::string& name : option.names) {
        absl::StrAppend(
            &cases, " \\\n        ",
            Quoted(absl::StrCat("*", name, "[", Bracketed(option.help), "]",
                                value)));
      }
    }
    const std::string first =
        command.name == "query"
            ? absl::StrCat("'2:graph:_files' '3:question:(",
                           absl::StrJoin(QuestionNames(), " "), ")' '*: :'")
            : "'*:file:_files'";
    absl::StrAppend(&cases, " \\\n        ", first, " ;;\n");
  }
  return absl::StrCat(
      "#compdef griot\n"
      "_griot() {\n"
      "  local -a commands=(\n",
      names,
      "  )\n"
      "  if (( CURRENT == 2 )); then\n"
      "    _describe command commands\n"
      "    return\n"
      "  fi\n"
      "  case $words[2] in\n",
      cases,
      "  esac\n"
      "}\n"
      "_griot \"$@\"\n");
}

// fish escapes within single quotes by backslashes.
std::string FishQuoted(absl::string_view text) {
  return absl::StrCat(
      "'", absl::StrReplaceAll(text, {{"\\", "\\\\"}, {"'", "\\'"}}), "'");
}

std::string ForFish(const Commands& commands) {
  std::string script =
      "# fish completion for griot\n"
      "complete -c griot -n __fish_use_subcommand -f\n";
  for (const CommandRow& command : commands) {
    absl::StrAppend(&script,
                    "complete -c griot -n __fish_use_subcommand -f -a ",
                    command.name, " -d ", FishQuoted(command.summary), "\n");
    for (const OptionRow& option : command.options) {
      if (option.positional) continue;
      absl::StrAppend(&script,
                      "complete -c griot -n '__fish_seen_subcommand_from ",
                      command.name, "'");
      for (const std::string& name : option.names) {
        absl::StrAppend(&script, absl::StartsWith(name, "--") ? " -l " : " -s ",
                        name.substr(absl::StartsWith(name, "--") ? 2 : 1));
      }
      if (!option.value.empty()) {
        absl::StrAppend(&script, " -r", TakesFile(option) ? " -F" : " -f");
      }
      absl::StrAppend(&script, " -d ", FishQuoted(Short(option.help)), "\n");
    }
  }
  for (const Question& question : Questions()) {
    absl::StrAppend(&script,
                    "complete -c griot -n '__fish_seen_subcommand_from query; "
                    "and test (count (commandline -opc)) -eq 3' -f -a ",
                    question.name, " -d ", FishQuoted(question.summary), "\n");
  }
  return script;
}

}  // namespace

std::optional<std::string> Completion(const CLI::App& app,
                                      absl::string_view shell) {
  const Commands commands = CommandTable(app);
  if (shell == "bash") return ForBash(commands);
  if (shell == "zsh") return ForZsh(commands);
  if (shell == "fish") return ForFish(commands);
  return std::nullopt;
}

}  // namespace griot
