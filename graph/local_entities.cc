#include "graph/local_entities.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"
#include "absl/strings/match.h"
#include "graph/resolution/normalise.h"
#include "graph/resolution/organisations.h"
#include "schemas/utf8.h"

namespace griot::graph {
namespace {

bool IsPronoun(absl::string_view text) {
  static constexpr absl::string_view kPronouns[] = {
      "he",  "she",  "it",   "they", "we",  "i",     "you",  "him",
      "her", "them", "us",   "me",   "his", "hers",  "its",  "their",
      "our", "who",  "this", "that", "one", "those", "these"};
  return std::any_of(std::begin(kPronouns), std::end(kPronouns),
                     [&](absl::string_view pronoun) {
                       return absl::EqualsIgnoreCase(pronoun, text);
                     });
}

class Gatherer {
 public:
  Gatherer(Graph& graph, const MergeRules& rules)
      : graph_(graph), rules_(rules) {}

  uint32_t Add(const Mention& mention) {
    const uint32_t entity = EntityOf(mention);
    mentions_.push_back({entity, mention});
    if (mention.kind == MentionKind::kName &&
        mention.text != mention.representative) {
      AddName(entity, mention);
    }
    return entity;
  }

  LocalEntities Finish(LocalEntities result) && {
    const StringPool& strings = graph_.strings;
    std::vector<uint32_t> start(entities_.size() + 1, 0);
    for (const auto& [entity, mention] : mentions_) ++start[entity + 1];
    for (size_t i = 1; i < start.size(); ++i) start[i] += start[i - 1];
    std::vector<Mention> sorted(mentions_.size());
    std::vector<uint32_t> next = start;
    for (const auto& [entity, mention] : mentions_) {
      sorted[next[entity]++] = mention;
    }
    result.mentions.reserve(sorted.size());
    for (size_t i = 0; i < entities_.size(); ++i) {
      const auto begin = sorted.begin() + start[i];
      const auto end = sorted.begin() + start[i + 1];
      std::sort(begin, end, [&](const Mention& a, const Mention& b) {
        return ComesBefore(a, b, strings);
      });
      entities_[i].first_mention =
          static_cast<uint32_t>(result.mentions.size());
      std::unique_copy(begin, end, std::back_inserter(result.mentions));
      entities_[i].mention_count =
          static_cast<uint32_t>(result.mentions.size()) -
          entities_[i].first_mention;
      Describe(
          absl::MakeSpan(result.mentions).subspan(entities_[i].first_mention),
          entities_[i]);
    }
    result.entities = std::move(entities_);
    return result;
  }

 private:
  // The name within a phrase is a mention as well.
  void AddName(uint32_t entity, Mention mention) {
    const absl::string_view text = graph_.Text(mention.text);
    const absl::string_view name =
        NamePart(text, graph_.Text(mention.representative));
    if (name.empty()) return;
    mention.span.begin += CountCodePoints(
        text.substr(0, static_cast<size_t>(name.data() - text.data())));
    mention.span.end = mention.span.begin + CountCodePoints(name);
    mention.text = graph_.strings.Intern(name);
    mentions_.push_back({entity, mention});
  }

  uint32_t EntityOf(const Mention& mention) {
    const StringId key = KeyOf(RepresentativeOf(mention, graph_.strings));
    const bool lone =
        mention.kind == MentionKind::kPronoun && KeyOf(mention.text) == key;
    const Place place{mention.document, lone ? StringPool::kEmpty : key,
                      lone ? mention.span : Span{}};
    const auto [it, inserted] =
        of_place_.emplace(place, static_cast<uint32_t>(entities_.size()));
    if (inserted) {
      LocalEntity& entity = entities_.emplace_back();
      entity.document = mention.document;
      entity.key = key;
      entity.span = place.span;
    }
    return it->second;
  }

  StringId KeyOf(StringId text) {
    const auto found = key_of_.find(text);
    if (found != key_of_.end()) return found->second;
    const StringId key =
        graph_.strings.Intern(NormaliseName(graph_.strings.Text(text)));
    key_of_.emplace(text, key);
    return key;
  }

  // Settles what the mentions say of the entity: a name if any calls it by
  // one, a nominal if any calls it by its representative, else as its
  // representative is written.
  void Describe(absl::Span<const Mention> mentions, LocalEntity& entity) {
    const StringId type = CommonType(mentions, graph_.strings);
    entity.family = FamilyOf(graph_.strings.Text(type), rules_);
    entity.name = RepresentativeOf(mentions[0], graph_.strings);
    if (!entity.span.empty()) {
      entity.kind = MentionKind::kPronoun;
      return;
    }
    if (IsPronoun(graph_.strings.Text(entity.name))) {
      entity.kind = MentionKind::kNominal;  // nothing is called "He"
      return;
    }
    bool nominal = false;
    for (const Mention& mention : mentions) {
      if (mention.kind == MentionKind::kName) {
        entity.kind = MentionKind::kName;
        return;
      }
      nominal = nominal || (mention.kind == MentionKind::kNominal &&
                            KeyOf(mention.text) == entity.key);
    }
    entity.kind = !nominal && IsWrittenAsName(graph_.strings.Text(entity.name))
                      ? MentionKind::kName
                      : MentionKind::kNominal;
  }

  struct Place {
    DocumentIndex document;
    StringId key;
    Span span;

    bool operator==(const Place&) const = default;
    template <typename H>
    friend H AbslHashValue(H state, const Place& place) {
      return H::combine(std::move(state), place.document, place.key,
                        place.span.begin, place.span.end);
    }
  };

  Graph& graph_;
  const MergeRules& rules_;
  std::vector<LocalEntity> entities_;
  std::vector<std::pair<uint32_t, Mention>> mentions_;
  absl::flat_hash_map<Place, uint32_t> of_place_;
  absl::flat_hash_map<StringId, StringId> key_of_;
};

// An attributed source has no mention kind of its own: it is called by name if
// the name stands in its text.
MentionKind KindOfSource(absl::string_view text,
                         absl::string_view representative) {
  if (IsPronoun(text)) return MentionKind::kPronoun;
  if (!NamePart(text, representative).empty() &&
      IsWrittenAsName(representative)) {
    return MentionKind::kName;
  }
  const bool same = NormaliseName(text) == NormaliseName(representative);
  return same && IsWrittenAsName(text) ? MentionKind::kName
                                       : MentionKind::kNominal;
}

}  // namespace

bool ComesBefore(const Mention& a, const Mention& b,
                 const StringPool& strings) {
  if (a.document != b.document) return a.document < b.document;
  if (a.span != b.span) return a.span < b.span;
  if (a.kind != b.kind) return a.kind < b.kind;
  if (a.type != b.type) return strings.Text(a.type) < strings.Text(b.type);
  if (a.text != b.text) return strings.Text(a.text) < strings.Text(b.text);
  return strings.Text(a.representative) < strings.Text(b.representative);
}

StringId RepresentativeOf(const Mention& mention, const StringPool& strings) {
  if (mention.kind != MentionKind::kName ||
      mention.text == mention.representative) {
    return mention.representative;
  }
  const absl::string_view text = strings.Text(mention.text);
  const absl::string_view name = strings.Text(mention.representative);
  const bool misread = name.find(' ') == absl::string_view::npos &&
                       IsAcronym(text) && !IsAcronym(name) &&
                       !CanStandFor(NormaliseName(text), NormaliseName(name));
  return misread ? mention.text : mention.representative;
}

StringId CommonType(absl::Span<const Mention> mentions,
                    const StringPool& strings) {
  const StringId other = strings.Find("other");
  absl::InlinedVector<std::pair<StringId, int>, 8> votes;
  bool by_name = false;
  for (const Mention& mention : mentions) {
    if (mention.type == other || mention.type == StringPool::kEmpty) continue;
    const bool name = mention.kind == MentionKind::kName;
    if (name && !by_name) {
      by_name = true;
      votes.clear();
    }
    if (by_name && !name) continue;
    const auto vote = std::find_if(
        votes.begin(), votes.end(),
        [&](const auto& entry) { return entry.first == mention.type; });
    if (vote == votes.end()) {
      votes.push_back({mention.type, 1});
    } else {
      ++vote->second;
    }
  }
  if (votes.empty()) return other.valid() ? other : StringPool::kEmpty;
  return std::min_element(votes.begin(), votes.end(),
                          [&](const auto& a, const auto& b) {
                            if (a.second != b.second) {
                              return a.second > b.second;
                            }
                            return strings.Text(a.first) <
                                   strings.Text(b.first);
                          })
      ->first;
}

LocalEntities GatherLocalEntities(Graph& graph,
                                  absl::Span<const Mention> others,
                                  const MergeRules& rules) {
  LocalEntities result;
  result.of_argument.resize(graph.arguments.size());
  result.of_attribution.resize(graph.attributions.size());
  Gatherer gatherer(graph, rules);
  for (const StatementRecord& statement : graph.statements) {
    for (uint32_t i = 0; i < statement.argument_count; ++i) {
      const uint32_t at = statement.first_argument + i;
      const ArgumentRecord& argument = graph.arguments[at];
      result.of_argument[at] = gatherer.Add(
          {statement.document, argument.span, argument.text, argument.type,
           argument.representative, argument.mention});
    }
    for (uint32_t i = 0; i < statement.attribution_count; ++i) {
      const uint32_t at = statement.first_attribution + i;
      const AttributionRecord& link = graph.attributions[at];
      result.of_attribution[at] =
          gatherer.Add({statement.document, link.span, link.text, link.type,
                        link.representative,
                        KindOfSource(graph.Text(link.text),
                                     graph.Text(link.representative))});
    }
  }
  for (const Mention& mention : others) gatherer.Add(mention);
  return std::move(gatherer).Finish(std::move(result));
}

LocalEntities GatherLocalEntities(Graph& graph, const MergeRules& rules) {
  Gatherer gatherer(graph, rules);
  for (const Entity& entity : graph.entities) {
    for (const Mention& mention : entity.mentions) gatherer.Add(mention);
  }
  return std::move(gatherer).Finish({});
}

}  // namespace griot::graph
