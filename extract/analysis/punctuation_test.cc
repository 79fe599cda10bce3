#include "extract/analysis/punctuation.h"

#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using testing::ElementsAre;

// Heads after attaching the marks of `text`, whose words are divided by
// spaces; a form without letters is a mark. Marks prefer the word `wanted`.
std::vector<int32_t> Attach(const std::string& text, std::vector<int32_t> heads,
                            int wanted = 0) {
  const std::vector<std::string> forms = absl::StrSplit(text, ' ');
  std::vector<Word> words(forms.size());
  for (size_t i = 0; i < forms.size(); ++i) {
    words[i].form = forms[i];
    words[i].upos = absl::ascii_isalpha(forms[i][0]) ? "X" : "PUNCT";
  }
  AttachPunctuation(
      words, [&](int, int head) { return head == wanted ? 1.0f : 0.0f; },
      heads);
  return heads;
}

TEST(AttachPunctuation, AFinalMarkGoesToTheRoot) {
  EXPECT_THAT(Attach("Rebels left . !", {1, -1, -1, -1}),
              ElementsAre(1, -1, 1, 1));
}

TEST(AttachPunctuation, APairGoesToTheHeadOfWhatItEncloses) {
  EXPECT_THAT(Attach("Front ( the FLO ) left", {5, -1, 3, 0, -1, -1}, 5),
              ElementsAre(5, 3, 3, 0, 3, -1));
  EXPECT_THAT(Attach("he \" left \" us", {2, -1, -1, -1, 2}, 0),
              ElementsAre(2, 2, -1, 2, 2));
}

TEST(AttachPunctuation, AnyOtherGoesWhereItScoresBest) {
  EXPECT_THAT(Attach("Today , rebels left", {3, -1, 3, -1}, 0),
              ElementsAre(3, 0, 3, -1));
  EXPECT_THAT(Attach("Today , rebels left", {3, -1, 3, -1}, 3),
              ElementsAre(3, 3, 3, -1));
}

TEST(AttachPunctuation, NeverCrossesAnArc) {
  // The arc from "rebels" to "Old" spans the comma: the root is out of reach.
  EXPECT_THAT(Attach("Old , young rebels left", {3, -1, 3, 4, -1}, 4),
              ElementsAre(3, testing::AnyOf(0, 2, 3), 3, 4, -1));
}

TEST(AttachPunctuation, AMarkWithoutAPartnerIsAnOrdinaryMark) {
  EXPECT_THAT(Attach("one ) two", {-1, -1, 0}, 2), ElementsAre(-1, 2, 0));
}

}  // namespace
}  // namespace griot
