#include "extract/statements/place_check.h"

#include <algorithm>
#include <vector>

#include "gazetteer/gazetteer.h"

namespace griot {
namespace {

// What the name usually means: not the hamlet that is called as a state is.
std::vector<Place> Usual(absl::string_view name) {
  constexpr uint32_t kRarer = 20;  // than the likeliest
  std::vector<Place> places = FindPlaces(name);
  if (places.empty()) return places;
  const uint32_t most = places.front().population;
  std::erase_if(places, [&](const Place& place) {
    return place.population < most / kRarer;
  });
  return places;
}

bool MayLieIn(const Place& inner, const Place& outer) {
  if (outer.kind != PlaceKind::kCity) {
    return inner.kind == PlaceKind::kCity || LiesIn(inner, outer);
  }
  return inner.kind == PlaceKind::kCity && inner.country == outer.country &&
         inner.population <= outer.population;
}

}  // namespace

bool MayLieIn(absl::string_view inner, absl::string_view outer) {
  const std::vector<Place> inside = Usual(inner);
  const std::vector<Place> outside = Usual(outer);
  if (inside.empty() || outside.empty()) return true;
  return std::any_of(inside.begin(), inside.end(), [&](const Place& one) {
    return std::any_of(outside.begin(), outside.end(), [&](const Place& other) {
      return MayLieIn(one, other);
    });
  });
}

}  // namespace griot
