#include "names/organisations.h"

#include "gtest/gtest.h"

namespace griot {
namespace {

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

TEST(OrganisationsTest, KnowsBodiesOfSeveralNames) {
  EXPECT_EQ(KnownBody("daesh"), KnownBody("isil"));
  EXPECT_EQ(OrganisationCore("isis"), "islamic state");
  EXPECT_EQ(KnownBody("orr front"), "");
  EXPECT_EQ(OrganisationCore("orr front"), "orr front");
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

}  // namespace
}  // namespace griot
