#include "export/events/event_rows.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "export/events/event_time.h"
#include "export/events/shared_evidence.h"
#include "export/events/toll.h"
#include "graph/questions/support.h"

namespace griot::exporter {
namespace {

using graph::EntityId;
using graph::Fact;
using graph::FactId;

// "Seven guards": told by how many they are.
bool IsCounted(const Fact& fact) {
  return absl::c_any_of(fact.figures, [](const graph::Figure& figure) {
    return figure.role == Role::kObject;
  });
}

class Rows {
 public:
  Rows(const EventEvidence& evidence, const ActorCountries& countries)
      : evidence_(evidence),
        graph_(evidence.graph),
        actors_(evidence.actors),
        countries_(countries) {}

  Event Of(const EventDraft& draft) const {
    Event event;
    event.facts = draft.facts;
    event.codes = draft.codes;
    event.relation =
        std::string(graph_.Text(graph_.At(draft.facts.front()).relation));
    event.status = draft.status;
    event.time = TimeOfEvent(graph_, draft.facts);
    event.reported = FirstReported(graph_, draft.facts);
    event.place = evidence_.places.Of(draft.facts, *draft.codes);
    event.actor1 = ActorOf(draft, draft.actor1);
    event.actor2 = WhomOf(draft);
    if (IsTheOtherWay(draft)) std::swap(event.actor1, event.actor2);
    event.facts.insert(event.facts.end(), draft.deaths.begin(),
                       draft.deaths.end());
    if (HasHappened(draft.status)) {
      event.killed = TollOf(graph_, evidence_.ontology, event.facts, "killed");
      event.injured =
          TollOf(graph_, evidence_.ontology, event.facts, "injured");
      const bool is_hurt = absl::c_any_of(
          draft.facts, [&](FactId id) { return HurtsOne(graph_.At(id)); });
      if (is_hurt && !event.killed.low && !event.killed.high &&
          !event.injured.low && !event.injured.high) {
        event.injured = {1, 1};
      }
    }
    return event;
  }

 private:
  EventActor ActorOf(const EventDraft& draft, EntityId id) const {
    return {id, actors_.NameOf(draft.facts, id), countries_.Of(id)};
  }

  // Whom it is done to: all whom the same predicate has, those with a name
  // first, whose entity stands for them; of assaults also "three others" whom
  // the sentence tells to be hurt.
  EventActor WhomOf(const EventDraft& draft) const {
    if (!IsDeed(*draft.codes) || !draft.actor2.valid()) {
      return ActorOf(draft, draft.actor2);
    }
    const auto first = absl::c_find_if(draft.facts, [&](FactId id) {
      return actors_.Actor2Of(graph_.At(id), *draft.codes) == draft.actor2;
    });
    std::vector<EntityId> all = {draft.actor2};
    for (const FactId id : draft.facts) {
      if (first == draft.facts.end()) break;
      const Fact& fact = graph_.At(id);
      const EntityId whom = actors_.Actor2Of(fact, *draft.codes);
      // "Killing himself and one officer": who did it stands for himself.
      if (whom.valid() && whom != draft.actor1 &&
          !absl::c_linear_search(all, whom) &&
          (actors_.HasName(whom) || IsCounted(fact) ||
           actors_.TellsWho(fact, whom)) &&
          (ShareAPredicate(graph_, fact, graph_.At(*first)) ||
           (draft.codes->type == "ASSAULT" &&
            (IsCounted(fact) || actors_.IsOneUnnamed(whom)) &&
            ShareASentence(graph_, fact, graph_.At(*first))))) {
        all.push_back(whom);
      }
    }
    std::stable_partition(all.begin(), all.end(),
                          [&](EntityId id) { return actors_.HasName(id); });
    EventActor whom = ActorOf(draft, all.front());
    for (size_t i = 1; i < all.size(); ++i) {
      absl::StrAppend(&whom.name, i + 1 < all.size() ? ", " : " and ",
                      actors_.NameOf(draft.facts, all[i]));
    }
    return whom;
  }

  // "Was stabbed", "a bullet hit him": one person, of whom no more is told.
  bool HurtsOne(const Fact& fact) const {
    static constexpr absl::string_view kHurting[] = {"knife", "shoot", "stab"};
    const absl::string_view lemma = graph_.Text(fact.lemma);
    const bool hurts = absl::c_linear_search(kHurting, lemma) ||
                       (lemma == "hit" && fact.subject.valid() &&
                        actors_.IsA(fact.subject, "weapon"));
    return hurts && fact.object.valid() && actors_.IsA(fact.object, "person") &&
           (actors_.HasName(fact.object) || actors_.IsOneUnnamed(fact.object));
  }

  // "Suleiman met with members of the party": of what two do with each other
  // the text tells one first.
  bool IsTheOtherWay(const EventDraft& draft) const {
    const graph::StatementRecord& statement =
        graph::SurestStatement(graph_, graph_.At(draft.facts.front()));
    return IsMutual(*draft.codes) &&
           absl::c_any_of(graph_.ArgumentsOf(statement),
                          [&](const graph::ArgumentRecord& part) {
                            return part.role == Role::kSubject &&
                                   part.entity == draft.actor2;
                          });
  }

  const EventEvidence& evidence_;
  const graph::Graph& graph_;
  const EventActors& actors_;
  const ActorCountries& countries_;
};

}  // namespace

Event RowOf(const EventEvidence& evidence, const ActorCountries& countries,
            const EventDraft& draft) {
  return Rows(evidence, countries).Of(draft);
}

}  // namespace griot::exporter
