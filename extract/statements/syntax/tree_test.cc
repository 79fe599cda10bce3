#include <string>
#include <vector>

#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree_repair.h"
#include "extract/statements/words/lexicon.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

// A sentence of words with the given heads, all of one relation.
Sentence Words(const std::vector<int>& heads, absl::string_view deprel) {
  Sentence sentence;
  for (const int head : heads) {
    Word word;
    word.form = "word";
    word.lemma = "word";
    word.upos = "VERB";
    word.xpos = "VBD";
    word.feats = "_";
    word.deprel = deprel;
    word.head = head;
    sentence.words.push_back(word);
  }
  return sentence;
}

int StepsToRoot(const Tree& tree, int word) {
  int steps = 0;
  while (tree.head(word) >= 0 && steps <= tree.size()) {
    word = tree.head(word);
    ++steps;
  }
  return steps;
}

TEST(TreeTest, EveryWordReachesARootDespiteCirclesAndWildHeads) {
  const Sentence sentence = Words({1, 2, 0, 3, 99, -7, 4}, "conj");
  const Tree tree = ReadTree(sentence, Lexicon::Get());
  for (int i = 0; i < tree.size(); ++i) {
    EXPECT_LE(StepsToRoot(tree, i), tree.size());
  }
}

TEST(TreeTest, ReadsChainsOfThousandsOfWords) {
  std::vector<int> heads;
  for (int i = 0; i < 5000; ++i) heads.push_back(i - 1);
  const Sentence sentence = Words(heads, "xcomp");
  const Tree tree = ReadTree(sentence, Lexicon::Get());
  const Clauses clauses(tree, Lexicon::Get());
  EXPECT_EQ(clauses.order().size(), 5000u);
}

TEST(TreeTest, EmptySentenceHasNoWords) {
  const Sentence sentence;
  const Tree tree = ReadTree(sentence, Lexicon::Get());
  EXPECT_EQ(tree.size(), 0);
}

}  // namespace
}  // namespace griot
