#ifndef GRIOT_GRAPH_SOURCE_CONFIDENCE_H_
#define GRIOT_GRAPH_SOURCE_CONFIDENCE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot::graph {

// No number of sources makes a fact surer than this.
inline constexpr double kMostConfidence = 0.99;

struct Support {
  uint32_t sources = 0;
  double confidence = 0;
};

// How far the statements of one fact, in the graph's order, support it
// together. Documents are one source if they have one publisher, if they are
// near-copies of one text, or if they tell the fact in the same long sentence;
// and so are those that are one source with the same third. Confidence is
// noisy-or over sources, each with its best statement; a single source keeps
// its own.
Support SupportOf(absl::Span<const StatementIndex> statements,
                  const Graph& graph);

// How many of the documents, each given once, are sources that do not depend on
// each other: of several publishers, and no copies of one text.
size_t IndependentSources(const Graph& graph,
                          absl::Span<const DocumentIndex> documents);

// Documents that mention the entity, each once.
std::vector<DocumentIndex> DocumentsOf(const Entity& entity);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_SOURCE_CONFIDENCE_H_
