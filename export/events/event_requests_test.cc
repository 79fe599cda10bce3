#include "export/events/event_requests.h"

#include "export/events/testing/events_fixture.h"
#include "gmock/gmock.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"

namespace griot::exporter {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class EventRequestsTest : public EventsTest {};

// "Keita urged Mali to withdraw": stated as what Mali is to do.
TEST_F(EventRequestsTest, AreRequestsWhereSomebodyIsAskedToDoSomething) {
  Statement asked = Say("Mali/country", "withdraws_from", "Abuja/place");
  asked.modality = Modality::kOrdered;
  graph::testing::Attribute(asked, "Bo Keita/person");
  asked.attribution.front().cue = "urged";
  auto events = Events({asked});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(Told(events[0]), "Bo Keita REQUEST Mali, , ");
  // "On Monday he joined the calls asking Mali to …"
  const auto dated =
      Events({asked, On(Say("Bo Keita/person", "joins", "calls/event*"),
                        "2024-09-16")});
  ASSERT_THAT(dated, SizeIs(1));
  EXPECT_EQ(Told(dated[0]), "Bo Keita REQUEST Mali, , 2024-09-16");
  EXPECT_EQ(events[0].relation, "request");
  asked.attribution.front().cue = "argued";
  EXPECT_THAT(Events({asked}), IsEmpty());
}

}  // namespace
}  // namespace griot::exporter
