#include "export/events/identities.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

namespace griot::exporter {
namespace {

using graph::ArgumentRecord;
using graph::EntityId;
using graph::Fact;
using graph::Qualifier;
using graph::StatementIndex;
using graph::StatementRecord;

// "Identified as", "suspected to be".
constexpr absl::string_view kNaming[] = {"identify", "name"};
constexpr absl::string_view kSupposing[] = {"believe", "presume", "suspect",
                                            "think"};

// "Met an official. … The talks with Mr. Orr": the meeting by another word.
constexpr absl::string_view kMeeting = "CONSULT";

}  // namespace

Identities::Identities(const graph::Graph& graph, const Ontology& ontology,
                       absl::Span<const Telling> told)
    : graph_(graph), ontology_(ontology), told_(told) {
  FindNamed();
  FindSuspects();
  FindToldAgain();
}

EntityId Identities::NamedAs(EntityId id) const {
  const auto at = named_.find(id);
  return at == named_.end() ? id : at->second;
}

EntityId Identities::SuspectOf(EntityId act) const {
  const auto at = suspects_.find(act);
  return at == suspects_.end() ? EntityId() : at->second;
}

bool Identities::HasName(EntityId id) const {
  return id.valid() && graph_.At(id).kind == MentionKind::kName;
}

bool Identities::IsA(EntityId id, absl::string_view type) const {
  return ontology_.IsA(graph_.Text(graph_.At(id).type), type);
}

bool Identities::IsNamedPerson(EntityId id) const {
  return HasName(id) && IsA(id, "person");
}

bool Identities::IsOneWithoutName(EntityId id) const {
  if (!id.valid() || graph_.At(id).kind != MentionKind::kNominal ||
      !IsA(id, "person")) {
    return false;
  }
  return absl::c_any_of(
      graph_.At(id).mentions, [&](const graph::Mention& mention) {
        const absl::string_view text = graph_.Text(mention.text);
        return absl::StartsWithIgnoreCase(text, "a ") ||
               absl::StartsWithIgnoreCase(text, "an ");
      });
}

void Identities::FindNamed() {
  for (const Fact& fact : graph_.facts) {
    if (fact.polarity != Polarity::kPositive || !fact.object.valid() ||
        graph_.At(fact.object).kind != MentionKind::kNominal ||
        !IsA(fact.object, "person")) {
      continue;
    }
    const absl::string_view lemma = graph_.Text(fact.lemma);
    const bool is_naming = absl::c_linear_search(kNaming, lemma);
    const bool is_supposing = absl::c_linear_search(kSupposing, lemma);
    if (!is_naming && !is_supposing) continue;
    for (const Qualifier& part : fact.qualifiers) {
      EntityId name;
      if (is_supposing) {
        name = NameAtEnd(fact, part);
      } else if (part.role == Role::kComplement ||
                 graph_.Text(part.marker) == "as") {
        name =
            IsNamedPerson(part.entity) ? part.entity : NameBehind(fact, part);
      }
      if (name.valid()) named_.emplace(fact.object, name);
    }
  }
}

EntityId Identities::NameBehind(const Fact& fact, const Qualifier& part) const {
  for (const StatementIndex i : fact.statements) {
    const StatementRecord& statement = graph_.At(i);
    for (const ArgumentRecord& argument : graph_.ArgumentsOf(statement)) {
      if (argument.entity != part.entity || argument.role != part.role) {
        continue;
      }
      const auto behind = From(told_, statement.document, argument.span.end);
      if (behind.empty() ||
          behind.front().span.begin != argument.span.end + 1) {
        continue;
      }
      if (IsNamedPerson(behind.front().entity)) return behind.front().entity;
    }
  }
  return {};
}

EntityId Identities::NameAtEnd(const Fact& fact, const Qualifier& part) const {
  if (part.role != Role::kComplement) return {};
  for (const StatementIndex i : fact.statements) {
    const StatementRecord& statement = graph_.At(i);
    for (const ArgumentRecord& argument : graph_.ArgumentsOf(statement)) {
      if (argument.role != part.role || argument.entity != part.entity ||
          !absl::StartsWith(graph_.Text(argument.text), "to be ")) {
        continue;
      }
      for (const Telling& told :
           From(told_, statement.document, argument.span.begin)) {
        if (told.span.begin >= argument.span.end) break;
        if (told.span.end == argument.span.end && IsNamedPerson(told.entity)) {
          return told.entity;
        }
      }
    }
  }
  return {};
}

void Identities::FindSuspects() {
  static constexpr absl::string_view kDoers[] = {
      "assailant", "attacker", "bomber",  "culprit",
      "gunman",    "killer",   "shooter", "suspect"};
  for (const Fact& fact : graph_.facts) {
    if (fact.polarity == Polarity::kPositive && IsNamedPerson(fact.subject) &&
        fact.object.valid() && IsA(fact.object, "event") &&
        absl::c_linear_search(kDoers, graph_.Text(fact.lemma))) {
      suspects_.emplace(fact.object, fact.subject);
    }
  }
}

bool Identities::TellsItAgain(const Fact& first, const Fact& again) const {
  if (again.polarity != Polarity::kPositive || again.inferred ||
      !IsNamedPerson(again.object) ||
      (first.subject.valid() && again.subject.valid() &&
       first.subject != again.subject)) {
    return false;
  }
  if (first.relation == again.relation) return true;
  const auto is_meeting = [&](const Fact& fact) {
    const Relation* relation =
        ontology_.FindRelation(graph_.Text(fact.relation));
    return relation != nullptr && !relation->events.empty() &&
           relation->events.front().type == kMeeting;
  };
  return is_meeting(first) && is_meeting(again);
}

// The next sentence tells it of one with a name, and of no other.
void Identities::FindToldAgain() {
  const ReportSentences sentences(graph_);
  for (const Fact& fact : graph_.facts) {
    const Relation* relation =
        ontology_.FindRelation(graph_.Text(fact.relation));
    if (fact.polarity != Polarity::kPositive || fact.inferred ||
        relation == nullptr || relation->events.empty() ||
        !IsOneWithoutName(fact.object)) {
      continue;
    }
    for (const StatementIndex i : fact.statements) {
      const auto all = sentences.In(graph_.At(i).document);
      const auto next = static_cast<size_t>(sentences.NumberOf(i)) + 1;
      if (next >= all.size()) continue;
      EntityId name;
      bool is_one = true;
      for (size_t k = all[next].first; k < all[next].end; ++k) {
        const Fact& again = graph_.At(graph_.statements[k].fact);
        if (!TellsItAgain(fact, again)) continue;
        is_one &= !name.valid() || name == again.object;
        name = again.object;
      }
      if (name.valid() && is_one) named_.emplace(fact.object, name);
    }
  }
}

}  // namespace griot::exporter
