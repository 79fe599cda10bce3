#include "graph/merging/facts.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "graph/merging/canonical_ids.h"
#include "graph/merging/fact_groups.h"
#include "graph/merging/fact_key.h"
#include "graph/merging/fact_lists.h"
#include "graph/parallel/parallel.h"
#include "graph/source_confidence.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

// Facts lie in the order of their hashes: what is written next is fetched while
// others are made.
constexpr size_t kAhead = 8;

void Prefetch(const Fact& fact) {
  constexpr size_t kLine = 64;  // bytes
  const auto* const bytes = reinterpret_cast<const char*>(&fact);
  for (size_t i = 0; i < sizeof(fact); i += kLine) {
    __builtin_prefetch(bytes + i, /*rw=*/1);
  }
}

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

void FillFact(const FactGroup& group, const FactKey& key,
              absl::Span<const StatementIndex> statements,
              const MergeRules& rules, const Graph& graph, Fact& fact) {
  fact.subject = key.subject;
  fact.object = key.object;
  fact.relation = key.typed ? key.predicate : StringPool::kEmpty;
  fact.standing =
      key.typed && rules.standing.contains(graph.Text(key.predicate));
  fact.lemma = CommonLemma(statements, graph);
  fact.polarity = key.polarity;
  fact.modality = key.modality;
  fact.statements = statements;
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
}

std::vector<ContentHash> HashesOf(const FactGroups& groups,
                                  const Graph& graph) {
  const FactTexts texts(graph);
  std::vector<ContentHash> hashes(groups.groups.size());
  ForRanges(hashes.size(), [&](size_t begin, size_t end) {
    std::string text;
    for (size_t i = begin; i < end; ++i) {
      if (i + kAhead < end) {
        texts.Prefetch(groups.KeyOf(groups.groups[i + kAhead]));
      }
      const FactGroup& group = groups.groups[i];
      if (group.event != FactGroup::kNoEvent) {
        texts.Write(groups.events[group.event].key, group.time, text);
      } else {
        texts.Write(groups.KeyOf(group), group.time, text);
      }
      hashes[i] = HashContent(text);
    }
  });
  return hashes;
}

}  // namespace

absl::Status MakeFacts(const MergeRules& rules, Graph& graph) {
  return MakeFacts(GroupStatements(rules, graph), rules, graph);
}

absl::Status MakeFacts(FactGroups groups, const MergeRules& rules,
                       Graph& graph) {
  GRIOT_ASSIGN_OR_RETURN(const CanonicalIds ids,
                         MakeCanonicalIds('f', HashesOf(groups, graph)));
  const size_t count = groups.groups.size();
  std::vector<FactId> fact_of(count);  // by group
  for (size_t i = 0; i < count; ++i) fact_of[ids.order[i]] = FactId(i);
  std::vector<StringId> names(count);
  RunTasks(2, [&](size_t task) {
    if (task == 0) graph.strings.Intern(ids.ids, absl::MakeSpan(names));
    if (task == 1) graph.facts.resize(count);
  });
  const size_t parts = RangesFor(count);
  graph.backing.fact_lists.resize(parts);
  // In the order of groups, which is that of statements: these are read one
  // after the other.
  RunTasks(parts, [&](size_t part) {
    FactListMaker lists(graph, graph.backing.fact_lists[part]);
    const size_t end = BeginOfRange(part + 1, parts, count);
    for (size_t i = BeginOfRange(part, parts, count); i < end; ++i) {
      if (i + kAhead < end) Prefetch(graph.facts[fact_of[i + kAhead].value()]);
      const FactGroup& group = groups.groups[i];
      const auto statements = groups.StatementsOf(group);
      Fact& fact = graph.facts[fact_of[i].value()];
      fact.id = names[fact_of[i].value()];
      FillFact(group, groups.KeyOf(group), statements, rules, graph, fact);
      lists.Fill(statements, fact);
      for (const StatementIndex statement : statements) {
        graph.statements[statement.value()].fact = fact_of[i];
      }
    }
  });
  // The facts look into these.
  graph.backing.statements = std::move(groups.statements);
  return absl::OkStatus();
}

}  // namespace griot::graph
