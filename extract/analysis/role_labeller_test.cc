#include "extract/analysis/role_labeller.h"

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

}  // namespace
}  // namespace griot
