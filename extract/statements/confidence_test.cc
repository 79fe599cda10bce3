#include "extract/statements/confidence.h"

#include <cmath>
#include <utility>
#include <vector>

#include "extract/statements/syntax/tree_repair.h"
#include "extract/statements/words/lexicon.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::AllOf;
using ::testing::DoubleNear;
using ::testing::Ge;
using ::testing::Le;

constexpr Proposition::Kind kKinds[] = {
    Proposition::Kind::kVerb, Proposition::Kind::kCopula,
    Proposition::Kind::kEventNoun, Proposition::Kind::kDescription};

Grounds Attached(double attachment) {
  Grounds grounds;
  grounds.attachment = attachment;
  grounds.words = 20;
  return grounds;
}

TEST(Confidence, NeverFallsAsAttachmentRises) {
  for (const Proposition::Kind kind : kKinds) {
    double last = 0;
    double last_tree = 0;
    for (int percent = 1; percent <= 100; ++percent) {
      Grounds grounds = Attached(percent / 100.0);
      grounds.kind = kind;
      EXPECT_GE(Confidence(grounds), last);
      EXPECT_GT(TreeConfidence(grounds), last_tree);
      last = Confidence(grounds);
      last_tree = TreeConfidence(grounds);
    }
  }
}

TEST(Confidence, StaysInItsBoundsWhateverTheGrounds) {
  for (const Proposition::Kind kind : kKinds) {
    for (const double attachment : {0.0, 1e-12, 0.5, 1.0}) {
      for (const int many : {0, 1, 1000000}) {
        Grounds grounds = Attached(attachment);
        grounds.kind = kind;
        grounds.surroundings = attachment;
        grounds.words = many;
        grounds.resolved = many;
        grounds.unresolved = many;
        grounds.renamed = many;
        EXPECT_THAT(Confidence(grounds), AllOf(Ge(0.05), Le(0.99)));
      }
    }
  }
}

TEST(Confidence, HasThreeDigits) {
  const double thousands = Confidence(Attached(0.87)) * 1000;
  EXPECT_THAT(thousands, DoubleNear(std::round(thousands), 1e-9));
}

TEST(Confidence, FallsWithPronounsAndMoreIfNothingIsFoundForThem) {
  Grounds resolved = Attached(0.9);
  resolved.resolved = 1;
  Grounds unresolved = Attached(0.9);
  unresolved.unresolved = 1;
  Grounds both = resolved;
  both.unresolved = 1;
  EXPECT_LT(Confidence(resolved), Confidence(Attached(0.9)));
  EXPECT_LT(Confidence(unresolved), Confidence(resolved));
  EXPECT_LT(Confidence(both), Confidence(unresolved));
}

TEST(Confidence, FallsWithDescriptionsThatStandForAName) {
  Grounds renamed = Attached(0.9);
  renamed.renamed = 1;
  EXPECT_LT(Confidence(renamed), Confidence(Attached(0.9)));
}

// A sentence of words with heads and the probabilities of their edges.
Sentence Parsed(const std::vector<std::pair<int, float>>& words) {
  Sentence sentence;
  for (const auto& [head, probability] : words) {
    Word& word = sentence.words.emplace_back();
    word.head = head;
    word.upos = "NOUN";
    word.xpos = "NN";
    word.feats = "_";
    word.deprel = head < 0 ? "root" : "dep";
    word.attachment = probability;
  }
  return sentence;
}

TEST(Grounds, CountsEveryEdgeBetweenThePredicateAndItsCoreOnce) {
  // 0 <- 1 (root) -> 2 -> 3; the predicate is 3, subject 0, object 2.
  const Sentence sentence =
      Parsed({{1, 0.5F}, {-1, 0.1F}, {1, 0.8F}, {2, 0.5F}});
  const Tree tree = ReadTree(sentence, Lexicon::Get());
  Proposition proposition;
  proposition.word = 3;
  proposition.slots = {
      {Role::kSubject, 0, ""}, {Role::kObject, 2, ""}, {Role::kTime, 1, ""}};
  const Grounds grounds = GroundsOf(tree, proposition);
  EXPECT_THAT(grounds.attachment, DoubleNear(0.5 * 0.8 * 0.5, 1e-6));
  EXPECT_EQ(grounds.surroundings, 1);
  EXPECT_EQ(grounds.words, 4);
}

TEST(Grounds, KnowTheOtherEdgesAtThePredicate) {
  // 1 is the predicate with subject 0; 2 and 3 hang on it, 4 on 3.
  const Sentence sentence =
      Parsed({{1, 0.9F}, {-1, 0.5F}, {1, 0.8F}, {1, 0.25F}, {3, 0.1F}});
  const Tree tree = ReadTree(sentence, Lexicon::Get());
  Proposition proposition;
  proposition.word = 1;
  proposition.slots = {{Role::kSubject, 0, ""}};
  const Grounds grounds = GroundsOf(tree, proposition);
  EXPECT_THAT(grounds.attachment, DoubleNear(0.9, 1e-6));
  EXPECT_THAT(grounds.surroundings, DoubleNear(0.5 * 0.8 * 0.25, 1e-6));
}

TEST(Grounds, LackWhatIsAffectedUnlessThePredicateNamesIt) {
  // "gunmen open fire"
  Sentence sentence = Parsed({{1, 0.9F}, {-1, 0.9F}, {1, 0.9F}});
  sentence.words[2].lemma = "fire";
  sentence.predicates = {{1, "open.01", {{"ARG0", 0, 1}, {"ARG1", 2, 3}}}};
  const Tree tree = ReadTree(sentence, Lexicon::Get());
  Proposition proposition;
  proposition.word = 1;
  proposition.slots = {{Role::kSubject, 0, ""}};
  proposition.lemma = "open";
  EXPECT_TRUE(GroundsOf(tree, proposition).lacking);
  proposition.lemma = "open fire";
  EXPECT_FALSE(GroundsOf(tree, proposition).lacking);
}

TEST(Grounds, OfAPredicateAloneStandOnItsOwnEdge) {
  const Sentence sentence = Parsed({{-1, 0.5F}});
  const Tree tree = ReadTree(sentence, Lexicon::Get());
  Proposition proposition;
  proposition.word = 0;
  const Grounds grounds = GroundsOf(tree, proposition);
  EXPECT_EQ(grounds.attachment, 1);
  EXPECT_EQ(grounds.surroundings, 0.5);
}

}  // namespace
}  // namespace griot
