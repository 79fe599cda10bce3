#include "extract/reading/row_source.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "extract/reading/document_reader.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

// Tables, JSON Lines and JSON of any layout, as files.

namespace griot {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

struct Everything {
  std::vector<std::string> texts;
  std::vector<std::string> ids;
  std::vector<std::string> errors;
  std::vector<std::string> warnings;
  std::string omissions;
};

Everything Read(const std::string& file, const std::string& bytes,
                ReadingOptions options = {}) {
  const std::filesystem::path folder =
      std::filesystem::path(::testing::TempDir()) /
      ::testing::UnitTest::GetInstance()->current_test_info()->name();
  std::filesystem::create_directories(folder);
  std::ofstream(folder / file, std::ios::binary) << bytes;
  DocumentReader reader(ListInputs({folder / file}).inputs, std::move(options));
  Everything all;
  while (true) {
    absl::StatusOr<std::optional<Document>> document = reader.Next();
    if (!document.ok()) {
      all.errors.emplace_back(document.status().message());
    } else if (document->has_value()) {
      all.texts.push_back((*document)->text);
      all.ids.push_back((*document)->id);
    } else {
      break;
    }
  }
  all.warnings = reader.TakeWarnings();
  all.omissions = reader.omissions().Text();
  std::filesystem::remove_all(folder);
  return all;
}

TEST(Tables, AreReadRowByRow) {
  const Everything all =
      Read("day.csv",
           "\xEF\xBB\xBFTitle,Body,Section\r\n"
           "Flight,\"Rebels fled.\n\nSoldiers came.\",World\r\n"
           "Raid,\"Rebels \"\"attacked\"\" Dorna.\",World\r\n");
  EXPECT_THAT(all.errors, SizeIs(0));
  EXPECT_THAT(all.texts, ElementsAre("Rebels fled.\n\nSoldiers came.",
                                     "Rebels \"attacked\" Dorna."));
  EXPECT_THAT(all.ids, ElementsAre("day:2", "day:5"));
  EXPECT_THAT(all.warnings,
              ElementsAre(HasSubstr("day.csv: not read: Section (2 rows)")));
}

TEST(Tables, ArePartedByTabsAndSemicolonsToo) {
  EXPECT_THAT(Read("a.tsv", "text\ttitle\nOne, two.\tA\n").texts,
              ElementsAre("One, two."));
  EXPECT_THAT(Read("a.csv", "text;title\nOne, two.;A\n").texts,
              ElementsAre("One, two."));
}

TEST(Tables, ARowThatIsBadFailsAlone) {
  const Everything all = Read("a.csv",
                              "id,text\na,One.\nb\nc,\"Two \"x\" three\n"
                              "more of it\"\nd,Four.\ne,\xE9\nf,\ng,\"Five");
  EXPECT_THAT(all.texts, ElementsAre("One.", "Four."));
  EXPECT_THAT(
      all.errors,
      ElementsAre(HasSubstr("a.csv:3: 1 fields, expected 2 as the first row"),
                  HasSubstr("a.csv:4: a quotation mark within a field"),
                  HasSubstr("a.csv:7: byte 0xE9 at offset 1 is not UTF-8"),
                  HasSubstr("a.csv:9: a quoted field without end")));
  EXPECT_EQ(all.omissions, "1 document without text");
}

TEST(Tables, WithoutAColumnOfTextAreToldSo) {
  EXPECT_THAT(Read("a.csv", "title,summary\nA,b\nC,d\n").errors,
              ElementsAre(HasSubstr("a.csv:1: no text among \"title, "
                                    "summary\", expected a column \"text\"")));
  EXPECT_THAT(Read("a.csv", "title,summary\nA,b\n",
                   {.published = "", .columns = {{"text", "summary"}}})
                  .texts,
              ElementsAre("b"));
  EXPECT_EQ(Read("a.csv", "").omissions, "1 document without text");
}

TEST(JsonLines, WithoutASchemaAreRowsOfKnownNames) {
  const Everything all = Read(
      "day.jsonl",
      "{\"maintext\": \"One.\", \"url\": \"https://post.example/1\"}\n"
      "{\"plaintext\": [\"Two.\", \"Three.\"], \"id\": 5, \"image\": null}\n"
      "{\"text\": null}\n{\"title\": \"A\"}\n{oops}\n"
      "{\"schema\": \"griot/document/1\", \"id\": \"own\", \"text\": \"Four.\"}"
      "\n");
  EXPECT_THAT(all.texts, ElementsAre("One.", "Two.\n\nThree.", "Four."));
  EXPECT_THAT(all.ids, ElementsAre("https://post.example/1", "day:5", "own"));
  EXPECT_THAT(all.errors,
              ElementsAre(HasSubstr("day.jsonl:4: no text among \"title\""),
                          HasSubstr("day.jsonl:5: byte 2: expected JSON")));
  EXPECT_EQ(all.omissions, "1 document without text");
}

TEST(JsonLines, OfOnePageReadTwiceTheFirstCounts) {
  const Everything all =
      Read("day.jsonl",
           "{\"text\": \"One.\", \"url\": \"https://post.example/1\"}\n"
           "{\"text\": \"Two.\", \"url\": \"https://post.example/1\"}\n"
           "{\"text\": \"One.\", \"id\": \"a\"}\n"
           "{\"text\": \"Two.\", \"id\": \"a\"}\n");
  EXPECT_THAT(all.texts, ElementsAre("One.", "One."));
  EXPECT_EQ(all.omissions, "1 later capture of a page");
  EXPECT_THAT(all.errors,
              ElementsAre(HasSubstr("day.jsonl:4: document \"a\" differs")));
}

TEST(Json, IsReadInAnyLayout) {
  for (const char* const json :
       {"[{\"text\": \"One.\"}, {\"text\": \"T{w]o.\"}]",
        "\xEF\xBB\xBF[\n  {\n    \"text\": \"One.\",\n    \"x\": [{}]\n  },\n"
        "  {\"text\": \"T{w]o.\"}\n]\n",
        "{\"text\": \"One.\"}\n{\"text\": \"T{w]o.\"}",
        "{\"total\": 2, \"articles\": [{\"text\": \"One.\"}, {\"text\": "
        "\"T{w]o.\"}], \"more\": {\"text\": \"No.\"}}"}) {
    const Everything all = Read("a.json", json);
    EXPECT_THAT(all.texts, ElementsAre("One.", "T{w]o.")) << json;
    EXPECT_THAT(all.ids, ElementsAre("a:1", "a:2")) << json;
    EXPECT_THAT(all.errors, SizeIs(0)) << json;
  }
}

TEST(Json, AnObjectThatIsBadFailsAlone) {
  const Everything all =
      Read("a.json",
           "[{\"text\": \"One.\"},\n {oops},\n {\"text\": \"Two.\"},\n {\"");
  EXPECT_THAT(all.texts, ElementsAre("One.", "Two."));
  EXPECT_THAT(all.errors,
              ElementsAre(HasSubstr("a.json:2: byte 2: expected JSON"),
                          HasSubstr("a.json:4: the file ends in an object")));
}

TEST(Json, ThatHoldsNoArticlesIsToldSo) {
  EXPECT_THAT(Read("a.json", "[1, 2]").errors,
              ElementsAre(HasSubstr("a.json:1: no JSON object, expected")));
  EXPECT_EQ(Read("a.json", "[]").omissions, "1 document without text");
}

}  // namespace
}  // namespace griot
