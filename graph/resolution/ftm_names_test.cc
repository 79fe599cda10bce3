#include "graph/resolution/ftm_names.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(FtmNamesTest, AreNamesAliasesAndFormerNamesOfEntities) {
  const auto known = ParseKnownNames(
      "s.ftm.json",
      R"({"id":"NK-1","schema":"Person","properties":{"name":["Ana Orr"],)"
      R"("alias":["The Hammer"],"weakAlias":["Ana"],"birthDate":["1970"]}})"
      "\n"
      R"({"id":"us-7","schema":"Company","properties":{"name":["Orr Ltd"],)"
      R"("previousName":["Orr & Sons"],"wikidataId":["Q42"]}})"
      "\n\n"
      R"({"id":"s-9","schema":"Sanction","properties":{"entity":["NK-1"]}})");
  ASSERT_TRUE(known.ok()) << known.status();
  EXPECT_THAT(*known, ElementsAre(KnownName{"Ana Orr", "NK-1"},
                                  KnownName{"Orr & Sons", "Q42"},
                                  KnownName{"Orr Ltd", "Q42"},
                                  KnownName{"The Hammer", "NK-1"}));
}

TEST(FtmNamesTest, SayAllThatIsWrongAndWhere) {
  const auto known = ParseKnownNames(
      "s.ftm.json",
      R"({"id":"NK-1","schema":"Person","properties":{}})"
      "\n"
      R"({"id":"NK-2","schema":"Person","properties":{"name":"Bo"}})"
      "\n"
      R"({"schema":"Person","properties":{"name":["Bo"]}})"
      "\n"
      R"({"id":"NK-3",)");
  ASSERT_FALSE(known.ok());
  EXPECT_THAT(std::string(known.status().message()),
              AllOf(HasSubstr("s.ftm.json:2: "), HasSubstr("properties/name"),
                    HasSubstr("s.ftm.json:3: "), HasSubstr("s.ftm.json:4: ")));
}

TEST(FtmNamesTest, AreNotOtherTables) {
  EXPECT_FALSE(IsFtm("id,name\nQ42,Ana Orr\n"));
  EXPECT_FALSE(IsFtm(R"({"id":"Q42","name":"Ana Orr"})"));
  EXPECT_FALSE(IsFtm(""));
}

}  // namespace
}  // namespace griot::graph
