#include "graph/merging/local_entities.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"
#include "graph/merging/give_up.h"
#include "graph/merging/name_texts.h"
#include "graph/parallel/parallel.h"

namespace griot::graph {
namespace {

// Gathers the entities of a range of documents.
class Gatherer {
 public:
  Gatherer(const NameTexts& texts, const Graph& graph, const MergeRules& rules)
      : texts_(texts),
        graph_(graph),
        rules_(rules),
        other_(graph.strings.Find("other")),
        namings_(texts, graph.strings) {}

  // Makes room for so many mentions, and some names within them.
  void Reserve(size_t mentions) {
    mentions += mentions / 8;
    mentions_.reserve(mentions);
    entity_of_mention_.reserve(mentions);
  }

  // Documents come one after the other. Gives the entity's number in the range.
  uint32_t Add(const Mention& mention) {
    const Naming* naming = nullptr;
    StringId representative = mention.representative;
    if (mention.kind == MentionKind::kName && mention.text != representative) {
      naming = &namings_.Of(mention.text, representative);
      representative = naming->representative;
    }
    const uint32_t entity = EntityOf(mention, representative);
    Append(entity, mention);
    if (naming != nullptr && !naming->part.empty()) {
      // The name within a phrase is a mention as well.
      Mention part = mention;
      part.span = {mention.span.begin + naming->part_span.begin,
                   mention.span.begin + naming->part_span.end};
      parts_.push_back(naming->part);
      mentions_of_parts_.push_back(static_cast<uint32_t>(mentions_.size()));
      Append(entity, part);
    }
    return entity;
  }

  MentionKind KindOfSource(StringId text, StringId representative) {
    return namings_.Of(text, representative).kind_of_source;
  }

  // Not to be called of two gatherers at a time.
  void InternParts(StringPool& strings) {
    std::vector<StringId> ids(parts_.size());
    strings.Intern(parts_, absl::MakeSpan(ids));
    for (size_t i = 0; i < ids.size(); ++i) {
      mentions_[mentions_of_parts_[i]].text = ids[i];
    }
    GiveUp(parts_);
    GiveUp(mentions_of_parts_);
  }

  // Puts the mentions of each entity side by side.
  void Finish() {
    std::vector<uint32_t> next(entities_.size() + 1, 0);
    for (const uint32_t entity : entity_of_mention_) ++next[entity + 1];
    for (size_t i = 1; i < next.size(); ++i) next[i] += next[i - 1];
    std::vector<Mention> sorted(mentions_.size());
    for (size_t i = 0; i < mentions_.size(); ++i) {
      sorted[next[entity_of_mention_[i]]++] = mentions_[i];
    }
    GiveUp(entity_of_mention_);
    // `next` has become where each entity's mentions end.
    auto begin = sorted.begin();
    auto kept = mentions_.begin();
    for (size_t i = 0; i < entities_.size(); ++i) {
      const auto end = sorted.begin() + next[i];
      std::sort(begin, end, [&](const Mention& a, const Mention& b) {
        return ComesBefore(a, b, graph_.strings);
      });
      const auto kept_end = std::unique_copy(begin, end, kept);
      LocalEntity& entity = entities_[i];
      entity.first_mention = static_cast<uint32_t>(kept - mentions_.begin());
      entity.mention_count = static_cast<uint32_t>(kept_end - kept);
      Describe(absl::MakeSpan(mentions_).subspan(entity.first_mention,
                                                 entity.mention_count),
               entity);
      kept = kept_end;
      begin = end;
    }
    mentions_.erase(kept, mentions_.end());
  }

  std::vector<LocalEntity>& entities() { return entities_; }
  std::vector<Mention>& mentions() { return mentions_; }

 private:
  struct Place {
    StringId key;
    Span span;

    bool operator==(const Place&) const = default;
    template <typename H>
    friend H AbslHashValue(H state, const Place& place) {
      return H::combine(std::move(state), place.key, place.span.begin,
                        place.span.end);
    }
  };

  void Append(uint32_t entity, const Mention& mention) {
    entity_of_mention_.push_back(entity);
    mentions_.push_back(mention);
  }

  uint32_t EntityOf(const Mention& mention, StringId representative) {
    if (mention.document != document_) {
      document_ = mention.document;
      of_place_.clear();
    }
    const StringId key = texts_[representative].key;
    const bool lone = mention.kind == MentionKind::kPronoun &&
                      texts_[mention.text].key == key;
    const Place place =
        lone ? Place{StringPool::kEmpty, mention.span} : Place{key, Span{}};
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

  // Settles what the mentions say of the entity: a name if any calls it by
  // one, a nominal if any calls it by its representative, else as its
  // representative is written.
  void Describe(absl::Span<const Mention> mentions, LocalEntity& entity) {
    entity.family = FamilyOf(CommonType(mentions, graph_.strings, other_));
    const Mention& first = mentions[0];
    entity.name = RepresentativeOf(first, graph_.strings);
    const NameText& name = texts_[entity.name];
    if (!entity.span.empty()) {
      entity.kind = MentionKind::kPronoun;
      return;
    }
    if (name.is_pronoun) {
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
                            texts_[mention.text].key == entity.key);
    }
    entity.kind = !nominal && name.is_written_as_name ? MentionKind::kName
                                                      : MentionKind::kNominal;
  }

  TypeFamily FamilyOf(StringId type) {
    const auto [it, inserted] =
        family_of_.try_emplace(type, TypeFamily::kUnknown);
    if (inserted) it->second = graph::FamilyOf(graph_.Text(type), rules_);
    return it->second;
  }

  const NameTexts& texts_;
  const Graph& graph_;
  const MergeRules& rules_;
  const StringId other_;
  Namings namings_;
  absl::flat_hash_map<StringId, TypeFamily> family_of_;
  std::vector<LocalEntity> entities_;
  std::vector<Mention> mentions_;
  std::vector<uint32_t> entity_of_mention_;
  std::vector<absl::string_view> parts_;  // not interned yet
  std::vector<uint32_t> mentions_of_parts_;
  DocumentIndex document_;                         // at hand
  absl::flat_hash_map<Place, uint32_t> of_place_;  // in this document
};

// Where mentions come from: the statements of a graph and others.
struct Sources {
  bool statements = true;
  std::vector<Mention> others;  // by document
};

NameTexts ReadTexts(const Sources& sources, Graph& graph) {
  std::vector<uint8_t> is_used(graph.strings.size());
  const auto use = [&](StringId text) {
    std::atomic_ref(is_used[text.value()]).store(1, std::memory_order_relaxed);
  };
  const auto use_all = [&](const auto& table) {
    ForRanges(table.size(), [&](size_t begin, size_t end) {
      for (size_t i = begin; i < end; ++i) {
        use(table[i].text);
        use(table[i].representative);
      }
    });
  };
  if (sources.statements) {
    use_all(graph.arguments);
    use_all(graph.attributions);
  }
  use_all(sources.others);
  return NameTexts(is_used, graph.strings);
}

// The part of a table, ordered by document, that is of documents in a range.
template <typename T>
absl::Span<const T> PartOf(const std::vector<T>& table, size_t begin,
                           size_t end) {
  const auto find = [&](size_t document) {
    return std::lower_bound(table.begin(), table.end(), document,
                            [](const T& entry, size_t bound) {
                              return entry.document.value() < bound;
                            });
  };
  return absl::MakeSpan(table).subspan(
      static_cast<size_t>(find(begin) - table.begin()),
      static_cast<size_t>(find(end) - find(begin)));
}

void Gather(const StatementRecord& statement, const Graph& graph,
            Gatherer& gatherer, LocalEntities& result) {
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
                      gatherer.KindOfSource(link.text, link.representative)});
  }
}

// Those of statements that follow each other.
size_t MentionsIn(absl::Span<const StatementRecord> statements) {
  if (statements.empty()) return 0;
  const StatementRecord& first = statements.front();
  const StatementRecord& last = statements.back();
  return size_t{last.first_argument} + last.argument_count +
         last.first_attribution + last.attribution_count -
         first.first_argument - first.first_attribution;
}

// Adds all mentions of the documents from `begin` to `end`.
void Gather(const Sources& sources, const Graph& graph, size_t begin,
            size_t end, Gatherer& gatherer, LocalEntities& result) {
  auto statements = sources.statements ? PartOf(graph.statements, begin, end)
                                       : absl::Span<const StatementRecord>();
  auto others = PartOf(sources.others, begin, end);
  gatherer.Reserve(MentionsIn(statements) + others.size());
  for (size_t i = begin; i < end; ++i) {
    const DocumentIndex document(i);
    for (; !statements.empty() && statements[0].document == document;
         statements.remove_prefix(1)) {
      Gather(statements[0], graph, gatherer, result);
    }
    for (; !others.empty() && others[0].document == document;
         others.remove_prefix(1)) {
      gatherer.Add(others[0]);
    }
  }
}

// The parts that ranges of documents made, one after the other.
void Join(std::vector<Gatherer>& parts, const Sources& sources,
          const Graph& graph, LocalEntities& result) {
  std::vector<uint32_t> entities(parts.size() + 1, 0);  // before each part
  std::vector<uint32_t> mentions(parts.size() + 1, 0);
  for (size_t i = 0; i < parts.size(); ++i) {
    entities[i + 1] =
        entities[i] + static_cast<uint32_t>(parts[i].entities().size());
    mentions[i + 1] =
        mentions[i] + static_cast<uint32_t>(parts[i].mentions().size());
  }
  result.entities.reserve(entities.back());
  result.mentions.reserve(mentions.back());
  // One after the other, so that little is there twice at once.
  for (size_t i = 0; i < parts.size(); ++i) {
    for (LocalEntity& entity : parts[i].entities()) {
      entity.first_mention += mentions[i];
    }
    const auto append = [](auto& part, auto& whole) {
      whole.insert(whole.end(), part.begin(), part.end());
      GiveUp(part);
    };
    append(parts[i].entities(), result.entities);
    append(parts[i].mentions(), result.mentions);
  }
  if (!sources.statements) return;
  const size_t documents = graph.documents.size();
  RunTasks(parts.size(), [&](size_t i) {
    const auto shift = [&](std::vector<uint32_t>& table, uint32_t begin,
                           uint32_t count) {
      for (uint32_t at = begin; at < begin + count; ++at) {
        table[at] += entities[i];
      }
    };
    for (const StatementRecord& statement :
         PartOf(graph.statements, BeginOfRange(i, parts.size(), documents),
                BeginOfRange(i + 1, parts.size(), documents))) {
      shift(result.of_argument, statement.first_argument,
            statement.argument_count);
      shift(result.of_attribution, statement.first_attribution,
            statement.attribution_count);
    }
  });
}

LocalEntities Gather(const Sources& sources, Graph& graph,
                     const MergeRules& rules) {
  const NameTexts texts = ReadTexts(sources, graph);
  LocalEntities result;
  result.of_argument.resize(graph.arguments.size());
  result.of_attribution.resize(graph.attributions.size());
  const size_t documents = graph.documents.size();
  const size_t ranges = RangesFor(graph.statements.size());
  std::vector<Gatherer> parts;
  parts.reserve(ranges);
  for (size_t i = 0; i < ranges; ++i) parts.emplace_back(texts, graph, rules);
  RunTasks(ranges, [&](size_t i) {
    Gather(sources, graph, BeginOfRange(i, ranges, documents),
           BeginOfRange(i + 1, ranges, documents), parts[i], result);
  });
  for (Gatherer& part : parts) part.InternParts(graph.strings);
  RunTasks(ranges, [&](size_t i) { parts[i].Finish(); });
  Join(parts, sources, graph, result);
  return result;
}

void SortByDocument(std::vector<Mention>& mentions) {
  std::stable_sort(mentions.begin(), mentions.end(),
                   [](const Mention& a, const Mention& b) {
                     return a.document < b.document;
                   });
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

StringId CommonType(absl::Span<const Mention> mentions,
                    const StringPool& strings, StringId other) {
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

LocalEntities GatherLocalEntities(Graph& graph, std::vector<Mention> others,
                                  const MergeRules& rules) {
  SortByDocument(others);
  return Gather({true, std::move(others)}, graph, rules);
}

LocalEntities GatherLocalEntities(Graph& graph, const MergeRules& rules) {
  std::vector<Mention> mentions;
  for (const Entity& entity : graph.entities) {
    mentions.insert(mentions.end(), entity.mentions.begin(),
                    entity.mentions.end());
  }
  SortByDocument(mentions);
  return Gather({false, std::move(mentions)}, graph, rules);
}

}  // namespace griot::graph
