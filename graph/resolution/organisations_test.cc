#include "graph/resolution/organisations.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

TEST(OrganisationsTest, DropsWhatVariantsDifferIn) {
  EXPECT_EQ(OrganisationCore("orr steel ltd"), "orr steel");
  EXPECT_EQ(OrganisationCore("ministry of defence"), "defense ministry");
  EXPECT_EQ(OrganisationCore("ministry of the interior"), "interior ministry");
  EXPECT_EQ(OrganisationCore("ministry of foreign affairs"),
            "foreign ministry");
  EXPECT_EQ(OrganisationCore("university of orr"), "orr university");
  EXPECT_EQ(OrganisationCore("sa"), "sa");
  EXPECT_TRUE(HasLegalForm("orr steel ltd"));
  EXPECT_FALSE(HasLegalForm("ltd"));
}

TEST(OrganisationsTest, KnowsInstitutionsOfEveryCountry) {
  EXPECT_TRUE(IsInstitution("defense ministry"));
  EXPECT_TRUE(IsInstitution("supreme court"));
  EXPECT_FALSE(IsInstitution("security council"));
  EXPECT_FALSE(IsInstitution("orr court"));
  EXPECT_FALSE(IsInstitution("national renewal congress"));
  EXPECT_TRUE(IsOnePerCountry("army"));
  EXPECT_TRUE(IsOnePerCountry("health ministry"));
  EXPECT_FALSE(IsOnePerCountry("district court"));
  EXPECT_TRUE(IsGeneralWord("movement"));
  EXPECT_FALSE(IsGeneralWord("orr movement"));
}

TEST(OrganisationsTest, ReadsAcronyms) {
  EXPECT_TRUE(IsAcronym("OLF"));
  EXPECT_TRUE(IsAcronym("U.N."));
  EXPECT_TRUE(IsAcronym("M23"));
  EXPECT_FALSE(IsAcronym("Orr"));
  EXPECT_FALSE(IsAcronym("2024"));
  EXPECT_FALSE(IsAcronym("A"));
  EXPECT_FALSE(IsAcronym("FEDERATION"));
  EXPECT_THAT(InitialsOf("institute for orr studies"), Contains("ios"));
  EXPECT_THAT(InitialsOf("institute for orr studies"), Contains("ifos"));
  EXPECT_THAT(InitialsOf("orr"), IsEmpty());
}

TEST(OrganisationsTest, TellsWhatAnAcronymMayStandFor) {
  EXPECT_TRUE(CanStandFor("olf", "orr liberation front"));
  EXPECT_TRUE(CanStandFor("flo", "orr liberation front"));  // a translation's
  EXPECT_TRUE(CanStandFor("interpol", "international police"));
  EXPECT_FALSE(CanStandFor("vns", "orr"));
}

}  // namespace
}  // namespace griot::graph
