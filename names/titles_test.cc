#include "names/titles.h"

#include <vector>

#include "absl/strings/str_split.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

size_t Count(absl::string_view name) {
  const std::vector<absl::string_view> words = absl::StrSplit(name, ' ');
  return CountTitleWords(words);
}

TEST(TitlesTest, CountsTitlesWithWhatBelongsToThem) {
  EXPECT_EQ(Count("gen ana orr"), 1);
  EXPECT_EQ(Count("deputy interior minister ana orr"), 3);
  EXPECT_EQ(Count("orrville mayor ana orr"), 2);
  EXPECT_EQ(Count("chief executive ana orr"), 2);
  EXPECT_EQ(Count("mayor orr"), 1);
}

TEST(TitlesTest, LeavesNamesThatLookLikeTitles) {
  EXPECT_EQ(Count("ana king"), 0);
  EXPECT_EQ(Count("ana king orr"), 0);
  EXPECT_EQ(Count("ana orr king jr"), 0);
  EXPECT_EQ(Count("king of orr"), 0);
  EXPECT_EQ(Count("president"), 0);
  EXPECT_EQ(Count("ana orr"), 0);
}

TEST(TitlesTest, KnowsWhatTitlesMean) {
  ASSERT_NE(FindTitle("gen"), nullptr);
  EXPECT_EQ(FindTitle("gen")->meaning, "general");
  EXPECT_EQ(FindTitle("spokeswoman")->gender, Gender::kFemale);
  EXPECT_EQ(FindTitle("striker")->field, Field::kSport);
  EXPECT_EQ(FindTitle("orr"), nullptr);
}

TEST(TitlesTest, TellsWhatOnlyAddressesFromOffices) {
  EXPECT_TRUE(IsAddress("mr"));
  EXPECT_TRUE(IsAddress("gen."));
  EXPECT_FALSE(IsAddress("mayor"));
  EXPECT_TRUE(IsOffice("mayor"));
  EXPECT_FALSE(IsOffice("gen"));
}

TEST(TitlesTest, TellOfficesOverAFieldOfWork) {
  EXPECT_TRUE(HasPortfolio("minister"));
  EXPECT_TRUE(HasPortfolio("undersecretary"));
  EXPECT_FALSE(HasPortfolio("mayor"));
}

TEST(TitlesTest, TellWhichWordsAreOneOffice) {
  EXPECT_EQ(OfficeNamed("head of state"), OfficeNamed("ruler"));
  EXPECT_EQ(OfficeNamed("premier"), OfficeNamed("prime minister"));
  EXPECT_NE(OfficeNamed("premier"), OfficeNamed("president"));
  EXPECT_EQ(OfficeNamed("mayor"), "mayor");
}

TEST(TitlesTest, LeavesSaintsToTheirNames) {
  EXPECT_EQ(Count("st ana orr"), 0);
  EXPECT_EQ(Count("saint ana"), 0);
}

}  // namespace
}  // namespace griot
