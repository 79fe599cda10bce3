#include "extract/analysis/coreference_chains.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// One sentence of six one-word noun phrases with the given links.
std::vector<std::string> Chains(std::vector<CoreferenceLink> links) {
  Analysis analysis;
  analysis.sentences.resize(1);
  analysis.sentences[0].words.resize(6);
  analysis.links = std::move(links);
  std::vector<std::string> found;
  for (const ChainMention& mention : CoreferenceChains(analysis)) {
    found.push_back(absl::StrCat(mention.head.word, ":", mention.chain));
  }
  return found;
}

CoreferenceLink Link(int32_t anaphor, int32_t antecedent, float probability) {
  return {{0, anaphor}, {0, antecedent}, probability};
}

TEST(CoreferenceChains, JoinWhatIsLinkedOneAfterTheOther) {
  EXPECT_THAT(Chains({Link(2, 0, 0.9f), Link(4, 2, 0.8f)}),
              ElementsAre("0:0", "2:0", "4:0"));
}

TEST(CoreferenceChains, AreNumberedByFirstMention) {
  EXPECT_THAT(Chains({Link(3, 1, 0.9f), Link(4, 0, 0.9f)}),
              ElementsAre("0:0", "1:1", "3:1", "4:0"));
}

TEST(CoreferenceChains, FollowOnlyTheBestLinkAndOnlyALikelyOne) {
  EXPECT_THAT(Chains({Link(3, 1, 0.6f), Link(3, 0, 0.3f)}),
              ElementsAre("1:0", "3:0"));
  EXPECT_THAT(Chains({Link(3, 1, 0.3f), Link(3, 0, 0.2f)}), IsEmpty());
}

}  // namespace
}  // namespace griot
