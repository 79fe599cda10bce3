#include "extract/reading/lines_reader.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "extract/reading/document_reader.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Everything {
  std::vector<Document> documents;
  std::vector<std::string> errors;
  std::vector<std::string> warnings;
};

template <typename Reader>
void ReadAll(Reader& reader, Everything& all) {
  while (true) {
    absl::StatusOr<std::optional<Document>> document = reader.Next();
    if (!document.ok()) {
      all.errors.emplace_back(document.status().message());
    } else if (document->has_value()) {
      all.documents.push_back(**document);
    } else {
      break;
    }
  }
  for (std::string& warning : reader.TakeWarnings()) {
    all.warnings.push_back(std::move(warning));
  }
}

class LinesReaderTest : public ::testing::Test {
 protected:
  LinesReaderTest() { std::filesystem::create_directories(folder_); }
  ~LinesReaderTest() override { std::filesystem::remove_all(folder_); }

  void Write(const std::vector<std::string>& lines) const {
    std::ofstream file(path_, std::ios::binary);
    for (const std::string& line : lines) file << line << "\n";
  }
  Everything ReadWhole() const {
    Everything all;
    DocumentReader reader(ListInputs({path_}).inputs, {});
    ReadAll(reader, all);
    return all;
  }
  // Each of `lines` as a part of the file.
  Everything ReadInParts(const std::vector<std::string>& lines) const {
    Everything all;
    int64_t begin = 0;
    int64_t number = 1;
    for (const std::string& line : lines) {
      const int64_t end = begin + static_cast<int64_t>(line.size()) + 1;
      auto reader = LinesReader::Open({path_, "crawled", begin, end, number++});
      EXPECT_TRUE(reader.ok()) << reader.status();
      ReadAll(*reader, all);
      begin = end;
    }
    return all;
  }

  // Tests run beside each other.
  const std::filesystem::path folder_ =
      std::filesystem::path(::testing::TempDir()) /
      ::testing::UnitTest::GetInstance()->current_test_info()->name();
  const std::string path_ = folder_ / "crawled.jsonl";
};

TEST_F(LinesReaderTest, PartsGiveTheDocumentsOfTheFile) {
  const std::vector<std::string> lines = {
      R"({"schema": "griot/document/1", "id": "own", "text": "Rebels fled."})",
      R"({"headline": "Flight", "body": "Rebels fled.", "pubDate": "7 Feb 2025",)"
      R"( "byline": "By Ada Roe and Ben Poe", "section": "World"})",
      "",
      R"({"id": 7, "content": ["Soldiers came.", "Rebels fled."]})",
      R"({"url": "https://news.example/1", "text": "Soldiers came."})",
      R"({"text": "Nobody knows when.", "date": "soon"})",
  };
  Write(lines);
  const Everything whole = ReadWhole();
  const Everything parts = ReadInParts(lines);
  EXPECT_EQ(parts.documents, whole.documents);
  std::vector<std::string> ids;
  for (const Document& document : parts.documents) ids.push_back(document.id);
  EXPECT_THAT(ids, ElementsAre("own", "crawled:2", "crawled:7",
                               "https://news.example/1", "crawled:6"));
  EXPECT_EQ(parts.documents[1].published, "2025-02-07");
  EXPECT_THAT(parts.documents[1].authors, ElementsAre("Ada Roe", "Ben Poe"));
  EXPECT_THAT(parts.warnings, Contains(HasSubstr("crawled.jsonl:6: ")));
  EXPECT_THAT(parts.errors, IsEmpty());
  EXPECT_THAT(whole.errors, IsEmpty());
}

TEST_F(LinesReaderTest, BadLinesFailAloneAndSayWhere) {
  const std::vector<std::string> lines = {
      "not JSON",
      R"({"text": "Rebels fled."})",
      "{\"text\": \"\xFF\"}",
      R"({"schema": "griot/document/9", "id": "a", "text": "Rebels fled."})",
      R"({"id": "a\u0007", "text": "Rebels fled."})",
      R"({"text": "Soldiers came."})",
  };
  Write(lines);
  const Everything whole = ReadWhole();
  const Everything parts = ReadInParts(lines);
  EXPECT_EQ(parts.documents, whole.documents);
  ASSERT_EQ(parts.documents.size(), 2);
  EXPECT_THAT(parts.errors, ElementsAre(HasSubstr("crawled.jsonl:1: "),
                                        HasSubstr("crawled.jsonl:3: "),
                                        HasSubstr("crawled.jsonl:4: "),
                                        HasSubstr("crawled.jsonl:5: ")));
}

TEST_F(LinesReaderTest, WhatHoldsNoNewsIsCounted) {
  Write({R"({"text": ""})", R"({"name": "no article"})",
         R"({"text": "Le ministre a annoncé mardi que la ferme serait vendue )"
         R"(avant la fin de l'année. Les habitants du village ne sont pas )"
         R"(contents de cette décision du ministère."})"});
  auto reader = LinesReader::Open({path_, "crawled"});
  ASSERT_TRUE(reader.ok());
  Everything all;
  ReadAll(*reader, all);
  EXPECT_THAT(all.documents, IsEmpty());
  EXPECT_THAT(all.errors, IsEmpty());
  EXPECT_THAT(all.warnings, Contains(HasSubstr("crawled.jsonl:2: ")));
  EXPECT_EQ(reader->omissions().Text(),
            "1 document without text, 1 text in another language, 1 table or "
            "object without texts");
}

}  // namespace
}  // namespace griot
