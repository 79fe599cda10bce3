#ifndef GRIOT_GRAPH_MERGING_SALIENCE_H_
#define GRIOT_GRAPH_MERGING_SALIENCE_H_

#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/merging/fact_key.h"
#include "graph/merging/salience_features.h"

namespace griot::graph {

// The salience of facts and entities: how likely it is that somebody who
// notes what matters in a report would note it, by logistic regression over
// what statements show (salience_features.h, docs/salience.md). A fact has
// that of its best statement, raised by each further independent source.

// What each statement of the graph adds, in log-odds: looks at no other
// document than its own.
std::vector<double> StatementSaliences(const FactKeys& keys,
                                       const MergeRules& rules,
                                       const Graph& graph);
void SetFactSaliences(absl::Span<const double> of_statements,
                      absl::Span<Fact> facts);
// `facts` are those that the entity has a part in.
double SalienceOf(const EntityTraits& entity, const FactSaliences& facts);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_SALIENCE_H_
