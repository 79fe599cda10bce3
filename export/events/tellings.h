#ifndef GRIOT_EXPORT_EVENTS_TELLINGS_H_
#define GRIOT_EXPORT_EVENTS_TELLINGS_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot::exporter {

// Where a text speaks of somebody.
struct Telling {
  graph::DocumentIndex document;
  Span span;
  graph::EntityId entity;
};

// By document, by begin, then by who.
void Sort(std::vector<Telling>& tellings);

// Those of the document from `begin` on.
absl::Span<const Telling> From(absl::Span<const Telling> sorted,
                               graph::DocumentIndex document, int32_t begin);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_TELLINGS_H_
