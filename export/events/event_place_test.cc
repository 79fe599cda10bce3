#include "export/events/event_place.h"

#include "export/events/testing/events_fixture.h"
#include "gmock/gmock.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"

namespace griot::exporter {
namespace {

using graph::testing::AddArgument;
using ::testing::SizeIs;

class EventPlacesTest : public EventsTest {};

TEST_F(EventPlacesTest, AreAtNoPointWhereTheGazetteerHasNone) {
  const auto events = Events(
      {At(Counting(Say("gunmen/group*", "kills", "12 people/group*"), 12),
          "Saaremaa/place")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].place.country, "EE");
  EXPECT_EQ(events[0].place.coordinates, std::nullopt);
}

TEST_F(EventPlacesTest, HappenInWhatIsAttackedButNotInWhatIsAccused) {
  auto events =
      Events({Say("Boko Haram/organization", "bombs", "Abuja/place")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].place.reason, EventPlace::Reason::kActedOn);
  events = Events({Say("Boko Haram/organization", "accuse", "Mali/country")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_FALSE(events[0].place.entity.valid());
  EXPECT_EQ(events[0].actor2.country, "ML");
}

TEST_F(EventPlacesTest, HappenInThePlaceThatTheWordsForWhereName) {
  Statement killing = Say("gunmen/group*", "kills", "Ana Diallo/person");
  const Statement elsewhere =
      Say("Abuja/place", "located_in", "Nigeria/country");
  AddArgument(killing, Role::kPlace, "at", "a market in Abuja/facility*");
  Argument& market = killing.arguments.back();
  Statement naming = elsewhere;
  naming.arguments.front().span = {market.span.end - 5, market.span.end};
  const auto events = Events({killing, naming});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(Told(events[0]), "gunmen ASSAULT Ana Diallo, Abuja, ");
}

TEST_F(EventPlacesTest, AreWhereThoseAreWhoProtest) {
  sentence_ = "the miners in Kano protest";
  Statement protest = Say("the miners in Kano/group*", "protest", "");
  Statement naming = Say("Kano/place", "located_in", "Nigeria/country");
  const int32_t end = protest.arguments.front().span.end;
  naming.arguments.front().span = {end - 4, end};
  protest = On(protest, "2024-09-16");
  const auto events = Events({protest, naming});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(NameOf(events[0].place.entity), "Kano");
  EXPECT_EQ(events[0].place.reason, EventPlace::Reason::kWhereIs);
}

TEST_F(EventPlacesTest, AreNotInTheCountryThatABorderIsShared) {
  Statement sent = Say("Pakistan/country", "mobilize", "800 troops/military*");
  AddArgument(sent, Role::kPlace, "along", "its border with Mali/place*");
  Statement naming = Say("Mali/country", "consult", "");
  const int32_t end = sent.arguments.back().span.end;
  naming.arguments.front().span = {end - 4, end};
  const auto events = Events({sent, naming});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_FALSE(events[0].place.entity.valid());
}

TEST_F(EventPlacesTest, AreNotInTheCountryThatIsFought) {
  const auto events =
      Events({Say("Armenia/country", "fights", "Azerbaijan/country")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_FALSE(events[0].place.entity.valid());
}

TEST_F(EventPlacesTest, HappenWhereTheSentenceOpensOrTheNextTells) {
  sentence_ = "In Abuja, police say gunmen killed Ana Diallo";
  Statement killing = Say("gunmen/group*", "kills", "Ana Diallo/person");
  Statement naming = Say("Abuja/place", "located_in", "Nigeria/country");
  naming.arguments.front().span = {3, 8};
  auto events = Events({killing, naming});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(Told(events[0]), "gunmen ASSAULT Ana Diallo, Abuja, ");
  EXPECT_EQ(events[0].place.reason, EventPlace::Reason::kSentence);

  sentence_ = "the president of Abuja said that gunmen killed Ana Diallo";
  naming.arguments.front().span = {17, 22};
  events = Events({killing, naming});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_FALSE(events[0].place.entity.valid());
}

}  // namespace
}  // namespace griot::exporter
