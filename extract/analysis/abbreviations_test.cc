#include "extract/analysis/abbreviations.h"

#include "gtest/gtest.h"

namespace griot {
namespace {

TEST(GoesOnBehindStop, ATitleBelongsToTheNameBehindIt) {
  EXPECT_TRUE(GoesOnBehindStop("Maj", "Udo"));
  EXPECT_TRUE(GoesOnBehindStop("SPC", "ANNA"));
  EXPECT_TRUE(GoesOnBehindStop("Sgt", "Udo"));
  EXPECT_FALSE(GoesOnBehindStop("Rep", "The"));  // "the Czech Rep. The …"
  EXPECT_FALSE(GoesOnBehindStop("gen", "Udo"));  // "the next gen. Udo …"
  EXPECT_FALSE(GoesOnBehindStop("Sgt", "left"));
  EXPECT_FALSE(GoesOnBehindStop("Maj", ""));
}

TEST(GoesOnBehindStop, TheHalfOfADayBelongsToTheDayBehindIt) {
  EXPECT_TRUE(GoesOnBehindStop("p.m", "Monday,"));
  EXPECT_TRUE(GoesOnBehindStop("a.m", "Sept."));
  EXPECT_FALSE(GoesOnBehindStop("a.m", "Troops"));
  EXPECT_FALSE(GoesOnBehindStop("left", "Monday"));
}

TEST(EndsBehindLetters, WhatIsNoNameOpensASentence) {
  EXPECT_TRUE(EndsBehindLetters("U.S", "The"));
  EXPECT_TRUE(EndsBehindLetters("a.m", "They"));
  EXPECT_FALSE(EndsBehindLetters("U.S", "Senate"));
  EXPECT_FALSE(EndsBehindLetters("U.S", "and"));
  EXPECT_FALSE(EndsBehindLetters("Inc", "The"));
  EXPECT_FALSE(EndsBehindLetters("J", "The"));
  EXPECT_FALSE(EndsBehindLetters("U.S", ""));
}

}  // namespace
}  // namespace griot
