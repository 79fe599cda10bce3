#include "graph/merging/canonical_ids.h"

#include <set>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

TEST(CanonicalIdsTest, AreShortAndInOrder) {
  std::vector<ContentHash> hashes;
  for (int i = 0; i < 100; ++i) hashes.push_back(HashContent(absl::StrCat(i)));
  const CanonicalIds ids = MakeCanonicalIds('e', hashes).value();
  EXPECT_TRUE(std::is_sorted(ids.ids.begin(), ids.ids.end()));
  for (size_t i = 0; i < hashes.size(); ++i) {
    EXPECT_EQ(ids.ids[i],
              absl::StrCat("e", ToHex(hashes[ids.order[i]]).substr(0, 16)));
  }
}

TEST(CanonicalIdsTest, GrowWhereTwoWouldBeTheSame) {
  std::vector<ContentHash> hashes;
  for (int i = 0; i < 40; ++i) hashes.push_back(HashContent(absl::StrCat(i)));
  const CanonicalIds ids = MakeCanonicalIds('e', hashes, 1).value();
  const std::set<std::string> distinct(ids.ids.begin(), ids.ids.end());
  EXPECT_EQ(distinct.size(), hashes.size());
}

TEST(CanonicalIdsTest, AreTheSameInParts) {
  std::vector<ContentHash> hashes;
  for (int i = 0; i < 40; ++i) hashes.push_back(HashContent(absl::StrCat(i)));
  const CanonicalIds whole = MakeCanonicalIds('e', hashes, 1).value();
  for (size_t i = 0; i + 3 <= hashes.size(); ++i) {
    const ShortIds part = MakeShortIds('e', hashes, whole.order, i, i + 3, 1);
    EXPECT_THAT(part.ids, ::testing::ElementsAre(whole.ids[i], whole.ids[i + 1],
                                                 whole.ids[i + 2]));
  }
}

TEST(CanonicalIdsTest, RefuseEqualHashes) {
  EXPECT_EQ(MakeCanonicalIds('e', {HashContent("a"), HashContent("a")})
                .status()
                .code(),
            absl::StatusCode::kInternal);
}

}  // namespace
}  // namespace griot::graph
