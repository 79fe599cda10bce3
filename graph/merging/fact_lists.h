#ifndef GRIOT_GRAPH_MERGING_FACT_LISTS_H_
#define GRIOT_GRAPH_MERGING_FACT_LISTS_H_

#include <utility>
#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot::graph {

// Makes the lists of facts: their qualifiers, figures and sources.
class FactListMaker {
 public:
  // Both must outlive this.
  FactListMaker(const Graph& graph, FactLists& lists)
      : graph_(graph), lists_(lists) {}

  // Gives `fact` what the statements beneath it say.
  void Fill(absl::Span<const StatementIndex> statements, Fact& fact);

 private:
  // A figure with one statement that gives it.
  using Given = std::pair<Figure, StatementIndex>;

  void FillQualifiers(absl::Span<const StatementIndex> statements, Fact& fact);
  void FillFigures(absl::Span<const StatementIndex> statements, Fact& fact);
  void FillSources(absl::Span<const StatementIndex> statements, Fact& fact);

  const Graph& graph_;
  FactLists& lists_;
  // Of the fact at hand:
  std::vector<Qualifier> qualifiers_;
  std::vector<Given> given_;
  std::vector<Figure> figures_;
  std::vector<StatementIndex> figure_statements_;
  std::vector<DocumentIndex> documents_;
  std::vector<StringId> publishers_;
  std::vector<EntityId> speakers_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_FACT_LISTS_H_
