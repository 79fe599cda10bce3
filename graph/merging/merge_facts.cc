#include "graph/merging/merge_facts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "graph/merging/backbone.h"
#include "graph/merging/conflicts.h"
#include "graph/merging/fact_groups.h"
#include "graph/merging/facts.h"
#include "graph/merging/give_up.h"
#include "graph/merging/salience.h"
#include "graph/parallel/parallel.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

// Those facts that may be in a conflict, of all.
class KeptFacts {
 public:
  KeptFacts() { kept_.lists.emplace_back(); }

  // `fact` is at `place` of the table.
  void Keep(const FactTable& table, size_t place) {
    Fact fact = table.facts[place];
    fact.qualifiers = {};
    fact.documents = {};
    fact.publishers = {};
    fact.speakers = {};
    FactLists& lists = kept_.lists.front();
    const absl::Span<Figure> figures = lists.figures.Add(fact.figures);
    for (Figure& figure : figures) {
      figure.statements = lists.figure_statements.Add(figure.statements);
    }
    fact.figures = figures;
    kept_.facts.push_back(fact);
    ids_.emplace_back(table.ids.ids[place]);
    numbers_.push_back(table.IdOf(place));
  }

  // Makes them those of the graph. Gives their numbers.
  std::vector<FactId> Take(Graph& graph) && {
    kept_.ids.ids.assign(ids_.begin(), ids_.end());
    SetFacts(std::move(kept_), graph);
    return std::move(numbers_);
  }

 private:
  FactTable kept_;
  std::vector<std::string> ids_;
  std::vector<FactId> numbers_;
};

class Merging {
 public:
  Merging(const MergeRules& rules, absl::Span<const StatementIndex> confirmed,
          size_t facts_at_once, Graph& graph)
      : rules_(rules),
        confirmed_(confirmed),
        facts_at_once_(std::max<size_t>(facts_at_once, 1)),
        graph_(graph) {}

  absl::StatusOr<bool> Run(GraphSink* sink) && {
    const FactKeys keys(rules_, graph_);
    // What asks for mentions comes first.
    saliences_ = StatementSaliences(keys, rules_, graph_);
    const std::vector<CountingStatement> counting =
        FindCounting(keys, UsesOf(graph_), graph_);
    SetTraits();
    if (sink != nullptr) GRIOT_RETURN_IF_ERROR(sink->TakeMentions(graph_));
    // No fact is without a statement.
    const bool is_whole = graph_.statements.size() <= facts_at_once_;
    if (!is_whole) ForgetMentions();
    GRIOT_ASSIGN_OR_RETURN(
        std::unique_ptr<const FactMaker> maker,
        FactMaker::Make(GroupStatements(keys, counting, graph_), keys, rules_,
                        graph_));

    if (!is_whole) ReturnFreedMemory();
    const size_t count = maker->size();
    Disputes disputes(rules_, graph_);
    std::vector<FactSaliences> of_facts(graph_.entities.size());
    FactTable table;
    for (size_t begin = 0; begin < count; begin += facts_at_once_) {
      table = FactTable();
      table = Make(*maker, begin);
      AddFactSaliences(table.facts, absl::MakeSpan(of_facts));
      if (!is_whole) disputes.Note(table.facts);
    }
    SetEntitySaliences(of_facts);
    GiveUp(of_facts);
    if (is_whole) {
      maker.reset();
      GiveUp(saliences_);
    }

    BackboneChooser backbone(rules_, graph_);
    KeptFacts kept;
    for (size_t begin = 0; begin < count; begin += facts_at_once_) {
      if (!is_whole) {
        table = FactTable();
        table = Make(*maker, begin);
      }
      backbone.Choose(absl::MakeSpan(table.facts));
      if (sink != nullptr) {
        GRIOT_RETURN_IF_ERROR(sink->TakeFacts(table, graph_));
      }
      if (is_whole) continue;
      for (size_t i = 0; i < table.facts.size(); ++i) {
        if (disputes.MayHave(table.facts[i])) kept.Keep(table, i);
      }
    }
    std::vector<FactId> numbers;
    if (is_whole) {
      SetFacts(std::move(table), graph_);
      numbers.resize(graph_.facts.size());
      for (size_t i = 0; i < numbers.size(); ++i) numbers[i] = FactId(i);
    } else {
      table = {};
      numbers = std::move(kept).Take(graph_);
    }
    GRIOT_RETURN_IF_ERROR(FindConflicts(rules_, graph_));
    if (sink != nullptr) {
      GRIOT_RETURN_IF_ERROR(sink->TakeRest(graph_, numbers));
    }
    return is_whole;
  }

 private:
  // Those from `begin` on, with all but their place in the backbone.
  FactTable Make(const FactMaker& maker, size_t begin) const {
    const size_t end = begin + std::min(facts_at_once_, maker.size() - begin);
    FactTable table = maker.MakeRange(begin, end);
    for (const StatementIndex i : confirmed_) {
      const size_t fact = graph_.At(i).fact.value();
      if (fact >= begin && fact < end) table.facts[fact - begin].confidence = 1;
    }
    SetFactSaliences(saliences_, absl::MakeSpan(table.facts));
    return table;
  }

  void SetTraits() {
    traits_.resize(graph_.entities.size());
    ForRanges(traits_.size(), [&](size_t begin, size_t end) {
      for (size_t i = begin; i < end; ++i) {
        traits_[i] = TraitsOf(graph_.entities[i], rules_, graph_);
      }
    });
  }

  void ForgetMentions() {
    for (Entity& entity : graph_.entities) entity.mentions = {};
    GiveUp(graph_.backing.mentions);
    ReturnFreedMemory();
  }

  void SetEntitySaliences(absl::Span<const FactSaliences> of_facts) {
    ForRanges(traits_.size(), [&](size_t begin, size_t end) {
      for (size_t i = begin; i < end; ++i) {
        graph_.entities[i].salience = SalienceOf(traits_[i], of_facts[i]);
      }
    });
    GiveUp(traits_);
  }

  const MergeRules& rules_;
  const absl::Span<const StatementIndex> confirmed_;
  const size_t facts_at_once_;
  Graph& graph_;
  std::vector<double> saliences_;     // of statements
  std::vector<EntityTraits> traits_;  // of entities, until they are salient
};

}  // namespace

absl::Status MergeFacts(const MergeRules& rules,
                        absl::Span<const StatementIndex> confirmed,
                        Graph& graph) {
  return Merging(rules, confirmed, std::numeric_limits<uint32_t>::max(), graph)
      .Run(nullptr)
      .status();
}

absl::StatusOr<bool> MergeFacts(const MergeRules& rules,
                                absl::Span<const StatementIndex> confirmed,
                                size_t facts_at_once, GraphSink& sink,
                                Graph& graph) {
  return Merging(rules, confirmed, facts_at_once, graph).Run(&sink);
}

}  // namespace griot::graph
