#include "export/events/events.h"

#include "absl/strings/str_cat.h"
#include "export/events/testing/events_fixture.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot::exporter {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

TEST_F(EventsTest, AreOneRowForAllThatASentenceTellsOfAnAttack) {
  const auto events = Events(
      {On(At(Counting(Say("gunmen/group*", "kills", "12 people/group*"), 12),
             "Abuja/place"),
          "2024-09-16"),
       Counting(Say("gunmen/group*", "wounds", "5 people/group*"), 5)});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].killed.low, 12);
  EXPECT_EQ(events[0].killed.high, 12);
  EXPECT_EQ(events[0].injured.high, 5);
  EXPECT_EQ(events[0].place.reason, EventPlace::Reason::kSaid);
  EXPECT_EQ(events[0].place.country, "NG");
  EXPECT_THAT(events[0].place.region, HasSubstr("Federal Capital"));
  EXPECT_EQ(events[0].time.precision, EventTime::Precision::kDay);
}

TEST_F(EventsTest, TellOneWhoIsNamedLaterByHisName) {
  const auto arrest = [](const char* whom) {
    return Say("Malian police/government", "arrests", whom);
  };
  EXPECT_THAT(Events({On(arrest("a driver/person*"), "2024-09-16"),
                      Later(arrest("Petar Dimov/person"))}),
              SizeIs(1));
  EXPECT_EQ(NameOf(Events({On(arrest("a driver/person*"), "2024-09-16"),
                           Later(arrest("Petar Dimov/person"))})[0]
                       .actor2.entity),
            "Petar Dimov");
  // Of two it is not known which he is.
  Statement another = Later(arrest("Ivan Petrov/person"));
  ++another.predicate.span.begin;
  EXPECT_THAT(Events({arrest("a driver/person*"),
                      Later(arrest("Petar Dimov/person")), another}),
              SizeIs(3));
}

TEST_F(EventsTest, AreOneRowForAllReportsOfIt) {
  const auto attack = [](const char* document) {
    return On(At(Say("Boko Haram/organization", "assault",
                     "Nigerian army/military", document),
                 "Abuja/place"),
              "2024-09-16");
  };
  const auto events = Events({attack("a"), attack("b")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(Told(events[0]),
            "Boko Haram ASSAULT Nigerian army, Abuja, 2024-09-16");
  EXPECT_EQ(events[0].actor2.country, "NG");
}

TEST_F(EventsTest, AreTwoIfDayOrActorDiffer) {
  const auto attack = [](const char* who, const char* day) {
    return On(At(Say(who, "assault", "Nigerian army/military"), "Abuja/place"),
              day);
  };
  EXPECT_THAT(Events({attack("Boko Haram/organization", "2024-09-16"),
                      attack("Boko Haram/organization", "2024-09-17")}),
              SizeIs(2));
  EXPECT_THAT(Events({attack("Boko Haram/organization", "2024-09-16"),
                      attack("Ansaru/organization", "2024-09-16")}),
              SizeIs(2));
}

TEST_F(EventsTest, AreOneThatAReportTellsAgain) {
  const Statement endorsed =
      On(Say("Ana Diallo/person", "support", "Bo Keita/person"), "2024-09-16");
  const Statement again =
      Later(Say("Ana Diallo/person", "support", "Bo Keita/person"));
  const auto events = Events({endorsed, again});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].time.first, "2024-09-16");
}

TEST_F(EventsTest, HitThoseWhoAreKilledAndThoseWhoAreHurt) {
  const auto events = Events(
      {Counting(Say("Ansaru/organization", "kills", "three people/group*"), 3),
       Counting(Say("Ansaru/organization", "wounds", "two others/group*"), 2)});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].actor2.name, "three people and two others");
}

TEST_F(EventsTest, BothWaysAreOneOfWhatIsMutual) {
  EXPECT_THAT(Events({Say("Mali/country", "agree", "Chad/country"),
                      Say("Chad/country", "agree", "Mali/country")}),
              SizeIs(1));
  EXPECT_THAT(Events({Say("Mali/country", "accuse", "Chad/country"),
                      Say("Chad/country", "accuse", "Mali/country")}),
              SizeIs(2));
}

TEST_F(EventsTest, AreOneAbductionIfWhoWasAbductedWasSeized) {
  const auto events = Events({Say("gunmen/group*", "seizes", "Bo Keita/person"),
                              Later(Say("", "abducts", "Bo Keita/person"))});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].codes->mode, "abduct");
  EXPECT_EQ(events[0].actor1.name, "gunmen");
}

TEST(EventCodesTest, AreThoseOfPacksForWhatHappens) {
  const Ontology ontology = *LoadOntology({});
  for (const Relation& relation : ontology.relations()) {
    for (const EventCodes& event : relation.events) {
      EXPECT_FALSE(relation.standing) << relation.name;
      EXPECT_EQ(event.type.empty(), event.cameo.empty()) << relation.name;
    }
  }
  const auto codes = [&](const char* relation) {
    const EventCodes& event = ontology.FindRelation(relation)->events.front();
    return absl::StrCat(event.type, " ", event.mode, " ", event.cameo);
  };
  EXPECT_EQ(codes("signs"), "SUPPORT  05");
  EXPECT_EQ(codes("expels"), "COERCE deport 17");
  EXPECT_EQ(codes("mediates"), "CONSULT  04");
}

TEST_F(EventsTest, AreOneDeedDoneToSeveral) {
  Statement minister = Say("gunmen/group*", "releases", "Ana Diallo/person");
  Statement guards = Say("gunmen/group*", "releases", "seven guards/group*");
  guards.arguments.back().span = {50, 62};
  const auto events = Events({minister, Counting(guards, 7)});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].actor2.name, "Ana Diallo and seven guards");
}

TEST_F(EventsTest, OfSeveralDaysATellingWithoutOneIsOfTheNearest) {
  const auto convicted = [](const char* court) {
    return Say(court, "convicts", "Bo Keita/person");
  };
  const auto events = Events({Later(On(convicted(""), "2024-09-03")),
                              On(convicted(""), "2024-09-16"),
                              convicted("a court/organization*")});
  ASSERT_THAT(events, SizeIs(2));
  EXPECT_EQ(Told(events[1]), "court SANCTION Bo Keita, , 2024-09-16");
}

}  // namespace
}  // namespace griot::exporter
