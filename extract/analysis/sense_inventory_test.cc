#include "extract/analysis/sense_inventory.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Word MakeWord(absl::string_view form, std::string lemma, int32_t head,
              absl::string_view deprel, absl::string_view upos = "VERB") {
  Word word;
  word.form = form;
  word.lemma = std::move(lemma);
  word.head = head;
  word.deprel = deprel;
  word.upos = upos;
  return word;
}

SenseInventory Inventory() {
  return SenseInventory(
      {"sit.01", "sit_down.02", "sit_up.03", "create.01", "relate.01"},
      {{"sit", {0, 1, 2}},
       {"create", {3}},
       {"creation", {3}},
       {"relation", {4}}});
}

std::vector<int32_t> Senses(const std::vector<Word>& words) {
  std::vector<int32_t> found;
  Inventory().Candidates(words, 0, found);
  return found;
}

TEST(SenseInventory, KnowsTheParticleOfAVerb) {
  EXPECT_THAT(Senses({MakeWord("sat", "sit", -1, "root"),
                      MakeWord("Down", "down", 0, "compound:prt")}),
              ElementsAre(1));
  EXPECT_THAT(Senses({MakeWord("sat", "sit", -1, "root"),
                      MakeWord("down", "down", 0, "advmod")}),
              ElementsAre(0, 1));
  EXPECT_THAT(Senses({MakeWord("sat", "sit", -1, "root")}), ElementsAre(0));
  EXPECT_THAT(Senses({MakeWord("stood", "stand", -1, "root")}), IsEmpty());
}

TEST(SenseInventory, FindsTheVerbBehindALemmaThatWasNeverSeen) {
  const SenseInventory inventory = Inventory();
  const auto verb = [&](absl::string_view upos, std::string lemma) {
    return inventory.VerbOf(MakeWord("", std::move(lemma), -1, "root", upos),
                            [](absl::string_view known) {
                              return known == "evacuate" || known == "relate";
                            });
  };
  EXPECT_EQ(verb("NOUN", "evacuation"), "evacuate");
  EXPECT_EQ(verb("PROPN", "Evacuation"), "evacuate");
  EXPECT_EQ(verb("NOUN", "nation"), "nation");
  EXPECT_EQ(verb("VERB", "bomb"), "bomb");
  EXPECT_EQ(verb("NUM", "3"), "");
  EXPECT_EQ(verb("PART", "'s"), "");
}

TEST(SenseInventory, GivesTheSensesOfAVerbAlone) {
  std::vector<int32_t> found;
  Inventory().OfVerb("sit", found);
  EXPECT_THAT(found, ElementsAre(0));
  Inventory().OfVerb("stand", found);
  EXPECT_THAT(found, IsEmpty());
}

}  // namespace
}  // namespace griot
