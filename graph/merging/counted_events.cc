#include "graph/merging/counted_events.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "graph/merging/time_clusters.h"
#include "graph/parallel/parallel.h"
#include "schemas/iso_time.h"

namespace griot::graph {
namespace {

constexpr int64_t kDay = 24 * 60 * 60;
constexpr int64_t kLongest = 7 * kDay;    // of a time that tells events apart
constexpr int64_t kNewsIsOld = 2 * kDay;  // at most, where no time is given
constexpr int kSentencesBefore = 2;
constexpr size_t kLookedAt = 64;  // statements at most, to each side

bool IsName(EntityId entity, const Graph& graph) {
  return entity.valid() && graph.At(entity).kind == MentionKind::kName;
}

class Finder {
 public:
  Finder(const FactKeys& keys, absl::Span<const uint32_t> uses,
         const Graph& graph)
      : keys_(keys),
        uses_(uses),
        graph_(graph),
        place_(graph.strings.Find("place")),
        facility_(graph.strings.Find("facility")) {}

  std::vector<CountingStatement> Run() && {
    FindCounting();
    FindPlaces();
    std::vector<std::optional<EventKey>> keys(counting_.size());
    std::vector<std::optional<TimeRange>> days(counting_.size());
    ForRanges(counting_.size(), [&](size_t begin, size_t end) {
      for (size_t i = begin; i < end; ++i) {
        keys[i] = KeyOf(counting_[i]);
        if (keys[i]) days[i] = DayOf(graph_.statements[counting_[i]]);
      }
    });
    std::vector<CountingStatement> found;
    for (size_t i = 0; i < counting_.size(); ++i) {
      if (!days[i]) continue;
      found.push_back({StatementIndex(counting_[i]), *keys[i], *days[i]});
    }
    return found;
  }

 private:
  // A place's name, where a text has it.
  struct NamedPlace {
    DocumentIndex document;
    Span span;
    EntityId place;
  };

  // Finds the statements that count something.
  void FindCounting() {
    const size_t count = graph_.statements.size();
    std::vector<std::vector<uint32_t>> parts(RangesFor(count));
    RunTasks(parts.size(), [&](size_t part) {
      const size_t end = BeginOfRange(part + 1, parts.size(), count);
      for (size_t i = BeginOfRange(part, parts.size(), count); i < end; ++i) {
        if (CountedOf(i) == nullptr) continue;
        parts[part].push_back(static_cast<uint32_t>(i));
      }
    });
    Join(parts, counting_);
  }

  // Finds where the documents that count something name places.
  void FindPlaces() {
    std::vector<bool> counts(graph_.documents.size());
    for (const uint32_t i : counting_) {
      counts[graph_.statements[i].document.value()] = true;
    }
    const size_t count = graph_.entities.size();
    std::vector<std::vector<NamedPlace>> parts(RangesFor(count));
    RunTasks(parts.size(), [&](size_t part) {
      const size_t end = BeginOfRange(part + 1, parts.size(), count);
      for (size_t e = BeginOfRange(part, parts.size(), count); e < end; ++e) {
        if (!IsName(EntityId(e), graph_) || !IsPlace(EntityId(e))) continue;
        for (const Mention& mention : graph_.entities[e].mentions) {
          if (!counts[mention.document.value()]) continue;
          parts[part].push_back({mention.document, mention.span, EntityId(e)});
        }
      }
    });
    Join(parts, places_);
    std::sort(
        places_.begin(), places_.end(),
        [](const NamedPlace& a, const NamedPlace& b) {
          return std::tuple(a.document, a.span.begin, a.span.end, a.place) <
                 std::tuple(b.document, b.span.begin, b.span.end, b.place);
        });
  }

  template <typename T>
  static void Join(const std::vector<std::vector<T>>& parts,
                   std::vector<T>& whole) {
    for (const std::vector<T>& part : parts) {
      whole.insert(whole.end(), part.begin(), part.end());
    }
  }

  // The best place named within `span`.
  EntityId PlaceIn(DocumentIndex document, Span span) const {
    EntityId best;
    auto at = std::lower_bound(
        places_.begin(), places_.end(), std::pair(document, span.begin),
        [](const NamedPlace& place, const auto& from) {
          return std::pair(place.document, place.span.begin) < from;
        });
    for (; at != places_.end() && at->document == document &&
           at->span.begin < span.end;
         ++at) {
      if (at->span.end <= span.end) best = Better(best, at->place);
    }
    return best;
  }

  // What the statement counts; null if nothing that makes a fact.
  const ArgumentRecord* CountedOf(size_t i) const {
    const StatementRecord& statement = graph_.statements[i];
    std::optional<FactKey> of_fact;  // once asked for
    const ArgumentRecord* counted = nullptr;
    for (const ArgumentRecord& argument : graph_.ArgumentsOf(statement)) {
      if (argument.counted == StringPool::kEmpty ||
          graph_.At(argument.entity).kind != MentionKind::kNominal) {
        continue;
      }
      if (!of_fact) of_fact = keys_.Of(statement);
      if (argument.entity != of_fact->subject &&
          argument.entity != of_fact->object) {
        continue;
      }
      if (counted == nullptr || argument.role == Role::kObject) {
        counted = &argument;
      }
    }
    return counted;
  }

  std::optional<EventKey> KeyOf(size_t i) const {
    const ArgumentRecord* const counted = CountedOf(i);
    if (counted == nullptr) return std::nullopt;
    const FactKey of_fact = keys_.Of(graph_.statements[i]);
    EventKey key;
    key.predicate = of_fact.predicate;
    key.typed = of_fact.typed;
    key.polarity = of_fact.polarity;
    key.modality = of_fact.modality;
    key.counts_subject = counted->entity == of_fact.subject;
    key.counted = counted->counted;
    const EntityId other =
        key.counts_subject ? of_fact.object : of_fact.subject;
    if (IsName(other, graph_)) key.other = other;
    key.anchor = AnchorOf(i);
    if (!key.anchor.valid()) return std::nullopt;
    return key;
  }

  bool IsPlace(EntityId entity) const {
    const StringId type = graph_.At(entity).type;
    return type == place_ || type == facility_;
  }

  // The better anchor: a place before another name, then the rarer one.
  EntityId Better(EntityId a, EntityId b) const {
    if (!IsName(a, graph_)) return b;
    if (!IsName(b, graph_)) return a;
    if (IsPlace(a) != IsPlace(b)) return IsPlace(a) ? a : b;
    const uint32_t uses_a = uses_[a.value()];
    const uint32_t uses_b = uses_[b.value()];
    if (uses_a != uses_b) return uses_a < uses_b ? a : b;
    return std::min(a, b);
  }

  // Of its arguments, or within one.
  EntityId BestNameOf(const StatementRecord& statement) const {
    EntityId best;
    for (const ArgumentRecord& argument : graph_.ArgumentsOf(statement)) {
      best = Better(best, argument.entity);
      const EntityId within = PlaceIn(statement.document, argument.span);
      if (within.valid()) best = Better(best, within);
    }
    return IsName(best, graph_) ? best : EntityId();
  }

  EntityId AnchorOf(size_t i) const {
    const StatementRecord& statement = graph_.statements[i];
    const EntityId own = BestNameOf(statement);
    if (own.valid() && IsPlace(own)) return own;
    const EntityId beside = PlaceIn(statement.document, statement.evidence);
    if (beside.valid()) return beside;
    const EntityId near = PlaceBefore(i);
    return near.valid() ? near : own;
  }

  // The best place of the nearest sentence that names one, its own first.
  EntityId PlaceBefore(size_t i) const {
    const DocumentIndex document = graph_.statements[i].document;
    Span sentence = graph_.statements[i].evidence;
    size_t last = i;
    while (last + 1 < graph_.statements.size() && last - i < kLookedAt &&
           graph_.statements[last + 1].document == document &&
           graph_.statements[last + 1].evidence == sentence) {
      ++last;
    }
    EntityId best;
    int sentences = 0;
    const size_t end = i - std::min(i, kLookedAt);
    for (size_t k = last + 1; k-- > end;) {
      const StatementRecord& statement = graph_.statements[k];
      if (statement.document != document) break;
      if (statement.evidence != sentence) {
        if (best.valid() || ++sentences > kSentencesBefore) break;
        sentence = statement.evidence;
      }
      const EntityId place = PlaceIn(document, statement.evidence);
      if (place.valid()) best = Better(best, place);
    }
    return best;
  }

  // Nothing if the day is not known well enough.
  std::optional<TimeRange> DayOf(const StatementRecord& statement) const {
    if (statement.time != StringPool::kEmpty) {
      const TimeRange time = TimeOf(statement, graph_);
      const bool open =
          time.begin == IsoTime::kOpenBegin || time.end == IsoTime::kOpenEnd;
      if (open || time.end - time.begin > kLongest) return std::nullopt;
      return time;
    }
    const auto published =
        ParseIsoTime(graph_.Text(graph_.At(statement.document).published));
    if (!published || published->form != IsoTime::Form::kDay) {
      return std::nullopt;
    }
    return TimeRange{published->begin - kNewsIsOld, published->end};
  }

  const FactKeys& keys_;
  absl::Span<const uint32_t> uses_;  // by entity
  const Graph& graph_;
  StringId place_;
  StringId facility_;
  std::vector<uint32_t> counting_;  // statements
  std::vector<NamedPlace> places_;  // by document and span
};

}  // namespace

std::vector<CountingStatement> FindCounting(const FactKeys& keys,
                                            absl::Span<const uint32_t> uses,
                                            const Graph& graph) {
  return Finder(keys, uses, graph).Run();
}

std::vector<uint32_t> UsesOf(const Graph& graph) {
  std::vector<uint32_t> uses;
  uses.reserve(graph.entities.size());
  for (const Entity& entity : graph.entities) {
    uses.push_back(static_cast<uint32_t>(entity.mentions.size()));
  }
  return uses;
}

std::vector<CountedEvent> GroupCounting(
    absl::Span<const CountingStatement> statements) {
  absl::flat_hash_map<EventKey, std::vector<size_t>> told;
  for (size_t i = 0; i < statements.size(); ++i) {
    told[statements[i].key].push_back(i);
  }
  std::vector<CountedEvent> events;
  std::vector<TimeRange> times;
  for (const auto& [key, of_key] : told) {
    times.clear();
    for (const size_t i : of_key) times.push_back(statements[i].time);
    for (const TimeCluster& cluster : ClusterTimes(times)) {
      CountedEvent& event = events.emplace_back();
      event.key = key;
      event.time = cluster.core;
      for (const size_t member : cluster.members) {
        event.statements.push_back(statements[of_key[member]].statement);
      }
      std::sort(event.statements.begin(), event.statements.end());
    }
  }
  return events;
}

TimeRange TimeOf(const StatementRecord& statement, const Graph& graph) {
  if (statement.time == StringPool::kEmpty) return {};
  const auto time = ParseIsoTime(graph.Text(statement.time));
  return time ? TimeRange{time->begin, time->end} : TimeRange{};
}

}  // namespace griot::graph
