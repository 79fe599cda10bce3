#include "extract/statements/propositions/role_arguments.h"

#include <string>
#include <utility>
#include <vector>

#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/syntax/tree_repair.h"
#include "extract/statements/words/lexicon.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Given {
  const char* form;
  const char* upos;
  int head;  // from 0, -1 the root's
  const char* deprel;
};

Sentence Of(const std::vector<Given>& words, PredicateRoles predicate) {
  Sentence sentence;
  for (const Given& given : words) {
    Word& word = sentence.words.emplace_back();
    word.form = given.form;
    word.lemma = given.form;
    word.upos = given.upos;
    word.feats = "_";
    word.deprel = given.deprel;
    word.head = given.head;
  }
  sentence.predicates.push_back(std::move(predicate));
  return sentence;
}

// "guards and drivers", which the parser left beside "planned raids".
std::vector<Given> Planned() {
  return {{"guards", "NOUN", 3, "dep"},   {"and", "CCONJ", 2, "cc"},
          {"drivers", "NOUN", 0, "conj"}, {"planned", "VERB", -1, "root"},
          {"two", "NUM", 5, "nummod"},    {"raids", "NOUN", 3, "dep"}};
}

TEST(RoleArgumentsTest, AgentAndWhatIsAffectedComeFromTheRoles) {
  const Sentence sentence =
      Of(Planned(), {3, "plan.01", {{"ARG0", 0, 3}, {"ARG1", 4, 6}}});
  const Tree tree = ReadTree(sentence, Lexicon::Get());
  const Clauses clauses(tree, Lexicon::Get());
  EXPECT_THAT(SubjectsByRole(tree, clauses, 3), ElementsAre(0, 2));
  EXPECT_THAT(ObjectsByRole(tree, clauses, 3), ElementsAre(5));
}

TEST(RoleArgumentsTest, WhatStandsBeforeTheVerbIsNoObject) {
  const Sentence sentence =
      Of(Planned(), {3, "plan.01", {{"ARG1", 0, 3}, {"ARGM-MNR", 4, 6}}});
  const Tree tree = ReadTree(sentence, Lexicon::Get());
  const Clauses clauses(tree, Lexicon::Get());
  EXPECT_THAT(SubjectsByRole(tree, clauses, 3), IsEmpty());
  EXPECT_THAT(ObjectsByRole(tree, clauses, 3), IsEmpty());
}

TEST(RoleArgumentsTest, APhraseWithAPrepositionIsNeither) {
  const Sentence sentence =
      Of({{"they", "PRON", 1, "nsubj"},
          {"looked", "VERB", -1, "root"},
          {"at", "ADP", 3, "case"},
          {"maps", "NOUN", 1, "obl"}},
         {1, "look.01", {{"ARG0", 2, 4}, {"ARG1", 2, 4}}});
  const Tree tree = ReadTree(sentence, Lexicon::Get());
  const Clauses clauses(tree, Lexicon::Get());
  EXPECT_THAT(SubjectsByRole(tree, clauses, 1), IsEmpty());
  EXPECT_THAT(ObjectsByRole(tree, clauses, 1), IsEmpty());
}

}  // namespace
}  // namespace griot
