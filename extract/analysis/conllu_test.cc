#include "extract/analysis/conllu.h"

#include <string>

#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using testing::HasSubstr;

// "Ama sold her boat" with a chain "Ama … her" inside of a phrase's words.
std::string Printed() {
  static constexpr absl::string_view kText = "Ama sold her boat";
  Document document;
  document.id = "d";
  document.text = std::string(kText);
  Analysis analysis;
  Sentence& sentence = analysis.sentences.emplace_back();
  int32_t at = 0;
  for (const absl::string_view form : {"Ama", "sold", "her", "boat"}) {
    Word& word = sentence.words.emplace_back();
    word.form = form;
    word.upos = word.xpos = "X";
    word.feats = word.deprel = "_";
    word.head = at == 0 ? -1 : 0;
    word.span = {at, at + static_cast<int32_t>(form.size())};
    at = word.span.end + 1;
  }
  sentence.words[0].mention = "person";
  sentence.words[2].mention = "person";
  sentence.words[2].head = 3;
  sentence.predicates.push_back(
      {1, "sell.01", {{"ARG0", 0, 1}, {"ARG1", 2, 4}}});
  analysis.links.push_back({{0, 2}, {0, 0}, 0.9f});
  std::string out;
  AppendConllu(document, CodePointIndex(kText), analysis, out);
  return out;
}

TEST(Conllu, TellsSensesAndRoles) {
  EXPECT_THAT(Printed(), HasSubstr("Sense=sell.01|Roles=ARG0:1-1,ARG1:3-4|"));
}

TEST(Conllu, BracketsMentionsOfChains) {
  const std::string out = Printed();
  EXPECT_THAT(out, HasSubstr("# global.Entity = eid-etype-head\n"));
  EXPECT_THAT(out, HasSubstr("3\ther"));
  EXPECT_THAT(out,
              HasSubstr("Entity=(e1-person-1)|Mention=person|TokenRange=9:12"));
}

}  // namespace
}  // namespace griot
