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

// "The rebels threatened to kill Ana Diallo": stated as what they will do.
TEST_F(EventRequestsTest, AreThreatsWhereSomebodyThreatensToDoSomething) {
  Statement threat = Say("rebels/armed_group*", "kills", "Ana Diallo/person");
  threat.modality = Modality::kPlanned;
  graph::testing::Attribute(threat, "rebels/armed_group*");
  threat.attribution.front().cue = "threatened";
  const auto events = Events({threat});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(Told(events[0]), "rebels THREATEN Ana Diallo, , ");
  threat.attribution.front().cue = "promised";
  EXPECT_THAT(Events({threat}), IsEmpty());
}

}  // namespace
}  // namespace griot::exporter
