#include "extract/reading/input_kinds.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <utility>

#include "gtest/gtest.h"

namespace griot {
namespace {

// Gives out the bytes of a string, a few at a time.
class StringReader : public ByteReader {
 public:
  explicit StringReader(std::string bytes) : bytes_(std::move(bytes)) {}
  absl::StatusOr<size_t> Read(char* buffer, size_t size) override {
    size = std::min({size, size_t{3}, bytes_.size() - begin_});
    std::memcpy(buffer, bytes_.data() + begin_, size);
    begin_ += size;
    return size;
  }
  int64_t bytes_consumed() const override {
    return static_cast<int64_t>(begin_);
  }

 private:
  std::string bytes_;
  size_t begin_ = 0;
};

TEST(InputKindsTest, AreToldByTheirEndings) {
  const auto kind = [](absl::string_view path) {
    const InputKind* found = FindKindOfPath(path);
    return found == nullptr ? "none" : found->plural;
  };
  EXPECT_EQ(kind("news/raid.txt"), "texts");
  EXPECT_EQ(kind("raid.HTM"), "pages");
  EXPECT_EQ(kind("a.txt/raid.html.gz"), "pages");
  EXPECT_EQ(kind("raid.jsonl.zst"), "JSON Lines");
  EXPECT_EQ(kind("raid.csv"), "tables");
  EXPECT_EQ(kind(".txt"), "none");
  EXPECT_EQ(kind("txt"), "none");
}

TEST(InputKindsTest, WhatIsForeignIsToldWithACommand) {
  const auto error = [](const std::string& content) {
    std::unique_ptr<ByteReader> bytes = std::make_unique<StringReader>(content);
    return std::string(FindKindOfContent("news", bytes).status().message());
  };
  EXPECT_EQ(
      error("%PDF-1.7\n"),
      "news: PDF, which is not read itself, expected what `pdftotext - -` "
      "makes of it");
  EXPECT_EQ(
      error("PK\x03\x04" + std::string(2000, 'x') + "word/").substr(0, 11),
      "news: Word,");
  EXPECT_EQ(error("<p>%PDF-"), "");
}

TEST(InputKindsTest, AreToldByTheirStartAndStillReadWhole) {
  const auto kind = [](const std::string& content) {
    std::unique_ptr<ByteReader> bytes = std::make_unique<StringReader>(content);
    const auto found = FindKindOfContent("news", bytes);
    EXPECT_TRUE(found.ok());
    std::string again;
    char block[7];
    while (const size_t got = *bytes->Read(block, sizeof(block))) {
      again.append(block, got);
    }
    EXPECT_EQ(again, content);
    return (*found)->plural;
  };
  EXPECT_EQ(kind(" \n{\"id\": \"a\"}\n"), "JSON Lines");
  EXPECT_EQ(kind("\xEF\xBB\xBF\r\n<!DOCTYPE html><p>News."), "pages");
  EXPECT_EQ(kind("NAIROBI - Two men {were} <b>seen</b>."), "texts");
  EXPECT_EQ(kind(""), "texts");
}

TEST(InputKindsTest, NameAllTheirEndingsToUsers) {
  EXPECT_EQ(InputKindsHelp(),
            "texts (.txt), pages (.html, .htm), JSON Lines (.jsonl, .ndjson), "
            "JSON (.json), tables (.csv, .tsv), crawls (.warc), each also .gz "
            "or .zst");
  EXPECT_EQ(
      ExpectedEndings(),
      "expected .txt, .html, .jsonl, .json, .csv or .warc, or one of them "
      "with .gz or .zst");
}

TEST(ArticleIdTest, IsThePathWithoutEndings) {
  EXPECT_EQ(ArticleId("news/2024/raid.txt"), "news/2024/raid");
  EXPECT_EQ(ArticleId("raid.v2.txt.gz"), "raid.v2");
  EXPECT_EQ(ArticleId("x.html/raid"), "x.html/raid");
  EXPECT_EQ(ArticleId("raid.txt.htm.zst"), "raid.txt");
  EXPECT_EQ(ArticleId("RAID.TXT.ZST"), "RAID");
  EXPECT_EQ(ArticleId("raid"), "raid");
}

}  // namespace
}  // namespace griot
