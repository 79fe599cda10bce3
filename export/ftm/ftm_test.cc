#include "export/ftm/ftm.h"

#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "export/ftm/ftm_schemas.h"
#include "gmock/gmock.h"
#include "graph/merge_rules.h"
#include "graph/merging/builder.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"
#include "rapidjson/document.h"

namespace griot::exporter {
namespace {

using graph::testing::MakeDocument;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Properties = std::map<std::string, std::vector<std::string>>;

class FtmTest : public ::testing::Test {
 protected:
  FtmTest() : ontology_(*LoadOntology({})) {}

  static Statement Say(const char* subject, const char* relation,
                       const char* object) {
    Statement statement = graph::testing::Say("a", subject, relation, object);
    statement.predicate.relation = relation;
    return statement;
  }

  // The properties of all entities of a schema, in their order.
  std::map<std::string, std::vector<Properties>> Export(
      const std::vector<Statement>& statements) {
    graph::GraphBuilder builder(graph::RulesOf(ontology_));
    Document document = MakeDocument("a", "2024-09-18", "p");
    document.authors = {"Ada Roe", "Bo Dé"};
    EXPECT_TRUE(builder.AddDocument(document).ok());
    for (const Statement& statement : statements) {
      EXPECT_TRUE(builder.Add(statement).ok());
    }
    const graph::Graph graph = *std::move(builder).Finish();
    std::string out;
    WriterOptions options;
    options.ontology = &ontology_;
    const auto writer = MakeFtmWriter(
        [&](absl::string_view bytes) {
          absl::StrAppend(&out, bytes);
          return absl::OkStatus();
        },
        options);
    EXPECT_TRUE(writer->Write(graph).ok());
    EXPECT_TRUE(writer->Finish().ok());
    std::map<std::string, std::vector<Properties>> found;
    for (const absl::string_view line :
         absl::StrSplit(out, '\n', absl::SkipEmpty())) {
      rapidjson::Document json;
      json.Parse(line.data(), line.size());
      EXPECT_FALSE(json.HasParseError()) << line;
      Properties& properties = found[json["schema"].GetString()].emplace_back();
      for (const auto& member : json["properties"].GetObject()) {
        for (const auto& value : member.value.GetArray()) {
          properties[member.name.GetString()].push_back(value.GetString());
        }
      }
    }
    return found;
  }

  Ontology ontology_;
};

TEST_F(FtmTest, TiesPeopleToBodiesByWhatTheyAreToThem) {
  auto found =
      Export({Say("Ana Orr/person", "leads", "Red Front/organization"),
              Say("Bo Keita/person", "member_of", "Red Front/organization")});
  EXPECT_THAT(found["Person"], SizeIs(2));
  ASSERT_THAT(found["Directorship"], SizeIs(1));
  EXPECT_THAT(found["Directorship"][0]["proof"], SizeIs(1));
  EXPECT_THAT(found["Directorship"][0]["summary"], SizeIs(1));
  EXPECT_THAT(found["Membership"], SizeIs(1));
  ASSERT_THAT(found["Article"], SizeIs(1));
  EXPECT_THAT(found["Article"][0]["author"], ElementsAre("Ada Roe", "Bo Dé"));
  EXPECT_THAT(found["Documentation"], SizeIs(3));
}

TEST_F(FtmTest, TellsEventsWithWhoIsInvolved) {
  Statement attack =
      Say("Red Front/organization", "assault", "Nigerian Army/military");
  attack.time = Time{"2024-09-18", Granularity::kDay, std::nullopt, ""};
  auto found = Export({attack});
  ASSERT_THAT(found["Event"], SizeIs(1));
  EXPECT_THAT(found["Event"][0]["involved"], SizeIs(2));
  EXPECT_THAT(found["Event"][0]["date"], ElementsAre("2024-09-18"));
  EXPECT_THAT(found["Event"][0]["keywords"], Contains("ASSAULT"));
  EXPECT_THAT(found["UnknownLink"], IsEmpty());
}

TEST_F(FtmTest, LeavesOutWhatIsDeniedOrMayBe) {
  Statement denied = Say("Ana Orr/person", "leads", "Red Front/organization");
  denied.polarity = Polarity::kNegative;
  Statement possible = Say("Bo Keita/person", "owns", "Orr Ltd/company");
  possible.modality = Modality::kPossible;
  auto found = Export({denied, possible});
  EXPECT_THAT(found["Directorship"], IsEmpty());
  EXPECT_THAT(found["Ownership"], IsEmpty());
  EXPECT_THAT(found["Company"], SizeIs(1));
}

TEST(FtmSchemasTest, FallBackToALinkOfUnknownKind) {
  EXPECT_EQ(FtmLinkOf("leads", "Person", "Company").schema, "Directorship");
  EXPECT_EQ(FtmLinkOf("leads", "Person", "Address").schema, "UnknownLink");
  EXPECT_EQ(FtmLinkOf("owns", "Person", "Company").schema, "Ownership");
  EXPECT_EQ(FtmLinkOf("owns", "Person", "Organization").schema, "UnknownLink");
  EXPECT_EQ(FtmLinkOf("", "Person", "Person").schema, "UnknownLink");
}

}  // namespace
}  // namespace griot::exporter
