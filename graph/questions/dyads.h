#ifndef GRIOT_GRAPH_QUESTIONS_DYADS_H_
#define GRIOT_GRAPH_QUESTIONS_DYADS_H_

#include <cstddef>
#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/questions/order.h"

namespace griot::graph {

// Who does what to whom: all facts that tell this of the two, whenever it was.
struct Dyad {
  EntityId who;
  StringId what;  // relation, or lemma
  EntityId whom;
  Polarity polarity = Polarity::kPositive;
  ModalityClass modality = ModalityClass::kAsserted;
  std::vector<FactId> facts;  // best supported first
  size_t sources = 0;         // that do not depend on each other
  size_t documents = 0;
};

// Of those facts that have a subject and an object. `order` is that of the best
// of their facts, or of the sources of all.
std::vector<Dyad> Dyads(const Graph& graph, std::vector<FactId> facts,
                        Order order = Order::kSalience);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_DYADS_H_
