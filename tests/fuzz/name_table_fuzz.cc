#include <string>

#include "absl/strings/str_cat.h"
#include "graph/resolution/decision_rows.h"
#include "graph/resolution/decisions.h"
#include "tests/fuzz/check.h"

// Any bytes as tables of decisions and of known names give rows or errors;
// decisions that are written are the same when they are read again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const absl::string_view table = griot::fuzz::Text(data, size);
  const auto decisions = griot::graph::ParseDecisions("table", table);
  const auto names = griot::graph::ParseKnownNames("table", table);
  for (const absl::Status& status : {decisions.status(), names.status()}) {
    griot::fuzz::Check(status.ok() || !status.message().empty(),
                       "an error says what is wrong");
  }
  if (!decisions.ok() || decisions->empty()) return 0;
  std::string lines;
  for (const auto& decision : *decisions) {
    absl::StrAppend(&lines, griot::graph::ToJson(decision), "\n");
  }
  const auto again = griot::graph::ParseDecisions("table", lines);
  griot::fuzz::Check(again.ok() && again->size() == decisions->size(), lines);
  for (size_t i = 0; i < again->size(); ++i) {
    griot::fuzz::Check(griot::graph::ToJson((*again)[i]) ==
                           griot::graph::ToJson((*decisions)[i]),
                       lines);
  }
  return 0;
}
