#include <nanobind/stl/pair.h>
#include <nanobind/stl/tuple.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "export/neo4j/csv_lines.h"
#include "export/neo4j/cypher.h"
#include "export/neo4j/rows.h"
#include "export/neo4j/tables.h"
#include "export/numbers.h"
#include "python/objects.h"
#include "python/slice_object.h"
#include "python/status.h"

// What Neo4j imports, from slices, for griot.spark.

namespace griot::python {
namespace {

namespace neo4j = exporter::neo4j;
using Text = std::string;

// table, id of a node, fields
using RowTuple = std::tuple<Text, Text, std::vector<Text>>;

char DelimiterIn(const Text& text) {
  if (text.size() != 1) throw nb::value_error("expected one character");
  return text.front();
}

// The rows that a slice has of some tables.
std::vector<RowTuple> RowsOf(const Slice& slice, const std::vector<Text>& names,
                             const Text& delimiter) {
  neo4j::CsvLine line(DelimiterIn(delimiter));
  std::vector<RowTuple> rows;
  for (const neo4j::Table* table : neo4j::Tables()) {
    if (std::find(names.begin(), names.end(), table->name) == names.end()) {
      continue;
    }
    RaiseIfError(
        neo4j::ForEachRow(slice.graph, *table, [&](const neo4j::Row& row) {
          line.Set(*table, row);
          rows.emplace_back(table->name, row.id, line.Fields());
          return absl::OkStatus();
        }));
  }
  return rows;
}

// id, published, publisher, url, title, language, authors, copy_of
using DocumentTuple =
    std::tuple<Text, Text, Text, Text, Text, Text, Text, Text>;

// Documents with those that they are copies of, and nothing else.
Slice DocumentSlice(std::vector<DocumentTuple> rows) {
  std::map<Text, graph::DocumentIndex> index_of;
  for (const DocumentTuple& row : rows) {
    index_of.emplace(std::get<0>(row), graph::DocumentIndex(index_of.size()));
  }
  for (size_t i = 0, count = rows.size(); i < count; ++i) {
    const Text copy = std::get<7>(rows[i]);
    if (index_of.emplace(copy, graph::DocumentIndex(rows.size())).second) {
      rows.emplace_back(copy, "", "", "", "", "", "", copy);
    }
  }
  Slice slice;
  for (const auto& [id, published, publisher, url, title, language, authors,
                    copy] : rows) {
    graph::DocumentInfo& document = slice.graph.documents.emplace_back();
    document.id = slice.graph.strings.Intern(id);
    document.published = slice.graph.strings.Intern(published);
    document.publisher = slice.graph.strings.Intern(publisher);
    document.url = slice.graph.strings.Intern(url);
    document.title = slice.graph.strings.Intern(title);
    document.language = slice.graph.strings.Intern(language);
    document.authors = slice.graph.strings.Intern(authors);
    document.copy_of = index_of.at(copy);
  }
  return slice;
}

std::vector<std::pair<Text, Text>> Heads() {
  std::vector<std::pair<Text, Text>> heads;
  for (const neo4j::Table* table : neo4j::Tables()) {
    heads.emplace_back(table->name, neo4j::CsvHead(*table));
  }
  return heads;
}

// Of a folder that has, for each table, a folder with its head and its parts.
Text ImportScript(const Text& delimiter) {
  return neo4j::ImportScript(
      [](const neo4j::Table& table) {
        return absl::StrCat("'", table.name, "/header.csv,", table.name,
                            "/part-.*'");
      },
      DelimiterIn(delimiter));
}

}  // namespace

void BindNeo4j(nb::module_& module) {
  module.attr("_NEO4J_DELIMITERS") =
      nb::str(neo4j::kListDelimiters.data(), neo4j::kListDelimiters.size());
  module.def("_neo4j_heads", &Heads);
  module.def("_neo4j_rows", &RowsOf);
  module.def("_neo4j_script", &ImportScript);
  module.def("_neo4j_schema", &neo4j::Schema);
  module.def("_document_slice", &DocumentSlice);
  module.def("_real_text", &exporter::RealText);
}

}  // namespace griot::python
