#include "graph/predicate_words.h"

#include <string>
#include <utility>
#include <vector>

#include "graph/merging/builder.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using testing::MakeDocument;
using testing::Say;

struct Told {
  std::string relation;
  std::string lemma;
  std::string surface;
  std::string marker = "";  // of the object
  bool denied = false;
};

std::string WordsFor(const Told& told) {
  Statement statement = Say("a", "Ana/person", told.lemma, "Bo/person");
  statement.predicate.text = told.surface;
  statement.predicate.relation = told.relation;
  if (told.denied) statement.polarity = Polarity::kNegative;
  for (Argument& argument : statement.arguments) {
    if (argument.role == Role::kObject) argument.marker = told.marker;
  }
  GraphBuilder builder;
  EXPECT_TRUE(builder.AddDocument(MakeDocument("a", "", "Post")).ok());
  EXPECT_TRUE(builder.Add(statement).ok());
  const Graph graph = std::move(builder).Finish().value();
  return PredicateWords(graph, graph.facts.front());
}

TEST(PredicateWordsTest, SaysARelationThatReadsAsSaid) {
  EXPECT_EQ(WordsFor({"kills", "murder", "was murdered"}), "kills");
  EXPECT_EQ(WordsFor({"based_in", "base", "based"}), "based in");
  EXPECT_EQ(WordsFor({"moves_to", "travel", "travelled", "to"}), "moves to");
}

TEST(PredicateWordsTest, SaysTheVerbOfAKindOfEvent) {
  EXPECT_EQ(WordsFor({"accuse", "criticise", "criticised"}), "criticises");
  EXPECT_EQ(WordsFor({"casualties", "die", "died", "of"}), "dies of");
  EXPECT_EQ(WordsFor({"casualties", "dead", "dead"}), "is dead");
  EXPECT_EQ(WordsFor({"request", "call", "call", "for"}), "calls for");
  EXPECT_EQ(WordsFor({"consult", "hold talk", "held talks", "with"}),
            "holds talks with");
}

TEST(PredicateWordsTest, InflectsWhatIsSeenToBeAVerb) {
  EXPECT_EQ(WordsFor({"", "receive", "received"}), "receives");
  EXPECT_EQ(WordsFor({"", "be", "were"}), "is");
  EXPECT_EQ(WordsFor({"", "former president", "President"}),
            "former president");
  EXPECT_EQ(WordsFor({"", "near", "near"}), "near");
}

TEST(PredicateWordsTest, SaysWhatIsDenied) {
  EXPECT_EQ(WordsFor({"kills", "kill", "killed", "", true}), "does not kill");
  EXPECT_EQ(WordsFor({"founder_of", "found", "founded", "", true}),
            "not founder of");
  EXPECT_EQ(WordsFor({"reject", "cancel", "cancel", "", true}),
            "does not cancel");
  EXPECT_EQ(WordsFor({"", "be", "is", "", true}), "is not");
}

TEST(PassiveWordsTest, SaysWhatBefellTheObjectIfNobodyDidIt) {
  const auto words = [](absl::string_view subject, const std::string& said) {
    Statement statement = Say("a", std::string(subject), "kill", "Bo/person");
    statement.predicate.text = said;
    GraphBuilder builder;
    EXPECT_TRUE(builder.AddDocument(MakeDocument("a", "", "Post")).ok());
    EXPECT_TRUE(builder.Add(statement).ok());
    const Graph graph = std::move(builder).Finish().value();
    return PassiveWords(graph, graph.facts.front());
  };
  EXPECT_EQ(words("", "Were killed"), "were killed");
  EXPECT_EQ(words("", "killing"), "");
  EXPECT_EQ(words("Ana/person", "was killed"), "");
}

TEST(InThirdPersonTest, KnowsHowVerbsEnd) {
  EXPECT_EQ(InThirdPerson("carry out attack"), "carries out attack");
  EXPECT_EQ(InThirdPerson("veto"), "vetoes");
  EXPECT_EQ(InThirdPerson("pay"), "pays");
  EXPECT_EQ(InThirdPerson("clash"), "clashes");
  EXPECT_EQ(InThirdPerson("have"), "has");
  EXPECT_EQ(InThirdPerson("feed"), "feeds");
  EXPECT_EQ(InThirdPerson("attacked"), "attacked");
}

TEST(WordsOfTest, UndoesTheThirdPerson) {
  for (const auto& [relation, denied] :
       std::vector<std::pair<std::string, std::string>>{
           {"closes", "does not close"},
           {"seizes", "does not seize"},
           {"dismisses", "does not dismiss"},
           {"searches", "does not search"},
           {"has_part", "does not have part"},
           {"displaces", "does not displace"},
           {"led_by", "not led by"}}) {
    EXPECT_EQ(WordsOf(relation, /*denied=*/true), denied);
  }
}

}  // namespace
}  // namespace griot::graph
