#include "graph/merging/quantities.h"

#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using Bound = Quantity::Bound;

TEST(QuantitiesTest, AgreeIfBothMayBeRight) {
  EXPECT_TRUE(Agree(Quantity{15, Bound::kAtLeast}, {20, Bound::kAbout}));
  EXPECT_TRUE(Agree(Quantity{15, Bound::kExactly}, {15, Bound::kExactly}));
  EXPECT_TRUE(Agree(Quantity{15, Bound::kExactly}, {20, Bound::kAtMost}));
  EXPECT_TRUE(Agree(Quantity{17, Bound::kExactly}, {20, Bound::kAbout}));
  EXPECT_TRUE(Agree(Quantity{15, Bound::kAtLeast}, {40, Bound::kExactly}));
  EXPECT_TRUE(Agree(Quantity{10, Bound::kAtLeast, 15}, {12, Bound::kExactly}));
}

TEST(QuantitiesTest, DisagreeIfOneMustBeWrong) {
  EXPECT_FALSE(Agree(Quantity{15, Bound::kExactly}, {40, Bound::kExactly}));
  EXPECT_FALSE(Agree(Quantity{10, Bound::kAtLeast, 15}, {40, Bound::kExactly}));
  EXPECT_FALSE(Agree(Quantity{15, Bound::kExactly}, {16, Bound::kExactly}));
  EXPECT_FALSE(Agree(Quantity{40, Bound::kAtLeast}, {15, Bound::kExactly}));
  EXPECT_FALSE(Agree(Quantity{40, Bound::kAtLeast}, {20, Bound::kAtMost}));
  EXPECT_FALSE(Agree(Quantity{10, Bound::kExactly}, {20, Bound::kAbout}));
}

}  // namespace
}  // namespace griot::graph
