#include "graph/questions/vocabulary.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "graph/questions/slips.h"
#include "schemas/json_fields.h"
#include "schemas/ontology.h"

namespace griot::graph {
namespace {

constexpr size_t kSuggestions = 3;

std::string Folded(absl::string_view name) {
  std::string folded = absl::AsciiStrToLower(name);
  std::replace(folded.begin(), folded.end(), '_', ' ');
  return folded;
}

// Whether the name is `wanted` (folded) or stands under it.
template <typename Find>
bool IsUnder(absl::string_view name, absl::string_view wanted,
             const Find& find) {
  std::string at(name);
  while (true) {
    if (Folded(at) == wanted) return true;
    const auto* entry = find(at);
    if (entry == nullptr || entry->parent.empty()) return false;
    at = entry->parent;
  }
}

absl::Status Unknown(absl::string_view kind, absl::string_view typed,
                     std::vector<std::string> known) {
  std::string message = absl::StrCat("no ", kind, " ", Shown(typed));
  const std::vector<std::string> near =
      SuggestWords(known, typed, kSuggestions);
  if (!near.empty()) {
    absl::StrAppend(&message, "; did you mean ", absl::StrJoin(near, ", "),
                    "?");
  } else {
    std::sort(known.begin(), known.end());
    absl::StrAppend(&message, ", expected one of ", absl::StrJoin(known, ", "));
  }
  return absl::NotFoundError(message);
}

}  // namespace

absl::StatusOr<absl::flat_hash_set<StringId>> FindRelations(
    const Graph& graph, const Ontology& ontology, absl::string_view typed) {
  const std::string wanted = Folded(typed);
  const auto find = [&](absl::string_view name) {
    return ontology.FindRelation(name);
  };
  absl::flat_hash_set<StringId> seen;
  absl::flat_hash_set<StringId> found;
  for (const Fact& fact : graph.facts) {
    if (fact.relation != StringPool::kEmpty &&
        seen.insert(fact.relation).second &&
        IsUnder(graph.Text(fact.relation), wanted, find)) {
      found.insert(fact.relation);
    }
    if (seen.insert(fact.lemma).second &&
        Folded(graph.Text(fact.lemma)) == wanted) {
      found.insert(fact.lemma);
    }
  }
  if (!found.empty()) return found;
  std::vector<std::string> known;
  for (const Relation& relation : ontology.relations()) {
    if (Folded(relation.name) == wanted) return found;
    known.push_back(relation.name);
  }
  std::vector<std::string> words = known;
  for (const StringId id : seen) words.emplace_back(graph.Text(id));
  if (!SuggestWords(words, typed, kSuggestions).empty()) known = words;
  return Unknown("relation", typed, std::move(known));
}

absl::StatusOr<absl::flat_hash_set<StringId>> FindTypes(
    const Graph& graph, const Ontology& ontology, absl::string_view typed) {
  const std::string wanted = Folded(typed);
  const auto find = [&](absl::string_view name) {
    return ontology.FindType(name);
  };
  absl::flat_hash_set<StringId> seen;
  absl::flat_hash_set<StringId> found;
  for (const Entity& entity : graph.entities) {
    if (seen.insert(entity.type).second &&
        IsUnder(graph.Text(entity.type), wanted, find)) {
      found.insert(entity.type);
    }
  }
  if (!found.empty()) return found;
  std::vector<std::string> known;
  for (const EntityType& type : ontology.types()) {
    if (Folded(type.name) == wanted) return found;
    known.push_back(type.name);
  }
  return Unknown("type", typed, std::move(known));
}

}  // namespace griot::graph
