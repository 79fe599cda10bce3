#include "graph/questions/entity_search.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "graph/questions/slips.h"
#include "graph/resolution/normalise.h"

namespace griot::graph {
namespace {

// How a name fits what was typed; earlier is better.
enum class Fit { kName, kAlias, kWords };

// A longer text is no name that anybody types.
constexpr size_t kMostBytes = 400;

// Whether `typed` may be the beginning of an id: "e" and some of its digits.
bool IsIdPart(absl::string_view typed) {
  constexpr size_t kLeast = 5;
  return typed.size() >= kLeast && absl::ConsumePrefix(&typed, "e") &&
         std::all_of(typed.begin(), typed.end(), [](char c) {
           return absl::ascii_isxdigit(static_cast<unsigned char>(c)) &&
                  !absl::ascii_isupper(static_cast<unsigned char>(c));
         });
}

std::vector<EntityId> FindIds(const Graph& graph, absl::string_view typed) {
  const auto begin =
      std::lower_bound(graph.entities.begin(), graph.entities.end(), typed,
                       [&](const Entity& entity, absl::string_view id) {
                         return graph.Text(entity.id) < id;
                       });
  std::vector<EntityId> found;
  for (auto it = begin; it != graph.entities.end() &&
                        absl::StartsWith(graph.Text(it->id), typed);
       ++it) {
    found.emplace_back(static_cast<size_t>(it - graph.entities.begin()));
  }
  return found;
}

// Whether the words of `part` are among those of `whole`, in their order.
bool HasWords(absl::string_view whole, absl::string_view part) {
  if (part.size() > whole.size()) return false;
  const std::vector<absl::string_view> wanted = absl::StrSplit(part, ' ');
  size_t next = 0;
  for (const absl::string_view word : absl::StrSplit(whole, ' ')) {
    if (next < wanted.size() && word == wanted[next]) ++next;
  }
  return next == wanted.size();
}

std::optional<Fit> FitOf(const Graph& graph, const Entity& entity,
                         absl::string_view key) {
  const std::string name = NormaliseName(graph.Text(entity.name));
  if (name == key) return Fit::kName;
  bool words = HasWords(name, key);
  for (const StringId id : entity.aliases) {
    const std::string alias = NormaliseName(graph.Text(id));
    if (alias == key) return Fit::kAlias;
    words = words || HasWords(alias, key);
  }
  // Descriptions are sentences' ends often enough; all of them is meant.
  if (words && entity.kind == MentionKind::kName) return Fit::kWords;
  return std::nullopt;
}

std::vector<EntityId> FindNames(const Graph& graph, absl::string_view typed,
                                absl::string_view type) {
  const std::string key = NormaliseName(typed);
  std::optional<std::pair<Fit, MentionKind>> best;
  std::vector<EntityId> found;
  for (size_t i = 0; i < graph.entities.size(); ++i) {
    const Entity& entity = graph.entities[i];
    if (!type.empty() && graph.Text(entity.type) != type) continue;
    const std::optional<Fit> fit = FitOf(graph, entity, key);
    if (!fit) continue;
    const std::pair rank(*fit, entity.kind);
    if (best && rank > *best) continue;
    if (best && rank < *best) found.clear();
    best = rank;
    found.emplace_back(i);
  }
  return found;
}

// Between `key` and `name`, or one word of it where `key` is one word.
int SlipsIn(absl::string_view key, absl::string_view name, int most) {
  int slips = SlipsBetween(key, name, most);
  if (absl::StrContains(key, ' ')) return slips;
  for (const absl::string_view word : absl::StrSplit(name, ' ')) {
    if (word.size() != name.size()) {
      slips = std::min(slips, SlipsBetween(key, word, most));
    }
  }
  return slips;
}

// A name with a type in brackets behind; none if it is not so.
std::optional<std::pair<absl::string_view, absl::string_view>> NameAndType(
    absl::string_view typed) {
  const size_t bracket = typed.rfind(" (");
  if (bracket == absl::string_view::npos || !absl::EndsWith(typed, ")")) {
    return std::nullopt;
  }
  const absl::string_view type =
      typed.substr(bracket + 2, typed.size() - bracket - 3);
  if (type.empty()) return std::nullopt;
  return std::pair(typed.substr(0, bracket), type);
}

// Empty if nobody types it.
absl::string_view Trimmed(absl::string_view typed) {
  typed = absl::StripAsciiWhitespace(typed);
  return typed.size() > kMostBytes ? "" : typed;
}

}  // namespace

std::vector<EntityId> FindEntities(const Graph& graph,
                                   absl::string_view typed) {
  typed = Trimmed(typed);
  if (typed.empty()) return {};
  std::vector<EntityId> found;
  if (IsIdPart(typed)) found = FindIds(graph, typed);
  if (found.empty()) found = FindNames(graph, typed, "");
  if (found.empty()) {
    if (const auto parts = NameAndType(typed)) {
      found = FindNames(graph, parts->first, parts->second);
    }
  }
  std::stable_sort(found.begin(), found.end(), [&](EntityId a, EntityId b) {
    return graph.At(a).mentions.size() > graph.At(b).mentions.size();
  });
  return found;
}

NameSearch::NameSearch(absl::Span<const std::string> typed) {
  for (const std::string& name : typed) {
    if (name.size() <= kMostBytes) near_.push_back(NormaliseName(name));
    const absl::string_view trimmed = Trimmed(name);
    if (trimmed.empty()) continue;
    if (IsIdPart(trimmed)) ids_.emplace_back(trimmed);
    keys_.push_back(NormaliseName(trimmed));
    if (const auto parts = NameAndType(trimmed)) {
      keys_.push_back(NormaliseName(parts->first));
    }
  }
}

bool NameSearch::MayBeId(absl::string_view id) const {
  return std::any_of(ids_.begin(), ids_.end(), [&](const std::string& part) {
    return absl::StartsWith(id, part);
  });
}

bool NameSearch::MayBeName(absl::string_view name) const {
  if (keys_.empty()) return false;
  const std::string normal = NormaliseName(name);
  return std::any_of(keys_.begin(), keys_.end(), [&](const std::string& key) {
    return HasWords(normal, key);
  });
}

bool NameSearch::IsNear(absl::string_view name) const {
  if (near_.empty()) return false;
  const std::string normal = NormaliseName(name);
  return std::any_of(near_.begin(), near_.end(), [&](const std::string& key) {
    const int most = MostSlips(key);
    return most > 0 && SlipsIn(key, normal, most) <= most;
  });
}

std::vector<EntityId> SuggestEntities(const Graph& graph,
                                      absl::string_view typed, size_t limit) {
  if (typed.size() > kMostBytes) return {};
  const std::string key = NormaliseName(typed);
  const int most = MostSlips(key);
  // Slips, fewer mentions, entity: smaller is better.
  std::vector<std::tuple<int, MentionKind, size_t, EntityId>> near;
  for (size_t i = 0; most > 0 && i < graph.entities.size(); ++i) {
    const Entity& entity = graph.entities[i];
    int slips = SlipsIn(key, NormaliseName(graph.Text(entity.name)), most);
    for (const StringId alias : entity.aliases) {
      slips =
          std::min(slips, SlipsIn(key, NormaliseName(graph.Text(alias)), most));
    }
    if (slips > most) continue;
    near.emplace_back(slips, entity.kind, ~entity.mentions.size(), i);
  }
  limit = std::min(limit, near.size());
  std::partial_sort(near.begin(), near.begin() + static_cast<ptrdiff_t>(limit),
                    near.end());
  std::vector<EntityId> entities;
  for (size_t i = 0; i < limit; ++i) {
    entities.push_back(std::get<EntityId>(near[i]));
  }
  return entities;
}

}  // namespace griot::graph
