#include "export/rdf/xsd_time.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace griot::exporter {
namespace {

TEST(XsdTimeTest, HasTheDatatypeOfItsPrecision) {
  const auto typed = [](absl::string_view iso) {
    const auto time = ToXsdTime(iso);
    return time ? absl::StrCat(time->text, " ", time->datatype)
                : std::string("none");
  };
  EXPECT_EQ(typed("2024"), "2024 gYear");
  EXPECT_EQ(typed("2024-07"), "2024-07 gYearMonth");
  EXPECT_EQ(typed("2024-07-09"), "2024-07-09 date");
  EXPECT_EQ(typed("2024-07-09T21"), "2024-07-09T21:00:00 dateTime");
  EXPECT_EQ(typed("2024-07-09T21:30Z"), "2024-07-09T21:30:00Z dateTime");
  EXPECT_EQ(typed("2024-07-09T21:30:05-04:00"),
            "2024-07-09T21:30:05-04:00 dateTime");
  EXPECT_EQ(typed("2024-W30"), "none");
  EXPECT_EQ(typed("2012/.."), "none");
  EXPECT_EQ(typed("1815-13-45"), "none");
}

}  // namespace
}  // namespace griot::exporter
