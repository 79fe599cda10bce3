#include "graph/resolution/document_countries.h"

#include <algorithm>

namespace griot::graph {
namespace {

// A document is about a country if it speaks of it so many times as often as of
// the next one.
constexpr uint32_t kDominance = 2;
// A place far from every country of a document may be meant all the same if it
// has as many people, and so many times as many as the next of its name.
constexpr uint32_t kKnownEverywhere = 500'000;
constexpr uint32_t kMuchLarger = 10;

}  // namespace

void CountryVotes::Add(CountryCode country, uint32_t weight) {
  for (auto& [known, sum] : votes_) {
    if (known == country) {
      sum += weight;
      return;
    }
  }
  votes_.push_back({country, weight});
}

uint32_t CountryVotes::For(CountryCode country) const {
  for (const auto& [known, sum] : votes_) {
    if (known == country) return sum;
  }
  return 0;
}

CountryCode CountryVotes::Winner() const {
  CountryCode best = 0;
  uint32_t most = 0;
  uint32_t next = 0;
  for (const auto& [country, sum] : votes_) {
    if (sum > most) {
      next = most;
      most = sum;
      best = country;
    } else {
      next = std::max(next, sum);
    }
  }
  return most >= kDominance * next ? best : 0;
}

const std::vector<GazetteerPlace>& PlaceChooser::PlacesOf(
    uint32_t key, absl::string_view name) {
  const auto [known, inserted] = places_.try_emplace(key);
  std::vector<GazetteerPlace>& places = known->second;
  if (!inserted) return places;
  places = gazetteer_->PlacesNamed(name);
  std::sort(places.begin(), places.end(),
            [](const GazetteerPlace& a, const GazetteerPlace& b) {
              return a.population != b.population ? a.population > b.population
                                                  : a.id < b.id;
            });
  return places;
}

const GazetteerPlace* PlaceChooser::Choose(uint32_t key, absl::string_view name,
                                           const CountryVotes& votes) {
  if (gazetteer_ == nullptr) return nullptr;
  const std::vector<GazetteerPlace>& places = PlacesOf(key, name);
  const GazetteerPlace* best = nullptr;
  uint32_t most = 0;
  for (const GazetteerPlace& place : places) {  // the largest first
    const uint32_t votes_for = votes.For(place.country);
    if (votes_for > most) {
      most = votes_for;
      best = &place;
    }
  }
  if (best != nullptr || places.empty()) return best;
  const bool alone = places.size() == 1 ||
                     places[0].population / kMuchLarger >= places[1].population;
  const bool known_everywhere = places[0].population >= kKnownEverywhere;
  return alone && (known_everywhere || votes.empty()) ? &places[0] : nullptr;
}

}  // namespace griot::graph
