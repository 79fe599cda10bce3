#ifndef GRIOT_APP_FINDINGS_H_
#define GRIOT_APP_FINDINGS_H_

#include <string>

#include "graph/graph.h"

namespace griot {

// What one should know of a graph first, each with a sentence that says it:
// the most salient events (who did what to whom, where and when, in how many
// independent sources), roles of people and bodies, and what is disputed. Lines
// are at most `columns` wide; empty if there is nothing of the kind. With
// `style` the heads are set in bold. Control characters of the texts are made
// visible.
std::string FindingsText(const graph::Graph& graph, int columns, bool style);

}  // namespace griot

#endif  // GRIOT_APP_FINDINGS_H_
