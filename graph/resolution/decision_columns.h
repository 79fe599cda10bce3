#ifndef GRIOT_GRAPH_RESOLUTION_DECISION_COLUMNS_H_
#define GRIOT_GRAPH_RESOLUTION_DECISION_COLUMNS_H_

#include "absl/strings/string_view.h"

namespace griot::graph {

// Of a table of decisions, in their order; docs/graph.md describes them.
inline constexpr absl::string_view kDecisionColumns[] = {
    "decision",   "name",           "type",  "document", "other",
    "other_type", "other_document", "value", "reason",   "polarity",
    "modality",   "time",           "quote", "by"};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_DECISION_COLUMNS_H_
