// What the choice of events' places is learnt from, for bench/event_places.py:
//   place_rows STORE
// Prints JSON Lines: {"features": NAMES}, then each event that makes a row, and
// each other fact that tells of an event, as {"row": whether it makes one,
// "told": [[DOCUMENT, BEGIN, END], ...], "type": TYPE, "quote": SENTENCE,
// "places": [{"name": NAME, "features": NUMBERS}, ...]}; BEGIN and END are
// where a predicate stands. The store must have been built with the default
// packs.

#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "bench/json_string.h"
#include "export/events/event_actors.h"
#include "export/events/event_facts.h"
#include "export/events/event_place.h"
#include "export/events/events.h"
#include "export/events/place_features.h"
#include "export/events/report_sentences.h"
#include "graph/graph.h"
#include "graph/questions/support.h"
#include "graph/store/store.h"
#include "schemas/ontology.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using exporter::EventPlaces;

void Print(const graph::Graph& graph, const EventPlaces& places, bool is_row,
           const std::vector<graph::FactId>& facts, const EventCodes& codes) {
  std::vector<std::string> told;
  for (const graph::FactId id : facts) {
    for (const graph::StatementIndex i : graph.At(id).statements) {
      const graph::StatementRecord& statement = graph.At(i);
      told.push_back(
          absl::StrCat("[", Quoted(graph.Text(graph.At(statement.document).id)),
                       ",", statement.predicate_span.begin, ",",
                       statement.predicate_span.end, "]"));
    }
  }
  std::cout
      << R"({"row":)" << (is_row ? "true" : "false") << R"(,"told":[)"
      << absl::StrJoin(told, ",") << R"(],"type":)" << Quoted(codes.type)
      << R"(,"quote":)"
      << Quoted(graph.Text(
             graph::SurestStatement(graph, graph.At(facts.front())).quote))
      << R"(,"places":[)"
      << absl::StrJoin(
             places.CandidatesFor(facts, codes), ",",
             [&](std::string* out, const EventPlaces::Candidate& candidate) {
               absl::StrAppend(
                   out, R"({"name":)",
                   Quoted(graph.Text(graph.At(candidate.place).name)),
                   R"(,"features":[)", absl::StrJoin(candidate.features, ","),
                   "]}");
             })
      << "]}\n";
}

absl::Status Run(const std::string& path) {
  GRIOT_ASSIGN_OR_RETURN(const Ontology ontology, LoadOntology({}));
  GRIOT_ASSIGN_OR_RETURN(graph::Store store,
                         graph::Store::Open(path, graph::Store::Mode::kRead));
  GRIOT_ASSIGN_OR_RETURN(const graph::Graph graph, store.LoadGraph());
  const exporter::ReportSentences sentences(graph);
  const EventPlaces places(graph, ontology, sentences);
  std::cout << R"({"features":[")"
            << absl::StrJoin(exporter::kPlaceFeatureNames, "\",\"") << "\"]}\n";
  std::vector<bool> has_row(graph.facts.size());
  for (const exporter::Event& event : exporter::FindEvents(graph, ontology)) {
    for (const graph::FactId id : event.facts) has_row[id.value()] = true;
    Print(graph, places, true, event.facts, *event.codes);
  }
  const exporter::EventActors actors(graph, ontology);
  const exporter::EventFacts told(graph, ontology, actors);
  for (size_t i = 0; i < graph.facts.size(); ++i) {
    const graph::Fact& fact = graph.facts[i];
    const EventCodes* codes = told.CodesOf(fact);
    if (has_row[i] || codes == nullptr || codes->type.empty() ||
        fact.inferred || fact.statements.empty()) {
      continue;
    }
    Print(graph, places, false, {graph::FactId(i)}, *codes);
  }
  return std::cout.flush() ? absl::OkStatus()
                           : absl::UnavailableError("cannot be written");
}

}  // namespace
}  // namespace griot

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: place_rows STORE\n", stderr);
    return 2;
  }
  const absl::Status status = griot::Run(argv[1]);
  if (status.ok()) return 0;
  std::fprintf(stderr, "place_rows: %s\n", status.ToString().c_str());
  return 1;
}
