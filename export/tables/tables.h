#ifndef GRIOT_EXPORT_TABLES_TABLES_H_
#define GRIOT_EXPORT_TABLES_TABLES_H_

#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/graph.h"

// The graph as flat tables, for programs that think in rows: the CSV folder and
// the data frames of the Python module. Ids join the tables.

namespace griot::exporter {

enum class ColumnType { kText, kInteger, kReal, kBoolean };

// None, or a value of the column's type. Texts are views into the graph, or
// strings that are made for the row; none is empty.
using Cell = std::variant<std::monostate, absl::string_view, std::string,
                          int64_t, double, bool>;

struct TableColumn {
  const char* name;
  ColumnType type;
};

// Gets one row after the other, with a cell for each column; what is not OK
// ends the walk.
using RowVisitor = absl::FunctionRef<absl::Status(absl::Span<const Cell>)>;

struct Table {
  const char* name;
  std::vector<TableColumn> columns;
  // In the graph's order.
  std::function<absl::Status(const graph::Graph&, RowVisitor)> for_each_row;
};

// Documents, entities, mentions, facts, statements, arguments, attributions,
// conflicts.
absl::Span<const Table> Tables();
// Null if there is none.
const Table* FindTable(absl::string_view name);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_TABLES_TABLES_H_
