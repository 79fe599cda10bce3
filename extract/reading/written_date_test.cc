#include "extract/reading/written_date.h"

#include "gtest/gtest.h"

namespace griot {
namespace {

TEST(ReadDayTest, ReadsWhatPagesWrite) {
  for (const char* value :
       {"2025-02-05", "2025-02-05T23:10:00+02:00", "2025-02-05T23:10Z",
        "2025-02-05 23:10:00", "2025/02/05 10:00", "20250205",
        "20250205T231000Z", "20250205231000", "Wed, 05 Feb 2025 10:00:00 GMT",
        "February 5, 2025", "Feb. 5th, 2025 at 10:00 am",
        "5 February 2025 10:00 CET", "Wednesday, 5 February 2025", "1738742400",
        "1738742400000", " 2025-02-05 "}) {
    EXPECT_EQ(ReadDay(value), "2025-02-05") << value;
  }
}

TEST(ReadDayTest, ReadsNothingElse) {
  for (const char* value :
       {"", "yesterday", "05/02/2025", "5.2.2025", "2025-02-30", "0000-00-00",
        "2025", "2025-02", "2025-13-01T00:00:00Z", "12345", "99999999",
        "2025-02-051", "999999999999999999999"}) {
    EXPECT_EQ(ReadDay(value), "") << value;
  }
}

}  // namespace
}  // namespace griot
