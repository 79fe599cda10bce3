#include "export/events/report_setting.h"

#include <string>
#include <vector>

#include "export/events/testing/events_fixture.h"
#include "gmock/gmock.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"

namespace griot::exporter {
namespace {

using graph::testing::AddArgument;
using ::testing::Contains;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class ReportSettingTest : public EventsTest {};

TEST_F(ReportSettingTest, AreOfTheDayOfWhatSumsThemUp) {
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

TEST_F(ReportSettingTest, DoNotTakeTheDayOfTheTrialOfIt) {
  const auto events = Events(
      {On(Say("the court/organization*", "convicts", "Ana Diallo/person"),
          "2024-09-16"),
       Later(Say("Ana Diallo/person", "kills", "Bo Keita/person"))});
  ASSERT_THAT(events, SizeIs(2));
  EXPECT_EQ(Told(events[1]), "Ana Diallo ASSAULT Bo Keita, , ");
}

TEST_F(ReportSettingTest, OfForceHaveTheDayOfTheOnePieceOfNews) {
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

TEST_F(ReportSettingTest, AreDoneByTheOneWhoDoesAllOrIsTakenForIt) {
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
  EXPECT_EQ(doer({arrest, Say("", "convicts", "Issa Ba/person")}), "man");
  EXPECT_EQ(doer({arrest, assault}), "Ansaru");
  EXPECT_EQ(doer({assault, On(Say("Mali Union/organization", "assault",
                                  "Koffi Mensah/person"),
                              "2024-09-16")}),
            "");
  EXPECT_EQ(doer({Say("", "arrests", "Ana Diallo/person")}), "");
}

}  // namespace
}  // namespace griot::exporter
