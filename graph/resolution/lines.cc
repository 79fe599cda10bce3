#include "graph/resolution/lines.h"

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"

namespace griot::graph {

constexpr size_t kMostErrors = 20;

absl::Status ReadLines(
    absl::string_view file, absl::string_view content,
    absl::FunctionRef<absl::Status(int64_t line, absl::string_view text)>
        read) {
  std::vector<std::string> errors;
  int64_t number = 0;
  for (absl::string_view line : absl::StrSplit(content, '\n')) {
    ++number;
    line = absl::StripAsciiWhitespace(line);
    if (line.empty()) continue;
    const absl::Status status = read(number, line);
    if (status.ok()) continue;
    errors.push_back(absl::StrCat(file, ":", number, ": ", status.message()));
    if (errors.size() == kMostErrors) break;
  }
  if (errors.empty()) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrJoin(errors, "\n"));
}

}  // namespace griot::graph
