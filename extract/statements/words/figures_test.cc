#include "extract/statements/words/figures.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The figures of a sentence in small letters, its words between spaces, as
// "at least 40 to 50".
std::vector<std::string> Figures(absl::string_view sentence) {
  const std::vector<absl::string_view> words = absl::StrSplit(sentence, ' ');
  const auto at = [&](int i) {
    return i >= 0 && i < static_cast<int>(words.size())
               ? words[static_cast<size_t>(i)]
               : absl::string_view();
  };
  static constexpr absl::string_view kBounds[] = {"", "at least ", "at most ",
                                                  "about "};
  std::vector<std::string> found;
  for (const Figure& figure :
       FindFigures(at, static_cast<int>(words.size()), Lexicon::Get())) {
    found.push_back(absl::StrCat(
        kBounds[static_cast<size_t>(figure.quantity.bound)],
        static_cast<int64_t>(figure.quantity.value * 100) / 100.0));
    if (figure.quantity.most) {
      absl::StrAppend(&found.back(), " to ", *figure.quantity.most);
    }
  }
  return found;
}

std::string One(absl::string_view sentence) {
  const std::vector<std::string> all = Figures(sentence);
  return all.size() == 1 ? all[0] : absl::StrCat(all.size(), " figures");
}

TEST(FindFigures, ReadsNumbersInWordsOfAnyLength) {
  EXPECT_EQ(One("nine soldiers"), "9");
  EXPECT_EQ(One("eighty - four dockers"), "84");
  EXPECT_EQ(One("three hundred dockers"), "300");
  EXPECT_EQ(One("two thousand five hundred soldiers"), "2500");
  EXPECT_EQ(One("one hundred and five villagers"), "105");
  EXPECT_EQ(One("two hundred and fifty thousand refugees"), "250000");
  EXPECT_EQ(One("three million , she"), "3e+06");
  EXPECT_EQ(One("a hundred goats"), "100");
  EXPECT_EQ(One("two dozen goats"), "24");
  EXPECT_EQ(One("twelve goats"), "12");
}

TEST(FindFigures, ReadsHalves) {
  EXPECT_EQ(One("two and a half million people"), "2.5e+06");
  EXPECT_EQ(One("half a million people"), "500000");
  EXPECT_EQ(One("a million and a half people"), "1.5e+06");
  EXPECT_EQ(One("half a dozen trucks"), "6");
  EXPECT_EQ(One("half of the trucks"), "0.5");
  EXPECT_THAT(Figures("half the trucks"), IsEmpty());
}

TEST(FindFigures, ReadsShares) {
  EXPECT_EQ(One("three quarters of the voters"), "0.75");
  EXPECT_EQ(One("two - fifths of the voters"), "0.4");
  EXPECT_EQ(One("a quarter of the voters"), "0.25");
  EXPECT_EQ(One("nearly half of the voters"), "at most 0.5");
  EXPECT_THAT(Figures("the third of the attacks"), IsEmpty());
  EXPECT_THAT(Figures("two quarters ago"), ElementsAre("2"));
}

TEST(FindFigures, AnHourCountsNothing) {
  EXPECT_THAT(Figures("at 5 a.m. on monday"), IsEmpty());
  EXPECT_THAT(Figures("at 5 o'clock"), IsEmpty());
}

TEST(FindFigures, ReadsDigitsWithTheirFactors) {
  EXPECT_EQ(One("2,500 people"), "2500");
  EXPECT_EQ(One("2.7million people"), "2.7e+06");
  EXPECT_EQ(One("40 thousand people"), "40000");
  EXPECT_EQ(One("12m people"), "1.2e+07");
  EXPECT_EQ(One("5 crore"), "5e+07");
  EXPECT_THAT(Figures("a 40m wall"), IsEmpty());
  EXPECT_THAT(Figures("the 12th day"), IsEmpty());
}

TEST(FindFigures, ReadsSumsOfMoney) {
  EXPECT_EQ(One("£40m"), "4e+07");
  EXPECT_EQ(One("£40 m"), "4e+07");
  EXPECT_EQ(One("€3.5bn"), "3.5e+09");
  EXPECT_EQ(One("$ 500 million"), "5e+08");
  EXPECT_EQ(One("¥ 300 billion"), "3e+11");
  EXPECT_THAT(Figures("$ 5 million and € 3 million"),
              ElementsAre("5e+06", "3e+06"));
}

TEST(FindFigures, ARangeIsOneFigureWithTwoBounds) {
  EXPECT_EQ(One("between 40 and 50 soldiers"), "at least 40 to 50");
  EXPECT_EQ(One("10 - 15 soldiers"), "at least 10 to 15");
  EXPECT_EQ(One("three to five soldiers"), "at least 3 to 5");
  EXPECT_EQ(One("two or three soldiers"), "at least 2 to 3");
  EXPECT_EQ(One("10 to 15 million people"), "at least 1e+07 to 1.5e+07");
  EXPECT_EQ(One("between $ 30 and $ 40 million"), "at least 3e+07 to 4e+07");
}

TEST(FindFigures, WhatOnlyLooksLikeARangeIsNone) {
  EXPECT_THAT(Figures("rose from 30 to 40 percent"), ElementsAre("30", "40"));
  EXPECT_THAT(Figures("won 2 - 1"), ElementsAre("2", "1"));
  EXPECT_THAT(Figures("in 1994 - 1998"), ElementsAre("1994", "1998"));
  EXPECT_THAT(Figures("since dec. 5 to 922"), ElementsAre("922"));
  EXPECT_THAT(Figures("five and ten"), ElementsAre("5", "10"));
  EXPECT_THAT(Figures("two million and three million"),
              ElementsAre("2e+06", "3e+06"));
}

TEST(FindFigures, ManyThatAreNotCountedAreAtLeastTwo) {
  EXPECT_EQ(One("dozens of people"), "at least 24");
  EXPECT_EQ(One("hundreds of thousands of people"), "at least 200000");
  EXPECT_EQ(One("tens of thousands"), "at least 20000");
  EXPECT_EQ(One("several hundred people"), "at least 200");
  EXPECT_EQ(One("a few thousand people"), "at least 2000");
}

TEST(FindFigures, ReadsWhatBoundsThem) {
  EXPECT_EQ(One("more than 2,500 people"), "at least 2500");
  EXPECT_EQ(One("about 2.7million people"), "about 2.7e+06");
  EXPECT_EQ(One("up to a thousand people"), "at most 1000");
  EXPECT_EQ(One("500 or more people"), "at least 500");
  EXPECT_EQ(One("40 or so people"), "about 40");
  EXPECT_EQ(One("100+ people"), "at least 100");
  EXPECT_EQ(One("20 - odd people"), "about 20");
}

}  // namespace
}  // namespace griot
