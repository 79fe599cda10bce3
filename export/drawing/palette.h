#ifndef GRIOT_EXPORT_DRAWING_PALETTE_H_
#define GRIOT_EXPORT_DRAWING_PALETTE_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "graph/graph.h"
#include "schemas/ontology.h"

// The colours of every format that is drawn. They are M. Okabe's and K. Ito's,
// "Color Universal Design" (2008), and two greys, which people tell apart who
// see no red, no green or no blue.

namespace griot::exporter {

struct Colour {
  uint8_t red = 0;
  uint8_t green = 0;
  uint8_t blue = 0;

  bool operator==(const Colour&) const = default;
};

struct TypeColour {
  absl::string_view type;
  Colour colour;
};

// A type that is not here has its parent's colour.
inline constexpr TypeColour kTypeColours[] = {
    {"person", {0xE6, 0x9F, 0x00}},        // orange
    {"group", {0xF0, 0xE4, 0x42}},         // yellow
    {"armed_group", {0xD5, 0x5E, 0x00}},   // vermilion
    {"military", {0xCC, 0x79, 0xA7}},      // reddish purple
    {"government", {0x00, 0x72, 0xB2}},    // blue
    {"organization", {0x00, 0x9E, 0x73}},  // bluish green
    {"place", {0x56, 0xB4, 0xE9}},         // sky blue
    {"event", {0x4D, 0x4D, 0x4D}},         // dark grey
};
inline constexpr Colour kOtherColour = {0xBF, 0xBF, 0xBF};  // light grey

// Edges: what is told as so, what is only possible, meant or a habit, and what
// is denied.
inline constexpr Colour kAssertedColour = {0x66, 0x66, 0x66};
inline constexpr Colour kUnsureColour = {0xBF, 0xBF, 0xBF};
inline constexpr Colour kDeniedColour = {0xD5, 0x5E, 0x00};

// `ontology` knows the parents of types and may be null.
Colour ColourOfType(absl::string_view type, const Ontology* ontology);

Colour ColourOfFact(const graph::Fact& fact);

// As #E69F00.
std::string HexOf(Colour colour);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_DRAWING_PALETTE_H_
