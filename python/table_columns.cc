#include "python/table_columns.h"

#include <nanobind/stl/string.h>

#include <type_traits>
#include <variant>
#include <vector>

#include "python/status.h"

namespace griot::python {
namespace {

namespace nb = nanobind;

nb::object ToPython(const exporter::Cell& cell) {
  return std::visit(
      [](const auto& value) -> nb::object {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, std::monostate>) {
          return nb::none();
        } else if constexpr (std::is_convertible_v<Value, absl::string_view>) {
          return nb::str(value.data(), value.size());
        } else {
          return nb::cast(value);
        }
      },
      cell);
}

const char* NameOf(exporter::ColumnType type) {
  static constexpr const char* kNames[] = {"text", "integer", "real",
                                           "boolean"};
  return kNames[static_cast<size_t>(type)];
}

}  // namespace

nb::list ColumnsOf(const exporter::Table& table, const graph::Graph& graph) {
  std::vector<nb::list> values(table.columns.size());
  RaiseIfError(
      table.for_each_row(graph, [&](absl::Span<const exporter::Cell> cells) {
        for (size_t i = 0; i < cells.size(); ++i) {
          values[i].append(ToPython(cells[i]));
        }
        return absl::OkStatus();
      }));
  nb::list columns;
  for (size_t i = 0; i < values.size(); ++i) {
    columns.append(nb::make_tuple(table.columns[i].name,
                                  NameOf(table.columns[i].type), values[i]));
  }
  return columns;
}

}  // namespace griot::python
