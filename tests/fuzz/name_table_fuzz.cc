#include "graph/resolution/decisions.h"
#include "tests/fuzz/check.h"

// Any bytes as tables of decisions and of known names give rows or errors.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const absl::string_view table = griot::fuzz::Text(data, size);
  const auto decisions = griot::graph::ParseDecisions("table", table);
  const auto names = griot::graph::ParseKnownNames("table", table);
  for (const absl::Status& status : {decisions.status(), names.status()}) {
    griot::fuzz::Check(status.ok() || !status.message().empty(),
                       "an error says what is wrong");
  }
  return 0;
}
