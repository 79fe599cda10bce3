#ifndef GRIOT_GAZETTEER_GAZETTEER_H_
#define GRIOT_GAZETTEER_GAZETTEER_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/strings/string_view.h"
#include "schemas/coordinates.h"

// Countries, first-level regions and cities of the world, compiled in. Data:
// GeoNames (CC BY 4.0), by way of the packages in requirements.txt. What a text
// means by a name is for the caller to tell; the gazetteer says what it may.

namespace griot {

enum class PlaceKind : uint8_t { kCountry, kRegion, kCity };

// Views live as long as the process.
struct Place {
  PlaceKind kind = PlaceKind::kCity;
  absl::string_view name;     // one of its own, "Ménaka"
  absl::string_view country;  // ISO 3166-1, "ML"; of a country its own
  // Of a country ISO 3166-1's "MLI" or, for a part that news calls a country,
  // 3166-2's "GB-SCT"; of a region 3166-2's "ML-9", or empty; empty of a city.
  absl::string_view code;
  bool capital = false;
  uint32_t population = 0;  // of a region that of its cities
  // A city's own; of a country and a region those of the capital or the largest
  // city.
  std::optional<Coordinates> coordinates;
  uint32_t id = 0;  // names it in this build
};

// Lookups are exact but for case, marks and punctuation, take microseconds and
// are bounded; thread-safe.

// What the name may mean, the likeliest first: countries, then by population.
// Empty for text without an upper-case letter; "Us" is not the U.S.
std::vector<Place> FindPlaces(absl::string_view name);

// The country so named, as news does ("Ivory Coast", "UK", "DR Congo").
std::optional<Place> FindCountry(absl::string_view name);
// The country so coded, "ML".
std::optional<Place> CountryOfCode(absl::string_view code);
// The country of an adjective or of its people, as written: "Malian",
// "Malians".
std::optional<Place> CountryOfDemonym(absl::string_view word);
// The country whose capital bears the name.
std::optional<Place> CountryOfCapitalCity(absl::string_view name);

// The first-level region that a city lies in, if it is known.
std::optional<Place> RegionOf(const Place& city);

// Whether `inner` lies in `outer`, a country or region.
bool LiesIn(const Place& inner, const Place& outer);

}  // namespace griot

#endif  // GRIOT_GAZETTEER_GAZETTEER_H_
