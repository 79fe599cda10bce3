#include "names/name_list.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "names/embedded_names.h"

namespace griot {
namespace {

[[noreturn]] void Die(const std::string& fault) {
  std::fputs(absl::StrCat("griot: names/", fault, "\n").c_str(), stderr);
  std::abort();
}

absl::string_view TextOf(absl::string_view file) {
  for (const EmbeddedText& list : EmbeddedNames()) {
    if (list.name == file) return list.text;
  }
  Die(absl::StrCat(file, ": not there"));
}

}  // namespace

std::vector<NameRow> ReadNameList(absl::string_view file,
                                  absl::Span<const absl::string_view> flags) {
  std::vector<NameRow> rows;
  for (const absl::string_view line :
       absl::StrSplit(TextOf(file), '\n', absl::SkipEmpty())) {
    if (line[0] == '#') continue;
    const std::vector<absl::string_view> fields = absl::StrSplit(line, '|');
    NameRow& row = rows.emplace_back();
    row.word = fields[0];
    if (fields.size() > 2) row.value = fields[2];
    if (fields.size() < 2) continue;
    for (const absl::string_view name :
         absl::StrSplit(fields[1], ' ', absl::SkipEmpty())) {
      const auto flag = std::find(flags.begin(), flags.end(), name);
      if (flag == flags.end()) {
        Die(absl::StrCat(file, ": \"", line, "\": unknown ", name));
      }
      row.flags |= 1U << (flag - flags.begin());
    }
  }
  return rows;
}

}  // namespace griot
