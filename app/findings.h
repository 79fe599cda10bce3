#ifndef GRIOT_APP_FINDINGS_H_
#define GRIOT_APP_FINDINGS_H_

#include <string>
#include <vector>

#include "graph/graph.h"

namespace griot {

// The typed facts between two entities, best first: what more documents say,
// what is stated as having happened, what names its sides, what is surer.
std::vector<graph::FactId> BestSupported(const graph::Graph& graph,
                                         size_t limit);

// Them as a table, each with a sentence that says it. Lines are at most
// `columns` wide; empty if there is no such fact. With `style` the heads are
// set in bold. Control characters of the texts are made visible.
std::string FindingsTable(const graph::Graph& graph, int columns, bool style);

}  // namespace griot

#endif  // GRIOT_APP_FINDINGS_H_
