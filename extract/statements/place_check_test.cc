#include "extract/statements/place_check.h"

#include "gtest/gtest.h"

namespace griot {
namespace {

TEST(MayLieIn, ACityLiesInItsCountryAndRegionAndInALargerCity) {
  EXPECT_TRUE(MayLieIn("Timbuktu", "Mali"));
  EXPECT_TRUE(MayLieIn("Houston", "Texas"));
  EXPECT_TRUE(MayLieIn("Texas", "United States"));
  // The city, not the state or the region of that name.
  EXPECT_TRUE(MayLieIn("Washington", "D.C."));
  EXPECT_TRUE(MayLieIn("Victoria", "Texas"));
}

TEST(MayLieIn, NoCityLiesInOneOfAnotherCountryOrInASmallerOne) {
  EXPECT_FALSE(MayLieIn("Tokyo", "Mumbai"));
  EXPECT_FALSE(MayLieIn("Paris", "Lyon"));
}

TEST(MayLieIn, NoRegionLiesInAnotherOrInACity) {
  EXPECT_FALSE(MayLieIn("Arizona", "Illinois"));
  EXPECT_FALSE(MayLieIn("Arizona", "Tokyo"));
  EXPECT_FALSE(MayLieIn("Mali", "Niger"));
  // Cities are so called as well, but none there.
  EXPECT_FALSE(MayLieIn("Delaware", "South Carolina"));
}

TEST(MayLieIn, WhatNobodyKnowsMayLieAnywhere) {
  EXPECT_TRUE(MayLieIn("Qwxhill", "Mali"));
  EXPECT_TRUE(MayLieIn("Tokyo", "Qwxhill"));
  // A town of that name that is too small to be known.
  EXPECT_TRUE(MayLieIn("Tokyo", "Texas"));
}

}  // namespace
}  // namespace griot
