#include <vector>

#include "absl/strings/match.h"
#include "export/graphml.h"
#include "export/neo4j/csv_folder.h"
#include "export/turtle.h"
#include "export/writer.h"

namespace griot::exporter {

absl::Span<const Format> Formats() {
  static const auto* const formats = new std::vector<Format>{
      {"graphml", ".graphml", "GraphML, for networkx, igraph, Neo4j and yEd",
       MakeGraphmlWriter},
      {"neo4j-csv", "", "A folder for `neo4j-admin database import full`",
       nullptr, MakeNeo4jCsvWriter},
      {"ttl", ".ttl", "RDF as Turtle, with PROV-O evidence for each fact",
       MakeTurtleWriter},
  };
  return *formats;
}

const Format* FindFormat(absl::string_view name) {
  for (const Format& format : Formats()) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

const Format* FindFormatOfPath(absl::string_view path) {
  for (const Format& format : Formats()) {
    if (!format.ending.empty() &&
        absl::EndsWithIgnoreCase(path, format.ending)) {
      return &format;
    }
  }
  return nullptr;
}

}  // namespace griot::exporter
