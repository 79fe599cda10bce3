#ifndef GRIOT_GRAPH_MERGING_STATEMENT_BLOCK_H_
#define GRIOT_GRAPH_MERGING_STATEMENT_BLOCK_H_

#include <cstddef>
#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot::graph {

// Statements with what belongs to them, as they came. Several are filled beside
// each other.
struct StatementBlock {
  // How much there is, or is to come.
  struct Counts {
    size_t statements = 0;
    size_t arguments = 0;
    size_t attributions = 0;
  };

  bool HasRoomFor(const Counts& more) const {
    return statements.capacity() - statements.size() >= more.statements &&
           arguments.capacity() - arguments.size() >= more.arguments &&
           attributions.capacity() - attributions.size() >= more.attributions;
  }
  void Reserve(const Counts& counts) {
    statements.reserve(counts.statements);
    arguments.reserve(counts.arguments);
    attributions.reserve(counts.attributions);
  }
  absl::Span<const ArgumentRecord> ArgumentsOf(const StatementRecord& s) const {
    return absl::MakeSpan(arguments).subspan(s.first_argument,
                                             s.argument_count);
  }
  absl::Span<const AttributionRecord> AttributionsOf(
      const StatementRecord& s) const {
    return absl::MakeSpan(attributions)
        .subspan(s.first_attribution, s.attribution_count);
  }

  std::vector<StatementRecord> statements;
  std::vector<ArgumentRecord> arguments;
  std::vector<AttributionRecord> attributions;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_STATEMENT_BLOCK_H_
