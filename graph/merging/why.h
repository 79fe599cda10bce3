#ifndef GRIOT_GRAPH_MERGING_WHY_H_
#define GRIOT_GRAPH_MERGING_WHY_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/resolution/merge_steps.h"

// Why two names are one entity, or why they are not.

namespace griot::graph {

// One step from a name to another name of the same entity.
struct WhyStep {
  enum class Kind {
    kRule,          // a rule merged them
    kWrittenAlike,  // but for case, accents and the like
    kOneText,       // a document uses both for one thing, as it was read
  } kind = Kind::kRule;
  MergeRule rule = MergeRule::kDecision;  // of kRule
  Mention first;
  Mention second;
  std::vector<Mention> evidence;
  std::string note;  // where a decision stands, or an id
};

// A merge that was looked at and not made.
struct WhyNot {
  MergeRule rule = MergeRule::kDecision;
  Refusal::Reason reason = Refusal::Reason::kAmbiguous;
  Mention first;
  Mention second;
  std::vector<Mention> evidence;
};

struct WhyAnswer {
  // What has the names; several where a name is several entities'.
  std::vector<EntityId> first;
  std::vector<EntityId> second;
  std::optional<EntityId> one;   // the entity that has both
  std::vector<WhyStep> steps;    // if it has: from the one name to the other
  std::vector<WhyNot> refusals;  // if there is none
};

// `a` and `b` are names that documents use, however they are written. `rules`
// are those that the graph was merged by. NotFound if no entity has a name.
absl::StatusOr<WhyAnswer> Why(Graph& graph, const MergeRules& rules,
                              absl::string_view a, absl::string_view b);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_WHY_H_
