#include "extract/statements/times/time_expression.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/statements/syntax/tree_repair.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

// A sentence whose words all hang from its verb, which has a star; "will"
// is its auxiliary.
class Sample {
 public:
  explicit Sample(absl::string_view text) : text_(text) {
    const std::vector<absl::string_view> forms = absl::StrSplit(text_, ' ');
    const int verb = static_cast<int>(
        std::find_if(forms.begin(), forms.end(),
                     [](absl::string_view form) { return form[0] == '*'; }) -
        forms.begin());
    for (absl::string_view form : forms) {
      Word& word = sentence_.words.emplace_back();
      const bool is_verb = absl::ConsumePrefix(&form, "*");
      word.form = form;
      word.lemma = absl::AsciiStrToLower(form);
      word.head = is_verb ? -1 : verb;
      word.deprel = is_verb                             ? "root"
                    : form == "will" || form == "would" ? "aux"
                                                        : "obl";
      word.upos = is_verb                        ? "VERB"
                  : absl::ascii_isdigit(form[0]) ? "NUM"
                  : absl::ascii_isupper(form[0]) ? "PROPN"
                                                 : "NOUN";
      word.xpos = is_verb ? "VBD" : "NN";
      if (!is_verb && word.lemma.size() > 3) {  // "years"
        absl::string_view lemma = word.lemma;
        if (absl::ConsumeSuffix(&lemma, "s")) word.lemma = std::string(lemma);
      }
    }
  }
  const Sentence& sentence() const { return sentence_; }

 private:
  std::string text_;
  Sentence sentence_;
};

// The values of all expressions of a text published on Tuesday 2025-09-23,
// with "?" for those without.
std::string Times(absl::string_view text,
                  std::optional<Day> published = DayOf(2025, 9, 23)) {
  const Sample sample(text);
  const Tree tree = ReadTree(sample.sentence(), Lexicon::Get());
  std::string values;
  for (const TimeExpression& time :
       FindTimes(tree, published, Lexicon::Get())) {
    if (!values.empty()) values += " ";
    values += time.period && !time.compared ? IsoValue(*time.period) : "?";
  }
  return values;
}

std::string On(int year, int month, int day, absl::string_view text) {
  return Times(text, DayOf(year, month, day));
}

TEST(FindTimes, ReadsYearsThatFollowOneAnother) {
  EXPECT_EQ(Times("polls *held in 2006 and 2007"), "2006/2007");
  EXPECT_EQ(Times("polls *held in 2006 and 2009"), "2006 2009");
  EXPECT_EQ(Times("polls *held in the 1980s and 1990s"), "1980/1999");
}

TEST(FindTimes, ReadsPartsOfDecades) {
  EXPECT_EQ(Times("they *ruled from the 1820s to 1978"), "1820/1978");
  EXPECT_EQ(Times("they *ruled in the early 1820s"), "1820/1824");
  EXPECT_EQ(Times("they *ruled in the late 1820s"), "1825/1829");
}

TEST(FindTimes, ReadsDates) {
  EXPECT_EQ(Times("rebels *fled on 14 February 2023"), "2023-02-14");
  EXPECT_EQ(Times("rebels *fled on Sept. 5 , 2024"), "2024-09-05");
  EXPECT_EQ(Times("rebels *fled in March"), "2025-03");
  EXPECT_EQ(Times("rebels *fled on the 14th of August"), "2025-08-14");
  EXPECT_EQ(Times("rebels *fled on the first of May"), "2025-05-01");
  EXPECT_EQ(Times("rebels *fled on August the 14th"), "2025-08-14");
  EXPECT_EQ(Times("rebels *fled on the 2nd of this month"), "2025-09-02");
  EXPECT_EQ(Times("rebels *fled in May last year"), "2024-05");
  EXPECT_EQ(Times("rebels *fled in February of ’09"), "2009-02");
  EXPECT_EQ(Times("rebels *fled in February of ’ 09"), "2009-02");
  EXPECT_EQ(Times("rebels *fled in the 1990s"), "1990/1999");
  EXPECT_EQ(Times("rebels *fled in the ’90s"), "1990/1999");
}

TEST(FindTimes, ADateWithoutAYearIsTheNearestOfItsTense) {
  EXPECT_EQ(Times("rebels *fled in November"), "2024-11");
  EXPECT_EQ(Times("rebels will *flee in November"), "2025-11");
  EXPECT_EQ(Times("rebels will *flee in March"), "2026-03");
  EXPECT_EQ(On(2025, 3, 12, "rebels will *fight since Dec. 5"),
            "2024-12-05/..");
}

TEST(FindTimes, WhatWouldBeIsTheNearestOnEitherSide) {
  EXPECT_EQ(On(2025, 8, 29, "rebels would *meet in September"), "2025-09");
  EXPECT_EQ(On(2025, 11, 26, "rebels would *leave on January 20"),
            "2026-01-20");
  EXPECT_EQ(On(2025, 3, 12, "rebels would *leave on December 5"), "2024-12-05");
}

TEST(FindTimes, DaysThatDoNotExistAreUnread) {
  EXPECT_EQ(Times("rebels *fled on 31 June"), "?");
  EXPECT_EQ(Times("rebels *fled on Feb. 30"), "?");
  EXPECT_EQ(Times("rebels *fled on Feb. 29 , 2023"), "?");
  EXPECT_EQ(Times("rebels *fled on Feb. 29 , 2024"), "2024-02-29");
}

TEST(FindTimes, ReadsIntervals) {
  EXPECT_EQ(Times("rebels *held it from Monday to Wednesday"),
            "2025-09-15/2025-09-17");
  EXPECT_EQ(Times("rebels will *hold it from Monday to Wednesday"),
            "2025-09-29/2025-10-01");
  EXPECT_EQ(Times("rebels *held it between Friday and Sunday"),
            "2025-09-19/2025-09-21");
  EXPECT_EQ(Times("rebels *held it from 14 to 17 August"),
            "2025-08-14/2025-08-17");
  EXPECT_EQ(Times("rebels *held it on August 14 - 17"),
            "2025-08-14/2025-08-17");
  EXPECT_EQ(Times("rebels *held it from August 14 to August 17"),
            "2025-08-14/2025-08-17");
  EXPECT_EQ(Times("rebels *held it between May 3 and 5 , 2019"),
            "2019-05-03/2019-05-05");
  EXPECT_EQ(Times("rebels *held it from June 2019 until August 2020"),
            "2019-06/2020-08");
  EXPECT_EQ(Times("rebels *held it from 2010 to 2015"), "2010/2015");
  EXPECT_EQ(Times("rebels *held it in 2019-2020"), "2019/2020");
  EXPECT_EQ(Times("rebels *held it in 2019–20"), "2019/2020");
  EXPECT_EQ(Times("rebels *lost 2020-1919 men"), "");
}

TEST(FindTimes, ReadsYearsWithADash) {
  EXPECT_EQ(Times("it *grew during 2006-7"), "2006/2007");
  EXPECT_EQ(Times("it *grew during 2006 - 7"), "2006/2007");
  EXPECT_EQ(Times("it *fought from 1932 - 35"), "1932/1935");
  EXPECT_EQ(Times("it *fought in 1932 – 1935"), "1932/1935");
}

TEST(FindTimes, IntervalsGoOverTheEndOfTheYear) {
  EXPECT_EQ(On(2025, 12, 20, "troops will *stay from November to February"),
            "2026-11/2027-02");
  EXPECT_EQ(On(2025, 4, 20, "troops *stayed from November to February"),
            "2024-11/2025-02");
  EXPECT_EQ(Times("troops *stayed from November to February 2021"),
            "2020-11/2021-02");
  EXPECT_EQ(Times("troops *stayed from November 2020 to February"),
            "2020-11/2021-02");
}

TEST(FindTimes, WhatIsMovedFromDayToDayLastsNoInterval) {
  EXPECT_EQ(Times("they *move it from Monday to Wednesday"),
            "2025-09-22 2025-09-17");
}

TEST(FindTimes, UntilLooksWhereTheVerbLooks) {
  EXPECT_EQ(Times("dockers *blocked it until Friday"), "../2025-09-19");
  EXPECT_EQ(Times("it will *stay closed until Friday"), "../2025-09-26");
  EXPECT_EQ(Times("they *extend it until Friday"), "../2025-09-26");
}

TEST(FindTimes, ReadsAPartOfAWhole) {
  EXPECT_EQ(Times("they will *meet on the last Friday of this month"),
            "2025-09-26");
  EXPECT_EQ(Times("they *met on the third Sunday of July"), "2025-07-20");
  EXPECT_EQ(Times("they *met on the first Monday in May 2017"), "2017-05-01");
  EXPECT_EQ(Times("they *met in the last five days of May 2017"),
            "2017-05-27/2017-05-31");
  EXPECT_EQ(Times("they *met in the second week of May 2017"),
            "2017-05-08/2017-05-14");
  EXPECT_EQ(Times("they *met in the last six months of 2004"),
            "2004-07/2004-12");
  EXPECT_EQ(Times("they *met in the first half of 2024"), "2024-01/2024-06");
  EXPECT_EQ(Times("they *met on Monday of last week"), "2025-09-15");
  EXPECT_EQ(Times("they *met on the evening of 3 May"), "2025-05-03");
  EXPECT_EQ(Times("they *met in the spring of 2022"), "2022");
  EXPECT_EQ(Times("they will *meet by the end of the year"), "../2025");
  EXPECT_EQ(Times("they will *meet at the end of next year"), "2026");
  EXPECT_EQ(Times("they *met on the fifth Friday of May 2017"), "?");
  EXPECT_EQ(Times("they *met on the last day of the trial"), "");
  EXPECT_EQ(Times("they *met on the first day of the trial"), "");
  EXPECT_EQ(Times("they *meet on the last Friday of every month"), "?");
}

TEST(FindTimes, ReadsQuarters) {
  EXPECT_EQ(Times("it *fell in the first quarter of 2024"), "2024-01/2024-03");
  EXPECT_EQ(Times("it *fell in the second quarter"), "2025-04/2025-06");
  EXPECT_EQ(Times("it *fell in the fourth quarter"), "2024-10/2024-12");
  EXPECT_EQ(Times("it will *fall in the fourth quarter"), "2025-10/2025-12");
  EXPECT_EQ(Times("it *fell in the third quarter of last year"),
            "2024-07/2024-09");
  EXPECT_EQ(Times("it *fell in Q2 2024"), "2024-04/2024-06");
  EXPECT_EQ(Times("it *fell last quarter"), "2025-04/2025-06");
}

TEST(FindTimes, ReadsDaysBesideDays) {
  EXPECT_EQ(Times("rebels *fled the day before yesterday"), "2025-09-21");
  EXPECT_EQ(Times("rebels will *leave the day after tomorrow"), "2025-09-25");
  EXPECT_EQ(Times("rebels *fled two days after March 5"), "2025-03-07");
  EXPECT_EQ(Times("rebels *fled a week before the vote"), "");
}

TEST(FindTimes, CountsBack) {
  EXPECT_EQ(Times("rebels *fled half a year ago"), "2025-03");
  EXPECT_EQ(Times("rebels *fled two and a half years ago"), "2023-03");
  EXPECT_EQ(Times("rebels *fled a year and a half ago"), "2024-03");
  EXPECT_EQ(Times("rebels *fled 25 years ago"), "2000");
  EXPECT_EQ(Times("rebels *fled two decades ago"), "2005");
  EXPECT_EQ(Times("rebels *fled two weeks ago"), "2025-W37");
  EXPECT_EQ(Times("rebels *fled a fortnight ago"), "2025-W37");
  EXPECT_EQ(Times("rebels *fled three days later"), "?");
  EXPECT_EQ(Times("rebels will *leave two weeks from now"), "2025-W41");
}

TEST(FindTimes, CountsForwardWhereTheVerbLooksAhead) {
  EXPECT_EQ(Times("they will *meet in half a year"), "2026-03");
  EXPECT_EQ(Times("they will *meet in two weeks"), "2025-W41");
  EXPECT_EQ(Times("they will *meet in three days"), "2025-09-26");
  EXPECT_EQ(Times("they *lost two wars in ten years"), "");
  EXPECT_EQ(Times("they *met in 2023"), "2023");
}

TEST(FindTimes, AnHourIsOfItsDay) {
  EXPECT_EQ(Times("rebels *struck at 5 a.m. on Monday"), "2025-09-22");
  EXPECT_EQ(Times("rebels *struck at 17:30 GMT on 3 May"), "2025-05-03");
  EXPECT_EQ(Times("rebels *struck at 5 o'clock"), "?");
  EXPECT_EQ(Times("rebels *struck at 5 villages"), "");
  EXPECT_EQ(Times("they *won by 3:1 on Monday"), "2025-09-22");
}

TEST(FindTimes, ReadsWhatIsRelative) {
  EXPECT_EQ(Times("rebels *fled last month"), "2025-08");
  EXPECT_EQ(Times("rebels *fled on Monday"), "2025-09-22");
  EXPECT_EQ(Times("the court will *hear him next Tuesday"), "2025-09-30");
  EXPECT_EQ(Times("rebels *fled late last year"), "2024");
  EXPECT_EQ(Times("rebels *fled in the past two weeks"),
            "2025-09-09/2025-09-23");
}

TEST(FindTimes, WhatIsComparedWithDatesNothing) {
  EXPECT_EQ(Times("they *sent fewer than in 2012"), "?");
  EXPECT_EQ(Times("they *sent more than last year"), "?");
  EXPECT_EQ(Times("they *left more than two years ago"), "2023");
}

TEST(FindTimes, UndatedTextsGiveWholeDatesOnly) {
  EXPECT_EQ(Times("rebels *fled on 3 May 2019", std::nullopt), "2019-05-03");
  EXPECT_EQ(Times("rebels *fled on Monday", std::nullopt), "?");
  EXPECT_EQ(Times("rebels *fled from Monday to Friday", std::nullopt), "? ?");
}

}  // namespace
}  // namespace griot
