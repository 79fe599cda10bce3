#include "graph/resolution/telling_phrases.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "graph/resolution/normalise.h"
#include "graph/resolution/resolver.h"
#include "graph/resolution/testing/name_list.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using testing::NameList;
using testing::SmallGazetteer;

SmallGazetteer World() {
  SmallGazetteer world;
  world.AddCountry("OR", "Orr", "Orrian").AddCountry("LU", "Lund", "Lundish");
  world.AddPlace(1, "Vale", "OR", 90'000).AddPlace(2, "Vale", "LU", 80'000);
  return world;
}

std::vector<Decision> Decide(absl::string_view rows) {
  return ParseDecisions("d.csv",
                        absl::StrCat("decision,name,document,other\n", rows))
      .value();
}

TEST(TellingPhrasesTest, SpeakOfACountryOrAreDecidedOnOrNames) {
  const SmallGazetteer world = World();
  const TellingPhrases phrases(world, Decide("same,the rebels,,Orr Front\n"));
  EXPECT_TRUE(phrases.Has({"orrian army", "Orrian army"}));
  EXPECT_TRUE(phrases.Has({"orr's army", "Orr's army"}));
  EXPECT_TRUE(phrases.Has({"rebels", "the rebels"}));
  EXPECT_TRUE(phrases.Has({"army", "army", /*is_name=*/true}));
  EXPECT_FALSE(phrases.Has({"army", "the army"}));
  EXPECT_FALSE(phrases.Has({"orrian army", "orrian army"}));
}

TEST(TellingPhrasesTest, AnIdMayBeThatOfAnyPhrase) {
  const SmallGazetteer world = World();
  const TellingPhrases phrases(
      world, Decide("same,e0123456789abcdef,,e0123456789abcdf0\n"));
  EXPECT_TRUE(phrases.Has({"army", "the army"}));
}

// Documents that call things by names and phrases, in several ways.
NameList MadeUp(uint32_t seed) {
  const std::vector<std::string> texts = {"Orr",
                                          "Lund",
                                          "Vale",
                                          "the army",
                                          "Army",
                                          "Orrian army",
                                          "orrian army",
                                          "Orr's army",
                                          "the Lundish army",
                                          "Defense Ministry",
                                          "the defense ministry",
                                          "rebels",
                                          "the rebels",
                                          "Ana Orr",
                                          "Orr Front",
                                          "OF",
                                          "a spokesman",
                                          "lundish troops",
                                          "Lundish troops",
                                          "Army of orr",
                                          "army of Orr"};
  const std::vector<TypeFamily> families = {
      TypeFamily::kPerson, TypeFamily::kPlace, TypeFamily::kCountry,
      TypeFamily::kOrganization, TypeFamily::kUnknown};
  std::mt19937 random(seed);
  NameList list;
  for (const char* document : {"a", "b", "c", "d"}) {
    std::set<std::string> keys;
    for (const std::string& text : texts) {
      if (random() % 3 != 0 || !keys.insert(NormaliseName(text)).second) {
        continue;
      }
      list.Add(document, text, families[random() % families.size()], {},
               random() % 2 == 0 ? MentionKind::kName : MentionKind::kNominal);
    }
  }
  return list;
}

// The keys of all uses of `names`, a line each, and the entities that they are
// of, if any.
std::multimap<std::string, std::string> Resolved(
    const Names& names, const ResolutionKnowledge& knowledge) {
  const absl::StatusOr<Resolution> resolution = ResolveNames(names, knowledge);
  if (!resolution.ok()) return {{resolution.status().ToString(), ""}};
  std::multimap<std::string, std::string> entities;
  for (size_t i = 0; i < names.uses.size(); ++i) {
    const uint32_t cluster = resolution->cluster_of[i];
    if (cluster == kNoIndex) continue;
    const NameCluster& entity = resolution->clusters[cluster];
    entities.emplace(absl::StrCat(names.document_id(names.uses[i].document),
                                  " ", names.text(names.uses[i].name)),
                     absl::StrCat(entity.key, "|", entity.name, "|",
                                  entity.place ? entity.place->key : ""));
  }
  return entities;
}

TEST(TellingPhrasesTest, NamesAreResolvedAsWithAllPhrases) {
  const SmallGazetteer world = World();
  std::vector<Decision> decided =
      Decide("same,the rebels,,Orr Front\ndifferent,Ana Orr,,OF\n");
  for (Decision& decision : decided) decision.is_new = false;
  const std::vector<Decision> none;
  size_t left_out = 0;
  for (uint32_t seed = 0; seed < 500; ++seed) {
    const NameList list = MadeUp(seed);
    ResolutionKnowledge knowledge;
    knowledge.gazetteer = &world;
    knowledge.decisions = seed % 3 == 0 ? &decided : &none;
    knowledge.family_of = [](absl::string_view) {
      return TypeFamily::kUnknown;
    };
    const TellingPhrases phrases(world, *knowledge.decisions);
    Names names = list.ToNames();
    std::map<uint32_t, SharedKey> keys;
    for (const NameUse& use : names.uses) {
      SharedKey& key = keys[use.key];
      const std::string written(names.text(use.name));
      key.written = key.key.empty() ? written : std::min(key.written, written);
      key.key = std::string(names.text(use.key));
      key.is_name = key.is_name || use.kind == MentionKind::kName;
    }
    const auto all = Resolved(names, knowledge);
    left_out += std::erase_if(names.uses, [&](const NameUse& use) {
      return use.kind == MentionKind::kNominal &&
             !phrases.Has(keys.at(use.key));
    });
    ASSERT_EQ(Resolved(names, knowledge), all) << seed;
  }
  EXPECT_GT(left_out, 500);
}

}  // namespace
}  // namespace griot::graph
