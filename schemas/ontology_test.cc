#include "schemas/ontology.h"

#include <string>

#include "absl/status/status.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::ElementsAre;
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

TEST(OntologyTest, EveryBuiltInRelationHasTwoExamples) {
  const auto ontology = LoadOntology(BuiltInPackNames());
  ASSERT_TRUE(ontology.ok()) << ontology.status();
  for (const Relation& relation : ontology->relations()) {
    if (relation.frames.empty()) continue;  // only ever the inverse of one
    EXPECT_GE(relation.examples.size(), 2u) << relation.name;
  }
}

TEST(OntologyTest, BuiltInPackIsLoadedByName) {
  const auto ontology = LoadOntology({"business", "core", "business"});
  ASSERT_TRUE(ontology.ok()) << ontology.status();
  EXPECT_THAT(ontology->packs(),
              ElementsAre("core 1", "conflict 1", "business 1"));
  EXPECT_NE(ontology->FindRelation("acquires"), nullptr);
}

TEST(OntologyTest, BusinessPackStandsOnCoreAlone) {
  const auto ontology = LoadOntology({"business"}, /*without_defaults=*/true);
  ASSERT_TRUE(ontology.ok()) << ontology.status();
  EXPECT_THAT(ontology->packs(), ElementsAre("core 1", "business 1"));
  EXPECT_GE(ontology->relations().size(), 25u);
  EXPECT_EQ(ontology->FindRelation("kills"), nullptr);
  EXPECT_TRUE(ontology->IsA("company", "organization"));
}

TEST(OntologyTest, LaterPackAddsWordingsToKnownRelation) {
  const auto ontology = ParsePacks(
      {Pack(R"({"schema":"griot/pack/1","name":"a","iri":"http://a.example/",
                "relations":[{"name":"buys","frames":[{"lemmas":["buy"]}],
                "examples":[{"text":"A bought B.","subject":"A"}]}]})"),
       Pack(R"({"schema":"griot/pack/1","name":"b","iri":"http://b.example/",
                "relations":[{"name":"buys","frames":[{"lemmas":["acquire"],
                 "senses":["acquire.01"]}],
                "examples":[{"text":"A acquired B.","object":"B"}]}]})")});
  ASSERT_TRUE(ontology.ok()) << ontology.status();
  EXPECT_THAT(ontology->relations(), SizeIs(1));
  EXPECT_EQ(ontology->FindRelation("buys")->iri, "http://a.example/buys");
  EXPECT_THAT(ontology->Wordings("acquire"), SizeIs(1));
  EXPECT_THAT(ontology->WordingsOfSense("acquire.01"), SizeIs(1));
  EXPECT_THAT(ontology->WordingsOfSense(""), SizeIs(0));
  EXPECT_THAT(ontology->FindRelation("buys")->examples,
              ElementsAre(Example{"A bought B.", "A", ""},
                          Example{"A acquired B.", "", "B"}));
}

TEST(OntologyTest, NamesFileThatCannotBeRead) {
  const auto ontology = LoadOntology({"/nowhere/pack.json"});
  EXPECT_EQ(ontology.status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(ontology.status().message()),
              HasSubstr("/nowhere/pack.json: cannot be read, expected an "
                        "ontology pack: one of core, conflict, business"));
}

}  // namespace
}  // namespace griot
