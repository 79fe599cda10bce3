#include "export/events/event_time.h"

#include "export/events/testing/events_fixture.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot::exporter {
namespace {

using ::testing::SizeIs;

class EventTimeTest : public EventsTest {};

TEST_F(EventTimeTest, HaveNoDayWhereNoTextTellsOneOrOnlyUntilWhen) {
  const Statement meeting =
      Say("Ana Diallo/person", "meets", "Mali Union/organization");
  for (const Statement& told : {meeting, On(meeting, "../2024-06")}) {
    const auto events = Events({told});
    ASSERT_THAT(events, SizeIs(1));
    EXPECT_EQ(events[0].time.first, "");
    EXPECT_EQ(events[0].time.last, "");
    EXPECT_FALSE(events[0].time.precision);
    EXPECT_EQ(events[0].reported, "2024-09-18");
  }
}

TEST_F(EventTimeTest, SpanTheMonthThatIsTold) {
  const auto events =
      Events({On(Say("Ana Diallo/person", "meets", "Mali Union/organization"),
                 "2024-02", Granularity::kMonth)});
  EXPECT_EQ(events[0].time.first, "2024-02-01");
  EXPECT_EQ(events[0].time.last, "2024-02-29");
  EXPECT_EQ(events[0].time.precision, EventTime::Precision::kMonth);
}

}  // namespace
}  // namespace griot::exporter
