#include "schemas/ontology.h"

#include <string>

#include "absl/status/status.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::SizeIs;

PackSource Pack(std::string json) { return {"pack.json", std::move(json)}; }

TEST(OntologyTest, DefaultPacksParse) {
  const auto ontology = ParsePacks(DefaultPacks());
  ASSERT_TRUE(ontology.ok()) << ontology.status();
  EXPECT_THAT(ontology->packs(), SizeIs(2));
  EXPECT_GE(ontology->relations().size(), 60u);
  EXPECT_TRUE(ontology->IsA("armed_group", "organization"));
  EXPECT_FALSE(ontology->IsA("organization", "armed_group"));
  EXPECT_EQ(ontology->TypeOfNoun("police station"), "facility");
  ASSERT_NE(ontology->FindRelation("expels"), nullptr);
  EXPECT_EQ(ontology->FindRelation("expels")->parent, "coerce");
  EXPECT_EQ(ontology->FindRelation("nothing"), nullptr);
  EXPECT_FALSE(ontology->Wordings("expel").empty());
}

TEST(OntologyTest, LaterPackAddsWordingsToKnownRelation) {
  const auto ontology = ParsePacks(
      {Pack(R"({"schema":"griot/pack/1","name":"a","iri":"http://a.example/",
                "relations":[{"name":"buys","frames":[{"lemmas":["buy"]}]}]})"),
       Pack(R"({"schema":"griot/pack/1","name":"b","iri":"http://b.example/",
                "relations":[{"name":"buys","frames":[{"lemmas":["acquire"]}]}]})")});
  ASSERT_TRUE(ontology.ok()) << ontology.status();
  EXPECT_THAT(ontology->relations(), SizeIs(1));
  EXPECT_EQ(ontology->FindRelation("buys")->iri, "http://a.example/buys");
  EXPECT_THAT(ontology->Wordings("acquire"), SizeIs(1));
}

TEST(OntologyTest, ReportsAllErrorsWithFileAndPointer) {
  const auto ontology = ParsePacks({Pack(
      R"({"schema":"griot/pack/1","name":"a","iri":"http://a.example/",
          "types":[{"name":"firm","parent":"nowhere"}],
          "relations":[{"name":"Buys","frames":[]},
                       {"name":"sells","domain":["shop"],"colour":1,
                        "frames":[{"lemmas":[3],"object":[{"role":"dative"}]}]}]})")});
  ASSERT_EQ(ontology.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(
      std::string(ontology.status().message()),
      AllOf(HasSubstr("pack.json: /types/0/parent: expected a type's name, "
                      "got \"nowhere\""),
            HasSubstr("pack.json: /relations/0/name: expected lower-case"),
            HasSubstr("pack.json: /relations/1/domain/0"),
            HasSubstr("pack.json: /relations/1/colour: expected one of"),
            HasSubstr("pack.json: /relations/1/frames/0/lemmas/0: expected a "
                      "string that is not empty, got a number"),
            HasSubstr("/relations/1/frames/0/object/0/role: expected object")));
}

TEST(OntologyTest, SaysLineAndColumnOfMalformedJson) {
  const auto ontology = ParsePacks({Pack("{\"schema\":\n  oops}")});
  EXPECT_THAT(std::string(ontology.status().message()),
              HasSubstr("pack.json:2:3: expected JSON"));
}

TEST(OntologyTest, RefusesCirclesOfTypes) {
  const auto ontology = ParsePacks({Pack(
      R"({"schema":"griot/pack/1","name":"a","iri":"http://a.example/",
          "types":[{"name":"x","parent":"y"},{"name":"y","parent":"x"}]})")});
  EXPECT_THAT(std::string(ontology.status().message()),
              HasSubstr("/types/0/parent: expected no circle of parents"));
}

TEST(OntologyTest, NamesFileThatCannotBeRead) {
  const auto ontology = LoadOntology({"/nowhere/pack.json"});
  EXPECT_EQ(ontology.status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(ontology.status().message()),
              HasSubstr("/nowhere/pack.json"));
}

}  // namespace
}  // namespace griot
