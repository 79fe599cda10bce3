#include "graph/merging/quantities.h"

#include <cmath>
#include <limits>

namespace griot::graph {

FigureRange RangeOf(const Quantity& quantity) {
  constexpr double kAbout = 0.2;
  constexpr double kNoEnd = std::numeric_limits<double>::infinity();
  const double value = quantity.value;
  if (quantity.most) return {value, *quantity.most};
  switch (quantity.bound) {
    case Quantity::Bound::kExactly:
      return {value, value};
    case Quantity::Bound::kAtLeast:
      return {value, kNoEnd};
    case Quantity::Bound::kAtMost:
      return {-kNoEnd, value};
    case Quantity::Bound::kAbout:
      break;
  }
  const double margin = kAbout * std::abs(value);
  return {value - margin, value + margin};
}

}  // namespace griot::graph
