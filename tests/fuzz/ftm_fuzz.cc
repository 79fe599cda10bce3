#include "graph/resolution/ftm_names.h"
#include "graph/resolution/judgements.h"
#include "tests/fuzz/check.h"

// Any bytes as entities of FollowTheMoney, or as judgements of nomenklatura on
// them, give names and decisions or errors.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using griot::fuzz::Check;
  const absl::string_view content = griot::fuzz::Text(data, size);
  griot::graph::IsFtm(content);
  griot::graph::IsJudgements(content);
  const auto names = griot::graph::ParseFtmNames("file", content);
  Check(names.ok() || !names.status().message().empty(),
        "an error says what is wrong");
  if (names.ok()) {
    for (const auto& name : *names) {
      Check(!name.name.empty() && !name.id.empty(), "a name is somebody's");
    }
  }
  const auto judgements = griot::graph::ParseJudgements("file", content);
  Check(judgements.ok() || !judgements.status().message().empty(),
        "an error says what is wrong");
  return 0;
}
