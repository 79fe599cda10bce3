#include "graph/resolution/world_gazetteer.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "gazetteer/gazetteer.h"
#include "graph/resolution/normalise.h"

namespace griot::graph {
namespace {

CountryCode CodeOf(const std::optional<Place>& country) {
  // England is no other name of the United Kingdom: of the parts of a country
  // that have its code, none has three letters.
  constexpr size_t kWhole = 3;
  return country && country->code.size() == kWhole
             ? MakeCountryCode(country->country)
             : CountryCode{0};
}

// Codes and coordinates stay from build to build, numbers of rows do not.
std::string KeyOf(const Place& place) {
  if (!place.code.empty()) return std::string(place.code);
  return place.coordinates ? absl::StrFormat("%s %.2f %.2f", place.country,
                                             place.coordinates->latitude,
                                             place.coordinates->longitude)
                           : absl::StrCat(place.country, " ", place.name);
}

class World : public Gazetteer {
 public:
  CountryCode CountryNamed(absl::string_view name) const override {
    return CodeOf(FindCountry(name));
  }
  CountryCode CountryOfDemonym(absl::string_view word) const override {
    return CodeOf(griot::CountryOfDemonym(word));
  }
  std::vector<GazetteerPlace> PlacesNamed(
      absl::string_view name) const override {
    const std::vector<Place> found = FindPlaces(name);
    const std::string form = NormaliseName(name);
    const auto is_own = [&form](const Place& place) {
      return NormaliseName(place.name) == form;
    };
    uint32_t largest = 0;  // of those that are called so before all
    for (const Place& place : found) {
      if (is_own(place)) largest = std::max(largest, place.population);
    }
    std::vector<GazetteerPlace> places;
    for (const Place& place : found) {
      // "Libreville" is Gabon's, not a town in France that was once called so.
      if (place.population < largest && !is_own(place)) continue;
      GazetteerPlace& added = places.emplace_back();
      added.id = place.id + 1;
      added.country = MakeCountryCode(place.country);
      added.coordinates = place.coordinates;
      added.population = place.population;
      added.key = KeyOf(place);
    }
    return places;
  }
};

}  // namespace

const Gazetteer& WorldGazetteer() {
  static const World world;
  return world;
}

}  // namespace griot::graph
