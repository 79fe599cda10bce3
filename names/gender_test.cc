#include "names/gender.h"

#include "gtest/gtest.h"

namespace griot {
namespace {

TEST(GenderTest, IsToldByTitlesAndNouns) {
  EXPECT_EQ(GenderOfNoun("Mrs."), Gender::kFemale);
  EXPECT_EQ(GenderOfNoun("daughter"), Gender::kFemale);
  EXPECT_EQ(GenderOfNoun("Congresswoman"), Gender::kFemale);
  EXPECT_EQ(GenderOfNoun("policeman"), Gender::kMale);
  EXPECT_EQ(GenderOfNoun("king"), Gender::kMale);
  EXPECT_EQ(GenderOfNoun("actor"), Gender::kUnknown);
  EXPECT_EQ(GenderOfNoun("human"), Gender::kUnknown);
}

TEST(GenderTest, IsNotToldByTheEndOfAName) {
  EXPECT_EQ(GenderOfNoun("Friedman"), Gender::kUnknown);
  EXPECT_EQ(GenderOfNoun("German"), Gender::kUnknown);
}

TEST(GenderTest, IsToldByGivenNamesOfWholeNames) {
  EXPECT_EQ(GenderOfGivenName("Susan Orr"), Gender::kFemale);
  EXPECT_EQ(GenderOfGivenName("John C. Orr"), Gender::kMale);
  EXPECT_EQ(GenderOfGivenName("Susan"), Gender::kUnknown);
  EXPECT_EQ(GenderOfGivenName("Zarbo Susan"), Gender::kUnknown);
  EXPECT_EQ(GenderOfGivenName("Andrea Orr"), Gender::kUnknown);  // of both
}

TEST(GenderTest, IsToldByPronouns) {
  EXPECT_EQ(GenderOfPronoun("her"), Gender::kFemale);
  EXPECT_EQ(GenderOfPronoun("himself"), Gender::kMale);
  EXPECT_EQ(GenderOfPronoun("they"), Gender::kUnknown);
}

}  // namespace
}  // namespace griot
