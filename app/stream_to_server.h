#ifndef GRIOT_APP_STREAM_TO_SERVER_H_
#define GRIOT_APP_STREAM_TO_SERVER_H_

#include "absl/status/status.h"
#include "export/neo4j/query_api.h"
#include "graph/graph.h"

namespace griot {

// Merges the graph into a running Neo4j, with a line of progress where standard
// error is a terminal and one of what was done.
absl::Status StreamToServer(const graph::Graph& graph,
                            const exporter::neo4j::Server& server);

}  // namespace griot

#endif  // GRIOT_APP_STREAM_TO_SERVER_H_
