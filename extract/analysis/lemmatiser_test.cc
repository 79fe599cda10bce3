#include "extract/analysis/lemmatiser.h"

#include <vector>

#include "gtest/gtest.h"

namespace griot {
namespace {

constexpr absl::string_view kScripts[] = {"l|0||2|", "l|0||1|", "l|0||0|",
                                          "l|0||3|"};
constexpr absl::string_view kLexicon =
    "raids\tNNS\traid\nsang\tVBD\tsing\nstage\tVB\tstage";

constexpr absl::string_view kVocabulary = "[UNK]\n[CLS]\n[SEP]\nrepel\nsta";

std::string Lemma(absl::string_view form, absl::string_view xpos,
                  const std::vector<float>& scores) {
  const WordPiece vocabulary = *WordPiece::Parse(kVocabulary);
  return Lemmatiser::Parse(kScripts, kLexicon, vocabulary)
      ->Lemma(form, xpos[0] == 'V' ? "VERB" : "NOUN", xpos, scores.data());
}

TEST(Lemmatiser, TakesWhatTheTreebanksGaveForFormAndTag) {
  EXPECT_EQ(Lemma("sang", "VBD", {9, 0, 0, 0}), "sing");
  EXPECT_EQ(Lemma("raids", "NNS", {9, 0, 0, 0}), "raid");
}

TEST(Lemmatiser, EditsAFormThatIsNewWithItsTag) {
  EXPECT_EQ(Lemma("raids", "VBZ", {0, 9, 0, 0}), "raid");
  EXPECT_EQ(Lemma("Looting", "VBG", {0, 0, 9, 0}), "looting");
}

TEST(Lemmatiser, PrefersALikelyScriptThatMakesAKnownLemma) {
  EXPECT_EQ(Lemma("staged", "VBD", {5, 4, 0, 0}), "stage");
  EXPECT_EQ(Lemma("staged", "VBD", {15, 4, 0, 0}), "stag")
      << "but no unlikely one";
}

TEST(Lemmatiser, KnowsTheFormsOfWhatStandsBehindAHyphen) {
  EXPECT_EQ(Lemma("re-staged", "VBD", {5, 4, 0, 0}), "re-stage");
}

TEST(Lemmatiser, PrefersAWordOfTheVocabularyToNoWord) {
  EXPECT_EQ(Lemma("repelled", "VBD", {3, 5, 0, 4}), "repel");
  EXPECT_EQ(Lemma("staged", "VBD", {0, 5, 0, 4}), "stage")
      << "but less than a lemma of the treebanks";
}

TEST(Lemmatiser, RefusesALexiconWithoutColumns) {
  const WordPiece vocabulary = *WordPiece::Parse(kVocabulary);
  EXPECT_FALSE(Lemmatiser::Parse(kScripts, "sang sing", vocabulary).ok());
  EXPECT_FALSE(Lemmatiser::Parse(kScripts, "sang\tsing", vocabulary).ok());
}

}  // namespace
}  // namespace griot
