#include "extract/reading/byline.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> InList(absl::string_view byline) {
  return AuthorsIn(byline, Commas::kPartNames);
}
std::vector<std::string> InProse(absl::string_view byline) {
  return AuthorsIn(byline, Commas::kEndNames);
}

TEST(Byline, HasNamesBehindWhatIntroducesThem) {
  for (const char* byline :
       {"Ada Roe", "By Ada Roe", "BY: Ada Roe", "Written by Ada Roe.",
        "Posted by Ada Roe in Madou", "By\nAda Roe\n3 May 2024",
        "By Ada Roe | 3 May 2024, 10:00", "By Ada Roe, Staff Writer",
        "By Ada Roe, The Associated Press", "Ada Roe; ada@post.example",
        "Ada Roe - Kell", "['Ada Roe']", R"(["Ada Roe"])"}) {
    EXPECT_THAT(InList(byline), ElementsAre("Ada Roe")) << byline;
    EXPECT_THAT(InProse(byline), ElementsAre("Ada Roe")) << byline;
  }
}

TEST(Byline, HasSeveralNames) {
  EXPECT_THAT(InList("Ada Roe, Bo Dé"), ElementsAre("Ada Roe", "Bo Dé"));
  EXPECT_THAT(InList("['Ada Roe', \"Bo O'Dea\"]"),
              ElementsAre("Ada Roe", "Bo O'Dea"));
  for (const char* byline :
       {"By Ada Roe, Bo Dé and J. Cy Poe", "Ada Roe\n\nBo Dé\n\nJ. Cy Poe",
        "Ada Roe; Bo Dé; J. Cy Poe", "Ada Roe & Bo Dé & J. Cy Poe",
        "By ADA ROE\nAda Roe, Bo Dé, and J. Cy Poe for the Post"}) {
    EXPECT_EQ(InProse(byline).size(), 3) << byline;
    EXPECT_THAT(InProse(byline).back(), "J. Cy Poe") << byline;
  }
}

TEST(Byline, TurnsNamesThatBeginWithTheFamily) {
  EXPECT_THAT(InList("Roe, Ada; Dé, Bo Cy"),
              ElementsAre("Ada Roe", "Bo Cy Dé"));
  EXPECT_THAT(InList("Reuters, AFP"), ElementsAre("Reuters", "AFP"));
}

TEST(Byline, EndsANameAtACommaInProse) {
  EXPECT_THAT(InProse("By Ada Roe, New York"), ElementsAre("Ada Roe"));
  EXPECT_THAT(InList("Ada Roe, Kell"), ElementsAre("Ada Roe"));
}

TEST(Byline, KeepsAnOutletThatStandsAlone) {
  EXPECT_THAT(InList("The Associated Press"),
              ElementsAre("The Associated Press"));
  EXPECT_THAT(InList("Reuters"), ElementsAre("Reuters"));
  EXPECT_THAT(InList("Ada Roe and The Associated Press"),
              ElementsAre("Ada Roe"));
}

TEST(Byline, HasNobodyInWhatNamesNobody) {
  for (const char* byline :
       {"", "By", "admin", "Staff Writer", "By our correspondent", "[]", "and",
        "https://post.example/ada", "@ada", "3 May 2024", "jroe", "Web Desk",
        "The storm reached the coast at noon and nobody was hurt, she said."}) {
    EXPECT_THAT(InList(byline), IsEmpty()) << byline;
    EXPECT_THAT(InProse(byline), IsEmpty()) << byline;
  }
}

TEST(Byline, LeavesOutThePublisher) {
  std::vector<std::string> authors = {"Ada Roe", "THE KELL POST"};
  RemovePublisher("The Kell Post", authors);
  EXPECT_THAT(authors, ElementsAre("Ada Roe"));
}

TEST(Byline, IsBounded) {
  std::string many;
  for (int i = 0; i < 100000; ++i) many += "Ada Roe, ";
  EXPECT_THAT(InList(many), ElementsAre("Ada Roe"));
  EXPECT_THAT(InList(std::string(1 << 20, '[')), IsEmpty());
}

}  // namespace
}  // namespace griot
