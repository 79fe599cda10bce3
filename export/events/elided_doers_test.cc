#include "export/events/elided_doers.h"

#include "export/events/testing/events_fixture.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot::exporter {
namespace {

using ::testing::Contains;
using ::testing::SizeIs;

class ElidedDoersTest : public EventsTest {};

TEST_F(ElidedDoersTest, AreThoseOfTheSentenceBefore) {
  const auto freed = Say("pirates/group*", "releases", "two Poles/group*");
  const auto events =
      Events({Counting(freed, 2),
              Later(On(Say("", "releases", "Bo Keita/person"), "2024-09-16"))});
  ASSERT_THAT(events, SizeIs(2));
  EXPECT_THAT(Told(events[0]), "pirates RETREAT Bo Keita, , 2024-09-16");
}

TEST_F(ElidedDoersTest, AreNotThoseOfAssaults) {
  const auto events =
      Events({On(Say("rebels/armed_group*", "assault", "Ana Orr/person"),
                 "2024-02-16"),
              Later(On(Say("", "assault", "Bo Keita/person"), "2024-03-16"))});
  EXPECT_THAT(events, Contains(::testing::Truly([&](const Event& event) {
                return !event.actor1.entity.valid();
              })));
}

}  // namespace
}  // namespace griot::exporter
