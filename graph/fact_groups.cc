#include "graph/fact_groups.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"

namespace griot::graph {
namespace {

EntityId FirstOf(Role role, absl::Span<const ArgumentRecord> arguments) {
  for (const ArgumentRecord& argument : arguments) {
    if (argument.role == role) return argument.entity;
  }
  return EntityId();
}

class Keys {
 public:
  Keys(const MergeRules& rules, Graph& graph) : graph_(graph) {
    for (const std::string& relation : rules.symmetric) {
      symmetric_.insert(graph.strings.Find(relation));
    }
    for (const auto& [relation, kept] : rules.inverses) {
      const StringId said = graph.strings.Find(relation);
      if (said.valid()) inverses_.emplace(said, graph.strings.Intern(kept));
    }
  }

  FactKey Of(const StatementRecord& statement) const {
    const auto arguments = graph_.ArgumentsOf(statement);
    FactKey key;
    key.subject = FirstOf(Role::kSubject, arguments);
    key.object = FirstOf(Role::kObject, arguments);
    key.typed = statement.relation != StringPool::kEmpty;
    key.predicate = key.typed ? statement.relation : statement.lemma;
    key.polarity = statement.polarity;
    key.modality = ClassOf(statement.modality);
    if (!key.subject.valid() && !key.object.valid()) {
      key.document = statement.document;
      key.sentence = statement.evidence;
      return key;
    }
    if (!key.typed) return key;
    if (const auto inverse = inverses_.find(key.predicate);
        inverse != inverses_.end()) {
      key.predicate = inverse->second;
      std::swap(key.subject, key.object);
    }
    if (key.subject.valid() && key.object.valid() && key.object < key.subject &&
        symmetric_.contains(key.predicate)) {
      std::swap(key.subject, key.object);
    }
    return key;
  }

 private:
  const Graph& graph_;
  absl::flat_hash_set<StringId> symmetric_;
  absl::flat_hash_map<StringId, StringId> inverses_;
};

TimeRange RangeOf(const StatementRecord& statement, const Graph& graph) {
  if (statement.time == StringPool::kEmpty) return {};
  const auto time = ParseIsoTime(graph.Text(statement.time));
  return time ? TimeRange{time->begin, time->end} : TimeRange{};
}

// Appends `group` in as many parts as it has times that exclude each other.
void SplitByTime(FactGroup group, const Graph& graph,
                 std::vector<FactGroup>& out) {
  const bool timed = std::any_of(
      group.statements.begin(), group.statements.end(),
      [&](StatementIndex i) { return graph.At(i).time != StringPool::kEmpty; });
  if (!timed) {
    out.push_back(std::move(group));
    return;
  }
  std::vector<TimeRange> ranges;
  ranges.reserve(group.statements.size());
  for (const StatementIndex i : group.statements) {
    ranges.push_back(RangeOf(graph.At(i), graph));
  }
  for (const TimeCluster& cluster : ClusterTimes(ranges)) {
    FactGroup& part = out.emplace_back();
    part.key = group.key;
    part.time = cluster.core;
    const StatementIndex narrowest = group.statements[cluster.members.front()];
    if (graph.At(narrowest).time != StringPool::kEmpty) part.timed = narrowest;
    for (const size_t member : cluster.members) {
      part.statements.push_back(group.statements[member]);
    }
    std::sort(part.statements.begin(), part.statements.end());
  }
}

}  // namespace

std::vector<FactGroup> GroupStatements(const MergeRules& rules, Graph& graph) {
  const Keys keys(rules, graph);
  absl::flat_hash_map<FactKey, uint32_t> group_of;
  std::vector<FactGroup> untimed;
  group_of.reserve(graph.statements.size());
  for (size_t i = 0; i < graph.statements.size(); ++i) {
    const FactKey key = keys.Of(graph.statements[i]);
    const auto [it, inserted] =
        group_of.emplace(key, static_cast<uint32_t>(untimed.size()));
    if (inserted) untimed.emplace_back().key = key;
    untimed[it->second].statements.push_back(StatementIndex(i));
  }
  std::vector<FactGroup> groups;
  groups.reserve(untimed.size());
  for (FactGroup& group : untimed) {
    SplitByTime(std::move(group), graph, groups);
  }
  return groups;
}

}  // namespace griot::graph
