#include "graph/resolution/resolver.h"

#include <algorithm>
#include <numeric>
#include <random>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "graph/resolution/testing/name_list.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::HasSubstr;
using testing::NameList;
using testing::SmallGazetteer;

TEST(ResolverTest, JoinsNamesThatAreWrittenAlike) {
  NameList list;
  list.Person("a", "Ana Orr").Person("b", "ANA ORR").Person("c", "Bo Orr");
  EXPECT_EQ(list.Resolved(), "ANA ORR @b = Ana Orr @a");
}

TEST(ResolverTest, KeepsTypesApart) {
  NameList list;
  list.Person("a", "Jordan Vale").Place("b", "Jordan Vale");
  EXPECT_EQ(list.Resolved(), "");
}

TEST(ResolverTest, TakesACountryForItsGovernment) {
  NameList list;
  list.Country("a", "Orr").Group("b", "Orr").Place("c", "Orr");
  EXPECT_EQ(list.Resolved(), "Orr @a = Orr @b = Orr @c");
}

TEST(ResolverTest, DropsTitles) {
  NameList list;
  list.Person("a", "Gen. Ana Orr").Person("b", "Ana Orr");
  EXPECT_EQ(list.Resolved(), "Ana Orr @b = Gen. Ana Orr @a");
}

TEST(ResolverTest, DropsLegalFormsAndTurnsHeads) {
  NameList list;
  list.Group("a", "Orr Steel Ltd").Group("b", "Orr Steel");
  list.Group("a", "Ministry of Orr Defence")
      .Group("b", "the Orr Defense Ministry");
  EXPECT_EQ(list.Resolved(),
            "Ministry of Orr Defence @a = the Orr Defense Ministry @b\n"
            "Orr Steel @b = Orr Steel Ltd @a");
}

TEST(ResolverTest, TakesATextsWordForACompany) {
  NameList list;  // whose short form was taken for a person
  list.Group("a", "Orr Steel ASA").Person("a", "Orr Steel");
  EXPECT_EQ(list.Resolved(), "Orr Steel @a = Orr Steel ASA @a");
}

TEST(ResolverTest, ExplainsAcronymsInTheirText) {
  NameList list;
  list.Group("a", "Orr News Service").Place("a", "ONS");
  list.Group("b", "Orr Aid").Group("b", "Old Ally").Group("b", "OA");
  list.Group("c", "Orr Liberation Front").Group("c", "FLO");  // a translation's
  EXPECT_EQ(list.Resolved(),
            "FLO @c = Orr Liberation Front @c\nONS @a = Orr News Service @a");
}

TEST(ResolverTest, ExplainsAcronymsAcrossTexts) {
  NameList list;
  list.Group("a", "Orr Liberation Front", {"=FLO"}).Place("a", "Vale");
  list.Group("b", "FLO").Place("b", "Vale");
  list.Group("c", "FLO");  // where nothing tells that it is the same
  EXPECT_EQ(list.Resolved(),
            "FLO @b = Orr Liberation Front @a\nVale @a = Vale @b");
}

TEST(ResolverTest, LeavesAmbiguousAcronymsAlone) {
  NameList list;
  list.Group("a", "National Relief Congress", {"=NRC"}).Place("a", "Vale");
  list.Group("b", "Northern Reform Council", {"=NRC"}).Place("b", "Vale");
  list.Group("c", "NRC").Place("c", "Vale");
  EXPECT_EQ(list.Resolved(), "Vale @a = Vale @b = Vale @c");
}

TEST(ResolverTest, ChoosesAnAcronymsMeaningByWhatTextsShare) {
  NameList list;
  list.Group("a", "National Relief Congress", {"=NRC"}).Place("a", "Vale");
  list.Group("b", "Northern Reform Council", {"=NRC"}).Place("b", "Hill");
  list.Group("c", "NRC").Place("c", "Vale");
  EXPECT_EQ(list.Resolved(),
            "NRC @c = National Relief Congress @a\nVale @a = Vale @c");
}

TEST(ResolverTest, JoinsAcronymsThatNothingExplains) {
  NameList list;
  list.Group("a", "OLF").Group("b", "O.L.F.");
  EXPECT_EQ(list.Resolved(), "O.L.F. @b = OLF @a");
}

TEST(ResolverTest, JoinsSpellings) {
  NameList list;
  list.Group("a", "al-Qaran").Group("b", "Al Kharan").Group("c", "al-Qarran");
  list.Person("a", "Mohamed Orr").Place("a", "Vale");
  list.Person("b", "Muhammad Orr").Place("b", "Vale");
  list.Person("d", "Mohammed Orr");  // shares nothing with the others
  EXPECT_EQ(list.Resolved(),
            "Al Kharan @b = al-Qaran @a = al-Qarran @c\n"
            "Mohamed Orr @a = Muhammad Orr @b\n"
            "Vale @a = Vale @b");
}

TEST(ResolverTest, JoinsTwoSpellingsOfOneText) {
  NameList list;
  list.Person("a", "Kasem Orlemani").Person("a", "Kassem Orleymani");
  list.Person("b", "Karim Holtsen").Person("b", "Karim Holten");  // others
  EXPECT_EQ(list.Resolved(), "Kasem Orlemani @a = Kassem Orleymani @a");
}

TEST(ResolverTest, FindsSurnamesInOtherSpellings) {
  NameList list;
  list.Person("a", "Kasem Orlemani").Person("a", "Orleymani");
  list.Person("b", "Bo Hamid").Person("b", "Hamad");  // too short to be sure
  EXPECT_EQ(list.Resolved(), "Kasem Orlemani @a = Orleymani @a");
}

TEST(ResolverTest, DoesNotPassSoundingAlikeOn) {
  NameList list;
  for (const char* name : {"Hamad Orr", "Hamed Orr", "Hamid Orr"}) {
    list.Person(name, name).Place(name, "Vale");
  }
  // Hamed may be Hamad or Hamid, but those are two.
  EXPECT_THAT(list.Resolved(), ::testing::Not(HasSubstr("= Hamid Orr")));
}

TEST(ResolverTest, FindsSurnamesInTheirText) {
  NameList list;
  list.Person("a", "Ana Orr").Person("a", "Orr");
  list.Person("b", "Ana Orr").Person("b", "Bo Orr").Person("b", "Orr");
  EXPECT_EQ(list.Resolved(), "Ana Orr @a = Ana Orr @b = Orr @a");
}

TEST(ResolverTest, FindsSurnamesAcrossTextsByTitleOrCompany) {
  NameList list;
  list.Person("a", "Ana Orr", {"=Mayor Ana Orr"});
  list.Person("b", "Orr", {"=Mayor Orr"});
  list.Person("c", "Bo Lund").Place("c", "Vale");
  list.Person("d", "Lund").Place("d", "Vale");
  list.Person("e", "Orr");
  EXPECT_EQ(list.Resolved(),
            "Ana Orr @a = Orr @b\nBo Lund @c = Lund @d\nVale @c = Vale @d");
}

TEST(ResolverTest, KeepsTwoOfOneSurnameApart) {
  NameList list;
  list.Person("a", "Ana Orr", {"=Gen. Ana Orr"}).Place("a", "Vale");
  list.Person("b", "Bo Orr", {"the striker"}).Place("b", "Vale");
  list.Person("c", "Orr").Place("c", "Vale");                 // which?
  list.Person("d", "Orr", {"=Gen. Orr"}).Place("d", "Vale");  // the general
  EXPECT_EQ(list.Resolved(),
            "Ana Orr @a = Orr @d\nVale @a = Vale @b = Vale @c = Vale @d");
}

TEST(ResolverTest, DoesNotTakeAWomanForAMan) {
  NameList list;
  list.Person("a", "Bo Orr", {"~he"}).Place("a", "Vale");
  list.Person("b", "Orr", {"~she"}).Place("b", "Vale");
  EXPECT_EQ(list.Resolved(), "Vale @a = Vale @b");
}

TEST(ResolverTest, LearnsWhoIsAManFromNouns) {
  NameList list;
  list.Person("a", "Ana Orr", {"~she"}).Place("a", "Vale");
  list.Person("b", "Orr", {"the gunman"}).Place("b", "Vale");
  list.Person("c", "Ana Lund", {"~she"}).Place("c", "Brook");
  list.Person("d", "Lund", {"the German"}).Place("d", "Brook");  // either
  EXPECT_EQ(list.Resolved(),
            "Ana Lund @c = Lund @d\nBrook @c = Brook @d\nVale @a = Vale @b");
}

TEST(ResolverTest, JoinsMiddleNames) {
  NameList list;
  list.Person("a", "Ana M. Orr").Place("a", "Vale");
  list.Person("b", "Ana Orr").Place("b", "Vale");
  list.Person("c", "Bo Q. Lund")
      .Person("d", "Bo R. Lund")
      .Person("e", "Bo Lund");
  EXPECT_EQ(list.Resolved(), "Ana M. Orr @a = Ana Orr @b\nVale @a = Vale @b");
}

TEST(ResolverTest, TellsFatherAndSonApart) {
  NameList list;
  list.Person("a", "Bo Q. Lund").Place("a", "Vale");
  list.Person("b", "Bo R. Q. Lund").Place("b", "Vale");
  EXPECT_EQ(list.Resolved(), "Vale @a = Vale @b");
}

TEST(ResolverTest, TakesTheAliasesThatTextsUse) {
  NameList list;
  list.Place("a", "San Pedro de Orr", {"=Orr"}).Place("a", "Vale");
  list.Place("b", "Orr").Place("b", "Vale");
  list.Group("a", "Hill Motors", {"=Hill"});
  list.Group("b", "Hill");
  EXPECT_EQ(list.Resolved(),
            "Hill @b = Hill Motors @a\nOrr @b = San Pedro de Orr @a\n"
            "Vale @a = Vale @b");
}

SmallGazetteer World() {
  SmallGazetteer world;
  world.AddCountry("OR", "Orr", "Orrian").AddCountry("LU", "Lund", "Lundish");
  world.AddPlace(1, "Vale", "OR", 90'000).AddPlace(2, "Vale", "LU", 80'000);
  world.AddPlace(3, "Kirm", "OR", 5'000).AddPlace(3, "Qyrm", "OR", 5'000);
  return world;
}

TEST(ResolverTest, JoinsAnInstitutionOfOneCountryInAllItsForms) {
  const SmallGazetteer world = World();
  ResolutionKnowledge knowledge;
  knowledge.gazetteer = &world;
  NameList list;
  list.Phrase("a", "Orrian army").Phrase("b", "Orr's army");
  list.Phrase("c", "army of Orr").Phrase("d", "Lundish army");
  list.Phrase("d", "the army").Phrase("d", "Orrian soldiers");
  EXPECT_EQ(list.Resolved(knowledge),
            "Orr's army @b = Orrian army @a = army of Orr @c");
}

TEST(ResolverTest, TellsInstitutionsApartByTheirTextsCountry) {
  const SmallGazetteer world = World();
  ResolutionKnowledge knowledge;
  knowledge.gazetteer = &world;
  NameList list;
  list.Group("a", "Defense Ministry").Place("a", "Orr");
  list.Group("b", "Ministry of Defence").Place("b", "Orr");
  list.Group("c", "Defense Ministry").Place("c", "Lund");
  list.Group("d", "Defense Ministry");
  EXPECT_EQ(list.Resolved(knowledge),
            "Defense Ministry @a = Ministry of Defence @b\nOrr @a = Orr @b");
}

TEST(ResolverTest, TellsPlacesOfOneNameApart) {
  const SmallGazetteer world = World();
  ResolutionKnowledge knowledge;
  knowledge.gazetteer = &world;
  NameList list;
  list.Place("a", "Vale").Place("a", "Orr");
  list.Place("b", "Vale").Place("b", "Orr");
  list.Place("c", "Vale").Place("c", "Lund");
  list.Place("a", "Kirm").Place("b", "Qyrm");
  EXPECT_EQ(list.Resolved(knowledge),
            "Kirm @a = Qyrm @b\nOrr @a = Orr @b\nVale @a = Vale @b");
}

ResolutionKnowledge Knowing(const std::vector<Decision>& decisions) {
  ResolutionKnowledge knowledge;
  knowledge.decisions = &decisions;
  knowledge.family_of = [](absl::string_view type) {
    return type == "person" ? TypeFamily::kPerson : TypeFamily::kPlace;
  };
  return knowledge;
}

TEST(ResolverTest, KeepsNamesakesOfTwoCountriesApart) {
  const SmallGazetteer world = World();
  ResolutionKnowledge knowledge;
  knowledge.gazetteer = &world;
  NameList list;
  list.Person("a", "Abo", {"=Orr's King Abo"});
  list.Person("b", "Abo", {"=the Lundish King Abo"});
  EXPECT_EQ(list.Resolved(knowledge), "");
}

TEST(ResolverTest, TakesABodyForNoPlace) {
  NameList list;
  list.Group("a", "Orr Liberation Front").Place("b", "Orr Liberation Front");
  list.Place("a", "Orr River").Group("b", "Orr River");
  EXPECT_EQ(list.Resolved(),
            "Orr Liberation Front @a = Orr Liberation Front @b");
}

TEST(ResolverTest, TellsAWordFromAnAcronym) {
  NameList list;
  list.Group("a", "World Orr Heritage", {"=WOH"}).Place("a", "Vale");
  list.Group("b", "Woh").Place("b", "Vale");
  list.Group("c", "WOH").Place("c", "Vale");
  EXPECT_EQ(list.Resolved(),
            "Vale @a = Vale @b = Vale @c\nWOH @c = World Orr Heritage @a");
}

std::vector<Decision> Decide(absl::string_view rows) {
  return ParseDecisions(
             "d.csv",
             absl::StrCat("decision,name,type,document,other,other_type,"
                          "other_document,value\n",
                          rows))
      .value();
}

TEST(ResolverTest, LetsDecisionsWin) {
  NameList list;
  list.Person("a", "Ana Orr").Person("b", "Ana Orr").Person("c", "Bo Lund");
  list.Place("c", "Vale");
  const std::vector<Decision> decisions =
      Decide("different,Ana Orr,,a,Ana Orr,,b,\nsame,Bo Lund,,,Vale,,,\n");
  EXPECT_EQ(list.Resolved(Knowing(decisions)), "Bo Lund @c = Vale @c");
}

TEST(ResolverTest, KeepsWhatIsDecidedFromJoiningByOtherWays) {
  NameList list;
  list.Person("a", "Ana Orr").Person("a", "Orr");
  EXPECT_EQ(list.Resolved(Knowing(Decide("different,Orr,,,Ana Orr,,,\n"))), "");
}

TEST(ResolverTest, DecidesOnPhrases) {
  NameList list;
  list.Group("a", "Orr Front")
      .Phrase("a", "the rebels")
      .Phrase("b", "the rebels");
  EXPECT_EQ(list.Resolved(Knowing(Decide("same,rebels,,a,Orr Front,,,\n"))),
            "Orr Front @a = the rebels @a");
}

TEST(ResolverTest, NamesAndTypesEntities) {
  NameList list;
  list.Person("a", "Ana Orr");
  const std::vector<Decision> decisions =
      Decide("rename,ANA ORR,,,,,,Ana María Orr\ntype,Ana Orr,,,,,,minister\n");
  const auto resolution = list.Resolve(Knowing(decisions));
  ASSERT_TRUE(resolution.ok()) << resolution.status();
  EXPECT_EQ(resolution->clusters[0].name, "Ana María Orr");
  EXPECT_EQ(resolution->clusters[0].type, "minister");
}

TEST(ResolverTest, RefusesDecisionsThatCannotBeMet) {
  NameList list;
  list.Person("a", "Ana Orr").Person("b", "Ana Orr").Person("b", "Bo Orr");
  EXPECT_THAT(list.Resolved(Knowing(Decide("same,Ana Orr,,,Zed,,,\n"))),
              HasSubstr("d.csv:2: no document names \"Zed\""));
  EXPECT_THAT(list.Resolved(Knowing(Decide("rename,Ana Orr,place,,,,,X\n"))),
              HasSubstr("no document names \"Ana Orr\" of type place"));
  EXPECT_THAT(
      list.Resolved(Knowing(Decide(
          "same,Ana Orr,,,Bo Orr,,,\ndifferent,Ana Orr,,a,Bo Orr,,,\n"))),
      HasSubstr("d.csv:3: \"Ana Orr\" in document a and \"Bo Orr\" are "
                "different here, but the same"));
  // A decision that is kept from former builds may have lost its names.
  std::vector<Decision> kept = Decide("same,Ana Orr,,,Zed,,,\n");
  kept[0].is_new = false;
  EXPECT_EQ(list.Resolved(Knowing(kept)), "Ana Orr @a = Ana Orr @b");
}

TEST(ResolverTest, GoesByTheTableOfKnownNames) {
  NameList list;
  list.Person("a", "Ana Orr").Person("b", "The Hammer of Vale");
  list.Person("c", "Bo Orr").Person("d", "Orr");
  list.Place("a", "Hill").Place("b", "Hill");
  const std::vector<KnownName> known = {
      {"Ana Orr", "Q1"}, {"Bo Orr", "Q2"}, {"Hill", "Q3"},
      {"Hill", "Q4"},    {"Orr", "Q1"},    {"The Hammer of Vale", "Q1"}};
  ResolutionKnowledge knowledge;
  knowledge.known_names = &known;
  EXPECT_EQ(list.Resolved(knowledge),
            "Ana Orr @a = Orr @d = The Hammer of Vale @b\nHill @a = Hill @b");
  const auto resolution = list.Resolve(knowledge);
  EXPECT_EQ(resolution->clusters[resolution->cluster_of[2]].known_id, "Q2");
  EXPECT_EQ(resolution->clusters[resolution->cluster_of[3]].known_id, "Q1");
  EXPECT_EQ(resolution->clusters[resolution->cluster_of[4]].known_id, "");
}

TEST(ResolverTest, TellsWhyItDidNotMerge) {
  NameList list;
  list.Person("a", "Ana Orr").Person("b", "Bo Orr").Person("c", "Orr");
  std::vector<Refusal> refusals;
  ASSERT_TRUE(list.Resolve({}, &refusals).ok());
  ASSERT_EQ(refusals.size(), 2);
  EXPECT_EQ(refusals[0].reason, Refusal::Reason::kAmbiguous);
  EXPECT_EQ(list.Shown(refusals[0].first), "Orr @c");
  EXPECT_EQ(list.Shown(refusals[0].second), "Ana Orr @a");
}

// Names that rules come upon in many ways.
NameList MadeUp(uint32_t seed) {
  std::mt19937 random(seed);
  const auto pick = [&](const std::vector<std::string>& from) {
    return from[random() % from.size()];
  };
  NameList list;
  const size_t documents = 2 + random() % 8;
  for (size_t d = 0; d < documents; ++d) {
    const std::string document = absl::StrCat("d", d);
    std::vector<std::string> seen;
    const auto fresh = [&](const std::string& name) {
      if (std::find(seen.begin(), seen.end(), name) != seen.end()) return false;
      seen.push_back(name);
      return true;
    };
    for (size_t n = random() % 12; n > 0; --n) {
      const std::string given =
          pick({"Ana ", "Bo ", "Hamad ", "Hamed ", "Hamid ", "A. ", "Bo Q. ",
                "", "", "Gen. ", "Mayor Ana "});
      const std::string surname =
          pick({"Orr", "Lund", "al-Qaran", "Al Kharan"});
      const std::string person = given + surname;
      if (random() % 2 == 0 && fresh(person)) {
        list.Person(document, person,
                    {pick({"=Mayor " + surname, "~he", "~she", "the striker",
                           "a general", "=" + surname})});
      }
      const std::string group =
          pick({"Orr Liberation Front", "Ottar Lund Foundation", "OLF",
                "Hill Motors", "Hill", "Hill Motors Ltd", "Defense Ministry",
                "Ministry of Defence", "al-Qaran", "Al Kharan"});
      if (random() % 2 == 0 && fresh(group)) {
        list.Group(document, group, {pick({"=OLF", "=Hill", "the group"})});
      }
      const std::string place =
          pick({"Vale", "San Pedro de Vale", "Kirm", "Qyrm", "Orr", "Lund"});
      if (random() % 2 == 0 && fresh(place)) {
        list.Place(document, place, {"=Vale"});
      }
      const std::string phrase = pick({"Orrian army", "Orr's army", "rebels"});
      if (random() % 3 == 0 && fresh(phrase)) list.Phrase(document, phrase);
    }
  }
  return list;
}

TEST(ResolverTest, DoesNotDependOnTheOrderOfNames) {
  const SmallGazetteer world = World();
  const std::vector<KnownName> known = {
      {"Ana Orr", "Q1"}, {"Hill", "Q2"}, {"Orr", "Q1"}};
  ResolutionKnowledge knowledge;
  for (uint32_t seed = 0; seed < 500; ++seed) {
    knowledge.gazetteer = seed % 2 == 0 ? &world : nullptr;
    knowledge.known_names = seed % 3 == 0 ? &known : nullptr;
    const NameList list = MadeUp(seed);
    std::vector<size_t> order(list.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::mt19937 random(seed);
    std::shuffle(order.begin(), order.end(), random);
    const NameList other = list.Reordered(order);
    ASSERT_EQ(other.Resolved(knowledge), list.Resolved(knowledge)) << seed;

    const auto steps = [&](const NameList& names) {
      std::vector<Refusal> refusals;
      const auto resolution = names.Resolve(knowledge, &refusals);
      std::string text;
      for (const MergeStep& step : resolution->steps) {
        absl::StrAppend(&text, Name(step.rule), ": ", names.Shown(step.first),
                        " + ", names.Shown(step.second));
        for (const Showing& showing : step.evidence) {
          absl::StrAppend(&text, " [", names.Shown(showing.use), "]");
        }
        text += '\n';
      }
      std::vector<std::string> keys;
      for (const NameCluster& cluster : resolution->clusters) {
        keys.push_back(cluster.key);
      }
      std::sort(keys.begin(), keys.end());
      EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end())
          << "two entities of one key, seed " << seed;
      for (const std::string& key : keys) text += key + "\n";
      return text;
    };
    ASSERT_EQ(steps(other), steps(list)) << seed;
  }
}

}  // namespace
}  // namespace griot::graph
