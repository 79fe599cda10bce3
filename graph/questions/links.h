#ifndef GRIOT_GRAPH_QUESTIONS_LINKS_H_
#define GRIOT_GRAPH_QUESTIONS_LINKS_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "boost/graph/compressed_sparse_row_graph.hpp"
#include "graph/graph.h"
#include "graph/scope.h"

// Which entities are linked, for Boost.Graph's algorithms. Two are linked if a
// statement has both, one of them as its subject or object. Times and numbers
// link nothing.

namespace griot::graph {

// What an edge carries.
struct Link {
  // Of a step whose statement leaves no doubt. Of up to twenty steps, fewer
  // always cost less.
  static constexpr int64_t kStep = 1'000'000;

  int64_t cost = 0;  // a step, and what speaks against its best statement
  // In Links::statements.
  uint32_t first_statement = 0;
  uint32_t statement_count = 0;
};

// Vertices are numbered as entities. Every link is there in both directions.
using LinkShape =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property,
                                       Link, boost::no_property, uint32_t,
                                       uint32_t>;

struct Links {
  LinkShape shape;
  std::vector<StatementIndex> statements;  // of each link, cheapest first

  absl::Span<const StatementIndex> StatementsOf(const Link& link) const {
    return absl::MakeSpan(statements)
        .subspan(link.first_statement, link.statement_count);
  }
};

// The links that the statements of `facts` make among entities of `scope`.
Links MakeLinks(const Graph& graph, absl::Span<const FactId> facts,
                Scope scope = Scope::kEverything);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_LINKS_H_
