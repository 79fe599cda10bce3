#ifndef GRIOT_GRAPH_QUESTIONS_DYADS_H_
#define GRIOT_GRAPH_QUESTIONS_DYADS_H_

#include <cstddef>
#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"

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

// Of those facts that have a subject and an object; what more sources say
// first, then as the best facts are supported.
std::vector<Dyad> Dyads(const Graph& graph, std::vector<FactId> facts);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_DYADS_H_
