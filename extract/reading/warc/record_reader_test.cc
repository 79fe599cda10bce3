#include "extract/reading/warc/record_reader.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot::warc {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;
using ::testing::StartsWith;

std::string RecordOf(absl::string_view type, absl::string_view block,
                     absl::string_view length = "") {
  return absl::StrCat(
      "WARC/1.0\r\nWARC-Type: ", type,
      "\r\nWARC-Target-URI: <http://post.example/1>\r\n"
      "WARC-Date: 2025-02-04T08:00:00Z\r\nContent-Type: Text/HTML\r\n"
      "Content-Length: ",
      length.empty() ? absl::StrCat(block.size()) : std::string(length),
      "\r\n\r\n", block, "\r\n\r\n");
}

// All records of `file`, read `step` bytes at a time; what is compressed ends
// early where `is_cut_off`.
std::vector<Record> Read(std::string file, size_t step = 1 << 16,
                         bool is_cut_off = false) {
  size_t at = 0;
  RecordReader reader([&](char* buffer, size_t size) -> absl::StatusOr<size_t> {
    size = std::min({size, step, file.size() - at});
    if (size == 0 && is_cut_off) {
      return absl::OutOfRangeError("a.warc.gz: ends early");
    }
    std::memcpy(buffer, file.data() + at, size);
    at += size;
    return size;
  });
  std::vector<Record> records;
  while (true) {
    absl::StatusOr<std::optional<Record>> record = reader.Next();
    EXPECT_TRUE(record.ok()) << record.status();
    if (!record.ok() || !record->has_value()) return records;
    records.push_back(**std::move(record));
    EXPECT_EQ(reader.number(), std::ssize(records));
  }
}

std::vector<std::string> Shown(const std::vector<Record>& records) {
  std::vector<std::string> shown;
  for (const Record& record : records) {
    shown.push_back(record.fault.empty() ? record.block
                                         : "broken: " + record.fault);
  }
  return shown;
}

TEST(RecordReader, ReadsHeadsAndBlocks) {
  const std::vector<Record> records = Read(RecordOf("Response", "One."));
  ASSERT_THAT(records, SizeIs(1));
  EXPECT_EQ(records[0].type, "response");
  EXPECT_EQ(records[0].target, "http://post.example/1");
  EXPECT_EQ(records[0].date, "2025-02-04T08:00:00Z");
  EXPECT_EQ(records[0].content_type, "text/html");
  EXPECT_EQ(records[0].block, "One.");
  EXPECT_FALSE(records[0].is_truncated);
}

TEST(RecordReader, ReadsOneRecordAfterTheOtherHoweverTheBytesCome) {
  const std::string file = absl::StrCat(
      RecordOf("response", "One."), RecordOf("request", ""),
      RecordOf("response", "WARC/1.0 is a standard.\r\n\r\nTwo.\r\n"));
  for (const size_t step : {1, 2, 3, 7, 1000}) {
    EXPECT_THAT(
        Shown(Read(file, step)),
        ElementsAre("One.", "", "WARC/1.0 is a standard.\r\n\r\nTwo.\r\n"));
  }
  EXPECT_THAT(Read(""), SizeIs(0));
  EXPECT_THAT(Read("\r\n\r\n"), SizeIs(0));
}

TEST(RecordReader, TakesLinesAsCarelessToolsEndThem) {
  EXPECT_THAT(Shown(Read("WARC/1.1\nWARC-Type: response\nContent-Length:  4\n"
                         "WARC-Target-URI: http://post.example/\n long\n\nOne."
                         "\n\nWARC/1.1\nContent-Length: 4\n\nTwo.")),
              ElementsAre("One.", "Two."));
}

TEST(RecordReader, ARecordThatTheFileEndsInIsBroken) {
  const std::string one = RecordOf("response", "One.");
  const std::string two = RecordOf("response", "Two.");
  for (size_t size = 1; size + 5 <= two.size(); ++size) {
    for (const bool is_cut_off : {false, true}) {
      const std::vector<std::string> shown =
          Shown(Read(one + two.substr(0, size), 1 << 16, is_cut_off));
      ASSERT_THAT(shown, SizeIs(2)) << size;
      EXPECT_EQ(shown[0], "One.");
      EXPECT_THAT(shown[1], StartsWith("broken: ")) << size;
    }
  }
  EXPECT_THAT(Shown(Read(one, 1 << 16, true)),
              ElementsAre("One.", HasSubstr("the file ends in a record")));
}

TEST(RecordReader, GoesOnBehindLengthsThatLie) {
  const std::string last = RecordOf("response", "Last.");
  for (const char* const length : {"2", "9", "60", "300", "3000000", "0"}) {
    const std::string file = absl::StrCat(
        RecordOf("response", "One."),
        RecordOf("response", "A lie of some length.", length), last);
    for (const size_t step : {5, 1 << 16}) {
      EXPECT_THAT(Shown(Read(file, step)),
                  ElementsAre("One.", StartsWith("broken: "), "Last."))
          << length;
    }
  }
}

TEST(RecordReader, GoesOnBehindHeadsThatAreNone) {
  const std::string last = RecordOf("response", "Last.");
  for (const char* const length :
       {"many", "-1", "99999999999999999999999", "1000000000000"}) {
    EXPECT_THAT(Shown(Read(RecordOf("response", "One.", length) + last)),
                ElementsAre(StartsWith("broken: a record"), "Last."))
        << length;
  }
  EXPECT_THAT(Shown(Read("Not a record.\r\n\r\n" + last)),
              ElementsAre("broken: no WARC record, expected one that begins "
                          "with WARC/1.0",
                          "Last."));
}

TEST(RecordReader, BoundsHeads) {
  const std::string endless = "WARC/1.0\r\nX: " + std::string(3 << 20, 'x');
  EXPECT_THAT(
      Shown(Read(endless + "\r\n\r\n" + RecordOf("response", "Last."))),
      ElementsAre("broken: a record with a head of more than 64 KiB, expected "
                  "less",
                  "Last."));
}

TEST(RecordReader, PassesOnWhatReadingFailsWith) {
  RecordReader reader([](char*, size_t) -> absl::StatusOr<size_t> {
    return absl::DataLossError("a.warc.gz: damaged");
  });
  EXPECT_EQ(reader.Next().status(), absl::DataLossError("a.warc.gz: damaged"));
  EXPECT_FALSE(reader.Next()->has_value()) << "nothing is behind it";
}

}  // namespace
}  // namespace griot::warc
