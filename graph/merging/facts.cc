#include "graph/merging/facts.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "absl/memory/memory.h"
#include "graph/merging/fact_lists.h"
#include "graph/merging/give_up.h"
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

std::vector<ContentHash> HashesOf(const FactGroups& groups,
                                  const FactKeys& keys, const Graph& graph) {
  const FactTexts texts(graph);
  std::vector<ContentHash> hashes(groups.groups.size());
  ForRanges(hashes.size(), [&](size_t begin, size_t end) {
    std::array<FactKey, kAhead> ahead;
    const auto fetch = [&](size_t i) {
      if (i >= end) return;
      FactKey& key = ahead[i % kAhead];
      key = keys.Of(graph.At(groups.groups[i].model));
      texts.Prefetch(key);
    };
    for (size_t i = begin; i < begin + kAhead; ++i) fetch(i);
    std::string text;
    for (size_t i = begin; i < end; ++i) {
      const FactGroup& group = groups.groups[i];
      if (group.event != FactGroup::kNoEvent) {
        texts.Write(groups.events[group.event].key, group.time, text);
      } else {
        texts.Write(ahead[i % kAhead], group.time, text);
      }
      fetch(i + kAhead);
      hashes[i] = HashContent(text);
    }
  });
  return hashes;
}

}  // namespace

absl::StatusOr<std::unique_ptr<const FactMaker>> FactMaker::Make(
    FactGroups groups, const FactKeys& keys, const MergeRules& rules,
    Graph& graph) {
  auto made = absl::WrapUnique(new FactMaker(keys, rules, graph));
  FactMaker& maker = *made;
  GiveUp(groups.keys);
  maker.hashes_ = HashesOf(groups, keys, graph);
  groups.events.clear();
  maker.groups_.reserve(groups.groups.size());
  for (const FactGroup& group : groups.groups) {
    maker.groups_.push_back({group.model, group.timed, group.first_statement,
                             group.statement_count});
  }
  GiveUp(groups.groups);
  GRIOT_ASSIGN_OR_RETURN(maker.group_of_, CanonicalOrder(maker.hashes_));
  maker.fact_of_.resize(maker.size());
  for (size_t i = 0; i < maker.size(); ++i) {
    maker.fact_of_[maker.group_of_[i]] = FactId(i);
  }
  ForRanges(maker.groups_.size(), [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      const Group& group = maker.groups_[i];
      for (const StatementIndex statement :
           absl::MakeSpan(groups.statements)
               .subspan(group.first_statement, group.statement_count)) {
        graph.statements[statement.value()].fact = maker.fact_of_[i];
      }
    }
  });
  // The facts look into these.
  graph.backing.statements = std::move(groups.statements);
  return made;
}

FactTable FactMaker::MakeRange(size_t begin, size_t end) const {
  FactTable table;
  table.first = begin;
  table.facts.resize(end - begin);
  table.ids = MakeShortIds('f', hashes_, group_of_, begin, end);
  const auto has = [&](size_t group) {
    return fact_of_[group].value() >= begin && fact_of_[group].value() < end;
  };
  const auto fact_at = [&](size_t group) -> Fact& {
    return table.facts[fact_of_[group].value() - begin];
  };
  const size_t parts = RangesFor(end - begin);
  table.lists.resize(parts);
  // In the order of groups, which is that of statements: these are read one
  // after the other.
  RunTasks(parts, [&](size_t part) {
    FactListMaker lists(graph_, table.lists[part]);
    const size_t last = BeginOfRange(part + 1, parts, groups_.size());
    for (size_t i = BeginOfRange(part, parts, groups_.size()); i < last; ++i) {
      if (i + kAhead < last && has(i + kAhead)) Prefetch(fact_at(i + kAhead));
      if (!has(i)) continue;
      Fact& fact = fact_at(i);
      Fill(groups_[i], fact);
      lists.Fill(fact.statements, fact);
    }
  });
  return table;
}

void FactMaker::Fill(const Group& group, Fact& fact) const {
  const FactKey key = keys_.Of(graph_.At(group.model));
  fact.subject = key.subject;
  fact.object = key.object;
  fact.relation = key.typed ? key.predicate : StringPool::kEmpty;
  fact.standing =
      key.typed && rules_.standing.contains(graph_.Text(key.predicate));
  fact.polarity = key.polarity;
  fact.modality = key.modality;
  const auto statements =
      absl::MakeSpan(graph_.backing.statements)
          .subspan(group.first_statement, group.statement_count);
  fact.statements = statements;
  fact.lemma = CommonLemma(statements, graph_);
  if (group.timed.valid()) {
    fact.time = graph_.At(group.timed).time;
    fact.granularity = graph_.At(group.timed).granularity;
  }
  SetPublicationDates(statements, graph_, fact);
  const Support support = SupportOf(statements, graph_);
  fact.sources = support.sources;
  fact.confidence = support.confidence;
  fact.inferred =
      std::all_of(statements.begin(), statements.end(), [&](StatementIndex i) {
        return graph_.At(i).rule != StringPool::kEmpty;
      });
}

absl::Status MakeFacts(FactGroups groups, const FactKeys& keys,
                       const MergeRules& rules, Graph& graph) {
  GRIOT_ASSIGN_OR_RETURN(
      const auto maker, FactMaker::Make(std::move(groups), keys, rules, graph));
  SetFacts(maker->MakeRange(0, maker->size()), graph);
  return absl::OkStatus();
}

void SetFacts(FactTable table, Graph& graph) {
  std::vector<StringId> ids(table.facts.size());
  graph.strings.Intern(table.ids.ids, absl::MakeSpan(ids));
  for (size_t i = 0; i < ids.size(); ++i) table.facts[i].id = ids[i];
  graph.facts = std::move(table.facts);
  graph.backing.fact_lists = std::move(table.lists);
}

}  // namespace griot::graph
