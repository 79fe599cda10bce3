#ifndef GRIOT_GRAPH_FACT_GROUPS_H_
#define GRIOT_GRAPH_FACT_GROUPS_H_

#include <utility>
#include <vector>

#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/time_clusters.h"

namespace griot::graph {

// What makes statements one fact, but for their times.
struct FactKey {
  EntityId subject;
  EntityId object;
  StringId predicate;  // relation, or lemma if not `typed`
  bool typed = false;
  Polarity polarity = Polarity::kPositive;
  ModalityClass modality = ModalityClass::kAsserted;
  // The sentence, where there is neither subject nor object.
  DocumentIndex document;
  Span sentence;

  bool operator==(const FactKey&) const = default;
  template <typename H>
  friend H AbslHashValue(H state, const FactKey& key) {
    return H::combine(std::move(state), key.subject, key.object, key.predicate,
                      key.typed, key.polarity, key.modality, key.document,
                      key.sentence.begin, key.sentence.end);
  }
};

// The statements of one fact, in the graph's order.
struct FactGroup {
  FactKey key;
  TimeRange time;        // what their times have in common
  StatementIndex timed;  // the first of those with the narrowest time, if any
  std::vector<StatementIndex> statements;
};

// Facts of a relation with a kept inverse, or of a symmetric one, come out in
// one direction whichever way they were said.
std::vector<FactGroup> GroupStatements(const MergeRules& rules, Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_FACT_GROUPS_H_
