#include "graph/facts.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "graph/canonical_ids.h"
#include "graph/fact_groups.h"
#include "graph/fact_key.h"
#include "graph/fact_lists.h"
#include "graph/parallel.h"
#include "graph/source_confidence.h"

namespace griot::graph {
namespace {

// The lemma that most of the statements have, then the first by text.
StringId CommonLemma(absl::Span<const StatementIndex> statements,
                     const Graph& graph) {
  const StringId first = graph.At(statements.front()).lemma;
  if (std::all_of(statements.begin(), statements.end(), [&](StatementIndex i) {
        return graph.At(i).lemma == first;
      })) {
    return first;
  }
  std::vector<absl::string_view> lemmas;
  for (const StatementIndex i : statements) {
    lemmas.push_back(graph.Text(graph.At(i).lemma));
  }
  std::sort(lemmas.begin(), lemmas.end());
  absl::string_view best;
  size_t most = 0;
  for (size_t begin = 0; begin < lemmas.size();) {
    size_t end = begin;
    while (end < lemmas.size() && lemmas[end] == lemmas[begin]) ++end;
    if (end - begin > most) {
      most = end - begin;
      best = lemmas[begin];
    }
    begin = end;
  }
  return graph.strings.Find(best);
}

void SetPublicationDates(absl::Span<const StatementIndex> statements,
                         const Graph& graph, Fact& fact) {
  for (const StatementIndex i : statements) {
    const StringId said = graph.At(graph.At(i).document).published;
    if (said == StringPool::kEmpty || said == fact.first_said) continue;
    if (fact.first_said == StringPool::kEmpty ||
        graph.Text(said) < graph.Text(fact.first_said)) {
      fact.first_said = said;
    }
    if (graph.Text(said) > graph.Text(fact.last_said)) fact.last_said = said;
  }
}

Fact MakeFact(const FactGroup& group,
              absl::Span<const StatementIndex> statements, const Graph& graph) {
  Fact fact;
  fact.subject = group.key.subject;
  fact.object = group.key.object;
  fact.relation = group.key.typed ? group.key.predicate : StringPool::kEmpty;
  fact.lemma = CommonLemma(statements, graph);
  fact.polarity = group.key.polarity;
  fact.modality = group.key.modality;
  if (group.timed.valid()) {
    fact.time = graph.At(group.timed).time;
    fact.granularity = graph.At(group.timed).granularity;
  }
  SetPublicationDates(statements, graph, fact);
  const Support support = SupportOf(statements, graph);
  fact.sources = support.sources;
  fact.confidence = support.confidence;
  fact.inferred = std::all_of(
      statements.begin(), statements.end(),
      [&](StatementIndex i) { return graph.At(i).rule != StringPool::kEmpty; });
  return fact;
}

std::vector<ContentHash> HashesOf(absl::Span<const FactGroup> groups,
                                  const Graph& graph) {
  std::vector<ContentHash> hashes(groups.size());
  ForRanges(groups.size(), [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      const FactGroup& group = groups[i];
      hashes[i] =
          HashContent(group.event ? TextOf(*group.event, group.time, graph)
                                  : TextOf(group.key, group.time, graph));
    }
  });
  return hashes;
}

}  // namespace

absl::Status MakeFacts(const MergeRules& rules, Graph& graph) {
  const FactGroups groups = GroupStatements(rules, graph);
  const absl::StatusOr<CanonicalIds> ids =
      MakeCanonicalIds('f', HashesOf(groups.groups, graph));
  if (!ids.ok()) return ids.status();
  const size_t count = groups.groups.size();
  graph.facts.resize(count);
  const size_t parts = RangesFor(count);
  std::vector<FactLists> lists(parts);
  RunTasks(parts, [&](size_t part) {
    for (size_t i = BeginOfRange(part, parts, count);
         i < BeginOfRange(part + 1, parts, count); ++i) {
      const FactGroup& group = groups.groups[ids->order[i]];
      const auto statements = groups.StatementsOf(group);
      graph.facts[i] = MakeFact(group, statements, graph);
      lists[part].Append(statements, graph);
      for (const StatementIndex statement : statements) {
        graph.statements[statement.value()].fact = FactId(i);
      }
    }
  });
  JoinLists(lists, graph);
  for (size_t i = 0; i < count; ++i) {
    graph.facts[i].id = graph.strings.Intern(ids->ids[i]);
  }
  return absl::OkStatus();
}

}  // namespace griot::graph
