#include "export/events/event_requests.h"

#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "export/events/event_time.h"
#include "graph/questions/support.h"
#include "schemas/iso_time.h"

namespace griot::exporter {
namespace {

using graph::ArgumentRecord;
using graph::AttributionRecord;
using graph::EntityId;
using graph::FactId;
using graph::Graph;
using graph::StatementIndex;
using graph::StatementRecord;

constexpr absl::string_view kRequest = "REQUEST";
constexpr absl::string_view kThreat = "THREATEN";

// The words for a verb's past, participle and third person: "urged".
std::vector<std::string> FormsOf(absl::string_view lemma) {
  const absl::string_view stem = absl::StripSuffix(lemma, "e");
  return {absl::StrCat(lemma, "s"), absl::StrCat(lemma, "es"),
          absl::StrCat(stem, "ed"), absl::StrCat(stem, "ing")};
}

class Finder {
 public:
  Finder(const Graph& graph, const Ontology& ontology,
         const EventActors& actors, const EventFacts& told,
         const ReportSentences& sentences)
      : graph_(graph), actors_(actors), told_(told), sentences_(sentences) {
    request_ = CuesFor(ontology, kRequest);
    threat_ = CuesFor(ontology, kThreat);
  }

  std::vector<Event> Run() const {
    std::vector<Event> events;
    for (size_t i = 0; i < graph_.facts.size(); ++i) {
      for (const StatementIndex k : graph_.facts[i].statements) {
        if (IsRequest(graph_.At(k))) {
          events.push_back(Of(request_, FactId(i), k, AskedOf(graph_.At(k))));
          break;
        }
        if (IsThreat(graph_.facts[i], graph_.At(k))) {
          events.push_back(
              Of(threat_, FactId(i), k,
                 actors_.Actor2Of(graph_.facts[i], *threat_.codes)));
          break;
        }
      }
    }
    return events;
  }

 private:
  // The words by which a text tells that somebody asks, or threatens.
  struct Cues {
    std::string relation;
    const EventCodes* codes = nullptr;  // in the ontology; null: it has none
    absl::flat_hash_set<std::string> words;
  };

  static Cues CuesFor(const Ontology& ontology, absl::string_view type) {
    Cues cues;
    for (const Relation& relation : ontology.relations()) {
      const auto codes = absl::c_find_if(
          relation.events,
          [&](const EventCodes& event) { return event.type == type; });
      if (codes == relation.events.end()) continue;
      cues.relation = relation.name;
      cues.codes = &*codes;
      for (const Frame& frame : relation.frames) {
        for (const std::string& lemma : frame.lemmas) {
          for (std::string& form : FormsOf(lemma)) {
            cues.words.insert(std::move(form));
          }
        }
      }
    }
    return cues;
  }

  EntityId AskedOf(const StatementRecord& statement) const {
    for (const ArgumentRecord& argument : graph_.ArgumentsOf(statement)) {
      if (argument.role == Role::kSubject) return argument.entity;
    }
    return {};
  }

  // What one person who holds no office asks of another is their own affair.
  bool IsBetweenTwo(EntityId by, EntityId to) const {
    const auto is_private = [&](EntityId id) {
      return id.valid() && actors_.IsA(id, "person") &&
             !actors_.IsInPublicLife(id);
    };
    return is_private(by) && is_private(to);
  }

  bool IsRequest(const StatementRecord& statement) const {
    if (statement.modality != Modality::kOrdered ||
        statement.attribution_count == 0 ||
        statement.polarity != Polarity::kPositive) {
      return false;
    }
    const AttributionRecord& link = graph_.AttributionsOf(statement).front();
    const EntityId asked = AskedOf(statement);
    const auto is_known = [&](EntityId id) {
      return actors_.IsSomebody(id) && actors_.IsKnown(id);
    };
    return request_.codes != nullptr &&
           request_.words.contains(graph_.Text(link.cue)) &&
           is_known(link.source) && actors_.IsSomebody(asked) &&
           asked != link.source && !IsBetweenTwo(link.source, asked) &&
           (is_known(asked) ||
            actors_.TellsWho(graph_.At(statement.fact), asked)) &&
           !told_.IsInHeadlinesAlone(graph_.At(statement.fact));
  }

  // "The rebels threatened to kill two hostages": what somebody says that they
  // will do.
  bool IsThreat(const graph::Fact& fact,
                const StatementRecord& statement) const {
    if (threat_.codes == nullptr || statement.modality != Modality::kPlanned ||
        statement.attribution_count == 0 ||
        statement.polarity != Polarity::kPositive) {
      return false;
    }
    const AttributionRecord& link = graph_.AttributionsOf(statement).front();
    const EntityId to = actors_.Actor2Of(fact, *threat_.codes);
    const auto is_known = [&](EntityId id) {
      return actors_.IsKnown(id) || actors_.TellsWho(fact, id);
    };
    return threat_.words.contains(graph_.Text(link.cue)) &&
           link.source == fact.subject && actors_.IsSomebody(link.source) &&
           to.valid() && to != link.source && is_known(to) &&
           (actors_.IsKnown(link.source) || actors_.IsKnown(to)) &&
           !told_.IsInHeadlinesAlone(fact);
  }

  // "On Monday he joined the calls asking them to …": when who asks did what
  // the sentence tells of him.
  EventTime TimeOfAsking(StatementIndex request, EntityId by) const {
    const ReportSentences::Sentence& sentence = sentences_.At(request);
    for (size_t i = sentence.first; i < sentence.end; ++i) {
      const StatementRecord& other = graph_.statements[i];
      const auto time = ParseIsoTime(graph_.Text(other.time));
      if (time && absl::c_any_of(graph_.ArgumentsOf(other),
                                 [&](const ArgumentRecord& part) {
                                   return part.role == Role::kSubject &&
                                          part.entity == by;
                                 })) {
        return DaysOf(*time);
      }
    }
    return {};
  }

  Event Of(const Cues& cues, FactId id, StatementIndex i, EntityId to) const {
    const StatementRecord& statement = graph_.At(i);
    const EntityId by = graph_.AttributionsOf(statement).front().source;
    Event event;
    event.facts = {id};
    event.codes = cues.codes;
    event.time = TimeOfAsking(i, by);
    event.relation = cues.relation;
    event.reported = FirstReported(graph_, event.facts);
    event.actor1 = {by, actors_.NameOf(event.facts, by), ""};
    event.actor2 = {to, actors_.NameOf(event.facts, to), ""};
    return event;
  }

  const Graph& graph_;
  const EventActors& actors_;
  const EventFacts& told_;
  const ReportSentences& sentences_;
  Cues request_;
  Cues threat_;
};

}  // namespace

std::vector<Event> FindRequests(const Graph& graph, const Ontology& ontology,
                                const EventActors& actors,
                                const EventFacts& told,
                                const ReportSentences& sentences) {
  return Finder(graph, ontology, actors, told, sentences).Run();
}

}  // namespace griot::exporter
