#ifndef GRIOT_GRAPH_SLICES_DOCUMENTS_H_
#define GRIOT_GRAPH_SLICES_DOCUMENTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/merging/local_entities.h"
#include "schemas/document.h"
#include "schemas/mention.h"
#include "schemas/statement.h"

// Slices are graphs that hold what one step of merging looks at, and no more:
// merging goes on where there is no one place for all of a graph. What slices
// give is what the whole graph would, whichever way it is cut
// (docs/adr/0084-slices-of-a-graph.md).

namespace griot::graph {

// A document, without its text, and what was read in it.
struct ReadDocument {
  Document document;
  std::vector<Statement> statements;
  std::vector<EntityMention> mentions;
};

// Some documents as a graph that has no entities yet.
struct DocumentSlice {
  Graph graph;
  LocalEntities locals;               // by document
  std::vector<uint32_t> first_local;  // of each document, and the end
};

absl::StatusOr<DocumentSlice> SliceOf(absl::Span<const ReadDocument> documents,
                                      const MergeRules& rules);

// The mentions of a local entity.
absl::Span<const Mention> MentionsOf(const LocalEntity& local,
                                     const LocalEntities& locals);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_SLICES_DOCUMENTS_H_
