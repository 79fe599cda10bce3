#include "gazetteer/gazetteer.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "gazetteer/name_key.h"
#include "gazetteer/table.h"

namespace griot {
namespace {

using gazetteer_table::NameRow;
using gazetteer_table::PeopleRow;
using gazetteer_table::PlaceRow;

constexpr float kNorthPole = 90;

absl::string_view Slice(uint32_t begin, uint8_t size) {
  return gazetteer_table::Text().substr(begin, size);
}

Place Read(uint32_t id) {
  const PlaceRow& row = gazetteer_table::Places()[id];
  Place place;
  place.kind = static_cast<PlaceKind>(row.kind);
  place.name = Slice(row.name, row.name_size);
  place.country = absl::string_view(row.country, 2);
  place.code = Slice(row.code, row.code_size);
  place.capital = row.capital != 0;
  place.population = row.population;
  if (row.latitude <= kNorthPole) {
    place.coordinates = Coordinates{row.latitude, row.longitude};
  }
  place.id = id;
  return place;
}

// The row whose text is `key`, in a table sorted by it; null if none.
template <typename Row, typename TextOf>
const Row* FindRow(absl::Span<const Row> rows, absl::string_view key,
                   TextOf text_of) {
  const auto found = std::lower_bound(
      rows.begin(), rows.end(), key,
      [&](const Row& row, absl::string_view k) { return text_of(row) < k; });
  return found != rows.end() && text_of(*found) == key ? &*found : nullptr;
}

bool HasUpper(absl::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return absl::ascii_isupper(u) || u >= 0x80;
  });
}

bool HasLower(absl::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return absl::ascii_islower(static_cast<unsigned char>(c));
  });
}

const NameRow* FindName(absl::string_view name) {
  if (!HasUpper(name)) return nullptr;
  const std::string key = NameKey(name);
  if (key.empty()) return nullptr;
  const NameRow* row =
      FindRow(gazetteer_table::Names(), key,
              [](const NameRow& r) { return Slice(r.key, r.key_size); });
  if (row == nullptr) return nullptr;
  return row->abbreviation != 0 && HasLower(name) ? nullptr : row;
}

template <typename Wanted>
std::optional<Place> FindFirst(absl::string_view name, Wanted wanted) {
  const NameRow* row = FindName(name);
  if (row == nullptr) return std::nullopt;
  for (uint32_t i = row->first; i < row->first + row->senses; ++i) {
    Place place = Read(gazetteer_table::Senses()[i]);
    if (wanted(place)) return place;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Place> FindPlaces(absl::string_view name) {
  std::vector<Place> places;
  if (const NameRow* row = FindName(name)) {
    places.reserve(row->senses);
    for (uint32_t i = row->first; i < row->first + row->senses; ++i) {
      places.push_back(Read(gazetteer_table::Senses()[i]));
    }
  }
  return places;
}

std::optional<Place> FindCountry(absl::string_view name) {
  return FindFirst(
      name, [](const Place& p) { return p.kind == PlaceKind::kCountry; });
}

std::optional<Place> CountryOfCode(absl::string_view code) {
  // Countries come first.
  const absl::Span<const PlaceRow> rows = gazetteer_table::Places();
  for (uint32_t id = 0; id < rows.size(); ++id) {
    if (static_cast<PlaceKind>(rows[id].kind) != PlaceKind::kCountry) break;
    // Of the parts of a country that have its code, none has three letters.
    if (absl::string_view(rows[id].country, 2) == code &&
        rows[id].code_size == 3) {
      return Read(id);
    }
  }
  return std::nullopt;
}

std::optional<Place> CountryOfDemonym(absl::string_view word) {
  const PeopleRow* row =
      FindRow(gazetteer_table::Peoples(), word,
              [](const PeopleRow& r) { return Slice(r.name, r.name_size); });
  if (row == nullptr) return std::nullopt;
  return Read(row->country);
}

std::optional<Place> CountryOfCapitalCity(absl::string_view name) {
  const std::optional<Place> city = FindFirst(name, [](const Place& p) {
    return p.kind == PlaceKind::kCity && p.capital;
  });
  return city ? CountryOfCode(city->country) : std::nullopt;
}

std::optional<Place> RegionOf(const Place& city) {
  const int32_t region = gazetteer_table::Places()[city.id].region;
  if (city.kind != PlaceKind::kCity || region < 0) return std::nullopt;
  return Read(static_cast<uint32_t>(region));
}

bool LiesIn(const Place& inner, const Place& outer) {
  if (inner.id == outer.id || inner.country != outer.country) return false;
  switch (outer.kind) {
    case PlaceKind::kCountry:
      return inner.kind != PlaceKind::kCountry;
    case PlaceKind::kRegion:
      return gazetteer_table::Places()[inner.id].region ==
             static_cast<int32_t>(outer.id);
    case PlaceKind::kCity:
      return false;
  }
  return false;
}

}  // namespace griot
