#ifndef GRIOT_GRAPH_MERGING_SALIENCE_H_
#define GRIOT_GRAPH_MERGING_SALIENCE_H_

#include "graph/graph.h"
#include "graph/merge_rules.h"

namespace griot::graph {

// Sets the salience of facts and entities: how likely it is that somebody who
// notes what matters in a report would note it, by logistic regression over
// what statements show (salience_features.h, docs/salience.md). A fact has
// that of its best statement, raised by each further independent source.
void SetSalience(const MergeRules& rules, Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_SALIENCE_H_
