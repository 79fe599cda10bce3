#ifndef GRIOT_APP_QUERY_RESOLVE_NAMES_H_
#define GRIOT_APP_QUERY_RESOLVE_NAMES_H_

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

// All filters but for the names behind the question.
absl::StatusOr<graph::FactFilter> ResolveFilter(const graph::Graph& graph,
                                                const Ontology& ontology,
                                                const QueryOptions& options);

// Facts by the beginning of an id.
absl::StatusOr<std::vector<graph::FactId>> ResolveFact(
    const graph::Graph& graph, absl::string_view typed);

}  // namespace griot

#endif  // GRIOT_APP_QUERY_RESOLVE_NAMES_H_
