#ifndef GRIOT_EXPORT_EVENTS_EVENT_CLUSTERS_H_
#define GRIOT_EXPORT_EVENTS_EVENT_CLUSTERS_H_

#include <vector>

#include "absl/types/span.h"
#include "export/events/event_draft.h"
#include "export/events/event_evidence.h"
#include "graph/graph.h"

namespace griot::exporter {

// One draft for all facts that tell of one event, in the order in which the
// first of each comes in `facts`, by which earlier ones count more. `tolls` are
// facts that only say how many an event of others hit; those that fit none are
// left out.
std::vector<EventDraft> ClusterFacts(const EventEvidence& evidence,
                                     absl::Span<const graph::FactId> facts,
                                     absl::Span<const graph::FactId> tolls);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_EVENT_CLUSTERS_H_
