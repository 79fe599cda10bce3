#include "extract/statements/extractor.h"

#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "schemas/ontology.h"
#include "schemas/statement_json.h"

namespace griot {
namespace {

using ::testing::SizeIs;

struct Made {
  Document document;
  Analysis analysis;
};

template <typename T, size_t n>
const T& Pick(const T (&from)[n], std::mt19937& random) {
  return from[std::uniform_int_distribution<size_t>(0, n - 1)(random)];
}

// Documents of words that the rules know, under trees made up by chance.
void MakeUp(std::mt19937& random, Made& made) {
  static constexpr absl::string_view kForms[] = {
      "said",  "rebels", "killed", "by",     "Mali",  "2024",   "“",
      "”",     ",",      "(",      "ABC",    ")",     "Monday", "it",
      "they",  "who",    "which",  "to",     "deny",  "Zoë",    "claim",
      "-",     "linked", "’s",     "attack", "least", "at",     "15",
      "since", "$",      "set",    "fire",   "on",    "last",   "month"};
  static constexpr absl::string_view kRels[] = {
      "nsubj",  "obj",       "obl",          "nmod",       "appos",
      "conj",   "cc",        "acl:relcl",    "acl",        "advcl",
      "ccomp",  "xcomp",     "case",         "mark",       "punct",
      "det",    "nmod:poss", "nmod:desc",    "flat",       "compound",
      "amod",   "cop",       "aux:pass",     "nsubj:pass", "parataxis",
      "nummod", "root",      "compound:prt", "obl:agent"};
  static constexpr absl::string_view kPos[] = {"VERB",  "NOUN", "PROPN", "PRON",
                                               "PUNCT", "ADP",  "NUM",   "ADJ"};
  static constexpr absl::string_view kTags[] = {"VBN", "VBD", "VBG", "NNS",
                                                "NN",  "NNP", "VBZ"};
  static constexpr absl::string_view kLabels[] = {"O", "B-person", "I-person",
                                                  "B-place", "I-organization"};
  made.document.id = "made-up";
  made.document.published = "2024-05-14";
  std::vector<int> lengths(4);
  for (int& length : lengths) {
    length = std::uniform_int_distribution<int>(0, 14)(random);
  }
  std::vector<std::vector<absl::string_view>> forms;
  std::string& text = made.document.text;
  for (const int length : lengths) {
    forms.emplace_back();
    for (int i = 0; i < length; ++i) {
      forms.back().push_back(Pick(kForms, random));
      absl::StrAppend(&text, forms.back().back(), " ");
    }
  }
  // A word's form is a view into the text, which is whole only now.
  size_t begin = 0;
  for (auto& words : forms) {
    for (absl::string_view& form : words) {
      form = absl::string_view(text).substr(begin, form.size());
      begin += form.size() + 1;
    }
  }
  int32_t at = 0;
  for (const auto& words : forms) {
    Sentence sentence;
    sentence.span = {at, at};
    for (const absl::string_view form : words) {
      Word word;
      word.span = {at, at + CountCodePoints(form)};
      at = word.span.end + 1;
      word.form = form;
      word.lemma = std::string(form);
      word.upos = Pick(kPos, random);
      word.xpos = Pick(kTags, random);
      word.feats = "_";
      word.deprel = Pick(kRels, random);
      word.name = Pick(kLabels, random);
      word.head = std::uniform_int_distribution<int>(
          -2, static_cast<int>(words.size()))(random);
      sentence.span.end = word.span.end;
      sentence.words.push_back(word);
    }
    made.analysis.sentences.push_back(sentence);
  }
}

const Ontology& Packs() {
  static const Ontology* const ontology =
      new Ontology(*ParsePacks(DefaultPacks()));
  return *ontology;
}

TEST(ExtractorTest, WhateverTheTreesSpansGiveTheirTexts) {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    Made made;
    MakeUp(random, made);
    const CodePointIndex text(made.document.text);
    const ExtractionResult result =
        ExtractStatements(made.document, text, made.analysis, Packs(), "test");
    for (const Statement& statement : result.statements) {
      ASSERT_TRUE(CheckAgainstText(statement, text).ok())
          << CheckAgainstText(statement, text) << "\n"
          << ToJson(statement);
      ASSERT_GE(statement.confidence, 0);
      ASSERT_LE(statement.confidence, 1);
    }
    for (const EntityMention& mention : result.mentions) {
      ASSERT_TRUE(CheckAgainstText(mention, text).ok());
    }
  }
}

TEST(ExtractorTest, EqualInputsGiveEqualResults) {
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    Made made;
    MakeUp(random, made);
    const CodePointIndex text(made.document.text);
    const auto once =
        ExtractStatements(made.document, text, made.analysis, Packs(), "test");
    const auto again =
        ExtractStatements(made.document, text, made.analysis, Packs(), "test");
    ASSERT_EQ(once.statements, again.statements);
    ASSERT_EQ(once.mentions, again.mentions);
  }
}

TEST(ExtractorTest, EmptyDocumentSaysNothing) {
  Document document;
  const CodePointIndex text(document.text);
  const ExtractionResult result =
      ExtractStatements(document, text, Analysis(), Packs(), "test");
  EXPECT_THAT(result.statements, SizeIs(0));
  EXPECT_THAT(result.mentions, SizeIs(0));
}

}  // namespace
}  // namespace griot
