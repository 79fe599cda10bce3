#ifndef GRIOT_APP_QUERY_RESOLVE_NAMES_H_
#define GRIOT_APP_QUERY_RESOLVE_NAMES_H_

#include <optional>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "app/query/query_options.h"
#include "graph/graph.h"
#include "graph/questions/fact_filter.h"
#include "graph/questions/sources.h"
#include "schemas/ontology.h"

// What the names in a query mean in a graph. NotFound, with what may have been
// meant, for a name that nothing has; FailedPrecondition, with all of them, for
// one that several have.

namespace griot {

absl::StatusOr<graph::EntityId> ResolveEntity(const graph::Graph& graph,
                                              absl::string_view typed);

absl::StatusOr<graph::SourceSet> ResolveSource(const graph::Graph& graph,
                                               absl::string_view typed);

// What a query's names mean.
struct Meaning {
  graph::FactFilter filter;  // with the parts in facts that names stand for
  std::optional<graph::SourceSet> by;  // --by
  // Whom a name may mean that may mean several; none if there is no such name.
  std::optional<absl::flat_hash_set<graph::EntityId>> named;
};

// Of all but the names that only the question understands.
absl::StatusOr<Meaning> ResolveNames(const graph::Graph& graph,
                                     const Ontology& ontology,
                                     const QueryOptions& options);

// Facts by the beginning of an id.
absl::StatusOr<std::vector<graph::FactId>> ResolveFact(
    const graph::Graph& graph, absl::string_view typed);

}  // namespace griot

#endif  // GRIOT_APP_QUERY_RESOLVE_NAMES_H_
