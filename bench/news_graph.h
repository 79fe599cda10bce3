#ifndef GRIOT_BENCH_NEWS_GRAPH_H_
#define GRIOT_BENCH_NEWS_GRAPH_H_

#include <cstddef>

#include "absl/status/statusor.h"
#include "graph/graph.h"

namespace griot::bench {

// The merged graph of so many statements, or a document's more, of generated
// news; always the same.
absl::StatusOr<graph::Graph> NewsGraph(size_t statements);

}  // namespace griot::bench

#endif  // GRIOT_BENCH_NEWS_GRAPH_H_
