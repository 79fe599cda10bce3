#ifndef GRIOT_GRAPH_RESOLUTION_GAZETTEER_H_
#define GRIOT_GRAPH_RESOLUTION_GAZETTEER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "schemas/coordinates.h"

namespace griot::graph {

// Two capital letters of ISO 3166-1, the first in the high byte; 0 for none.
using CountryCode = uint16_t;

CountryCode MakeCountryCode(absl::string_view letters);
std::string CountryLetters(CountryCode code);  // empty for 0

struct GazetteerPlace {
  uint32_t id = 0;  // never 0, below 2^31
  CountryCode country = 0;
  std::optional<Coordinates> coordinates;
  uint32_t population = 0;
  std::string key;  // tells it for good from others of its name
};

// What resolution knows of countries and places. Names are as they are written
// ("US" is a country, "us" is none); what is not known is 0 or empty.
class Gazetteer {
 public:
  virtual ~Gazetteer() = default;

  // The country that has this name, in any of its forms.
  virtual CountryCode CountryNamed(absl::string_view name) const = 0;
  // The country that the adjective or the name of its people is of.
  virtual CountryCode CountryOfDemonym(absl::string_view word) const = 0;
  // All places of this name.
  virtual std::vector<GazetteerPlace> PlacesNamed(
      absl::string_view name) const = 0;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_GAZETTEER_H_
