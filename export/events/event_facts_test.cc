#include "export/events/event_facts.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "export/events/testing/events_fixture.h"
#include "gmock/gmock.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"

namespace griot::exporter {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class EventFactsTest : public EventsTest {};

TEST_F(EventFactsTest, TellThatProtestersGathered) {
  const auto events = Events(
      {On(At(Say("two thousand protesters/group*", "meets", ""), "Abuja/place"),
          "2024-09-16")});
  EXPECT_THAT(events, IsEmpty());
  Statement gathering =
      On(At(Say("two thousand protesters/group*", "meets", ""), "Abuja/place"),
         "2024-09-16");
  gathering.predicate.lemma = "gather";
  // The words are typed by no relation.
  Statement march = gathering;
  march.predicate.relation.clear();
  march.predicate.lemma = "march";
  EXPECT_THAT(Events({march}), SizeIs(1));
  const auto protests = Events({gathering});
  ASSERT_THAT(protests, SizeIs(1));
  EXPECT_EQ(protests[0].codes->type, "PROTEST");
}

TEST_F(EventFactsTest, AreChargesOfTheLawToo) {
  EXPECT_THAT(
      Events({Say("state prosecutors/group*", "accuse", "the driver/person*")}),
      SizeIs(1));
  EXPECT_THAT(
      Events({Say("passengers/group*", "accuse", "the driver/person*")}),
      IsEmpty());
}

TEST_F(EventFactsTest, AreNoSumsOfYears) {
  const auto seizure =
      Say("Malian police/government", "seizes", "126 skins/quantity*");
  EXPECT_THAT(Events({On(seizure, "2013/2019", Granularity::kInterval)}),
              IsEmpty());
}

TEST_F(EventFactsTest, AreNoFightIfTheyTellHowTwoStand) {
  Statement conflict = Say("Mali/country", "fights", "Niger/country");
  conflict.predicate.text = "conflict";
  EXPECT_THAT(Events({conflict}), IsEmpty());
  EXPECT_THAT(Events({On(conflict, "2024-09-16")}), SizeIs(1));
}

TEST_F(EventFactsTest, AreNotWhatAHeadlineAloneTells) {
  const std::string headline(kSentence, 'x');
  const auto count = [&](const std::vector<Statement>& statements) {
    return Events(statements, headline).size();
  };
  const Statement told = Say("Mali/country", "accuse", "Chad/country");
  const Statement other = Later(Say("Mali/country", "accuse", "Togo/country"));
  EXPECT_EQ(count({told}), 1);  // there is nothing else
  EXPECT_EQ(count({told, other}), 1);
  EXPECT_EQ(count({told, Later(told), other}), 2);
}

TEST_F(EventFactsTest, NeedWhoIsMeant) {
  const auto count = [&](const char* who, const char* relation,
                         const char* whom) {
    return Events({Say(who, relation, whom)}).size();
  };
  EXPECT_EQ(count("Mali/country", "aid", "the herders/group*"), 1);
  EXPECT_EQ(count("Mali/country", "aid", "herders/group*"), 0);
  EXPECT_EQ(count("the man/person*", "accuse", "a girl/person*"), 0);
  EXPECT_EQ(count("police/organization*", "accuse", "a girl/person*"), 1);
  EXPECT_EQ(count("Ana Diallo/person", "consult", "others/group*"), 0);
  EXPECT_EQ(count("Ana Diallo/person", "consult", "her sister/person*"), 0);
  EXPECT_EQ(count("gunmen/group*", "assault", "shoppers/group*"), 0);
  EXPECT_EQ(count("Ana Diallo/person", "bombs", "bombs/weapon*"), 0);
  EXPECT_EQ(Events({At(Say("gunmen/group*", "assault", "shoppers/group*"),
                       "Abuja/place")})
                .size(),
            1);
}

TEST_F(EventFactsTest, AreNotWhatReportersOrPeopleInInterviewsDo) {
  EXPECT_THAT(Events({Say("Ana Diallo/person", "consult", "Radio Kano/media")}),
              IsEmpty());
  Statement told = Say("Ana Diallo/person", "support", "Bo Keita/person");
  graph::testing::Attribute(told, "Ana Diallo/person");
  EXPECT_THAT(Events({told}), IsEmpty());
}

TEST_F(EventFactsTest, AreOfTheKindThatFitsWhoTakesPart) {
  const auto told = [&](const char* who, const char* relation,
                        const char* what) {
    const auto events = Events({Say(who, relation, what)});
    return events.empty() ? "none"
                          : absl::StrCat(events[0].codes->type, " ",
                                         events[0].codes->mode);
  };
  EXPECT_EQ(told("the army/military*", "withdraws_from", "Kano/place"),
            "RETREAT withdraw");
  EXPECT_EQ(told("Mali/country", "withdraws_from", "the treaty/document*"),
            "SANCTION withdraw");
  EXPECT_EQ(told("12 people/group*", "withdraws_from", "Kano/place"), "none");
  EXPECT_EQ(told("Mali/country", "withdraws_from", "a goal/other*"), "none");
}

TEST_F(EventFactsTest, SayWhetherItHappened) {
  const auto status = [&](Polarity polarity, Modality modality,
                          const char* speaker, const char* words = "meets") {
    Statement statement =
        Say("Ana Diallo/person", "meets", "Mali Union/organization");
    statement.polarity = polarity;
    statement.modality = modality;
    statement.predicate.text = words;
    if (*speaker != 0) graph::testing::Attribute(statement, speaker);
    const auto events = Events({statement});
    return events.size() == 1 ? std::string(Name(events[0].status)) : "none";
  };
  EXPECT_EQ(status(Polarity::kPositive, Modality::kAsserted, ""), "asserted");
  EXPECT_EQ(status(Polarity::kPositive, Modality::kAsserted, "police/group*"),
            "alleged");
  EXPECT_EQ(status(Polarity::kPositive, Modality::kPossible, ""), "none");
  EXPECT_EQ(status(Polarity::kPositive, Modality::kPlanned, "", "will meet"),
            "planned");
  // "She came to meet him."
  EXPECT_EQ(status(Polarity::kPositive, Modality::kPlanned, "", "meet"),
            "none");
  EXPECT_EQ(status(Polarity::kPositive, Modality::kAttempted, ""), "attempted");
  EXPECT_EQ(status(Polarity::kNegative, Modality::kAsserted, "police/group*"),
            "none");
  EXPECT_EQ(status(Polarity::kPositive, Modality::kConditional, ""), "none");
  EXPECT_EQ(status(Polarity::kPositive, Modality::kGeneric, ""), "none");
}

TEST_F(EventFactsTest, AreNoAffairsOfTheirOwn) {
  EXPECT_THAT(
      Events({Say("Ana Diallo/person", "cooperate", "Bo Keita/person")}),
      IsEmpty());
  Statement joint =
      Say("Ana Diallo/person", "cooperate", "Mali Union/organization");
  joint.predicate.text = "cooperated";
  EXPECT_THAT(Events({joint}), SizeIs(1));
  // Who leaves a tournament retreats from nobody.
  Statement leaves =
      Say("Ana Diallo/person", "withdraws_from", "the final match/event*");
  leaves.predicate.lemma = "withdraw";
  leaves.predicate.text = "withdrew";
  EXPECT_THAT(Events({leaves}), IsEmpty());
  Statement candidate =
      Say("Ana Diallo/person", "withdraws_from", "the election/event*");
  candidate.predicate.lemma = "withdraw";
  candidate.predicate.text = "withdrew";
  EXPECT_THAT(Events({candidate}), SizeIs(1));
  EXPECT_THAT(
      Events({Say("Mali Union/party", "provides", "the peace prize/other*")}),
      IsEmpty());
}

TEST_F(EventFactsTest, AreNoBlameByNobodyWhoIsTold) {
  const auto accused = [&](const char* lemma) {
    Statement statement = Say("", "accuse", "Ana Diallo/person");
    statement.predicate.lemma = lemma;
    statement.predicate.text = "was told off";
    return Events({statement});
  };
  EXPECT_THAT(accused("charge"), SizeIs(1));
  EXPECT_THAT(accused("criticize"), IsEmpty());
}

TEST_F(EventFactsTest, AreNoMeetingsOfTwoWhoHoldNoOffice) {
  const Statement meeting =
      Say("Ana Diallo/person", "meets", "Bo Keita/person");
  EXPECT_THAT(Events({meeting}), IsEmpty());
  EXPECT_THAT(
      Events({meeting, Say("Ana Diallo/person", "leads", "Mali Union/party")}),
      SizeIs(1));
}

TEST_F(EventFactsTest, AreNoAssaultIfAMishapKillsOrNobodyIsSaidTo) {
  EXPECT_THAT(Events({Say("the tremor/event*", "kills", "Ana Diallo/person")}),
              IsEmpty());
  EXPECT_THAT(Events({Say("", "kills", "Ana Diallo/person")}), IsEmpty());
  EXPECT_THAT(
      Events({At(Say("", "kills", "12 soldiers/military*"), "Abuja/place")}),
      SizeIs(1));
  EXPECT_THAT(Events({Say("the bombing/event*", "kills", "Ana Diallo/person")}),
              SizeIs(1));
  // By a car, as often as not.
  Statement struck = On(Say("", "assault", "Ana Diallo/person"), "2024-09-16");
  struck.predicate.lemma = "attack";
  EXPECT_THAT(Events({struck}), SizeIs(1));
  struck.predicate.lemma = "strike";
  EXPECT_THAT(Events({struck}), IsEmpty());
}

TEST_F(EventFactsTest, AreDeniedByWhoIsSaidToHaveDoneThem) {
  const auto status = [&](const char* relation, const char* speaker) {
    Statement statement = Say("Mali/country", relation, "Bo Keita/person");
    statement.polarity = Polarity::kNegative;
    if (*speaker != 0) graph::testing::Attribute(statement, speaker);
    const auto events = Events({statement});
    return events.size() == 1 ? std::string(Name(events[0].status)) : "none";
  };
  EXPECT_EQ(status("abducts", "Mali/country"), "denied");
  EXPECT_EQ(status("abducts", "police/group*"), "none");
  EXPECT_EQ(status("abducts", ""), "none");
  // Words that were not said are no event.
  EXPECT_EQ(status("meets", "Mali/country"), "none");
}

TEST_F(EventFactsTest, AreNoStancesAndNoDescriptions) {
  Statement support =
      Say("New Party/organization", "support", "Bo Keita/person");
  support.predicate.lemma = "advocate";
  support.predicate.text = "advocates";
  EXPECT_THAT(Events({support}), IsEmpty());
  support.predicate.text = "is advocated";
  EXPECT_THAT(Events({support}), IsEmpty());
  support.predicate.text = "advocated";
  EXPECT_THAT(Events({support}), SizeIs(1));

  // "The candidate, advocated by the party"
  support.arguments[0].span = {support.predicate.span.end + 4,
                               support.predicate.span.end + 14};
  EXPECT_THAT(Events({support}), IsEmpty());

  // "Stop its support of the party"
  support.predicate.lemma = support.predicate.text = "support";
  EXPECT_THAT(Events({support}), IsEmpty());

  // "Government-backed militias"
  Statement backed =
      Say("Sudanese government/government", "support", "militias/armed_group*");
  sentence_ = std::string(backed.predicate.span.begin - 1, ' ') + "-";
  EXPECT_THAT(Events({backed}), IsEmpty());
}

TEST_F(EventFactsTest, AreVisitsToPlacesByWhoHoldsAnOffice) {
  const Statement visit = Say("Ana Diallo/person", "visits", "Kano/place");
  EXPECT_THAT(Events({visit}), IsEmpty());
  EXPECT_THAT(
      Events({visit, Say("Ana Diallo/person", "leads", "Mali/country")}),
      SizeIs(1));
}

TEST_F(EventFactsTest, AreArrestsOfSomebodyWithWhomAReportOpens) {
  const Statement arrest = Say("", "arrests", "an individual/person*");
  EXPECT_THAT(Events({arrest}), SizeIs(1));
  EXPECT_THAT(Events({Later(arrest)}), IsEmpty());
}

TEST_F(EventFactsTest, AreConvictionsThatHaveADay) {
  const Statement jailed = Counting(Say("", "convicts", "nine men/group*"), 9);
  EXPECT_THAT(Events({On(jailed, "2024-09-16")}), SizeIs(1));
  EXPECT_THAT(Events({Say("", "convicts", "the men/group*")}), IsEmpty());
}

TEST_F(EventFactsTest, ArePlansThatAreToBeCarriedOut) {
  Statement trip = Say("Mali/country", "meets", "Chad/country");
  trip.modality = Modality::kPlanned;
  trip.predicate.text = "is to meet";
  EXPECT_THAT(Events({trip}), SizeIs(1));
  trip.predicate.text = "meet";
  EXPECT_THAT(Events({trip}), IsEmpty());
}

TEST_F(EventFactsTest, AreAbductionsByWhomever) {
  Statement abducted = Say("", "abducts", "two German tourists/group*");
  graph::testing::AddArgument(abducted, Role::kOblique, "on",
                              "their yacht/vehicle*");
  EXPECT_THAT(Events({On(abducted, "2024-09-16")}), SizeIs(1));
}

}  // namespace
}  // namespace griot::exporter
