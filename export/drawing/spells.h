#ifndef GRIOT_EXPORT_DRAWING_SPELLS_H_
#define GRIOT_EXPORT_DRAWING_SPELLS_H_

#include <string>
#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot::exporter {

// Days, as 2024-09-17, from the first to the last of something; an end that is
// not known is empty.
struct Spell {
  std::string first;
  std::string last;

  bool operator==(const Spell&) const = default;
};

// When the facts were so, by the day: in order and without days in common, so
// that facts whose times overlap share a spell. A fact without a time has none.
std::vector<Spell> SpellsOf(const graph::Graph& graph,
                            absl::Span<const graph::FactId> facts);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_DRAWING_SPELLS_H_
