#ifndef GRIOT_GRAPH_FACT_LISTS_H_
#define GRIOT_GRAPH_FACT_LISTS_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot::graph {

// What facts refer to, one fact after the other: the statements beneath them,
// their qualifiers, figures and sources.
class FactLists {
 public:
  // Appends the lists of the next fact, whose statements these are.
  void Append(absl::Span<const StatementIndex> statements, const Graph& graph);

 private:
  friend void JoinLists(std::vector<FactLists>& lists, Graph& graph);

  struct Counts {
    uint32_t statements = 0;
    uint32_t qualifiers = 0;
    uint32_t figures = 0;
    uint32_t documents = 0;
    uint32_t publishers = 0;
    uint32_t speakers = 0;
  };
  // A figure whose statements are the next so many.
  struct CountedFigure {
    Figure figure;
    uint32_t statements = 0;
  };

  void AppendQualifiers(absl::Span<const StatementIndex> statements,
                        const Graph& graph);
  void AppendFigures(absl::Span<const StatementIndex> statements,
                     const Graph& graph);
  void AppendSources(absl::Span<const StatementIndex> statements,
                     const Graph& graph);

  std::vector<Counts> counts_;  // of each fact
  std::vector<StatementIndex> statements_;
  std::vector<Qualifier> qualifiers_;
  std::vector<CountedFigure> figures_;
  std::vector<StatementIndex> figure_statements_;
  std::vector<DocumentIndex> documents_;
  std::vector<StringId> publishers_;
  std::vector<EntityId> speakers_;
};

// Moves the lists, which follow each other as the graph's facts do, to the
// graph and lets its facts look into them.
void JoinLists(std::vector<FactLists>& lists, Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_FACT_LISTS_H_
