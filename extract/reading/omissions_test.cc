#include "extract/reading/omissions.h"

#include "gtest/gtest.h"

namespace griot {
namespace {

TEST(Omissions, AreCountedByReason) {
  Omissions omissions;
  EXPECT_TRUE(omissions.empty());
  omissions.Add(Omission::kOtherLanguage);
  omissions.Add(Omission::kNoArticle);
  omissions.Add(Omission::kNoArticle, 2);
  EXPECT_FALSE(omissions.empty());
  EXPECT_EQ(omissions.Text(),
            "3 pages without an article, 1 text in another language");
}

TEST(Omissions, AreToldOneByOneOnlyAtFirst) {
  Omissions omissions;
  for (int i = 0; i < 5; ++i) {
    EXPECT_TRUE(omissions.Add(Omission::kNoArticle)) << i;
  }
  EXPECT_FALSE(omissions.Add(Omission::kNoArticle));
  EXPECT_TRUE(omissions.Add(Omission::kNoText)) << "counted on its own";
}

TEST(Omissions, AreNoFaults) {
  const absl::Status fault = absl::InvalidArgumentError("a.html:1: oops");
  EXPECT_EQ(OmissionOf(fault), std::nullopt);
  EXPECT_EQ(OmissionOf(absl::OkStatus()), std::nullopt);
  const absl::Status left = LeftOut(Omission::kNoText, fault);
  EXPECT_EQ(left.message(), "a.html:1: oops");
  EXPECT_EQ(OmissionOf(left), Omission::kNoText);
}

}  // namespace
}  // namespace griot
