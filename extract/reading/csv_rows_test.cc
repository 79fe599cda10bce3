#include "extract/reading/csv_rows.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::ElementsAre;

// "LINE: a|b" of each row, "LINE: error: …" of each that fails.
std::vector<std::string> Read(std::string table, char delimiter = ',') {
  CsvRows rows([&]() -> absl::StatusOr<std::string> {
    const size_t end = table.find('\n');
    const size_t size = end == std::string::npos ? table.size() : end + 1;
    std::string line = table.substr(0, size);
    table.erase(0, size);
    return line;
  });
  rows.set_delimiter(delimiter);
  std::vector<std::string> shown;
  while (true) {
    const auto row = rows.Next();
    if (!row.ok()) {
      shown.push_back(absl::StrCat(rows.line_number(),
                                   ": error: ", row.status().message()));
    } else if (row->has_value()) {
      shown.push_back(
          absl::StrCat(rows.line_number(), ": ", absl::StrJoin(**row, "|")));
    } else {
      return shown;
    }
  }
}

TEST(CsvRows, ReadsFieldsWithAndWithoutQuotes) {
  EXPECT_THAT(Read("a,b\r\n\"one, \"\"two\"\"\", three \n,\n"),
              ElementsAre("1: a|b", "2: one, \"two\"| three ", "3: |"));
  EXPECT_THAT(Read("a;b\n", ';'), ElementsAre("1: a|b"));
  EXPECT_THAT(Read("a\tb, c", '\t'), ElementsAre("1: a|b, c"));
  EXPECT_THAT(Read(""), ElementsAre());
}

TEST(CsvRows, AFieldMayHaveManyLines) {
  EXPECT_THAT(Read("a\n\"one\n\ntwo\"\n\nb\n"),
              ElementsAre("1: a", "2: one\n\ntwo", "6: b"));
}

TEST(CsvRows, AQuotationMarkWithoutASecondTakesNoOtherRow) {
  EXPECT_THAT(Read("a,\"b\nc,d\ne,f\n"),
              ElementsAre("1: error: a quoted field without end, expected a "
                          "quotation mark",
                          "2: c|d", "3: e|f"));
  EXPECT_THAT(Read("a,b\nc,\"d"),
              ElementsAre("1: a|b",
                          "2: error: a quoted field without end, expected a "
                          "quotation mark"));
}

TEST(CsvRows, GoesOnBehindAStrayQuotationMark) {
  EXPECT_THAT(Read("a,b \"c\"\nd,e\n"),
              ElementsAre("1: error: a quotation mark within a field, expected "
                          "it doubled in a field that is quoted",
                          "2: d|e"));
}

TEST(FindDelimiter, IsWhatTheFirstRowHasMostOf) {
  EXPECT_EQ(FindDelimiter("title,text,date\n"), ',');
  EXPECT_EQ(FindDelimiter("title;text;\"a,b,c,d\"\n"), ';');
  EXPECT_EQ(FindDelimiter("title\ttext, if any\tdate\n"), '\t');
  EXPECT_EQ(FindDelimiter("text\n"), ',');
}

}  // namespace
}  // namespace griot
