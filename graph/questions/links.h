#ifndef GRIOT_GRAPH_QUESTIONS_LINKS_H_
#define GRIOT_GRAPH_QUESTIONS_LINKS_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "boost/graph/compressed_sparse_row_graph.hpp"
#include "graph/graph.h"

// Which entities are linked, for Boost.Graph's algorithms. Two are linked if a
// statement has both, one of them as its subject or object. Times and numbers
// link nothing.

namespace griot::graph {

// Vertices are numbered as entities. Every link is there in both directions.
using LinkShape =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property,
                                       boost::no_property, boost::no_property,
                                       uint32_t, uint32_t>;

struct Links {
  // Of a link's best statement: one step, and parts of it for what speaks
  // against the link. Of up to twenty steps, fewer always cost less.
  static constexpr int64_t kStep = 1'000'000;

  LinkShape shape;
  // By number of the edge.
  std::vector<int64_t> costs;
  std::vector<uint32_t> ends;              // of the edge's part of `statements`
  std::vector<StatementIndex> statements;  // of each edge, cheapest first

  uint32_t TargetOf(uint32_t edge) const {
    return target(edge_from_index(edge, shape), shape);
  }
  absl::Span<const StatementIndex> StatementsOf(uint32_t edge) const {
    const uint32_t begin = edge == 0 ? 0 : ends[edge - 1];
    return absl::MakeSpan(statements).subspan(begin, ends[edge] - begin);
  }
};

// The links that the statements of `facts` make.
Links MakeLinks(const Graph& graph, absl::Span<const FactId> facts);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_LINKS_H_
