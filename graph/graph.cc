#include "graph/graph.h"

namespace griot::graph {

ModalityClass ClassOf(Modality modality) {
  switch (modality) {
    case Modality::kAsserted:
      return ModalityClass::kAsserted;
    case Modality::kAttempted:
      return ModalityClass::kAttempted;
    case Modality::kPlanned:
    case Modality::kOrdered:
      return ModalityClass::kIntended;
    case Modality::kPossible:
    case Modality::kConditional:
      return ModalityClass::kPossible;
    case Modality::kGeneric:
      break;
  }
  return ModalityClass::kGeneric;
}

absl::string_view Name(ModalityClass modality) {
  static constexpr absl::string_view kNames[] = {
      "asserted", "attempted", "intended", "possible", "generic"};
  return kNames[static_cast<size_t>(modality)];
}

absl::string_view Name(Backbone backbone) {
  static constexpr absl::string_view kNames[] = {"none", "edge", "event"};
  return kNames[static_cast<size_t>(backbone)];
}

absl::string_view Name(ConflictKind kind) {
  static constexpr absl::string_view kNames[] = {"figure", "development",
                                                 "denial", "exclusive"};
  return kNames[static_cast<size_t>(kind)];
}

}  // namespace griot::graph
