#include "graph/resolution/decisions.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string Wrong(absl::string_view content) {
  const auto decisions = ParseDecisions("d.csv", content);
  EXPECT_FALSE(decisions.ok());
  return std::string(decisions.status().message());
}

TEST(DecisionsTest, ReadsCsv) {
  const auto decisions = ParseDecisions(
      "d.csv",
      "decision,name,other,document,value,reason\r\n"
      "same,Ana Orr,A. Orr,,,\"the \"\"same\"\" mayor,\nshe says\"\n"
      "\n"
      "different,Orr,the Orr Front,doc-1,,\n"
      "rename,Ana Orr,,,Ana María Orr,\n"
      "type,Orr,,,place,");
  ASSERT_TRUE(decisions.ok()) << decisions.status();
  ASSERT_EQ(decisions->size(), 4);
  const Decision& same = (*decisions)[0];
  EXPECT_EQ(same.kind, Decision::Kind::kSame);
  EXPECT_EQ(same.first.name, "Ana Orr");
  EXPECT_EQ(same.second.name, "A. Orr");
  EXPECT_EQ(same.reason, "the \"same\" mayor,\nshe says");
  EXPECT_EQ(same.origin, "d.csv:2");
  EXPECT_EQ((*decisions)[1].first.document, "doc-1");
  EXPECT_EQ((*decisions)[1].origin, "d.csv:5");
  EXPECT_EQ((*decisions)[2].value, "Ana María Orr");
  EXPECT_EQ((*decisions)[3].kind, Decision::Kind::kType);
}

TEST(DecisionsTest, ReadsJsonLinesAlike) {
  const auto decisions = ParseDecisions(
      "d.jsonl",
      "{\"decision\": \"same\", \"name\": \"Orr\", \"other\": "
      "[\"Ohr\", \"Or\"]}\n\n"
      "{\"decision\": \"type\", \"name\": \"Orr\", \"value\": \"place\"}\n");
  ASSERT_TRUE(decisions.ok()) << decisions.status();
  ASSERT_EQ(decisions->size(), 3);
  EXPECT_EQ((*decisions)[1].second.name, "Or");
  EXPECT_EQ((*decisions)[2].origin, "d.jsonl:3");
}

TEST(DecisionsTest, SaysAllThatIsWrongAndWhere) {
  EXPECT_THAT(
      Wrong("decision,name,other\nsane,A,B\nsame,A,\nsame,,B\n"),
      AllOf(HasSubstr("d.csv:2: unknown decision \"sane\""),
            HasSubstr("d.csv:3: no other"), HasSubstr("d.csv:4: no name")));
  EXPECT_THAT(Wrong("decision,nom\n"), HasSubstr("d.csv:1: unknown column"));
  EXPECT_THAT(Wrong("name,other\n"), HasSubstr("d.csv:1: no column decision"));
  EXPECT_THAT(Wrong("decision,name,name\n"), HasSubstr("twice"));
  EXPECT_THAT(Wrong(""), HasSubstr("d.csv:1: an empty table"));
  EXPECT_THAT(Wrong("decision,name,other\nsame,\"A,B\n\n"),
              HasSubstr("d.csv:2: a quoted field without end"));
  EXPECT_THAT(Wrong("decision,name,other\nsame,A\"A,B\n"),
              HasSubstr("d.csv:2: a quotation mark"));
  EXPECT_THAT(Wrong("decision,name,other\nsame,A,B,C,D\n"),
              HasSubstr("d.csv:2: 5 fields, expected at most 3"));
  EXPECT_THAT(Wrong("decision,name,other\nsame,\xff,B\n"),
              HasSubstr("d.csv:2: malformed"));
  EXPECT_THAT(Wrong("{\"decision\": \"same\", \"name\": 3}\n"),
              HasSubstr("d.csv:1: "));
  EXPECT_THAT(Wrong("{\"decision\": \"same\", \"nome\": \"A\"}\n"),
              HasSubstr("unknown column \"nome\""));
}

TEST(DecisionsTest, RefusesWhatContradictsItself) {
  const std::string head = "decision,name,other,value\n";
  EXPECT_THAT(Wrong(head + "same,A,B,\nsame,B,C,\ndifferent,c,a,\n"),
              HasSubstr("d.csv:4: \"c\" and \"a\" are different here and the "
                        "same by another line"));
  EXPECT_THAT(Wrong(head + "rename,A,,X\nsame,A,B,\nrename,B,,Y\n"),
              HasSubstr("d.csv:4: \"B\" is \"Y\" here and \"X\" at d.csv:2"));
  EXPECT_THAT(Wrong(head + "type,A,,person\ntype,A,,place\n"),
              HasSubstr("d.csv:3: "));
  EXPECT_THAT(Wrong(head + "different,A,a,\n"),
              HasSubstr("d.csv:2: a name that differs from itself"));
}

TEST(DecisionsTest, ReadsWhatIsRightAndWrong) {
  const auto decisions = ParseDecisions(
      "d.csv",
      "decision,name,other,value,polarity,modality,time,quote,reason,by\n"
      "wrong,Ana Orr,Bo Krantz,attack,negative,possible,2024-05,,hearsay,Io\n"
      "right,,Bo Krantz,die,,,,Krantz died.,,\n");
  ASSERT_TRUE(decisions.ok()) << decisions.status();
  ASSERT_EQ(decisions->size(), 2);
  const Decision& wrong = (*decisions)[0];
  EXPECT_EQ(wrong.kind, Decision::Kind::kWrong);
  EXPECT_EQ(wrong.first.name, "Ana Orr");
  EXPECT_EQ(wrong.value, "attack");
  EXPECT_EQ(wrong.saying, (Saying{"negative", "possible", "2024-05", ""}));
  EXPECT_EQ(wrong.by, "Io");
  EXPECT_EQ((*decisions)[1].saying,
            (Saying{"positive", "asserted", "", "Krantz died."}));
}

TEST(DecisionsTest, SaysWhatIsWrongWithRowsOnFacts) {
  const std::string head =
      "decision,name,other,value,polarity,modality,time,other_document\n";
  EXPECT_THAT(Wrong(head + "wrong,A,B,,,,,\n"), HasSubstr("d.csv:2: no value"));
  EXPECT_THAT(Wrong(head + "wrong,,,hit,,,,\n"),
              HasSubstr("d.csv:2: neither name nor other"));
  EXPECT_THAT(Wrong(head + "wrong,A,B,hit,no,,,\n"),
              HasSubstr("d.csv:2: unknown polarity \"no\""));
  EXPECT_THAT(Wrong(head + "wrong,A,B,hit,,said,,\n"),
              HasSubstr("d.csv:2: unknown modality \"said\""));
  EXPECT_THAT(Wrong(head + "wrong,A,B,hit,,,May,\n"),
              HasSubstr("d.csv:2: the time \"May\""));
  EXPECT_THAT(Wrong(head + "wrong,A,B,hit,,,,d\n"),
              HasSubstr("d.csv:2: an other_document"));
  EXPECT_THAT(Wrong(head + "same,A,B,,negative,,,\n"),
              HasSubstr("d.csv:2: a polarity, modality, time or quote"));
}

TEST(DecisionsTest, RefusesFactsThatAreRightAndWrong) {
  const std::string head = "decision,name,other,value,time\n";
  EXPECT_THAT(Wrong(head + "same,A,C,,\nright,A,B,hit,\nwrong,c,B,hit,\n"),
              HasSubstr("d.csv:4: \"c\" hit \"B\" is wrong here and right at "
                        "d.csv:3"));
  EXPECT_TRUE(
      ParseDecisions("d.csv", head + "right,A,B,hit,2023\nwrong,A,B,hit,2024\n")
          .ok());
}

TEST(KnownNamesTest, ReadsATableWithFurtherColumns) {
  const auto known =
      ParseKnownNames("k.csv",
                      "name,note,id,alias\nOrr,x,Q12,Ohr\n"
                      "Orr,,http://www.wikidata.org/entity/Q12,The Vale\n");
  ASSERT_TRUE(known.ok()) << known.status();
  EXPECT_THAT(*known,
              ElementsAre(KnownName{"Ohr", "Q12"}, KnownName{"Orr", "Q12"},
                          KnownName{"The Vale", "Q12"}));
  EXPECT_THAT(ParseKnownNames("k.csv", "name,id\nOrr,12\n").status().message(),
              HasSubstr("k.csv:2: the id \"12\", expected one of Wikidata"));
}

TEST(KnownNamesTest, ReadsListsOfAliases) {
  const auto known = ParseKnownNames(
      "k.jsonl",
      "{\"name\": \"Orr\", \"alias\": [\"Ohr\", \"Or\"], \"id\": \"Q12\"}\n"
      "{\"name\": \"Bo\", \"alias\": [], \"id\": \"Q13\", \"x\": 1}\n");
  ASSERT_TRUE(known.ok()) << known.status();
  EXPECT_THAT(*known,
              ElementsAre(KnownName{"Bo", "Q13"}, KnownName{"Ohr", "Q12"},
                          KnownName{"Or", "Q12"}, KnownName{"Orr", "Q12"}));
}

}  // namespace
}  // namespace griot::graph
