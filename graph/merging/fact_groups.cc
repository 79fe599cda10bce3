#include "graph/merging/fact_groups.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

#include "absl/hash/hash.h"
#include "graph/merging/give_up.h"
#include "graph/merging/time_clusters.h"
#include "graph/parallel/parallel.h"

namespace griot::graph {
namespace {

constexpr size_t kBuckets = 256;
constexpr uint32_t kNone = 0xFFFFFFFF;

struct Keyed {
  uint64_t hash;
  uint32_t statement;
};

// Statements in buckets by the hash of their key, without those of events.
struct Buckets {
  std::vector<Keyed> statements;  // ascending in each bucket
  std::vector<size_t> begins;     // of each bucket, and the end of the last
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
  std::partial_sum(result.begins.begin(), result.begins.end(),
                   result.begins.begin());
  result.statements.resize(result.begins.back());
  std::vector<size_t> next = result.begins;
  for (size_t i = 0; i < keys.size(); ++i) {
    if (is_of_event[i]) continue;
    result.statements[next[bucket_of(i)]++] = {hashes[i],
                                               static_cast<uint32_t>(i)};
  }
  return result;
}

// Notes for each statement of a bucket the first one with the same key.
void FindFirsts(absl::Span<const Keyed> bucket, absl::Span<const FactKey> keys,
                absl::Span<uint32_t> firsts) {
  std::vector<uint32_t> table(std::bit_ceil(2 * bucket.size() + 1), kNone);
  const size_t mask = table.size() - 1;
  for (uint32_t i = 0; i < bucket.size(); ++i) {
    const auto& [hash, statement] = bucket[i];
    size_t place = hash & mask;
    while (table[place] != kNone &&
           (bucket[table[place]].hash != hash ||
            keys[bucket[table[place]].statement] != keys[statement])) {
      place = (place + 1) & mask;
    }
    if (table[place] == kNone) table[place] = i;
    firsts[statement] = bucket[table[place]].statement;
  }
}

// The first statement with the same key as each; kNone for those of events.
std::vector<uint32_t> FirstsOf(absl::Span<const FactKey> keys,
                               const std::vector<bool>& is_of_event) {
  const Buckets buckets = Distribute(keys, is_of_event);
  std::vector<uint32_t> firsts(keys.size(), kNone);
  const size_t parts = std::min(RangesFor(keys.size()), kBuckets);
  RunTasks(parts, [&](size_t part) {
    const size_t end = BeginOfRange(part + 1, parts, kBuckets);
    for (size_t i = BeginOfRange(part, parts, kBuckets); i < end; ++i) {
      FindFirsts(absl::MakeSpan(buckets.statements)
                     .subspan(buckets.begins[i],
                              buckets.begins[i + 1] - buckets.begins[i]),
                 keys, absl::MakeSpan(firsts));
    }
  });
  return firsts;
}

// Statements with the same key side by side, by the first of them.
struct SameKey {
  std::vector<StatementIndex> statements;
  std::vector<uint32_t> begins;  // of each list, and the end of the last
};

SameKey Gather(absl::Span<const uint32_t> firsts) {
  std::vector<uint32_t> next(firsts.size(), 0);
  for (const uint32_t first : firsts) {
    if (first != kNone) ++next[first];
  }
  SameKey result;
  uint32_t begin = 0;
  for (uint32_t& place : next) {
    if (place == 0) continue;
    result.begins.push_back(begin);
    begin += std::exchange(place, begin);
  }
  result.begins.push_back(begin);
  result.statements.resize(begin);
  for (size_t i = 0; i < firsts.size(); ++i) {
    if (firsts[i] == kNone) continue;
    result.statements[next[firsts[i]]++] = StatementIndex(i);
  }
  return result;
}

// Makes groups of statements that have the same key.
class Grouping {
 public:
  explicit Grouping(const Graph& graph) : graph_(graph) {}

  // Makes room for the statements of so many keys, and some with more times.
  void Reserve(size_t keys) { groups_.reserve(keys + keys / 16); }

  // In as many groups as they have times that exclude each other; `statements`
  // come to lie in the order of the groups. They begin at `first_statement`.
  void Add(absl::Span<StatementIndex> statements, uint32_t first_statement) {
    const StringId first_time = graph_.At(statements.front()).time;
    const bool same = std::all_of(
        statements.begin(), statements.end(),
        [&](StatementIndex i) { return graph_.At(i).time == first_time; });
    if (same) {
      FactGroup& group = Append(statements, first_statement);
      group.time = TimeOf(graph_.At(statements.front()), graph_);
      if (first_time != StringPool::kEmpty) group.timed = statements.front();
      return;
    }
    members_.assign(statements.begin(), statements.end());
    ranges_.clear();
    for (const StatementIndex i : members_) {
      ranges_.push_back(TimeOf(graph_.At(i), graph_));
    }
    for (const TimeCluster& cluster : ClusterTimes(ranges_)) {
      const auto together = statements.first(cluster.members.size());
      std::transform(cluster.members.begin(), cluster.members.end(),
                     together.begin(),
                     [&](size_t member) { return members_[member]; });
      const StatementIndex narrowest = together.front();
      std::sort(together.begin(), together.end());
      FactGroup& group = Append(together, first_statement);
      group.time = cluster.core;
      if (graph_.At(narrowest).time != StringPool::kEmpty) {
        group.timed = narrowest;
      }
      statements.remove_prefix(together.size());
      first_statement += group.statement_count;
    }
  }

  std::vector<FactGroup>& groups() { return groups_; }

 private:
  FactGroup& Append(absl::Span<const StatementIndex> statements,
                    uint32_t first_statement) {
    FactGroup& group = groups_.emplace_back();
    group.model = statements.front();
    group.first_statement = first_statement;
    group.statement_count = static_cast<uint32_t>(statements.size());
    return group;
  }

  const Graph& graph_;
  std::vector<FactGroup> groups_;
  std::vector<StatementIndex> members_;  // of the key under work
  std::vector<TimeRange> ranges_;
};

// The group of an event is known by the participants of the first statement
// that has both.
FactGroup GroupOf(const CountedEvent& event, absl::Span<const FactKey> keys,
                  const Graph& graph) {
  FactGroup group;
  group.time = event.time;
  const auto key_of = [&](StatementIndex i) -> const FactKey& {
    return keys[i.value()];
  };
  const auto fullest = std::find_if(
      event.statements.begin(), event.statements.end(), [&](StatementIndex i) {
        return key_of(i).subject.valid() && key_of(i).object.valid();
      });
  group.model =
      fullest == event.statements.end() ? event.statements.front() : *fullest;
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

void AddEvents(const Graph& graph, FactGroups& result) {
  for (size_t i = 0; i < result.events.size(); ++i) {
    const CountedEvent& event = result.events[i];
    FactGroup group = GroupOf(event, result.keys, graph);
    group.event = static_cast<uint32_t>(i);
    group.first_statement = static_cast<uint32_t>(result.statements.size());
    group.statement_count = static_cast<uint32_t>(event.statements.size());
    result.statements.insert(result.statements.end(), event.statements.begin(),
                             event.statements.end());
    result.groups.push_back(group);
  }
}

}  // namespace

FactGroups GroupStatements(const MergeRules& rules, Graph& graph) {
  const FactKeys keys(rules, graph);
  return GroupStatements(keys, FindCounting(keys, UsesOf(graph), graph), graph);
}

FactGroups GroupStatements(const FactKeys& keys,
                           absl::Span<const CountingStatement> counting,
                           const Graph& graph) {
  FactGroups result;
  result.keys = KeysOf(keys, graph);
  result.events = GroupCounting(counting);
  std::vector<bool> is_of_event(result.keys.size());
  for (const CountedEvent& event : result.events) {
    for (const StatementIndex i : event.statements) {
      is_of_event[i.value()] = true;
    }
  }
  SameKey same = Gather(FirstsOf(result.keys, is_of_event));
  const size_t count = same.begins.size() - 1;
  const size_t parts = RangesFor(count);
  std::vector<Grouping> groupings(parts, Grouping(graph));
  RunTasks(parts, [&](size_t part) {
    const size_t begin = BeginOfRange(part, parts, count);
    const size_t end = BeginOfRange(part + 1, parts, count);
    groupings[part].Reserve(end - begin);
    for (size_t i = begin; i < end; ++i) {
      groupings[part].Add(
          absl::MakeSpan(same.statements)
              .subspan(same.begins[i], same.begins[i + 1] - same.begins[i]),
          same.begins[i]);
    }
  });
  result.statements = std::move(same.statements);
  size_t total = result.events.size();
  for (Grouping& grouping : groupings) total += grouping.groups().size();
  result.groups.reserve(total);
  for (Grouping& grouping : groupings) {
    result.groups.insert(result.groups.end(), grouping.groups().begin(),
                         grouping.groups().end());
    GiveUp(grouping.groups());
  }
  AddEvents(graph, result);
  return result;
}

}  // namespace griot::graph
