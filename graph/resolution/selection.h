#ifndef GRIOT_GRAPH_RESOLUTION_SELECTION_H_
#define GRIOT_GRAPH_RESOLUTION_SELECTION_H_

#include <cstdint>
#include <functional>
#include <vector>

#include "absl/strings/string_view.h"
#include "graph/resolution/decisions.h"
#include "graph/resolution/names.h"
#include "graph/resolution/type_family.h"

namespace griot::graph {

// The uses that each decision is about, in the order of decisions.
struct Selected {
  std::vector<uint32_t> first;
  std::vector<uint32_t> second;
};

// A selector means the uses whose name it is, however it is written; where
// there are none, those that have a mention by that name. `family_of` tells the
// family of a type.
std::vector<Selected> SelectUses(
    const std::vector<Decision>& decisions, const Names& names,
    const std::function<TypeFamily(absl::string_view)>& family_of);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_SELECTION_H_
