#include "export/drawing/palette.h"

#include "absl/strings/str_format.h"

namespace griot::exporter {

Colour ColourOfType(absl::string_view type, const Ontology* ontology) {
  // Packs cannot make a type its own ancestor; the bound keeps it that way.
  constexpr int kMostAncestors = 64;
  for (int i = 0; i < kMostAncestors && !type.empty(); ++i) {
    for (const TypeColour& known : kTypeColours) {
      if (known.type == type) return known.colour;
    }
    const EntityType* found =
        ontology == nullptr ? nullptr : ontology->FindType(type);
    if (found == nullptr) break;
    type = found->parent;
  }
  return kOtherColour;
}

Colour ColourOfFact(const graph::Fact& fact) {
  if (fact.polarity == Polarity::kNegative) return kDeniedColour;
  return fact.modality == graph::ModalityClass::kAsserted ? kAssertedColour
                                                          : kUnsureColour;
}

std::string HexOf(Colour colour) {
  return absl::StrFormat("#%02X%02X%02X", colour.red, colour.green,
                         colour.blue);
}

}  // namespace griot::exporter
