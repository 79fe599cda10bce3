#include "export/events/event_actors.h"

#include "export/events/testing/events_fixture.h"
#include "gmock/gmock.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"

namespace griot::exporter {
namespace {

using graph::testing::AddArgument;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class EventActorsTest : public EventsTest {};

TEST_F(EventActorsTest, AreOfWhoseTheThingIsThatIsRefused) {
  Statement refusal = Say("Mali/country", "reject", "Niger's offer/other*");
  const Span thing = refusal.arguments.back().span;
  Statement naming = Say("Niger/country", "offer", "");
  naming.arguments.front().span = {thing.begin, thing.begin + 5};
  sentence_ = "Mali reject Niger's offer";
  const auto events = Events({refusal, naming});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(NameOf(events[0].actor2.entity), "Niger");
}

TEST_F(EventActorsTest, AreNotDoneByTheCountryThatAPlaceLiesIn) {
  const Statement lies = Say("Kano/place", "located_in", "Nigeria/country");
  Statement killing = Say("Nigeria/country", "kills", "2 people/group*");
  killing.arguments.front().span = lies.arguments.back().span;
  EXPECT_THAT(Events({lies, killing}), IsEmpty());
}

TEST_F(EventActorsTest, NameFirstWhoIsToldFirstOfTwoWhoMeet) {
  const auto events = Events({Say("Mali/country", "meets", "Chad/country")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].actor1.name, "Mali");
  const auto others = Events({Say("Chad/country", "meets", "Mali/country")});
  ASSERT_THAT(others, SizeIs(1));
  EXPECT_EQ(others[0].actor1.name, "Chad");
}

TEST_F(EventActorsTest, AreDoneByThoseWithWhomThoseWhoAreHitFight) {
  Statement killed = Counting(Say("", "kills", "12 rebels/armed_group*"), 12);
  AddArgument(killed, Role::kOblique, "in", "clashes with police/event*");
  const Span clash = killed.arguments.back().span;
  Statement police = Say("police/organization*", "located_in", "Abuja/place");
  const int32_t kName = 6;  // characters
  police.arguments.front().span = {clash.end - kName, clash.end};
  const auto events = Events({killed, police});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(Told(events[0]), "police ASSAULT 12 rebels, Abuja, ");
}

TEST_F(EventActorsTest, AreDoneToOthersOfWhomThereAreTen) {
  const auto events = Events({Counting(
      Say("police/organization*", "arrests", "10 others/group*"), 10)});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].actor2.name, "10 others");
}

TEST_F(EventActorsTest, TellWhoseAndByWhatNameSomebodyIs) {
  Statement killing =
      Say("Boko Haram/armed_group", "kills", "two of its troops/military*");
  Statement owner = Say("Chad/country", "have", "its/country~");
  const int32_t begin = killing.arguments.back().span.begin + 7;
  owner.arguments.back().span = {begin, begin + 3};
  owner.arguments.back().entity = "Chad";
  auto events = Events({Counting(killing, 2), owner});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].actor2.name, "two of Chad's troops");

  Statement shooting = Say("police/group*", "kills", "the attacker/person*");
  Statement identity = Say("", "identify", "the attacker/person*");
  AddArgument(identity, Role::kOblique, "as", "Bo Keita/person");
  identity.arguments.front().span = shooting.arguments.back().span;
  events = Events({shooting, identity});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].actor2.name, "Bo Keita");
}

TEST_F(EventActorsTest, AreDoneByTheCountryWhoseActItIs) {
  const auto events =
      Events({Counting(Say("Israeli airstrike/event*", "kills",
                           "five militants/armed_group*"),
                       5),
              Say("Israel/country", "located_in", "Asia/place")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(NameOf(events[0].actor1.entity), "Israel");
}

TEST_F(EventActorsTest, HitHoweverManyMoreThanANumber) {
  const auto events = Events({Counting(
      Say("Boko Haram/armed_group", "arrests", "more than 50 activists/group*"),
      50, Quantity::Bound::kAtLeast)});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].actor2.name, "more than 50 activists");
}

// "Tehran rejected": what is done in a capital is done there.
TEST_F(EventActorsTest, AreByTheGovernmentWhoseCapitalSpeaks) {
  const Statement where = Say("Iran/country", "located_in", "Asia/place");
  auto events =
      Events({Say("Tehran/place", "accuse", "Ana Diallo/person"), where});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(NameOf(events[0].actor1.entity), "Iran");
  events = Events({Say("Ana Diallo/person", "accuse", "Tehran/place"), where});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(NameOf(events[0].actor2.entity), "Iran");
  events = Events({Say("rebels/armed_group*", "invades", "Tehran/place")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(NameOf(events[0].actor2.entity), "");
}

TEST_F(EventActorsTest, AreMediationBetweenThoseWhomTheAccordIsBetween) {
  Statement accord = Say("Bo Keita/person", "mediates",
                         "an accord between Mali and Chad/document*");
  Statement mali = Say("Mali/country", "opposes", "Chad/country");
  const int32_t begin = accord.arguments.back().span.begin;
  mali.arguments.front().span = {begin + 18, begin + 22};
  mali.arguments.back().span = {begin + 27, begin + 31};
  const auto events = Events({accord, mali});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(Told(events[0]), "Bo Keita CONSULT Mali, , ");
}

TEST_F(EventActorsTest, AreDoneByTheCountryWhoseWarplanesBomb) {
  const auto events =
      Events({Say("Israeli warplanes/vehicle*", "bombs", "the port/facility*"),
              Say("Israel/country", "located_in", "Asia/place")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(NameOf(events[0].actor1.entity), "Israel");
}

TEST_F(EventActorsTest, AreOfTroopsWhoAreDeployedByNobodyWhoIsTold) {
  Statement deployed =
      Counting(Say("", "mobilize", "5,000 Iraqi troops/military*"), 5000);
  deployed.predicate.lemma = "deploy";
  deployed.predicate.text = "are being deployed";
  const auto events = Events({deployed});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(Told(events[0]), "5,000 Iraqi troops MOBILIZE , , ");
  // "The troops deployed in Kano": which troops, and nothing that they do.
  deployed.predicate.text = "deployed";
  EXPECT_THAT(Events({deployed}), IsEmpty());
}

TEST_F(EventActorsTest, RejectWhatWasAskedJustBefore) {
  Statement asked = Say("Mali/country", "withdraws_from", "Abuja/place");
  asked.modality = Modality::kOrdered;
  graph::testing::Attribute(asked, "Bo Keita/person");
  const Statement rejected =
      Later(Say("Mali/country", "reject", "that demand/event*"));
  auto events = Events({asked, rejected});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(Told(events[0]), "Mali REJECT Bo Keita, , ");
  // Two have said something.
  Statement other = asked;
  other.attribution.front().source.entity = "Ana Diallo";
  other.attribution.front().source.text = "Ana Diallo";
  EXPECT_THAT(Events({asked, other, rejected}), IsEmpty());
}

TEST_F(EventActorsTest, RejectARequestFromSomebody) {
  sentence_ = "Iran has rejected a request from Germany to wait";
  Statement rejected =
      Say("Iran/country", "reject", "a request from Germany/event*");
  Statement germany = Say("Germany/country", "visits", "Iran/country");
  rejected.arguments.back().span = {18, 40};
  germany.arguments.front().span = {33, 40};
  germany.modality = Modality::kPossible;
  const auto events = Events({rejected, germany});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(Told(events[0]), "Iran REJECT Germany, , ");
}

TEST_F(EventActorsTest, AccuseWhomChargesAreAgainst) {
  sentence_ = "Mali unsealed charges against Bo Keita";
  Statement charges =
      Say("Mali/country", "accuse", "charges against Bo Keita/other*");
  charges.arguments.back().span = {14, 38};
  Statement keita = Say("Bo Keita/person", "visits", "Mali/country");
  keita.arguments.front().span = {30, 38};
  keita.modality = Modality::kPossible;
  const auto events = Events({charges, keita});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(Told(events[0]), "Mali ACCUSE Bo Keita, , ");
}

TEST_F(EventActorsTest, MeetWithWhomTheMeetingIs) {
  sentence_ = "Bo Keita attended a summit with Chad";
  Statement summit =
      Say("Bo Keita/person", "consult", "a summit with Chad/event*");
  summit.predicate.lemma = "attend";
  summit.arguments.back().span = {18, 36};
  Statement chad = Say("Chad/country", "visits", "Mali/country");
  chad.arguments.front().span = {32, 36};
  chad.modality = Modality::kPossible;
  const auto events = Events({summit, chad});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(Told(events[0]), "Bo Keita CONSULT Chad, , ");
}

TEST_F(EventActorsTest, AreCalledByTheirLongerWordsWhereTheFactHasOne) {
  Statement telling = Say("two aid groups/organization*", "work", "");
  telling.arguments.front().entity = "aid groups";
  Statement ban =
      Later(Say("Mali/country", "sanction", "the groups/organization*"));
  ban.arguments.back().entity = "aid groups";
  const auto events = Events({telling, ban});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].actor2.name, "two aid groups");
}

TEST_F(EventActorsTest, AreNotWhereTwoMeet) {
  Statement meeting = Say("two officials/group*", "meets", "");
  AddArgument(meeting, Role::kOblique, "at", "embassy of Mali/organization*");
  EXPECT_THAT(Events({meeting}), IsEmpty());
}

TEST_F(EventActorsTest, AreNotDoneToWhoDoesIt) {
  Statement self =
      Counting(Say("a bomber/person*", "kills", "one officer/person*"), 1);
  Statement other = self;
  other.arguments.back() = other.arguments.front();
  other.arguments.back().role = Role::kObject;
  const auto events = Events({self, other});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].actor2.name, "one officer");
}

}  // namespace
}  // namespace griot::exporter
