#ifndef GRIOT_GRAPH_QUESTIONS_SUPPORT_H_
#define GRIOT_GRAPH_QUESTIONS_SUPPORT_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot::graph {

// Confidence in tenths: processors differ in the last digits, and what is
// chosen or ordered by it should not.
int64_t Tenths(double confidence);

// How many independent sources the statements come from, as facts count them.
size_t SourcesOf(const Graph& graph, std::vector<StatementIndex> statements);

// Puts the most salient first: then what more sources say, what is surer; then
// by id.
void SortBySalience(const Graph& graph, std::vector<FactId>& facts);

// The statement that says it most surely, the first among equals. There must be
// one.
const StatementRecord& SurestStatement(
    const Graph& graph, absl::Span<const StatementIndex> statements);
// Of the fact.
const StatementRecord& SurestStatement(const Graph& graph, const Fact& fact);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_SUPPORT_H_
