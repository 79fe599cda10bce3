#include "export/tables/tables.h"

#include "export/tables/table_parts.h"

namespace griot::exporter {

absl::Span<const Table> Tables() {
  static const auto* const tables = new std::vector<Table>{
      DocumentTable(),  EntityTable(),   MentionTable(),     FactTable(),
      StatementTable(), ArgumentTable(), AttributionTable(), ConflictTable()};
  return *tables;
}

const Table* FindTable(absl::string_view name) {
  for (const Table& table : Tables()) {
    if (table.name == name) return &table;
  }
  return nullptr;
}

}  // namespace griot::exporter
