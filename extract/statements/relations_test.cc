#include "extract/statements/relations.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/statements/inference.h"
#include "extract/statements/syntax/tree_repair.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

// Of ships: what the frames of these tests are about.
const Ontology& Ships() {
  static const Ontology* const ontology =
      new Ontology(*ParsePacks({{"ships", R"({
    "schema": "griot/pack/1", "name": "ships", "iri": "https://packs.example/",
    "types": [{"name": "ship"}, {"name": "tug", "parent": "ship"},
              {"name": "port"}, {"name": "cargo"}],
    "relations": [
      {"name": "tows", "domain": ["ship"], "range": ["ship"],
       "frames": [{"lemmas": ["tow"], "object": [{"role": "object"}]}],
       "examples": [{"text": "A tows B", "subject": "A"}]},
      {"name": "carries_to", "domain": ["ship"], "range": ["port"],
       "frames": [{"lemmas": ["carry"],
                   "object": [{"role": "oblique", "markers": ["to"]}]}],
       "examples": [{"text": "A carries B to C", "subject": "A"}]},
      {"name": "docks", "domain": ["ship"], "range": ["port"],
       "frames": [{"lemmas": ["dock"], "senses": ["dock.02", "berth.01"],
                   "object": [{"role": "ARG2"},
                              {"role": "oblique", "markers": ["at"]}]}],
       "examples": [{"text": "A docks at B", "subject": "A"}]},
      {"name": "cuts_pay", "domain": ["ship"],
       "frames": [{"lemmas": ["dock"], "senses": ["dock.01"],
                   "object": [{"role": "object"}]}],
       "examples": [{"text": "A docks B", "subject": "A"}]},
      {"name": "sinks", "domain": ["ship"],
       "frames": [{"lemmas": ["sink"], "needs_object": true,
                   "object": [{"role": "object"}]}],
       "examples": [{"text": "A sinks B", "subject": "A"}]},
      {"name": "moored_at", "domain": ["ship"], "range": ["port"],
       "frames": [{"lemmas": ["moor"], "passive": true,
                   "object": [{"role": "oblique", "markers": ["at"]}]}],
       "examples": [{"text": "A is moored at B", "subject": "A"}]},
      {"name": "salvages", "domain": ["ship"],
       "frames": [{"lemmas": ["raise"],
                   "object": [{"role": "object", "types": ["ship"]},
                              {"role": "object", "nouns": ["wreck"]}],
                   "without": [{"role": "oblique", "markers": ["over"]}]}],
       "examples": [{"text": "A raises B", "subject": "A"}]},
      {"name": "renames", "domain": ["port"],
       "frames": [{"lemmas": ["name"], "object": [{"role": "object"}],
                   "with": [{"role": "complement"}]}],
       "examples": [{"text": "A names B C", "subject": "A"}]},
      {"name": "sister_of", "standing": true,
       "frames": [{"lemmas": ["sister"], "object": [{"role": "object"}]}],
       "examples": [{"text": "A is sister to B", "subject": "A"}]},
      {"name": "lies_in", "domain": ["ship"], "range": ["port"]}
    ],
    "rules": [{"name": "docked-lies", "premise": {"lemmas": ["dock", "sail"]},
               "conclusion": {"relation": "lies_in", "lemma": "lie",
                              "object": "object"}}]
  })"}}));
  return *ontology;
}

Argument Of(Role role, std::string type, std::string marker = "") {
  Argument argument;
  argument.role = role;
  argument.type = std::move(type);
  argument.marker = std::move(marker);
  // Each role has its own place in the made-up text.
  const int32_t begin = 10 * static_cast<int32_t>(role);
  argument.span = argument.head = {begin, begin + 4};
  return argument;
}

Statement Typed(std::string lemma, std::vector<Argument> arguments,
                const PredicateSense& sense = {}) {
  Statement statement;
  statement.predicate.lemma = std::move(lemma);
  statement.arguments = std::move(arguments);
  TypePredicate(Ships(), sense, statement);
  return statement;
}

TEST(TypePredicateTest, GivesRelationWhoseDomainAndRangeHold) {
  const Statement said =
      Typed("tow", {Of(Role::kSubject, "tug"), Of(Role::kObject, "ship")});
  EXPECT_EQ(said.predicate.relation, "tows");
}

TEST(TypePredicateTest, GivesNoneWhereSubjectIsOutsideDomain) {
  const Statement said =
      Typed("tow", {Of(Role::kSubject, "port"), Of(Role::kObject, "ship")});
  EXPECT_EQ(said.predicate.relation, "");
}

TEST(TypePredicateTest, GivesNoneWhereObjectIsOutsideRange) {
  const Statement said =
      Typed("tow", {Of(Role::kSubject, "tug"), Of(Role::kObject, "cargo")});
  EXPECT_EQ(said.predicate.relation, "");
}

TEST(TypePredicateTest, TakesPronounOfWhichNothingIsKnown) {
  std::vector<Argument> arguments = {Of(Role::kSubject, "other"),
                                     Of(Role::kObject, "ship")};
  EXPECT_EQ(Typed("tow", arguments).predicate.relation, "");
  arguments[0].mention = MentionKind::kPronoun;
  EXPECT_EQ(Typed("tow", arguments).predicate.relation, "tows");
}

TEST(TypePredicateTest, PatternTakesNoPronounOfWhichNothingIsKnown) {
  std::vector<Argument> arguments = {Of(Role::kSubject, "tug"),
                                     Of(Role::kObject, "other")};
  arguments[1].mention = MentionKind::kPronoun;
  EXPECT_EQ(Typed("raise", arguments).predicate.relation, "");
  EXPECT_EQ(Typed("tow", arguments).predicate.relation, "tows");
}

TEST(TypePredicateTest, NobodyStandsInARelationToHerself) {
  std::vector<Argument> arguments = {Of(Role::kSubject, "ship"),
                                     Of(Role::kObject, "ship")};
  arguments[0].entity = "Ida Roe";
  arguments[1].mention = MentionKind::kPronoun;
  EXPECT_EQ(Typed("sister", arguments).predicate.relation, "sister_of");
  arguments[1].entity = "Ida Roe";
  EXPECT_EQ(Typed("sister", arguments).predicate.relation, "");
}

TEST(TypePredicateTest, RelationsObjectTakesThePlaceOfTheDirectObject) {
  const Statement said =
      Typed("carry", {Of(Role::kSubject, "ship"), Of(Role::kObject, "cargo"),
                      Of(Role::kOblique, "port", "to")});
  EXPECT_EQ(said.predicate.relation, "carries_to");
  EXPECT_EQ(said.Find(Role::kObject)->type, "port");
  EXPECT_EQ(said.Find(Role::kObject)->marker, "to");
  EXPECT_EQ(said.Find(Role::kOblique)->type, "cargo");
}

TEST(TypePredicateTest, WhatItIsDoneToIsTheSubjectWhereNobodyDoesIt) {
  const Statement said = Typed(
      "carry", {Of(Role::kObject, "tug"), Of(Role::kOblique, "port", "to")});
  EXPECT_EQ(said.predicate.relation, "carries_to");
  EXPECT_EQ(said.Find(Role::kSubject)->type, "tug");
  EXPECT_EQ(said.Find(Role::kObject)->type, "port");
  EXPECT_EQ(Typed("carry", {Of(Role::kObject, "cargo"),
                            Of(Role::kOblique, "port", "to")})
                .predicate.relation,
            "");
}

TEST(TypePredicateTest, FrameMayNeedAnObject) {
  EXPECT_EQ(Typed("sink", {Of(Role::kSubject, "ship")}).predicate.relation, "");
  EXPECT_EQ(
      Typed("sink", {Of(Role::kSubject, "ship"), Of(Role::kObject, "tug")})
          .predicate.relation,
      "sinks");
}

TEST(TypePredicateTest, FrameMayNeedSomethingBeside) {
  std::vector<Argument> arguments = {Of(Role::kSubject, "port"),
                                     Of(Role::kObject, "ship")};
  EXPECT_EQ(Typed("name", arguments).predicate.relation, "");
  arguments.push_back(Of(Role::kComplement, "other"));
  EXPECT_EQ(Typed("name", arguments).predicate.relation, "renames");
}

TEST(TypePredicateTest, FrameMayRefuseWhatStandsBeside) {
  std::vector<Argument> arguments = {Of(Role::kSubject, "tug"),
                                     Of(Role::kObject, "ship")};
  EXPECT_EQ(Typed("raise", arguments).predicate.relation, "salvages");
  arguments.push_back(Of(Role::kOblique, "cargo", "over"));
  EXPECT_EQ(Typed("raise", arguments).predicate.relation, "");
}

TEST(TypePredicateTest, PassiveFrameMakesTheObjectTheSubject) {
  const Statement said = Typed(
      "moor", {Of(Role::kObject, "ship"), Of(Role::kOblique, "port", "at")});
  EXPECT_EQ(said.predicate.relation, "moored_at");
  EXPECT_EQ(said.Find(Role::kSubject)->type, "ship");
  EXPECT_EQ(said.Find(Role::kObject)->type, "port");
}

TEST(TypePredicateTest, PassiveFrameFitsNoneThatIsDoneBySomebody) {
  const Statement said =
      Typed("moor", {Of(Role::kSubject, "tug"), Of(Role::kObject, "ship"),
                     Of(Role::kOblique, "port", "at")});
  EXPECT_EQ(said.predicate.relation, "");
}

TEST(TypePredicateTest, SenseChoosesAmongFramesOfOneLemma) {
  const std::vector<Argument> arguments = {Of(Role::kSubject, "ship"),
                                           Of(Role::kObject, "port", "at")};
  EXPECT_EQ(Typed("dock", arguments).predicate.relation, "docks");
  EXPECT_EQ(Typed("dock", arguments, {"dock.02", {}}).predicate.relation,
            "docks");
  EXPECT_EQ(Typed("dock", arguments, {"dock.01", {}}).predicate.relation,
            "cuts_pay");
}

TEST(TypePredicateTest, SenseIsEnoughWhateverTheLemma) {
  const std::vector<Argument> arguments = {Of(Role::kSubject, "ship"),
                                           Of(Role::kOblique, "port", "at")};
  EXPECT_EQ(Typed("berthing", arguments).predicate.relation, "");
  EXPECT_EQ(Typed("berthing", arguments, {"berth.01", {}}).predicate.relation,
            "docks");
}

TEST(TypePredicateTest, SenseOfAnotherVerbDoesNotExcludeTheLemma) {
  EXPECT_EQ(
      Typed("dock",
            {Of(Role::kSubject, "ship"), Of(Role::kOblique, "port", "at")},
            {"carry_out.03", {}})
          .predicate.relation,
      "docks");
}

TEST(TypePredicateTest, PropbankRoleFindsTheObject) {
  const std::vector<Argument> arguments = {
      Of(Role::kSubject, "ship"), Of(Role::kOblique, "port", "beside")};
  EXPECT_EQ(Typed("dock", arguments, {"dock.02", {}}).predicate.relation, "");
  const Span oblique = arguments[1].head;
  const Statement said =
      Typed("dock", arguments,
            {"dock.02", {{"ARG2", {oblique.begin - 2, oblique.end + 1}}}});
  EXPECT_EQ(said.predicate.relation, "docks");
  EXPECT_EQ(said.Find(Role::kObject)->type, "port");
}

// "The pilot carries out the attack", with what PropBank says of its words.
class SenseOfTest : public testing::Test {
 protected:
  SenseOfTest() {
    static constexpr absl::string_view kForms[] = {"pilot", "carries", "out",
                                                   "attack"};
    static constexpr int kHeads[] = {1, -1, 1, 1};
    static constexpr absl::string_view kRels[] = {"nsubj", "root",
                                                  "compound:prt", "obj"};
    for (size_t i = 0; i < 4; ++i) {
      Word word;
      word.form = kForms[i];
      word.lemma = std::string(i == 1 ? "carry" : kForms[i]);
      word.upos = i == 1 ? "VERB" : "NOUN";
      word.feats = "_";
      word.head = kHeads[i];
      word.deprel = kRels[i];
      const auto at = static_cast<int32_t>(10 * i);
      word.span = {at, at + 8};
      sentence_.words.push_back(word);
    }
  }

  PredicateSense Of(std::string lemma) const {
    const Tree tree = ReadTree(sentence_, Lexicon::Get());
    Proposition proposition;
    proposition.word = 1;
    proposition.lemma = std::move(lemma);
    return SenseOf(tree, proposition);
  }

  // The relation of "raise" whose object is the sentence's last word.
  std::string RaisedBy(std::string type, std::string noun) {
    sentence_.words[3].lemma = std::move(noun);
    const Tree tree = ReadTree(sentence_, Lexicon::Get());
    Argument object;
    object.role = Role::kObject;
    object.type = std::move(type);
    object.span = object.head = tree.word(3).span;
    PredicateSense sense;
    sense.tree = &tree;
    return Typed("raise", {griot::Of(Role::kSubject, "tug"), object}, sense)
        .predicate.relation;
  }

  Sentence sentence_;
};

TEST_F(SenseOfTest, PatternMayNameTheNounOfItsArgument) {
  EXPECT_EQ(RaisedBy("cargo", "wreck"), "salvages");
  EXPECT_EQ(RaisedBy("cargo", "coal"), "");
  EXPECT_EQ(RaisedBy("ship", "coal"), "salvages");
}

TEST_F(SenseOfTest, IsEmptyWithoutPredicates) {
  EXPECT_EQ(Of("carry out").sense, "");
  EXPECT_THAT(Of("carry out").roles, IsEmpty());
}

TEST_F(SenseOfTest, IsThatOfTheWord) {
  sentence_.predicates = {{1, "carry_out.03", {{"ARG0", 0, 1}}},
                          {3, "attack.01", {}}};
  EXPECT_EQ(Of("carry out").sense, "carry_out.03");
  ASSERT_THAT(Of("carry out").roles, SizeIs(1));
  EXPECT_EQ(Of("carry out").roles[0].name, "ARG0");
  EXPECT_EQ(Of("carry out").roles[0].span, (Span{0, 8}));
}

TEST_F(SenseOfTest, IsThatOfTheNounOfALightVerb) {
  sentence_.predicates = {{1, "carry_out.03", {}}, {3, "attack.01", {}}};
  EXPECT_EQ(Of("carry out attack").sense, "attack.01");
}

TEST(InferTest, ConcludesNothingOutsideDomainAndRange) {
  std::vector<Statement> said = {
      Typed("sail", {Of(Role::kSubject, "ship"), Of(Role::kObject, "port")}),
      Typed("sail", {Of(Role::kSubject, "ship"), Of(Role::kObject, "cargo")}),
      Typed("sail", {Of(Role::kSubject, "port"), Of(Role::kObject, "port")})};
  Infer(Ships(), std::nullopt, said);
  ASSERT_THAT(said, SizeIs(4));
  EXPECT_EQ(said.back().predicate.relation, "lies_in");
  EXPECT_EQ(said.back().rule, "docked-lies");
}

}  // namespace
}  // namespace griot
