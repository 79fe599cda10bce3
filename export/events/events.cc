#include "export/events/events.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "export/events/actor_country.h"
#include "export/events/event_actors.h"
#include "export/events/event_clusters.h"
#include "export/events/event_draft.h"
#include "export/events/event_evidence.h"
#include "export/events/event_facts.h"
#include "export/events/event_place.h"
#include "export/events/event_requests.h"
#include "export/events/event_rows.h"
#include "export/events/report_sentences.h"
#include "export/events/report_setting.h"
#include "export/events/shared_evidence.h"
#include "graph/questions/support.h"

namespace griot::exporter {
namespace {

using graph::Fact;
using graph::FactId;
using graph::Graph;

// The facts that tell something of events, each kind by salience.
struct ToldFacts {
  std::vector<FactId> events;
  std::vector<FactId> tolls;
  std::vector<FactId> of_law;  // that make no row; by id
};

ToldFacts FactsOf(const Graph& graph, const EventFacts& told) {
  ToldFacts facts;
  for (size_t i = 0; i < graph.facts.size(); ++i) {
    const Fact& fact = graph.facts[i];
    const EventCodes* codes = told.CodesOf(fact);
    if (codes == nullptr || !told.IsStated(fact)) continue;
    if (!codes->type.empty() && told.MakesARow(fact, *codes)) {
      facts.events.emplace_back(i);
    } else if (!codes->toll.empty()) {
      facts.tolls.emplace_back(i);
    } else if (codes->context == "legal") {
      facts.of_law.emplace_back(i);
    }
  }
  graph::SortBySalience(graph, facts.events);
  graph::SortBySalience(graph, facts.tolls);
  // Who was killed stands before who was wounded.
  absl::c_stable_partition(facts.events, [&](FactId id) {
    return told.CodesOf(graph.At(id))->toll != "injured";
  });
  return facts;
}

// "Asked him to investigate both": told once for each that it is about.
bool IsAskedAlready(const Graph& graph, const Event& request,
                    const std::vector<Event>& events) {
  return absl::c_any_of(events, [&](const Event& other) {
    return other.codes->type == request.codes->type &&
           other.actor1.entity == request.actor1.entity &&
           other.actor2.entity == request.actor2.entity &&
           ShareASentence(graph, graph.At(request.facts.front()),
                          graph.At(other.facts.front()));
  });
}

void SortByDay(const Graph& graph, std::vector<Event>& events) {
  absl::c_sort(events, [&](const Event& a, const Event& b) {
    const auto rank = [&](const Event& event) {
      return std::tuple(event.time.first.empty(),
                        absl::string_view(event.time.first),
                        IdOf(graph, event));
    };
    return rank(a) < rank(b);
  });
}

}  // namespace

std::vector<Event> FindEvents(const Graph& graph, const Ontology& ontology) {
  const EventActors actors(graph, ontology);
  const EventFacts told(graph, ontology, actors);
  const ReportSentences sentences(graph);
  const EventPlaces places(graph, ontology, sentences);
  const ActorCountries countries(graph, ontology);
  const EventEvidence evidence = {graph, ontology, actors,
                                  told,  places,   sentences};

  const ToldFacts facts = FactsOf(graph, told);
  std::vector<Event> events;
  for (const EventDraft& draft :
       ClusterFacts(evidence, facts.events, facts.tolls)) {
    if (draft.actor1.valid() || draft.actor2.valid()) {
      events.push_back(RowOf(evidence, countries, draft));
    }
  }
  // "A man has been arrested": says who did it, also where no row says so.
  const size_t rows = events.size();
  for (const FactId id : facts.of_law) {
    events.push_back(RowOf(evidence, countries, DraftOf(evidence, id)));
  }
  SetInReports(graph, events);
  events.erase(events.begin() + static_cast<ptrdiff_t>(rows), events.end());
  for (Event& request :
       FindRequests(graph, ontology, actors, told, sentences)) {
    if (IsAskedAlready(graph, request, events)) continue;
    request.actor1.country = countries.Of(request.actor1.entity);
    request.actor2.country = countries.Of(request.actor2.entity);
    events.push_back(std::move(request));
  }
  SortByDay(graph, events);
  return events;
}

}  // namespace griot::exporter
