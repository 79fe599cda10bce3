#include "graph/fact_groups.h"

#include <algorithm>
#include <utility>

#include "absl/hash/hash.h"
#include "graph/counted_events.h"
#include "graph/parallel.h"

namespace griot::graph {
namespace {

constexpr size_t kBuckets = 256;

struct Keyed {
  uint64_t hash;
  StatementIndex statement;

  auto operator<=>(const Keyed&) const = default;
};

// Puts statements with the same key side by side. Works on one bucket of them.
class Grouping {
 public:
  Grouping(absl::Span<const FactKey> keys, const Graph& graph)
      : keys_(keys), graph_(graph) {}

  void Add(absl::Span<Keyed> bucket) {
    std::sort(bucket.begin(), bucket.end());
    while (!bucket.empty()) {
      const auto end =
          std::find_if(bucket.begin(), bucket.end(), [&](const Keyed& keyed) {
            return keyed.hash != bucket.front().hash;
          });
      // Two keys of one hash are as good as never met.
      const FactKey& key = KeyOf(bucket.front());
      const auto other = std::stable_partition(
          bucket.begin(), end,
          [&](const Keyed& keyed) { return KeyOf(keyed) == key; });
      const auto size = static_cast<size_t>(other - bucket.begin());
      members_.clear();
      for (const Keyed& keyed : bucket.first(size)) {
        members_.push_back(keyed.statement);
      }
      SplitByTime(key);
      bucket.remove_prefix(size);
    }
  }

  FactGroups Take() && { return std::move(result_); }

 private:
  const FactKey& KeyOf(const Keyed& keyed) const {
    return keys_[keyed.statement.value()];
  }

  FactGroup& Append(const FactKey& key,
                    absl::Span<const StatementIndex> members) {
    FactGroup& group = result_.groups.emplace_back();
    group.key = key;
    group.first_statement = static_cast<uint32_t>(result_.statements.size());
    group.statement_count = static_cast<uint32_t>(members.size());
    result_.statements.insert(result_.statements.end(), members.begin(),
                              members.end());
    return group;
  }

  // Appends the members in as many groups as they have times that exclude each
  // other.
  void SplitByTime(const FactKey& key) {
    const StringId first_time = graph_.At(members_.front()).time;
    const bool same = std::all_of(
        members_.begin(), members_.end(),
        [&](StatementIndex i) { return graph_.At(i).time == first_time; });
    if (same) {
      FactGroup& group = Append(key, members_);
      group.time = TimeOf(graph_.At(members_.front()), graph_);
      if (first_time != StringPool::kEmpty) group.timed = members_.front();
      return;
    }
    ranges_.clear();
    for (const StatementIndex i : members_) {
      ranges_.push_back(TimeOf(graph_.At(i), graph_));
    }
    std::vector<StatementIndex> together;
    for (const TimeCluster& cluster : ClusterTimes(ranges_)) {
      together.clear();
      for (const size_t member : cluster.members) {
        together.push_back(members_[member]);
      }
      const StatementIndex narrowest = together.front();
      std::sort(together.begin(), together.end());
      FactGroup& group = Append(key, together);
      group.time = cluster.core;
      if (graph_.At(narrowest).time != StringPool::kEmpty) {
        group.timed = narrowest;
      }
    }
  }

  absl::Span<const FactKey> keys_;
  const Graph& graph_;
  FactGroups result_;
  std::vector<StatementIndex> members_;  // of the group under work
  std::vector<TimeRange> ranges_;
};

void Append(const FactGroups& part, FactGroups& whole) {
  const auto shift = static_cast<uint32_t>(whole.statements.size());
  for (FactGroup group : part.groups) {
    group.first_statement += shift;
    whole.groups.push_back(group);
  }
  whole.statements.insert(whole.statements.end(), part.statements.begin(),
                          part.statements.end());
}

// Statements in buckets by the hash of their key, without those of events.
struct Buckets {
  std::vector<Keyed> statements;
  std::vector<size_t> begins;  // of each bucket, and the end of the last
};

Buckets Distribute(absl::Span<const FactKey> keys,
                   const std::vector<bool>& is_of_event) {
  std::vector<uint64_t> hashes(keys.size());
  ForRanges(keys.size(), [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      hashes[i] = absl::Hash<FactKey>()(keys[i]);
    }
  });
  const auto bucket_of = [&](size_t i) { return hashes[i] >> 56; };
  Buckets result;
  result.begins.assign(kBuckets + 1, 0);
  for (size_t i = 0; i < keys.size(); ++i) {
    if (!is_of_event[i]) ++result.begins[bucket_of(i) + 1];
  }
  for (size_t i = 0; i < kBuckets; ++i) {
    result.begins[i + 1] += result.begins[i];
  }
  result.statements.resize(result.begins.back());
  std::vector<size_t> next = result.begins;
  for (size_t i = 0; i < keys.size(); ++i) {
    if (is_of_event[i]) continue;
    result.statements[next[bucket_of(i)]++] = {hashes[i], StatementIndex(i)};
  }
  return result;
}

// The group of an event is known by the participants of the first statement
// that has both.
FactGroup GroupOf(const CountedEvent& event, absl::Span<const FactKey> keys,
                  const Graph& graph) {
  FactGroup group;
  group.event = event.key;
  group.time = event.time;
  const auto key_of = [&](StatementIndex i) -> const FactKey& {
    return keys[i.value()];
  };
  const auto fullest = std::find_if(
      event.statements.begin(), event.statements.end(), [&](StatementIndex i) {
        return key_of(i).subject.valid() && key_of(i).object.valid();
      });
  group.key = key_of(
      fullest == event.statements.end() ? event.statements.front() : *fullest);
  for (const StatementIndex i : event.statements) {
    if (graph.At(i).time == StringPool::kEmpty) continue;
    const TimeRange time = TimeOf(graph.At(i), graph);
    if (!group.timed.valid() ||
        time.end - time.begin <
            TimeOf(graph.At(group.timed), graph).end -
                TimeOf(graph.At(group.timed), graph).begin) {
      group.timed = i;
    }
  }
  return group;
}

}  // namespace

FactGroups GroupStatements(const MergeRules& rules, Graph& graph) {
  const std::vector<FactKey> keys = KeysOf(rules, graph);
  const std::vector<CountedEvent> events = FindCountedEvents(keys, graph);
  std::vector<bool> is_of_event(keys.size());
  for (const CountedEvent& event : events) {
    for (const StatementIndex i : event.statements) {
      is_of_event[i.value()] = true;
    }
  }
  Buckets buckets = Distribute(keys, is_of_event);
  const size_t parts = std::min(RangesFor(keys.size()), kBuckets);
  std::vector<FactGroups> grouped(parts);
  RunTasks(parts, [&](size_t part) {
    Grouping grouping(keys, graph);
    for (size_t i = BeginOfRange(part, parts, kBuckets);
         i < BeginOfRange(part + 1, parts, kBuckets); ++i) {
      grouping.Add(absl::MakeSpan(buckets.statements)
                       .subspan(buckets.begins[i],
                                buckets.begins[i + 1] - buckets.begins[i]));
    }
    grouped[part] = std::move(grouping).Take();
  });
  FactGroups result;
  result.statements.reserve(keys.size());
  for (FactGroups& part : grouped) {
    Append(part, result);
    part = {};
  }
  for (const CountedEvent& event : events) {
    FactGroup group = GroupOf(event, keys, graph);
    group.first_statement = static_cast<uint32_t>(result.statements.size());
    group.statement_count = static_cast<uint32_t>(event.statements.size());
    result.statements.insert(result.statements.end(), event.statements.begin(),
                             event.statements.end());
    result.groups.push_back(group);
  }
  return result;
}

}  // namespace griot::graph
