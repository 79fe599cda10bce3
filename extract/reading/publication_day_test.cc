#include "extract/reading/publication_day.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

TEST(FindPublishedTest, ReadsALabelledDateBeforeTheText) {
  EXPECT_EQ(FindPublished(" date 2025-03-04 ZALVOR, Ostrava — (XYZ) — Men "
                          "attacked a camp on Tuesday, officials said."),
            "2025-03-04");
  EXPECT_EQ(FindPublished("Published 12 May 2024\n\nRebels left the town."),
            "2024-05-12");
  EXPECT_EQ(FindPublished("A headline\nPublished on Sunday, 12th May 2024 at "
                          "10:30 GMT by the staff of the paper\nText."),
            "2024-05-12");
  EXPECT_EQ(FindPublished("Date: 3 Sept. 2021\nText."), "2021-09-03");
  EXPECT_EQ(FindPublished("Publication date: 2021-09-03T10:00:00Z\nText."),
            "2021-09-03");
}

TEST(FindPublishedTest, ReadsALineThatHoldsADateAndNoSentence) {
  EXPECT_EQ(FindPublished("A headline\n\nMarch 14, 2025 | Delta Online\n\nX"),
            "2025-03-14");
  EXPECT_EQ(FindPublished("A headline\n\nBy A. Writer, Some News, Lusaka\n\n"
                          "Monday 20 January 2025\n\nA judge ruled."),
            "2025-01-20");
  EXPECT_EQ(FindPublished("By A. Writer | Some News | 3 March 2025\nText."),
            "2025-03-03");
  EXPECT_EQ(FindPublished("Jan 3, 2025, 14:05 GMT\r\nText."), "2025-01-03");
  EXPECT_EQ(FindPublished("3 March 2025 — Men attacked a camp, people said."),
            "2025-03-03");
}

TEST(FindPublishedTest, ReadsADatelineWithAYear) {
  EXPECT_EQ(FindPublished("A headline\n\nNAIROBI, Kenya, Nov. 5, 2024 (Some "
                          "Wire) — A utility has agreed to buy a field."),
            "2024-11-05");
  EXPECT_EQ(FindPublished("PORT-AU-PRINCE, Haiti, Feb. 29, 2024 – Men left."),
            "2024-02-29");
}

TEST(FindPublishedTest, LeavesDatesInsideSentencesAlone) {
  EXPECT_EQ(FindPublished("The camp was attacked on March 3, 2021."), "");
  EXPECT_EQ(FindPublished("May 12, 2024, was a day that nobody forgot."), "");
  EXPECT_EQ(FindPublished("A report published 12 May 2024 said men left."), "");
  EXPECT_EQ(FindPublished("Attack On May 12, 2019\n\nText."), "");
  EXPECT_EQ(FindPublished("BAMBARI fell on March 3, 2021 (again)."), "");
}

TEST(FindPublishedTest, NeedsAWholeDateThatExists) {
  EXPECT_EQ(FindPublished("BANGUI, March 3 (XYZ) — Men left."), "");
  EXPECT_EQ(FindPublished("Published 31 February 2024\nText."), "");
  EXPECT_EQ(FindPublished("Published 2024-13-01\nText."), "");
  EXPECT_EQ(FindPublished("Published 03/04/2024\nText."), "");
  EXPECT_EQ(FindPublished(""), "");
  EXPECT_EQ(FindPublished("May 2024"), "");
}

TEST(FindPublishedTest, PrefersPublicationOverUpdate) {
  EXPECT_EQ(FindPublished("Updated 5 May 2024\nPublished 4 May 2024\nText."),
            "2024-05-04");
  EXPECT_EQ(FindPublished("Last updated 5 May 2024\nText."), "2024-05-05");
}

TEST(FindPublishedTest, LooksNearTheTopOnly) {
  std::string text;
  for (int i = 0; i < 20; ++i) absl::StrAppend(&text, "A line of text.\n");
  EXPECT_EQ(FindPublished(absl::StrCat(text, "12 May 2024\n")), "");
}

}  // namespace
}  // namespace griot
