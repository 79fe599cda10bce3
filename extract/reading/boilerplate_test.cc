#include "extract/reading/boilerplate.h"

#include <string>

#include "gtest/gtest.h"

namespace griot {
namespace {

Role RoleOfClass(absl::string_view names) {
  PageNode node;
  node.name = "div";
  node.attributes = {{"class", names}};
  return RoleOf(node);
}

TEST(RoleOfTest, GoesByTheElementAndItsRole) {
  PageNode node;
  node.name = "nav";
  EXPECT_EQ(RoleOf(node), Role::kBoilerplate);
  node.name = "svg";
  EXPECT_EQ(RoleOf(node), Role::kNoText);
  node.name = "p";
  EXPECT_EQ(RoleOf(node), Role::kArticle);
  node.attributes = {{"role", "navigation"}};
  EXPECT_EQ(RoleOf(node), Role::kBoilerplate);
  node.attributes = {{"style", "color:red; Display : none"}};
  EXPECT_EQ(RoleOf(node), Role::kHidden);
}

TEST(RoleOfTest, ReadsTheWordsOfClasses) {
  EXPECT_EQ(RoleOfClass("c-relatedLinks big"), Role::kBoilerplate);
  EXPECT_EQ(RoleOfClass("article__read-more"), Role::kBoilerplate);
  EXPECT_EQ(RoleOfClass("ad_300x250"), Role::kBoilerplate);
  EXPECT_EQ(RoleOfClass("user-comments"), Role::kComments);
  EXPECT_EQ(RoleOfClass("sr-only"), Role::kHidden);
}

TEST(RoleOfTest, ReadsWholeWordsOnly) {
  EXPECT_EQ(RoleOfClass("headline shadow adapted commentary"), Role::kArticle);
  EXPECT_EQ(RoleOfClass("has-sidebar tag-newsletter category-popular"),
            Role::kArticle);
  EXPECT_EQ(RoleOfClass("read the more"), Role::kArticle);
}

TEST(RoleOfTest, DoesNotBelieveClassesOfThePage) {
  PageNode node;
  node.name = "body";
  node.attributes = {{"class", "newsletter-popup comments-open"}};
  EXPECT_EQ(RoleOf(node), Role::kArticle);
}

TEST(IsBoilerplateLineTest, KnowsWhatSitesPutBetweenParagraphs) {
  for (const char* line :
       {"Advertisement", "Read more: Ferry fined", "ALSO READ | Dam cracks",
        "Sign up for our daily newsletter.", "© 2025 The Post", "Share",
        "Photo by Ada Roe", "We use cookies to improve. You may refuse them.",
        "(c) Copyright Wire 2024.", "Copyright 2024 Wire", "Related:",
        "Feb. 3, 2025, 10:00 PM UTC / Updated Feb. 4, 2025, 9:15 AM UTC",
        "Updated Monday 3 February"}) {
    EXPECT_TRUE(IsBoilerplateLine(line)) << line;
  }
}

TEST(IsBoilerplateLineTest, LeavesSentencesThatBeginAlikeAlone) {
  for (const char* line :
       {"Share prices fell on Monday.", "Related charges were dropped.",
        "Published on Monday, the report blames the mayor.",
        "Supported by helicopters, soldiers took the hill.",
        "Comments by the minister drew anger.", "Copyright law will change.",
        "Photographs of the raid were shown in court.", "Adverts were pulled.",
        "Monday, 3 February 2025", "10:00 AM",
        "May 2020: Updated figures show a rise.", "Updated"}) {
    EXPECT_FALSE(IsBoilerplateLine(line)) << line;
  }
}

}  // namespace
}  // namespace griot
