#include "names/middle_names.h"

#include <vector>

#include "absl/strings/str_split.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

bool Agree(absl::string_view a, absl::string_view b) {
  const std::vector<absl::string_view> x =
      absl::StrSplit(a, ' ', absl::SkipEmpty());
  const std::vector<absl::string_view> y =
      absl::StrSplit(b, ' ', absl::SkipEmpty());
  return MiddleNamesAgree(x, y) && MiddleNamesAgree(y, x);
}

TEST(MiddleNamesTest, MayBeMissing) {
  EXPECT_TRUE(Agree("", "q"));
  EXPECT_TRUE(Agree("", "quentin"));
  EXPECT_TRUE(Agree("vega", "maria vega"));
}

TEST(MiddleNamesTest, MayBeInitials) {
  EXPECT_TRUE(Agree("q", "quentin"));
  EXPECT_TRUE(Agree("q", "q"));
  EXPECT_TRUE(Agree("m", "manuel santos"));
  EXPECT_FALSE(Agree("q", "r"));
  EXPECT_FALSE(Agree("q", "rolf"));
}

TEST(MiddleNamesTest, TellFatherAndSonApart) {
  EXPECT_FALSE(Agree("l", "e l"));
  EXPECT_FALSE(Agree("q", "q r"));
  EXPECT_FALSE(Agree("w", "herbert walker"));
  EXPECT_TRUE(Agree("h w", "herbert walker"));
}

TEST(MiddleNamesTest, ContradictWhereWrittenOut) {
  EXPECT_FALSE(Agree("rolf", "quentin"));
}

}  // namespace
}  // namespace griot
