#ifndef GRIOT_GRAPH_QUESTIONS_SOURCES_H_
#define GRIOT_GRAPH_QUESTIONS_SOURCES_H_

#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "graph/graph.h"

namespace griot::graph {

// Who says something: documents, and those to whom documents attribute it.
struct SourceSet {
  absl::flat_hash_set<DocumentIndex> documents;
  absl::flat_hash_set<EntityId> speakers;

  bool empty() const { return documents.empty() && speakers.empty(); }
};

// The documents with this id or of this publisher, or whose id begins with
// these words ("Radio Kotto" for radio-kotto-2025-02-07), and the entities of
// this name that something is attributed to. Empty if there are none.
SourceSet FindSources(const Graph& graph, absl::string_view typed);

// What a source says, and where it stands among those who say so: 0 is the
// source nearest to the content. The document itself stands behind them all.
struct Claim {
  StatementIndex statement;
  size_t level = 0;
};

// What is attributed to one of the speakers, and what the documents say without
// attributing it to anyone; in the graph's order. The nearest of several levels
// counts.
std::vector<Claim> ClaimsBy(const Graph& graph, const SourceSet& sources);

// Whether a statement of the fact comes from the sources: is in one of the
// documents or attributed to one of the speakers.
bool IsSaidBy(const Graph& graph, const Fact& fact, const SourceSet& sources);
// Whether all of them do.
bool IsSaidOnlyBy(const Graph& graph, const Fact& fact,
                  const SourceSet& sources);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_SOURCES_H_
