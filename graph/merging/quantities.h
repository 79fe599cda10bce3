#ifndef GRIOT_GRAPH_MERGING_QUANTITIES_H_
#define GRIOT_GRAPH_MERGING_QUANTITIES_H_

#include "schemas/statement.h"

namespace griot::graph {

// The numbers that a figure leaves possible, ends included.
struct FigureRange {
  double least;
  double most;
};

// "About 20" stands for anything within a fifth of it.
FigureRange RangeOf(const Quantity& quantity);

// Whether both can be right: "at least 15" and "about 20" can, "15" and "40"
// cannot.
inline bool Agree(const FigureRange& a, const FigureRange& b) {
  return a.least <= b.most && b.least <= a.most;
}
inline bool Agree(const Quantity& a, const Quantity& b) {
  return Agree(RangeOf(a), RangeOf(b));
}

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_QUANTITIES_H_
