#include <string>
#include <vector>

#include "graph/resolution/decision_rows.h"
#include "graph/resolution/decisions.h"
#include "tests/fuzz/check.h"

// Any bytes as tables of decisions and of known names give rows or errors.
// Decisions that are written are the same when they are read again, in each
// form that a table has, and without one that is taken back the rest is left.
namespace {

using griot::fuzz::Check;
using griot::graph::Decision;

using Rows = std::vector<std::string>;

Rows RowsOf(absl::string_view file, absl::string_view table) {
  const auto decisions = griot::graph::ParseDecisions(file, table);
  Check(decisions.ok(), std::string(table));
  Rows rows;
  for (const Decision& decision : *decisions) {
    rows.push_back(griot::graph::ToJson(decision));
  }
  return rows;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const absl::string_view table = griot::fuzz::Text(data, size);
  const auto names = griot::graph::ParseKnownNames("table", table);
  Check(names.ok() || !names.status().message().empty(),
        "an error says what is wrong");
  const auto decisions = griot::graph::ParseDecisions("table", table);
  Check(decisions.ok() || !decisions.status().message().empty(),
        "an error says what is wrong");
  if (!decisions.ok() || decisions->empty()) return 0;

  const auto lines = griot::graph::WithDecisions("t.jsonl", "", *decisions);
  Check(lines.ok(), std::string(table));
  Rows rows = RowsOf("t.jsonl", *lines);
  const auto csv = griot::graph::WithDecisions("t.csv", "", *decisions);
  Check(csv.ok() && RowsOf("t.csv", *csv) == rows, *lines);

  const auto last = griot::graph::ParseDecisions("t", rows.back());
  Check(last.ok() && last->size() == 1, rows.back());
  const auto less = griot::graph::WithoutDecision("t.csv", *csv, last->front());
  Check(less.ok(), *csv);
  rows.pop_back();
  Check(RowsOf("t.csv", *less) == rows, *less);
  return 0;
}
