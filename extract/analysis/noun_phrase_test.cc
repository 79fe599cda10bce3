#include "extract/analysis/noun_phrase.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

// A sentence of "form/UPOS/head/deprel" items, heads counted from 1, some with
// "/name" behind. A form "'s" is a possessive mark.
Sentence Parsed(const std::string& text) {
  Sentence sentence;
  for (const absl::string_view item : absl::StrSplit(text, ' ')) {
    const std::vector<std::string> fields = absl::StrSplit(item, '/');
    Word& word = sentence.words.emplace_back();
    word.form = InternLabel(fields[0]);
    word.upos = InternLabel(fields[1]);
    word.xpos = fields[0] == "'s" ? "POS" : "X";
    word.head = std::stoi(fields[2]) - 1;
    word.deprel = InternLabel(fields[3]);
    if (fields.size() > 4) word.name = InternLabel(fields[4]);
  }
  return sentence;
}

std::string Phrase(const Sentence& sentence, int32_t head) {
  const WordRange range = NounPhraseOf(sentence, head);
  std::string text;
  for (int32_t i = range.begin; i < range.end; ++i) {
    absl::StrAppend(&text, text.empty() ? "" : " ",
                    sentence.words[static_cast<size_t>(i)].form);
  }
  return text;
}

TEST(NounPhrase, HoldsModifiersButNoPreposition) {
  const Sentence sentence = Parsed(
      "in/ADP/4/case the/DET/4/det old/ADJ/4/amod harbour/NOUN/0/root "
      "of/ADP/6/case Ghent/PROPN/4/nmod");
  EXPECT_EQ(Phrase(sentence, 3), "the old harbour of Ghent");
  EXPECT_EQ(Phrase(sentence, 5), "Ghent");
}

TEST(NounPhrase, KeepsThePossessiveMark) {
  EXPECT_EQ(
      Phrase(Parsed("Ama/PROPN/3/nmod:poss 's/PART/1/case boat/NOUN/0/root"),
             0),
      "Ama 's");
}

TEST(NounPhrase, LeavesOutWhatIsCoordinatedOrInApposition) {
  const Sentence sentence = Parsed(
      "Lund/PROPN/0/root ,/PUNCT/4/punct a/DET/4/det town/NOUN/1/appos "
      ",/PUNCT/7/punct and/CCONJ/7/cc Oslo/PROPN/1/conj");
  EXPECT_EQ(Phrase(sentence, 0), "Lund");
  EXPECT_EQ(Phrase(sentence, 3), "a town");
}

TEST(NounPhrase, EndsBeforeAModifierBehindAComma) {
  EXPECT_EQ(Phrase(Parsed("Ines/PROPN/0/root ,/PUNCT/3/punct born/VERB/1/acl "
                          "in/ADP/5/case Faro/PROPN/3/obl"),
                   0),
            "Ines");
}

TEST(NounPhrase, GoesOnBehindACommaWithAPlaceOrAYear) {
  EXPECT_EQ(
      Phrase(
          Parsed("Portland/PROPN/0/root/B-place ,/PUNCT/3/punct "
                 "Oregon/PROPN/1/appos/B-place and/CCONJ/5/cc I/PRON/1/conj"),
          0),
      "Portland , Oregon");
  EXPECT_EQ(Phrase(Parsed("January/PROPN/0/root 8/NUM/1/nummod ,/PUNCT/4/punct "
                          "1880/NUM/1/nummod"),
                   0),
            "January 8 , 1880");
  EXPECT_EQ(Phrase(Parsed("Lund/PROPN/0/root/B-place ,/PUNCT/3/punct "
                          "Berg/PROPN/1/appos/B-person"),
                   0),
            "Lund");
}

TEST(NounPhrase, TakesTheMarkThatClosesWhatItOpens) {
  const Sentence sentence = Parsed(
      "a/DET/3/det (/PUNCT/4/punct law/NOUN/0/root new/ADJ/3/amod "
      ")/PUNCT/4/punct "
      "\"/PUNCT/3/punct");
  EXPECT_EQ(Phrase(sentence, 2), "a ( law new )");
}

TEST(NounPhrase, OfAPredicateIsWithoutItsClause) {
  EXPECT_EQ(Phrase(Parsed("She/PRON/4/nsubj is/AUX/4/cop a/DET/4/det "
                          "nurse/NOUN/0/root today/NOUN/4/obl:tmod"),
                   3),
            "a nurse");
}

}  // namespace
}  // namespace griot
