#include "export/events/toll.h"

#include "export/events/testing/events_fixture.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot::exporter {
namespace {

using ::testing::SizeIs;

class TollTest : public EventsTest {};

TEST_F(TollTest, CountWhoDiesLaterOfWhatWasDoneToHim) {
  const auto stabbed = [] {
    Statement statement = On(
        Say("gunman/person*", "assault", "Petar Dimov/person"), "2024-09-16");
    statement.predicate.lemma = "stab";
    return statement;
  };
  auto events = Events({stabbed()});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].injured.low, 1);
  EXPECT_EQ(events[0].killed.low, std::nullopt);
  const Statement death = Later(Say("Petar Dimov/person", "casualties", ""));
  events = Events({stabbed(), On(death, "2024-09-17")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].killed.low, 1);
  EXPECT_EQ(events[0].injured.low, std::nullopt);
  EXPECT_EQ(events[0].time.first, "2024-09-16");
}

TEST_F(TollTest, LeaveTheMostOpenAfterAtLeast) {
  const auto killed = [&](Quantity::Bound bound) {
    return Events({Counting(
        Say("Boko Haram/organization", "kills", "12 people/group*"), 12,
        bound)})[0]
        .killed;
  };
  EXPECT_EQ(killed(Quantity::Bound::kExactly).high, 12);
  EXPECT_EQ(killed(Quantity::Bound::kAtLeast).low, 12);
  EXPECT_FALSE(killed(Quantity::Bound::kAtLeast).high);
}

TEST_F(TollTest, HaveTheLeastAndTheMostThatReportsSay) {
  const auto attack = [](double count, const char* document) {
    return On(At(Counting(Say("Boko Haram/organization", "kills",
                              "12 people/group*", document),
                          count),
                 "Abuja/place"),
              "2024-09-16");
  };
  const auto events = Events({attack(3, "a"), attack(19, "b")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].killed.low, 3);
  EXPECT_EQ(events[0].killed.high, 19);
}

TEST_F(TollTest, LeaveTheLeastOpenAfterUpTo) {
  const auto events = Events({Counting(
      Say("Boko Haram/organization", "kills", "up to 12 people/group*"), 12,
      Quantity::Bound::kAtMost)});
  EXPECT_EQ(events[0].killed.low, std::nullopt);
  EXPECT_EQ(events[0].killed.high, 12);
}

TEST_F(TollTest, CountWhomANumberTellsBeforeOneForAPerson) {
  const auto events = Events(
      {Say("Boko Haram/organization", "kills", "Ana Diallo/person"),
       Counting(Say("Boko Haram/organization", "kills", "12 people/group*"),
                12),
       Later(Say("Boko Haram/organization", "kills", "Ana Diallo/person"))});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].killed.low, events[0].killed.high);
}

TEST_F(TollTest, CountWhatTheirSentenceTellsOfTheToll) {
  Statement rises = Say("the death toll/event*", "", "22 people/group*");
  rises.predicate.lemma = "rise";
  const auto events =
      Events({Say("Boko Haram/organization", "assault", "shoppers/group*"),
              Counting(rises, 22)});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].killed.low, 22);
}

TEST_F(TollTest, CountTheOthersWhomTheNextSentenceTells) {
  const auto told = [&](const char* others) {
    return Events(
        {Counting(Say("the blast/event*", "kills", "12 people/group*"), 12),
         Later(Counting(Say("the bomb/weapon*", "wounds", others), 4))});
  };
  const auto events = told("4 others/group*");
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].injured.low, 4);
  EXPECT_THAT(told("4 guards/group*"), SizeIs(2));
}

TEST_F(TollTest, CountOneForAPerson) {
  const auto events =
      Events({Say("Boko Haram/organization", "kills", "Ana Diallo/person")});
  EXPECT_EQ(events[0].killed.low, 1);
}

TEST_F(TollTest, CountAllWhomOnePredicateHits) {
  Statement judge = Say("", "kills", "an Iraqi judge/person*");
  judge.predicate.lemma = "gun down";
  Statement driver = Say("", "kills", "his driver/person*");
  driver.predicate.lemma = "gun down";
  driver.arguments.back().span = {50, 60};
  auto events = Events({On(judge, "2024-09-16"), On(driver, "2024-09-16")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].killed.low, 2);

  // Told as military, but one of them.
  events = Events({Say("Boko Haram/armed_group", "kills",
                       "an American soldier/military*")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].killed.low, 1);
}

}  // namespace
}  // namespace griot::exporter
