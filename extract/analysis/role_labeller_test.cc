#include "extract/analysis/role_labeller.h"

#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

// As training/roles.py's distance_class.
TEST(RoleDistance, GrowsWithTheWordsBetweenAndTellsTheSides) {
  EXPECT_EQ(RoleDistance(0), 0);
  EXPECT_EQ(RoleDistance(-1), 1);
  EXPECT_EQ(RoleDistance(1), 2);
  EXPECT_EQ(RoleDistance(-4), 5);
  EXPECT_EQ(RoleDistance(4), 6);
  EXPECT_EQ(RoleDistance(-400), kRoleDistances - 2);
  EXPECT_EQ(RoleDistance(400), kRoleDistances - 1);
}

// As training/roles.py's path_classes: "she said they had left early".
TEST(RolePaths, TellTheWayOverTheTree) {
  const std::vector<int> heads = {1, -1, 4, 4, 1, 4};
  const std::vector<int> relations = {3, 0, 3, 5, 7, 8};
  constexpr int kCount = 10;
  EXPECT_THAT(RolePaths(heads, relations, 4, kCount),
              testing::ElementsAre(4 * kCount + 3,  // joins the head's head
                                   1 * kCount + 7,  // the head
                                   3 * kCount + 3,  // an argument
                                   3 * kCount + 5, 0, 3 * kCount + 8));
  EXPECT_THAT(
      RolePaths(heads, relations, 5, kCount),
      testing::ElementsAre(5 * kCount + 3, 2 * kCount + 7, 4 * kCount + 3,
                           4 * kCount + 5, 1 * kCount + 8, 0));
}

}  // namespace
}  // namespace griot
