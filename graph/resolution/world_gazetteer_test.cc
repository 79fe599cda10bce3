#include "graph/resolution/world_gazetteer.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

std::vector<std::string> CountriesOf(const char* name) {
  std::vector<std::string> countries;
  for (const GazetteerPlace& place : WorldGazetteer().PlacesNamed(name)) {
    countries.push_back(CountryLetters(place.country));
  }
  return countries;
}

TEST(WorldGazetteerTest, ANameIsTheLargestPlacesThatIsCalledSoBeforeAll) {
  // A town in France had this name once.
  EXPECT_THAT(CountriesOf("Libreville"), ElementsAre("GA"));
  EXPECT_THAT(CountriesOf("LIBREVILLE"), ElementsAre("GA"));
}

TEST(WorldGazetteerTest, APartOfACountryIsNoNameOfIt) {
  EXPECT_EQ(WorldGazetteer().CountryNamed("Britain"), MakeCountryCode("GB"));
  EXPECT_EQ(WorldGazetteer().CountryNamed("England"), 0);
  EXPECT_EQ(WorldGazetteer().CountryOfDemonym("Welsh"), 0);
}

TEST(WorldGazetteerTest, NamesOfOldAndOfOtherLanguagesAreFound) {
  EXPECT_THAT(CountriesOf("Bombay"), Contains("IN"));
  EXPECT_THAT(CountriesOf("Paris"), Contains("US"));
}

}  // namespace
}  // namespace griot::graph
