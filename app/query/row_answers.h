#ifndef GRIOT_APP_QUERY_ROW_ANSWERS_H_
#define GRIOT_APP_QUERY_ROW_ANSWERS_H_

#include <cstddef>
#include <optional>

#include "absl/status/statusor.h"
#include "app/query/query_options.h"
#include "app/query/resolve_names.h"
#include "graph/graph.h"
#include "graph/selection/part.h"
#include "graph/store/sqlite.h"
#include "graph/store/store.h"
#include "schemas/ontology.h"

// Questions that some rows of a store answer: the whole graph is not merged for
// them.

namespace griot {

// A graph that has what the first answers are made of, as many as were asked
// for, and nothing that is none. Asked of it, the question gives these.
struct RowAnswers {
  graph::Graph graph;
  Meaning meaning;
  size_t answers = 0;  // in the whole
};

// Nothing if the whole graph is to be asked: because the question is on the
// whole, or because so much is wanted that it is faster. What is wrong with a
// name is said as ResolveNames says it of the whole graph.
absl::StatusOr<std::optional<RowAnswers>> ReadRowAnswers(
    graph::Store& store, const Ontology& ontology, const QueryOptions& options);

// What rows are asked.
struct RowContext {
  graph::Sqlite& database;
  const graph::Part& names;
  const Meaning& meaning;  // in `names`
  const QueryOptions& options;
  size_t limit;
};

// More are not read one by one.
inline constexpr size_t kMostRows = 2000;

// The functions of the rows of Questions(): what is read, and how many answers
// there are.
absl::StatusOr<std::optional<graph::Part>> ReadEntityRows(
    const RowContext& context, size_t& answers);  // entities.cc
absl::StatusOr<std::optional<graph::Part>> ReadFactRows(
    const RowContext& context, size_t& answers);
absl::StatusOr<std::optional<graph::Part>> ReadDyadRows(
    const RowContext& context, size_t& answers);
absl::StatusOr<std::optional<graph::Part>> ReadClaimRows(
    const RowContext& context, size_t& answers);

}  // namespace griot

#endif  // GRIOT_APP_QUERY_ROW_ANSWERS_H_
