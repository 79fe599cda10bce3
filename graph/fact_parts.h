#ifndef GRIOT_GRAPH_FACT_PARTS_H_
#define GRIOT_GRAPH_FACT_PARTS_H_

#include <cstddef>

#include "graph/graph.h"

// The parts that entities have in a fact: its subject, its object, then its
// qualifiers.

namespace griot::graph {

inline size_t PartCount(const Fact& fact) {
  return size_t{fact.subject.valid()} + size_t{fact.object.valid()} +
         fact.qualifiers.size();
}

inline Qualifier PartOf(const Fact& fact, size_t number) {
  if (fact.subject.valid() && number-- == 0) {
    return {Role::kSubject, StringPool::kEmpty, fact.subject};
  }
  if (fact.object.valid() && number-- == 0) {
    return {Role::kObject, StringPool::kEmpty, fact.object};
  }
  return fact.qualifiers[number];
}

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_FACT_PARTS_H_
