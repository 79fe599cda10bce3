#include "gazetteer/gazetteer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "gazetteer/name_key.h"
#include "gazetteer/table.h"

namespace griot {
namespace {

TEST(NameKey, LeavesOutWhatSpellingsDifferIn) {
  EXPECT_EQ(NameKey("The Gambia"), "gambia");
  EXPECT_EQ(NameKey("Côte d’Ivoire"), "cote divoire");
  EXPECT_EQ(NameKey("Port-au-Prince"), "port au prince");
  EXPECT_EQ(NameKey("U.S."), "us");
  EXPECT_EQ(NameKey("  MÉNAKA "), "menaka");
}

TEST(NameKey, RefusesWhatIsNoName) {
  EXPECT_EQ(NameKey(""), "");
  EXPECT_EQ(NameKey("\xFF\xFE"), "");
  EXPECT_EQ(NameKey(std::string(10000, 'a')), "");
}

// The script that makes the table folds names as the program does.
TEST(Gazetteer, FindsEveryPlaceByItsName) {
  const auto rows = gazetteer_table::Places();
  ASSERT_GT(rows.size(), 30000);
  size_t lost = 0;
  for (uint32_t id = 0; id < rows.size(); ++id) {
    const absl::string_view name =
        gazetteer_table::Text().substr(rows[id].name, rows[id].name_size);
    const std::vector<Place> places = FindPlaces(name);
    lost += places.empty() ? 1 : 0;
  }
  EXPECT_LE(lost, rows.size() / 1000);
}

TEST(Gazetteer, KnowsTheRegionOfACity) {
  const std::vector<Place> cities = FindPlaces("Kano");
  const auto kano = std::find_if(
      cities.begin(), cities.end(),
      [](const Place& place) { return place.kind == PlaceKind::kCity; });
  ASSERT_NE(kano, cities.end());
  const std::optional<Place> region = RegionOf(*kano);
  ASSERT_TRUE(region);
  EXPECT_EQ(region->code, "NG-KN");
  EXPECT_FALSE(RegionOf(*region));
}

TEST(Gazetteer, NamesAreInOrderAndEachOnce) {
  absl::string_view last;
  for (const gazetteer_table::NameRow& row : gazetteer_table::Names()) {
    const absl::string_view key =
        gazetteer_table::Text().substr(row.key, row.key_size);
    ASSERT_LT(last, key);
    last = key;
  }
}

TEST(Gazetteer, KnowsCountriesByEveryNameOfNews) {
  for (const absl::string_view name : {"Ivory Coast", "Côte d'Ivoire"}) {
    ASSERT_TRUE(FindCountry(name)) << name;
    EXPECT_EQ(FindCountry(name)->country, "CI");
  }
  EXPECT_EQ(FindCountry("UK")->code, "GBR");
  EXPECT_EQ(FindCountry("U.S.")->name, "United States");
  EXPECT_EQ(FindCountry("DRC")->country, "CD");
  EXPECT_EQ(FindCountry("the Netherlands")->country, "NL");
  EXPECT_EQ(FindCountry("TOGO")->country, "TG");
  EXPECT_EQ(FindCountry("Scotland")->code, "GB-SCT");
}

TEST(Gazetteer, TakesNoCommonWordForAName) {
  EXPECT_FALSE(FindCountry("us"));
  EXPECT_FALSE(FindCountry("Us"));
  EXPECT_FALSE(FindCountry("turkey"));
  EXPECT_TRUE(FindPlaces("nice").empty());
  EXPECT_TRUE(FindPlaces("").empty());
}

TEST(Gazetteer, KnowsPeoples) {
  EXPECT_EQ(CountryOfDemonym("Togolese")->country, "TG");
  EXPECT_EQ(CountryOfDemonym("Peruvians")->name, "Peru");
  EXPECT_FALSE(CountryOfDemonym("peruvians"));
  EXPECT_FALSE(CountryOfDemonym("Martian"));
}

TEST(Gazetteer, KnowsCapitalsAndWhereTheyLie) {
  EXPECT_EQ(CountryOfCapitalCity("Lomé")->country, "TG");
  EXPECT_EQ(CountryOfCapitalCity("Kiev")->country, "UA");
  EXPECT_FALSE(CountryOfCapitalCity("Lagos"));
  const std::vector<Place> places = FindPlaces("Lima");
  ASSERT_FALSE(places.empty());
  EXPECT_EQ(places[0].country, "PE");
  EXPECT_TRUE(places[0].capital);
  ASSERT_TRUE(places[0].coordinates);
  EXPECT_NEAR(places[0].coordinates->latitude, -12.04, 0.1);
  EXPECT_NEAR(places[0].coordinates->longitude, -77.03, 0.1);
}

TEST(Gazetteer, ACountryLiesWhereItsCapitalDoes) {
  const auto kenya = CountryOfCode("KE");
  ASSERT_TRUE(kenya && kenya->coordinates);
  EXPECT_EQ(kenya->coordinates, FindPlaces("Nairobi")[0].coordinates);
}

TEST(Gazetteer, SaysAllThatANameMayMean) {
  const std::vector<Place> places = FindPlaces("Georgia");
  ASSERT_GE(places.size(), 2);
  EXPECT_EQ(places[0].country, "GE");
  EXPECT_THAT(places, testing::Contains(testing::Field(&Place::code, "US-GA")));
  for (const Place& place : FindPlaces("San Juan")) {
    EXPECT_LE(std::abs(place.coordinates->latitude), 90);
  }
  EXPECT_LE(FindPlaces("San Juan").size(), 8);
}

TEST(Gazetteer, TellsWhatLiesInWhat) {
  const Place atlanta = FindPlaces("Atlanta")[0];
  const std::vector<Place> georgias = FindPlaces("Georgia");
  EXPECT_FALSE(LiesIn(atlanta, georgias[0]));
  EXPECT_TRUE(LiesIn(atlanta, georgias[1]));
  EXPECT_TRUE(LiesIn(atlanta, *FindCountry("US")));
  EXPECT_FALSE(LiesIn(*FindCountry("US"), atlanta));
  EXPECT_FALSE(LiesIn(atlanta, atlanta));
}

TEST(Gazetteer, EveryCountryOfNewsHasACodeOfItsOwn) {
  for (const Place& place : FindPlaces("Congo")) {
    if (place.kind != PlaceKind::kCountry) continue;
    EXPECT_EQ(CountryOfCode(place.country)->id, place.id);
  }
  EXPECT_EQ(CountryOfCode("GB")->name, "United Kingdom");
  EXPECT_FALSE(CountryOfCode("ZZ"));
}

}  // namespace
}  // namespace griot
