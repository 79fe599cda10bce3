#include "extract/statements/syntax/draft_tree.h"

#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Sentence Words(const std::vector<int>& heads) {
  Sentence sentence;
  for (const int head : heads) {
    Word word;
    word.form = "word";
    word.upos = "NOUN";
    word.feats = "_";
    word.deprel = "nmod";
    word.head = head;
    sentence.words.push_back(word);
  }
  return sentence;
}

std::vector<int> Children(const Tree& tree, int word) {
  std::vector<int> children;
  for (const int child : tree.children(word)) children.push_back(child);
  return children;
}

TEST(DraftTreeTest, ChildrenFollowAWordToItsNewHead) {
  const Sentence sentence = Words({-1, 0, 0, 0, 1});
  DraftTree draft(sentence);
  EXPECT_THAT(Children(draft.tree(), 0), ElementsAre(1, 2, 3));
  EXPECT_TRUE(draft.Attach(4, 0, Rel::kObl));
  EXPECT_TRUE(draft.Attach(2, 4, Rel::kConj));
  EXPECT_THAT(Children(draft.tree(), 0), ElementsAre(1, 3, 4));
  EXPECT_THAT(Children(draft.tree(), 1), IsEmpty());
  EXPECT_THAT(Children(draft.tree(), 4), ElementsAre(2));
  EXPECT_EQ(draft.tree().rel(4), Rel::kObl);
}

TEST(DraftTreeTest, AWordGoesNowhereBelowItself) {
  const Sentence sentence = Words({-1, 0, 1});
  DraftTree draft(sentence);
  EXPECT_FALSE(draft.Attach(1, 2, Rel::kObj));
  EXPECT_FALSE(draft.Attach(1, 1, Rel::kObj));
  EXPECT_EQ(draft.tree().head(1), 0);
  EXPECT_EQ(draft.tree().rel(1), Rel::kNmod);
}

TEST(DraftTreeTest, WhatIsNoWordHangsNowhere) {
  const Sentence sentence = Words({-1, 0});
  DraftTree draft(sentence);
  EXPECT_FALSE(draft.Attach(-1, 0, Rel::kObj));
  EXPECT_FALSE(draft.Attach(2, 0, Rel::kObj));
  EXPECT_FALSE(draft.Attach(1, 2, Rel::kObj));
  EXPECT_FALSE(draft.Retag(-1, Pos::kVerb));
  EXPECT_THAT(Children(draft.tree(), 0), ElementsAre(1));
}

TEST(DraftTreeTest, TellsWhetherAnythingChanged) {
  const Sentence sentence = Words({-1, 0});
  DraftTree draft(sentence);
  EXPECT_FALSE(draft.Attach(1, 0, Rel::kNmod));
  EXPECT_TRUE(draft.Attach(1, 0, Rel::kNmod, Sub::kPoss));
  EXPECT_FALSE(draft.Retag(1, Pos::kNoun));
  EXPECT_TRUE(draft.Retag(1, Pos::kVerb));
}

TEST(DraftTreeTest, WhatHangsOnNothingIsARoot) {
  const Sentence sentence = Words({-1, 0, 1});
  DraftTree draft(sentence);
  EXPECT_TRUE(draft.Attach(1, -1, Rel::kObj, Sub::kPoss));
  EXPECT_TRUE(draft.Attach(0, 1, Rel::kObj));
  const Tree tree = std::move(draft).Finish();
  EXPECT_EQ(tree.head(1), -1);
  EXPECT_EQ(tree.rel(1), Rel::kRoot);
  EXPECT_EQ(tree.sub(1), Sub::kNone);
  EXPECT_THAT(Children(tree, 1), ElementsAre(0, 2));
}

}  // namespace
}  // namespace griot
