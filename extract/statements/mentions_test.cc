#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extract/statements/extractor.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "schemas/ontology.h"
#include "tests/support/conllu.h"

namespace griot {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

struct Row {
  const char* form;
  const char* lemma;
  const char* upos;
  const char* xpos;
  int head;
  const char* deprel;
  const char* misc = "_";
};

std::string Conllu(const std::vector<std::vector<Row>>& sentences) {
  std::string out = "# newpar\n";
  for (const std::vector<Row>& rows : sentences) {
    int number = 0;
    for (const Row& row : rows) {
      absl::StrAppend(&out, ++number, "\t", row.form, "\t", row.lemma, "\t",
                      row.upos, "\t", row.xpos, "\t_\t", row.head, "\t",
                      row.deprel, "\t_\t", row.misc, "\n");
    }
    out += "\n";
  }
  return out;
}

// What the sentences say: mentions as "text|type", statements as
// "lemma|argument|argument", both in text order.
struct Said {
  std::vector<std::string> mentions;
  std::vector<std::string> statements;
};

Said Read(const std::vector<std::vector<Row>>& sentences) {
  Document document;
  document.id = "test";
  auto read = ParseConllu(Conllu(sentences), std::move(document));
  EXPECT_TRUE(read.ok()) << read.status();
  static const Ontology* const ontology =
      new Ontology(*ParsePacks(DefaultPacks()));
  const CodePointIndex text(read->document->text);
  const ExtractionResult result = ExtractStatements(
      *read->document, text, read->analysis, *ontology, "test");
  Said said;
  for (const EntityMention& mention : result.mentions) {
    EXPECT_EQ(mention.text, text.Slice(mention.span));
    said.mentions.push_back(absl::StrCat(mention.text, "|", mention.type));
  }
  for (const Statement& statement : result.statements) {
    said.statements.push_back(statement.predicate.lemma);
    for (const Argument& argument : statement.arguments) {
      absl::StrAppend(&said.statements.back(), "|", argument.text);
    }
  }
  return said;
}

std::vector<std::string> Mentions(
    const std::vector<std::vector<Row>>& sentences) {
  return Read(sentences).mentions;
}

std::vector<std::string> Statements(
    const std::vector<std::vector<Row>>& sentences) {
  return Read(sentences).statements;
}

constexpr char kPerson[] = "Name=B-person|Mention=person";
constexpr char kInPerson[] = "Name=I-person|Mention=person";
constexpr char kPlace[] = "Name=B-place|Mention=place";
constexpr char kBody[] = "Name=B-organization|Mention=organization";

TEST(MentionsTest, APersonCalledLikeACountryIsNoPlace) {
  EXPECT_THAT(
      Mentions({{{"Clara", "Clara", "PROPN", "NNP", 3, "nsubj", kPerson},
                 {"Chad", "Chad", "PROPN", "NNP", 1, "flat", kInPerson},
                 {"sang", "sing", "VERB", "VBD", 0, "root"}},
                {{"Chad", "Chad", "PROPN", "NNP", 2, "nsubj", kPerson},
                 {"left", "leave", "VERB", "VBD", 0, "root"}}}),
      ElementsAre("Clara Chad|person", "Chad|person"));
}

TEST(MentionsTest, ACountryIsOneWhateverTheLabelsSay) {
  EXPECT_THAT(Mentions({{{"Chad", "Chad", "PROPN", "NNP", 2, "nsubj", kBody},
                         {"agreed", "agree", "VERB", "VBD", 0, "root"}}}),
              ElementsAre("Chad|country"));
}

TEST(MentionsTest, ACountrysNameAfterACityOfARegionMeansTheRegion) {
  EXPECT_THAT(
      Mentions({{{"They", "they", "PRON", "PRP", 2, "nsubj"},
                 {"live", "live", "VERB", "VBP", 0, "root"},
                 {"in", "in", "ADP", "IN", 4, "case"},
                 {"Savannah", "Savannah", "PROPN", "NNP", 2, "obl", kPlace},
                 {",", ",", "PUNCT", ",", 6, "punct"},
                 {"Georgia", "Georgia", "PROPN", "NNP", 4, "appos", kPlace}}}),
      ElementsAre("They|group", "Savannah|place", "Georgia|place"));
}

TEST(MentionsTest, AKnownCityNeedsNoLabel) {
  EXPECT_THAT(Mentions({{{"He", "he", "PRON", "PRP", 2, "nsubj"},
                         {"arrived", "arrive", "VERB", "VBD", 0, "root"},
                         {"in", "in", "ADP", "IN", 4, "case"},
                         {"Kumasi", "Kumasi", "PROPN", "NNP", 2, "obl"}}}),
              ElementsAre("He|person", "Kumasi|place"));
}

TEST(MentionsTest, MostMentionsOfANameTellWhatItIs) {
  const std::vector<Row> rallied = {
      {"Voltar", "Voltar", "PROPN", "NNP", 2, "nsubj", kBody},
      {"rallied", "rally", "VERB", "VBD", 0, "root"}};
  EXPECT_THAT(
      Mentions({rallied,
                {{"Voltar", "Voltar", "PROPN", "NNP", 2, "nsubj", kPlace},
                 {"grew", "grow", "VERB", "VBD", 0, "root"}},
                rallied}),
      ElementsAre("Voltar|organization", "Voltar|organization",
                  "Voltar|organization"));
}

TEST(MentionsTest, AShortNameIsWhatTheFullNameIs) {
  EXPECT_THAT(
      Mentions({{{"Voltar", "Voltar", "PROPN", "NNP", 2, "compound", kBody},
                 {"Kraft", "Kraft", "PROPN", "NNP", 3, "nsubj",
                  "Name=I-organization|Mention=organization"},
                 {"grew", "grow", "VERB", "VBD", 0, "root"}},
                {{"Voltar", "Voltar", "PROPN", "NNP", 2, "nsubj",
                  "Name=B-person|Mention=person"},
                 {"grew", "grow", "VERB", "VBD", 0, "root"}}}),
      Contains("Voltar|organization"));
}

TEST(MentionsTest, WhatTwoSidesDoIsToldByTheNoun) {
  EXPECT_THAT(
      Statements({{{"Talks", "talk", "NOUN", "NNS", 6, "nsubj"},
                   {"between", "between", "ADP", "IN", 3, "case"},
                   {"Togo", "Togo", "PROPN", "NNP", 1, "nmod", kPlace},
                   {"and", "and", "CCONJ", "CC", 5, "cc"},
                   {"Benin", "Benin", "PROPN", "NNP", 3, "conj", kPlace},
                   {"ended", "end", "VERB", "VBD", 0, "root"}}}),
      Contains("talk|Togo|Benin"));
}

TEST(MentionsTest, PeoplesAreGroupsAndNoPlaces) {
  EXPECT_THAT(
      Mentions({{{"Young", "young", "ADJ", "JJ", 2, "amod"},
                 {"Peruvians", "Peruvian", "PROPN", "NNPS", 3, "nsubj", kPlace},
                 {"met", "meet", "VERB", "VBD", 0, "root"},
                 {"Tuaregs", "Tuareg", "PROPN", "NNPS", 3, "obj", kPlace}}}),
      ElementsAre("Young Peruvians|group", "Tuaregs|group"));
}

TEST(MentionsTest, AnOfficeIsAPersonAndWhatItDealsWithNoEntity) {
  EXPECT_THAT(
      Mentions({{{"the", "the", "DET", "DT", 2, "det"},
                 {"Minister", "Minister", "PROPN", "NNP", 5, "nsubj", kBody},
                 {"of", "of", "ADP", "IN", 4, "case"},
                 {"Health", "Health", "PROPN", "NNP", 2, "nmod"},
                 {"resigned", "resign", "VERB", "VBD", 0, "root"}}}),
      ElementsAre("the Minister of Health|person"));
}

TEST(MentionsTest, ATitledNameIsAPerson) {
  EXPECT_THAT(
      Mentions({{{"Energy", "Energy", "PROPN", "NNP", 2, "compound", kBody},
                 {"Minister", "Minister", "PROPN", "NNP", 3, "nmod:desc"},
                 {"Abeni", "Abeni", "PROPN", "NNP", 4, "nsubj", kBody},
                 {"resigned", "resign", "VERB", "VBD", 0, "root"}}}),
      Contains(testing::EndsWith("Abeni|person")));
}

TEST(MentionsTest, AMentionEndsBeforeWhereItIs) {
  EXPECT_THAT(Mentions({{{"Two", "two", "NUM", "CD", 2, "nummod"},
                         {"envoys", "envoy", "NOUN", "NNS", 8, "nsubj"},
                         {"of", "of", "ADP", "IN", 5, "case"},
                         {"the", "the", "DET", "DT", 5, "det"},
                         {"union", "union", "NOUN", "NN", 2, "nmod"},
                         {"in", "in", "ADP", "IN", 7, "case"},
                         {"Lagos", "Lagos", "PROPN", "NNP", 2, "nmod", kPlace},
                         {"resigned", "resign", "VERB", "VBD", 0, "root"}}}),
              ElementsAre("Two envoys of the union|group",
                          "the union|organization", "Lagos|place"));
}

TEST(MentionsTest, WhatALightVerbTakesIsNoEntity) {
  EXPECT_THAT(
      Mentions({{{"Talks", "talk", "NOUN", "NNS", 2, "nsubj"},
                 {"took", "take", "VERB", "VBD", 0, "root"},
                 {"place", "place", "NOUN", "NN", 2, "obj", "Mention=place"}}}),
      Not(Contains("place|place")));
}

TEST(LocationsTest, APhraseTellsWherePeopleAre) {
  EXPECT_THAT(
      Statements({{{"Villagers", "villager", "NOUN", "NNS", 4, "nsubj"},
                   {"in", "in", "ADP", "IN", 3, "case"},
                   {"Benue", "Benue", "PROPN", "NNP", 1, "nmod", kPlace},
                   {"fled", "flee", "VERB", "VBD", 0, "root"}}}),
      Contains("in|Villagers|Benue"));
}

TEST(LocationsTest, WhatIsNoPlaceIsNoLocation) {
  EXPECT_THAT(
      Statements({{{"Trust", "trust", "NOUN", "NN", 4, "nsubj"},
                   {"in", "in", "ADP", "IN", 3, "case"},
                   {"Abeni", "Abeni", "PROPN", "NNP", 1, "nmod", kPerson},
                   {"fell", "fall", "VERB", "VBD", 0, "root"}}}),
      Not(Contains(testing::StartsWith("in|"))));
}

}  // namespace
}  // namespace griot
