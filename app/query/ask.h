#ifndef GRIOT_APP_QUERY_ASK_H_
#define GRIOT_APP_QUERY_ASK_H_

#include "absl/status/status.h"
#include "app/query/answer.h"
#include "app/query/query_options.h"
#include "app/query/resolve_names.h"
#include "graph/graph.h"
#include "schemas/ontology.h"

namespace griot {

// What a question is asked of.
struct QueryContext {
  const graph::Graph& graph;
  const Ontology& ontology;
  const QueryOptions& options;
  const Meaning& meaning;  // in the graph
};

// The functions of the rows of Questions().

// claims.cc
absl::Status AskClaims(const QueryContext& context, Answer& answer);

// conflicts.cc
absl::Status AskConflicts(const QueryContext& context, Answer& answer);

// entities.cc
absl::Status AskEntities(const QueryContext& context, Answer& answer);
absl::Status AskCentral(const QueryContext& context, Answer& answer);
absl::Status AskCommunities(const QueryContext& context, Answer& answer);

// facts.cc
absl::Status AskFacts(const QueryContext& context, Answer& answer);
absl::Status AskWho(const QueryContext& context, Answer& answer);
absl::Status AskTimeline(const QueryContext& context, Answer& answer);
absl::Status AskOnly(const QueryContext& context, Answer& answer);
absl::Status AskWhy(const QueryContext& context, Answer& answer);

// linked.cc
absl::Status AskPath(const QueryContext& context, Answer& answer);
absl::Status AskNeighbours(const QueryContext& context, Answer& answer);

// rejected.cc
absl::Status AskRejected(const QueryContext& context, Answer& answer);

}  // namespace griot

#endif  // GRIOT_APP_QUERY_ASK_H_
