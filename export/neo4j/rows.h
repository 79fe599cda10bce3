#ifndef GRIOT_EXPORT_NEO4J_ROWS_H_
#define GRIOT_EXPORT_NEO4J_ROWS_H_

#include <cstdint>
#include <string>
#include <variant>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"
#include "export/neo4j/tables.h"
#include "graph/graph.h"
#include "schemas/coordinates.h"

namespace griot::exporter::neo4j {

using Strings = absl::Span<const absl::string_view>;
using Integers = absl::Span<const int64_t>;
// Of the type that the column says; monostate is null. Texts and lists live as
// long as the row is visited.
using Value = std::variant<std::monostate, absl::string_view, Strings, int64_t,
                           Integers, double, bool, absl::CivilDay, Coordinates>;

// A node or a relationship.
struct Row {
  absl::string_view id;    // of a node
  absl::string_view from;  // ids of the nodes that a relationship joins
  absl::string_view to;
  absl::string_view label;         // one more of a node, or the own type of a
                                   // relationship; empty if it has none
  absl::Span<const Value> values;  // one for each column of the table
};

using RowVisitor = absl::FunctionRef<absl::Status(const Row&)>;

// All rows of a table, in canonical order; an error of `visit` ends the walk.
//
// A relation is a fact that is asserted and positive, and has a subject and an
// object: what is denied or planned must not be read as true, and has its node
// in kFacts alone, as all facts do.
absl::Status ForEachRow(const graph::Graph& graph, const Table& table,
                        RowVisitor visit);

// What Neo4j takes as a label or a type: not empty, no control characters, and
// none of the labels of our structure.
std::string TokenOf(absl::string_view text);

// The first and the last day of an ISO 8601 time, both included, as days or
// null: of an interval without an end, or beyond the years 0 to 9999.
struct DayRange {
  Value earliest;
  Value latest;
};
DayRange DaysOf(absl::string_view iso);

}  // namespace griot::exporter::neo4j

#endif  // GRIOT_EXPORT_NEO4J_ROWS_H_
