#ifndef GRIOT_GRAPH_QUESTIONS_VOCABULARY_H_
#define GRIOT_GRAPH_QUESTIONS_VOCABULARY_H_

#include "absl/container/flat_hash_set.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "graph/graph.h"

namespace griot {
class Ontology;
}

// Relations and types as a person types them: "claims responsibility" for
// claims_responsibility, case aside. NotFound, with suggestions, for what
// neither the ontology nor the graph knows.

namespace griot::graph {

// The graph's relations that are `typed` or under it, and its lemmas that are.
absl::StatusOr<absl::flat_hash_set<StringId>> FindRelations(
    const Graph& graph, const Ontology& ontology, absl::string_view typed);

// The graph's types that are `typed` or under it.
absl::StatusOr<absl::flat_hash_set<StringId>> FindTypes(
    const Graph& graph, const Ontology& ontology, absl::string_view typed);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_VOCABULARY_H_
