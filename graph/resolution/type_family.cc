#include "graph/resolution/type_family.h"

namespace griot::graph {

absl::string_view Name(TypeFamily family) {
  static constexpr absl::string_view kNames[] = {
      "person", "place", "country",  "government", "organization", "vehicle",
      "weapon", "event", "document", "quantity",   "date",         "unknown"};
  return kNames[static_cast<size_t>(family)];
}

}  // namespace griot::graph
