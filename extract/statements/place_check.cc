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

bool IsRegion(const Place& place) { return place.kind == PlaceKind::kRegion; }

bool AnyPair(const std::vector<Place>& inside,
             const std::vector<Place>& outside,
             bool (*lies)(const Place&, const Place&)) {
  return std::any_of(inside.begin(), inside.end(), [&](const Place& inner) {
    return std::any_of(outside.begin(), outside.end(),
                       [&](const Place& outer) { return lies(inner, outer); });
  });
}

bool FitsIn(const Place& inner, const Place& outer) {
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
  if (IsRegion(inside.front()) && IsRegion(outside.front())) {
    // However small the town may be that is called as the region is.
    return AnyPair(FindPlaces(inner), outside, LiesIn);
  }
  return AnyPair(inside, outside, FitsIn);
}

}  // namespace griot
