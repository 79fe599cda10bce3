#include "export/events/event_actors.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "graph/questions/support.h"

namespace griot::exporter {
namespace {

using graph::ArgumentRecord;
using graph::EntityId;
using graph::Fact;
using graph::Qualifier;
using graph::StatementIndex;

// The relation whose object is what is given.
constexpr absl::string_view kGiving = "provides";

std::vector<absl::string_view> WordsOf(absl::string_view text) {
  return absl::StrSplit(text, ' ', absl::SkipEmpty());
}

// Words that a description of nobody in particular begins with: of another
// ("his family"), and of how many alone ("few of them").
bool LeavesOpenWho(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {
      "all",       "any",      "anybody", "anyone", "each", "every",
      "everybody", "everyone", "few",     "her",    "his",  "its",
      "lot",       "lots",     "many",    "more",   "most", "my",
      "no",        "nobody",   "other",   "others", "our",  "some",
      "somebody",  "someone",  "such",    "their",  "they", "who",
      "your"};
  return absl::c_linear_search(kWords, absl::AsciiStrToLower(word));
}

bool IsArticle(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {"a", "an", "the"};
  return absl::c_linear_search(kWords, absl::AsciiStrToLower(word));
}

// "The man", "a gunman": one of whom the text speaks.
bool Points(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {"another", "both", "that",
                                                 "these",   "this", "those"};
  return IsArticle(word) ||
         absl::c_linear_search(kWords, absl::AsciiStrToLower(word));
}

bool HasCapital(absl::string_view word) {
  return absl::ascii_isupper(static_cast<unsigned char>(word.front()));
}

}  // namespace

EventActors::EventActors(const graph::Graph& graph, const Ontology& ontology)
    : graph_(graph), ontology_(ontology) {
  for (const graph::StatementRecord& statement : graph.statements) {
    if (graph.Text(statement.relation) != "located_in") continue;
    for (const ArgumentRecord& argument : graph.ArgumentsOf(statement)) {
      if (argument.role != Role::kObject) continue;
      wheres_.emplace(statement.document, argument.span.begin);
    }
  }
}

bool EventActors::IsSomebody(EntityId id) const {
  if (!id.valid()) return false;
  const graph::Entity& entity = graph_.At(id);
  if (entity.kind == MentionKind::kPronoun ||
      !(IsA(id, "person") || IsA(id, "group") || IsA(id, "organization") ||
        IsA(id, "country"))) {
    return false;
  }
  const auto words = WordsOf(graph_.Text(entity.name));
  return entity.kind == MentionKind::kName ||
         (!words.empty() && !LeavesOpenWho(words.front()) &&
          !LeavesOpenWho(words.back()));
}

bool EventActors::IsOnlyWhere(const Fact& fact) const {
  return absl::c_all_of(fact.statements, [&](StatementIndex i) {
    const graph::StatementRecord& statement = graph_.At(i);
    return absl::c_any_of(
        graph_.ArgumentsOf(statement), [&](const ArgumentRecord& argument) {
          return argument.role == Role::kSubject &&
                 wheres_.contains(
                     std::pair(statement.document, argument.span.begin));
        });
  });
}

EntityId EventActors::Actor1Of(const Fact& fact) const {
  return IsSomebody(fact.subject) && !IsOnlyWhere(fact) ? fact.subject
                                                        : EntityId();
}

EntityId EventActors::Actor2Of(const Fact& fact,
                               const EventCodes& codes) const {
  // Troops that are sent and services that are given are no side of it.
  const bool is_thing =
      codes.type == "MOBILIZE" || graph_.Text(fact.relation) == kGiving;
  if (!is_thing && IsSomebody(fact.object)) return fact.object;
  // "Hailed the report on Twitter": beside an object few are a side of it.
  static constexpr absl::string_view kMarkers[] = {"against", "at", "from",
                                                   "on",      "to", "with"};
  static constexpr absl::string_view kBesideAnObject[] = {"against", "to",
                                                          "with"};
  const auto is_side = [&](absl::string_view marker) {
    return !fact.object.valid() || (codes.type == "SANCTION" && marker == "on")
               ? absl::c_linear_search(kMarkers, marker)
               : absl::c_linear_search(kBesideAnObject, marker);
  };
  for (const Qualifier& part : fact.qualifiers) {
    const absl::string_view marker = graph_.Text(part.marker);
    const bool is_with_whom =
        codes.type == "MOBILIZE"
            ? marker == "against"
            : part.role == Role::kIndirectObject ||
                  (part.role == Role::kOblique && codes.type != "ASSAULT" &&
                   is_side(marker));
    if (is_with_whom && IsSomebody(part.entity)) return part.entity;
  }
  return {};
}

bool EventActors::TellsWho(const Fact& fact, EntityId actor) const {
  if (!actor.valid()) return false;
  if (graph_.At(actor).kind == MentionKind::kName || IsA(actor, "country") ||
      IsA(actor, "organization")) {
    return true;
  }
  return absl::c_any_of(fact.statements, [&](StatementIndex i) {
    return absl::c_any_of(
        graph_.ArgumentsOf(graph_.At(i)), [&](const ArgumentRecord& argument) {
          if (argument.entity != actor) return false;
          const auto words = WordsOf(graph_.Text(argument.text));
          return argument.quantity.has_value() || Points(words.front()) ||
                 std::any_of(std::next(words.begin()), words.end(), HasCapital);
        });
  });
}

std::string EventActors::NameOf(absl::Span<const graph::FactId> facts,
                                EntityId actor) const {
  if (!actor.valid()) return "";
  std::string name(graph_.Text(graph_.At(actor).name));
  if (graph_.At(actor).kind == MentionKind::kName) return name;
  for (const graph::FactId id : facts) {
    for (const ArgumentRecord& argument :
         graph_.ArgumentsOf(graph::SurestStatement(graph_, graph_.At(id)))) {
      auto words = WordsOf(graph_.Text(argument.text));
      if (argument.entity != actor || words.empty() ||
          argument.mention != MentionKind::kNominal ||
          LeavesOpenWho(words.front())) {
        continue;
      }
      if (words.size() > 1 && IsArticle(words.front())) {
        words.erase(words.begin());
      }
      return absl::StrJoin(words, " ");
    }
  }
  return name;
}

}  // namespace griot::exporter
