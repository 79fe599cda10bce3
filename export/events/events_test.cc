#include "export/events/events.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "export/events/event_table.h"
#include "export/events/event_writers.h"
#include "gmock/gmock.h"
#include "graph/merge_rules.h"
#include "graph/merging/builder.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"

namespace griot::exporter {
namespace {

using graph::Graph;
using graph::testing::AddArgument;
using graph::testing::MakeDocument;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class EventsTest : public ::testing::Test {
 protected:
  EventsTest() : ontology_(*LoadOntology({})) {}

  // "SUBJECT RELATION OBJECT", in the one sentence of the document.
  static Statement Say(const char* subject, const char* relation,
                       const char* object, const char* document = "a") {
    Statement statement =
        graph::testing::Say(document, subject, relation, object);
    statement.predicate.relation = relation;
    return statement;
  }
  static Statement At(Statement statement, const char* place) {
    AddArgument(statement, Role::kPlace, "in", place);
    return statement;
  }
  static Statement On(Statement statement, const char* time,
                      Granularity granularity = Granularity::kDay) {
    statement.time = Time{time, granularity, std::nullopt, ""};
    return statement;
  }
  // In a sentence that stands far behind the report's lead.
  static Statement Later(Statement statement) {
    statement.evidence.span = {kLater, kLater + kSentence};
    return statement;
  }
  static Statement Counting(Statement statement, double value,
                            Quantity::Bound bound = Quantity::Bound::kExactly) {
    Argument& counted = statement.arguments[statement.arguments.size() > 1];
    counted.quantity = Quantity{value, bound};
    counted.head = {counted.span.end - 6, counted.span.end};
    return statement;
  }

  std::vector<Event> Events(const std::vector<Statement>& statements,
                            const std::string& title = "") {
    graph::GraphBuilder builder(graph::RulesOf(ontology_));
    for (const char* id : {"a", "b"}) {
      Document document = MakeDocument(id, "2024-09-18", id);
      document.title = title;
      EXPECT_TRUE(builder.AddDocument(document).ok());
    }
    for (Statement statement : statements) {
      std::string& quote = statement.evidence.quote;
      if (statement.evidence.span.begin < kLater) {
        statement.evidence.span = {0, kSentence};
        quote = title.empty() ? sentence_ : title;
      } else {
        quote = "later";
      }
      quote.resize(kSentence, ' ');
      if (quote != title) quote.back() = '.';
      EXPECT_TRUE(builder.Add(statement).ok());
    }
    graph_ = *std::move(builder).Finish();
    for (graph::Fact& fact : graph_.facts) fact.salience = 0.9;
    return FindEvents(graph_, ontology_);
  }

  std::string NameOf(graph::EntityId id) const {
    return id.valid() ? std::string(graph_.Text(graph_.At(id).name)) : "";
  }

  // "who type whom, place, day"
  std::string Told(const Event& event) const {
    return absl::StrCat(NameOf(event.actor1.entity), " ", event.codes->type,
                        " ", NameOf(event.actor2.entity), ", ",
                        NameOf(event.place.entity), ", ", event.time.first);
  }

  static constexpr int32_t kLater = 2000;
  static constexpr int32_t kSentence = 200;  // characters

  std::string sentence_ = "early";  // the words of the first
  Ontology ontology_;
  Graph graph_;
};

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

TEST_F(EventsTest, AreAtNoPointWhereTheGazetteerHasNone) {
  const auto events = Events(
      {At(Counting(Say("gunmen/group*", "kills", "12 people/group*"), 12),
          "Saaremaa/place")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].place.country, "EE");
  EXPECT_EQ(events[0].place.coordinates, std::nullopt);
}

TEST_F(EventsTest, CountWhoDiesLaterOfWhatWasDoneToHim) {
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

TEST_F(EventsTest, AreOfWhoseTheThingIsThatIsRefused) {
  Statement refusal = Say("Mali/country", "reject", "Niger's offer/other*");
  const Span thing = refusal.arguments.back().span;
  Statement naming = Say("Niger/country", "offer", "");
  naming.arguments.front().span = {thing.begin, thing.begin + 5};
  sentence_ = "Mali reject Niger's offer";
  const auto events = Events({refusal, naming});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(NameOf(events[0].actor2.entity), "Niger");
}

TEST_F(EventsTest, TellThatProtestersGathered) {
  const auto events = Events(
      {On(At(Say("two thousand protesters/group*", "meets", ""), "Abuja/place"),
          "2024-09-16")});
  EXPECT_THAT(events, IsEmpty());
  Statement gathering =
      On(At(Say("two thousand protesters/group*", "meets", ""), "Abuja/place"),
         "2024-09-16");
  gathering.predicate.lemma = "gather";
  const auto protests = Events({gathering});
  ASSERT_THAT(protests, SizeIs(1));
  EXPECT_EQ(protests[0].codes->type, "PROTEST");
}

TEST_F(EventsTest, AreChargesOfTheLawToo) {
  EXPECT_THAT(
      Events({Say("state prosecutors/group*", "accuse", "the driver/person*")}),
      SizeIs(1));
  EXPECT_THAT(
      Events({Say("passengers/group*", "accuse", "the driver/person*")}),
      IsEmpty());
}

TEST_F(EventsTest, AreOfTheDayOfWhatSumsThemUp) {
  const auto told = [&](const char* deeds) {
    Statement lead = On(Say("Ana Diallo/person", "issue", deeds), "2024-09-17");
    lead.predicate.relation = "";
    Statement pardon =
        Later(Say("Ana Diallo/person", "releases", "Bo Keita/person"));
    AddArgument(pardon, Role::kOblique, "with", "full pardon/event*");
    const auto events = Events({lead, pardon});
    return events.empty() ? "no row" : events.back().time.first;
  };
  EXPECT_EQ(told("a series of seven pardons/event*"), "2024-09-17");
  EXPECT_EQ(told("a series of seven statements/document*"), "");
}

TEST_F(EventsTest, AreNoSumsOfYears) {
  const auto seizure =
      Say("Malian police/government", "seizes", "126 skins/quantity*");
  EXPECT_THAT(Events({On(seizure, "2013/2019", Granularity::kInterval)}),
              IsEmpty());
}

TEST_F(EventsTest, AreNoFightIfTheyTellHowTwoStand) {
  Statement conflict = Say("Mali/country", "fights", "Niger/country");
  conflict.predicate.text = "conflict";
  EXPECT_THAT(Events({conflict}), IsEmpty());
  EXPECT_THAT(Events({On(conflict, "2024-09-16")}), SizeIs(1));
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

TEST_F(EventsTest, HappenInWhatIsAttackedButNotInWhatIsAccused) {
  auto events =
      Events({Say("Boko Haram/organization", "bombs", "Abuja/place")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].place.reason, EventPlace::Reason::kActedOn);
  events = Events({Say("Boko Haram/organization", "accuse", "Mali/country")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_FALSE(events[0].place.entity.valid());
  EXPECT_EQ(events[0].actor2.country, "ML");
}

TEST_F(EventsTest, HappenInThePlaceThatTheWordsForWhereName) {
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

TEST_F(EventsTest, AreWhereThoseAreWhoProtest) {
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

TEST_F(EventsTest, AreNotInTheCountryThatABorderIsShared) {
  Statement sent = Say("Pakistan/country", "mobilize", "800 troops/military*");
  AddArgument(sent, Role::kPlace, "along", "its border with Mali/place*");
  Statement naming = Say("Mali/country", "consult", "");
  const int32_t end = sent.arguments.back().span.end;
  naming.arguments.front().span = {end - 4, end};
  const auto events = Events({sent, naming});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_FALSE(events[0].place.entity.valid());
}

TEST_F(EventsTest, AreNotDoneByTheCountryThatAPlaceLiesIn) {
  const Statement lies = Say("Kano/place", "located_in", "Nigeria/country");
  Statement killing = Say("Nigeria/country", "kills", "2 people/group*");
  killing.arguments.front().span = lies.arguments.back().span;
  EXPECT_THAT(Events({lies, killing}), IsEmpty());
}

TEST_F(EventsTest, HaveNoDayWhereNoTextTellsOneOrOnlyUntilWhen) {
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

TEST_F(EventsTest, AreOneThatAReportTellsAgain) {
  const Statement endorsed =
      On(Say("Ana Diallo/person", "support", "Bo Keita/person"), "2024-09-16");
  const Statement again =
      Later(Say("Ana Diallo/person", "support", "Bo Keita/person"));
  const auto events = Events({endorsed, again});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].time.first, "2024-09-16");
}

TEST_F(EventsTest, AreNotWhatAHeadlineAloneTells) {
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

TEST_F(EventsTest, NeedWhoIsMeant) {
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

TEST_F(EventsTest, AreNotWhatReportersOrPeopleInInterviewsDo) {
  EXPECT_THAT(Events({Say("Ana Diallo/person", "consult", "Radio Kano/media")}),
              IsEmpty());
  Statement told = Say("Ana Diallo/person", "support", "Bo Keita/person");
  graph::testing::Attribute(told, "Ana Diallo/person");
  EXPECT_THAT(Events({told}), IsEmpty());
}

TEST_F(EventsTest, DoNotTakeTheDayOfTheTrialOfIt) {
  const auto events = Events(
      {On(Say("the court/organization*", "convicts", "Ana Diallo/person"),
          "2024-09-16"),
       Later(Say("Ana Diallo/person", "kills", "Bo Keita/person"))});
  ASSERT_THAT(events, SizeIs(2));
  EXPECT_EQ(Told(events[1]), "Ana Diallo ASSAULT Bo Keita, , ");
}

TEST_F(EventsTest, AreOfTheKindThatFitsWhoTakesPart) {
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

TEST_F(EventsTest, OfForceHaveTheDayOfTheOnePieceOfNews) {
  const auto told = [&](const std::vector<Statement>& statements) {
    std::vector<std::string> all;
    for (const Event& event : Events(statements)) all.push_back(Told(event));
    return all;
  };
  const auto raid = [](const char* place, const char* day) {
    return On(
        At(Say("Boko Haram/organization", "assault", "Nigerian army/military"),
           place),
        day);
  };
  const Statement abduction =
      Later(Say("Ansaru/organization", "abducts", "Bo Keita/person"));
  const Statement meeting =
      Later(Say("Boko Haram/organization", "meets", "Bo Keita/person"));
  EXPECT_THAT(told({raid("Abuja/place", "2024-09-16"), abduction, meeting}),
              UnorderedElementsAre(
                  "Boko Haram ASSAULT Nigerian army, Abuja, 2024-09-16",
                  "Ansaru ASSAULT Bo Keita, , 2024-09-16",
                  "Boko Haram CONSULT Bo Keita, , "));
  EXPECT_THAT(told({raid("Abuja/place", "2023-09-16"), abduction}),
              Contains("Ansaru ASSAULT Bo Keita, , "));
  // Of two raids nobody knows which.
  EXPECT_THAT(told({raid("Abuja/place", "2024-09-16"),
                    raid("Kano/place", "2024-09-15"), abduction}),
              Contains("Ansaru ASSAULT Bo Keita, , "));
}

TEST_F(EventsTest, AreDoneByTheOneWhoDoesAllOrIsTakenForIt) {
  const Statement stabbing =
      Later(On(Say("", "assault", "Ana Diallo/person"), "2024-09-16"));
  const auto doer = [&](std::vector<Statement> others,
                        const char* words = "was stabbed") {
    Statement told = stabbing;
    told.predicate.text = words;
    others.push_back(told);
    for (const Event& event : Events(others)) {
      if (NameOf(event.actor2.entity) == "Ana Diallo") {
        return NameOf(event.actor1.entity);
      }
    }
    return std::string("no row");
  };
  const Statement assault = On(
      Say("Ansaru/organization", "assault", "Bo Keita/person"), "2024-09-16");
  const Statement arrest = Say("", "arrests", "a man/person*");
  EXPECT_EQ(doer({assault}), "Ansaru");
  EXPECT_EQ(doer({On(assault, "2024-09-14")}), "");
  EXPECT_EQ(doer({assault}, "had been stabbed"), "");
  EXPECT_EQ(doer({arrest}), "man");
  EXPECT_EQ(doer({arrest, assault}), "Ansaru");
  EXPECT_EQ(doer({assault, On(Say("Mali Union/organization", "assault",
                                  "Koffi Mensah/person"),
                              "2024-09-16")}),
            "");
  EXPECT_EQ(doer({Say("", "arrests", "Ana Diallo/person")}), "");
}

TEST_F(EventsTest, HitThoseWhoAreKilledAndThoseWhoAreHurt) {
  const auto events = Events(
      {Counting(Say("Ansaru/organization", "kills", "three people/group*"), 3),
       Counting(Say("Ansaru/organization", "wounds", "two others/group*"), 2)});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].actor2.name, "three people and two others");
}

TEST_F(EventsTest, NameFirstWhoIsToldFirstOfTwoWhoMeet) {
  const auto events = Events({Say("Mali/country", "meets", "Chad/country")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].actor1.name, "Mali");
  const auto others = Events({Say("Chad/country", "meets", "Mali/country")});
  ASSERT_THAT(others, SizeIs(1));
  EXPECT_EQ(others[0].actor1.name, "Chad");
}

TEST_F(EventsTest, BothWaysAreOneOfWhatIsMutual) {
  EXPECT_THAT(Events({Say("Mali/country", "agree", "Chad/country"),
                      Say("Chad/country", "agree", "Mali/country")}),
              SizeIs(1));
  EXPECT_THAT(Events({Say("Mali/country", "accuse", "Chad/country"),
                      Say("Chad/country", "accuse", "Mali/country")}),
              SizeIs(2));
}

TEST_F(EventsTest, AreNotInTheCountryThatIsFought) {
  const auto events =
      Events({Say("Armenia/country", "fights", "Azerbaijan/country")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_FALSE(events[0].place.entity.valid());
}

TEST_F(EventsTest, SpanTheMonthThatIsTold) {
  const auto events =
      Events({On(Say("Ana Diallo/person", "meets", "Mali Union/organization"),
                 "2024-02", Granularity::kMonth)});
  EXPECT_EQ(events[0].time.first, "2024-02-01");
  EXPECT_EQ(events[0].time.last, "2024-02-29");
  EXPECT_EQ(events[0].time.precision, EventTime::Precision::kMonth);
}

TEST_F(EventsTest, SayWhetherItHappened) {
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

TEST_F(EventsTest, AreNoMeetingsOfTwoWhoHoldNoOffice) {
  const Statement meeting =
      Say("Ana Diallo/person", "meets", "Bo Keita/person");
  EXPECT_THAT(Events({meeting}), IsEmpty());
  EXPECT_THAT(
      Events({meeting, Say("Ana Diallo/person", "leads", "Mali Union/party")}),
      SizeIs(1));
}

// "Keita urged Mali to withdraw": stated as what Mali is to do.
TEST_F(EventsTest, AreRequestsWhereSomebodyIsAskedToDoSomething) {
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

TEST_F(EventsTest, AreDoneByThoseWithWhomThoseWhoAreHitFight) {
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

TEST_F(EventsTest, AreDoneToOthersOfWhomThereAreTen) {
  const auto events = Events({Counting(
      Say("police/organization*", "arrests", "10 others/group*"), 10)});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].actor2.name, "10 others");
}

TEST_F(EventsTest, AreOneAbductionIfWhoWasAbductedWasSeized) {
  const auto events = Events({Say("gunmen/group*", "seizes", "Bo Keita/person"),
                              Later(Say("", "abducts", "Bo Keita/person"))});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].codes->mode, "abduct");
  EXPECT_EQ(events[0].actor1.name, "gunmen");
}

TEST_F(EventsTest, AreNoAssaultIfAMishapKillsOrNobodyIsSaidTo) {
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

TEST_F(EventsTest, LeaveTheMostOpenAfterAtLeast) {
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

TEST_F(EventsTest, HaveTheLeastAndTheMostThatReportsSay) {
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

TEST_F(EventsTest, CountOneForAPerson) {
  const auto events =
      Events({Say("Boko Haram/organization", "kills", "Ana Diallo/person")});
  EXPECT_EQ(events[0].killed.low, 1);
}

class EventWritersTest : public EventsTest {
 protected:
  std::string Written(std::unique_ptr<Writer> (*make)(ByteSink,
                                                      const WriterOptions&)) {
    std::string out;
    WriterOptions options;
    options.ontology = &ontology_;
    const auto writer = make(
        [&](absl::string_view bytes) {
          absl::StrAppend(&out, bytes);
          return absl::OkStatus();
        },
        options);
    EXPECT_TRUE(writer->Write(graph_).ok());
    EXPECT_TRUE(writer->Finish().ok());
    return out;
  }
};

TEST_F(EventWritersTest, KeepSpreadsheetsFromRunningNames) {
  Events({Say("=cmd()/organization", "accuse", "Mali/country")});
  EXPECT_THAT(Written(MakeEventsCsvWriter), HasSubstr("\"'=cmd()\""));
  EXPECT_THAT(Written(MakeEventsGeoJsonWriter), HasSubstr("\"=cmd()\""));
}

TEST_F(EventWritersTest, LeaveEmptyWhatIsNotKnown) {
  Events({Say("Ana Diallo/person", "accuse", "Bo Keita/person")});
  EXPECT_THAT(Written(MakeEventsGeoJsonWriter), HasSubstr("\"geometry\":null"));
  Events({});
  EXPECT_EQ(Written(MakeEventsGeoJsonWriter),
            "{\"type\":\"FeatureCollection\",\"features\":[\n]}\n");
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

TEST_F(EventsTest, AreDeniedByWhoIsSaidToHaveDoneThem) {
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

TEST_F(EventsTest, AreNoStancesAndNoDescriptions) {
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

TEST_F(EventsTest, HappenWhereTheSentenceOpensOrTheNextTells) {
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

TEST_F(EventsTest, TellWhoseAndByWhatNameSomebodyIs) {
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

TEST_F(EventsTest, AreOneDeedDoneToSeveral) {
  Statement minister = Say("gunmen/group*", "releases", "Ana Diallo/person");
  Statement guards = Say("gunmen/group*", "releases", "seven guards/group*");
  guards.arguments.back().span = {50, 62};
  const auto events = Events({minister, Counting(guards, 7)});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].actor2.name, "Ana Diallo and seven guards");
}

TEST_F(EventsTest, AreDoneByTheCountryWhoseActItIs) {
  const auto events =
      Events({Counting(Say("Israeli airstrike/event*", "kills",
                           "five militants/armed_group*"),
                       5),
              Say("Israel/country", "located_in", "Asia/place")});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(NameOf(events[0].actor1.entity), "Israel");
}

TEST_F(EventsTest, HitHoweverManyMoreThanANumber) {
  const auto events = Events({Counting(
      Say("Boko Haram/armed_group", "arrests", "more than 50 activists/group*"),
      50, Quantity::Bound::kAtLeast)});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].actor2.name, "more than 50 activists");
}

TEST_F(EventsTest, CountAllWhomOnePredicateHits) {
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
