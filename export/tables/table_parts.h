#ifndef GRIOT_EXPORT_TABLES_TABLE_PARTS_H_
#define GRIOT_EXPORT_TABLES_TABLE_PARTS_H_

#include <utility>
#include <vector>

#include "export/tables/tables.h"
#include "schemas/status_macros.h"

// What tables are made of.

namespace griot::exporter {

using graph::Graph;
using graph::StringId;

Table DocumentTable();
Table EntityTable();
Table MentionTable();
Table FactTable();
Table StatementTable();
Table ArgumentTable();
Table AttributionTable();
Table ConflictTable();

// A column with the way to its cells.
template <typename Row>
struct ColumnOf {
  const char* name;
  ColumnType type;
  Cell (*cell)(const Graph&, const Row&);
};

template <typename Row>
using WalkOf = absl::Status (*)(const Graph&,
                                absl::FunctionRef<absl::Status(const Row&)>);

template <typename Row>
Table MakeTable(const char* name, std::vector<ColumnOf<Row>> columns,
                WalkOf<Row> walk) {
  Table table{name, {}, {}};
  for (const ColumnOf<Row>& column : columns) {
    table.columns.push_back({column.name, column.type});
  }
  table.for_each_row = [columns = std::move(columns), walk](const Graph& graph,
                                                            RowVisitor visit) {
    std::vector<Cell> cells(columns.size());
    return walk(graph, [&](const Row& row) {
      for (size_t i = 0; i < columns.size(); ++i) {
        cells[i] = columns[i].cell(graph, row);
      }
      return visit(cells);
    });
  };
  return table;
}

inline Cell Text(absl::string_view text) {
  if (text.empty()) return {};
  return text;
}
inline Cell Text(const Graph& graph, StringId id) {
  return Text(graph.Text(id));
}

// The id, and the name, of an entity that there may be.
inline Cell IdOf(const Graph& graph, graph::EntityId id) {
  return id.valid() ? Text(graph, graph.At(id).id) : Cell();
}
inline Cell NameOf(const Graph& graph, graph::EntityId id) {
  return id.valid() ? Text(graph, graph.At(id).name) : Cell();
}
inline Cell IdOf(const Graph& graph, graph::DocumentIndex id) {
  return id.valid() ? Text(graph, graph.At(id).id) : Cell();
}

template <typename Container>
Cell Count(const Container& container) {
  return static_cast<int64_t>(container.size());
}

template <typename Record>
absl::Status Walk(const std::vector<Record>& records,
                  absl::FunctionRef<absl::Status(const Record&)> visit) {
  for (const Record& record : records) GRIOT_RETURN_IF_ERROR(visit(record));
  return absl::OkStatus();
}

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_TABLES_TABLE_PARTS_H_
