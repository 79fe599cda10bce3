#include "graph/resolution/judgements.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr char kAna[] = "e0000000000000001";
constexpr char kBo[] = "e0000000000000002";
constexpr char kCy[] = "e0000000000000003";

std::string Line(absl::string_view a, absl::string_view b,
                 absl::string_view judgement) {
  return absl::StrCat("[\"", a, "\", \"", b, "\", \"", judgement,
                      "\", 0.5, \"io\", \"2026-11-29T10:00:00\"]\n");
}

// "same Ana Bo"
std::vector<std::string> Read(absl::string_view content) {
  const auto decisions = ParseDecisions("j.ijson", content);
  EXPECT_TRUE(decisions.ok()) << decisions.status();
  std::vector<std::string> said;
  for (const Decision& decision : *decisions) {
    EXPECT_EQ(decision.by, "io");
    said.push_back(absl::StrCat(Name(decision.kind), " ", decision.first.name,
                                " ", decision.second.name));
  }
  return said;
}

TEST(JudgementsTest, AreDecisionsOnIds) {
  EXPECT_THAT(Read(Line(kAna, kBo, "positive") + Line(kBo, kCy, "negative") +
                   Line(kAna, kCy, "unsure")),
              ElementsAre(absl::StrCat("same ", kAna, " ", kBo),
                          absl::StrCat("different ", kBo, " ", kCy)));
}

TEST(JudgementsTest, JoinWhatIsOneByWayOfIdsOfOthers) {
  EXPECT_THAT(
      Read(Line("NK-1", kAna, "positive") + Line("NK-1", kBo, "positive") +
           Line("NK-1", kCy, "negative") + Line("NK-1", "Q42", "positive")),
      ElementsAre(absl::StrCat("same ", kAna, " ", kBo),
                  absl::StrCat("different ", kAna, " ", kCy)));
  EXPECT_THAT(Read(Line("NK-1", "Q42", "positive")), IsEmpty());
}

TEST(JudgementsTest, SayWhatIsWrongAndWhere) {
  const auto wrong = [](const std::string& content) {
    return std::string(ParseDecisions("j.ijson", content).status().message());
  };
  EXPECT_THAT(wrong(Line(kAna, kBo, "positive") + "[3]\n[\n"),
              AllOf(HasSubstr("j.ijson:2: expected [ID, ID"),
                    HasSubstr("j.ijson:3: expected [ID, ID")));
  EXPECT_THAT(wrong(Line(kAna, kBo, "yes")),
              HasSubstr("j.ijson:1: unknown judgement \"yes\""));
  EXPECT_THAT(
      wrong(Line("NK-1", kAna, "positive") + Line("NK-1", kBo, "positive") +
            Line(kAna, kBo, "negative")),
      HasSubstr("j.ijson:3: "));
}

}  // namespace
}  // namespace griot::graph
