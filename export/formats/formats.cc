#include "export/formats/formats.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "export/drawing/gexf.h"
#include "export/drawing/graphml.h"
#include "export/events/event_writers.h"
#include "export/fact_lines.h"
#include "export/ftm/ftm.h"
#include "export/html/html.h"
#include "export/neo4j/csv_folder.h"
#include "export/neo4j/cypher_script.h"
#include "export/rdf/rdf.h"
#include "export/tables/csv_tables.h"
#include "export/writer.h"

namespace griot::exporter {

namespace {

Format RdfFormat(const char* name, const char* summary, RdfSyntax syntax) {
  return {name,
          std::string(".") + name,
          summary,
          [syntax](ByteSink sink, const WriterOptions& options) {
            return MakeRdfWriter(syntax, std::move(sink), options);
          },
          nullptr,
          true};
}

}  // namespace

absl::Span<const Format> Formats() {
  static const auto* const formats = new std::vector<Format>{
      {"csv",
       "",
       "A folder of tables, for pandas, DuckDB and the like",
       nullptr,
       MakeCsvTablesWriter,
       /*has_triple_terms=*/false,
       {kForPrograms, kForSpreadsheets}},
      {"cypher", ".cypher",
       "Cypher for a Neo4j server, to be run again at will", MakeCypherWriter},
      {"events-csv", "events.csv",
       "One row an event, for spreadsheets, as users of ACLED know it",
       MakeEventsCsvWriter},
      {"events-geojson", ".geojson", "The same rows for maps, as GeoJSON",
       MakeEventsGeoJsonWriter},
      {"ftm", ".ftm.json", "FollowTheMoney's entities, for Aleph and the like",
       MakeFtmWriter},
      {"gexf", ".gexf", "GEXF 1.3 with times, sizes and colours, for Gephi",
       MakeGexfWriter},
      {"graphml",
       ".graphml",
       "GraphML, for networkx, igraph, Neo4j and yEd",
       MakeGraphmlWriter,
       nullptr,
       false,
       {"strict", "gephi"}},
      {"html", ".html", "One page for a browser, which needs no network",
       MakeHtmlWriter},
      {"jsonl", ".jsonl", "JSON Lines, a fact a line with its evidence",
       MakeFactLinesWriter},
      {"neo4j-csv", "", "A folder for `neo4j-admin database import full`",
       nullptr, MakeNeo4jCsvWriter},
      RdfFormat("nq", "RDF as N-Quads, with a graph for each document",
                RdfSyntax::kNQuads),
      RdfFormat("nt", "RDF as N-Triples", RdfSyntax::kNTriples),
      RdfFormat("trig", "RDF as TriG, with a graph for each document",
                RdfSyntax::kTrig),
      RdfFormat("ttl", "RDF as Turtle, with PROV-O evidence for each fact",
                RdfSyntax::kTurtle),
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
