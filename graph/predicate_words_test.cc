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
  EXPECT_EQ(WordsFor({"", "hit", "hit"}), "hits");
  EXPECT_EQ(WordsFor({"", "near", "near", "near"}), "near");
}

TEST(PredicateWordsTest, SaysWhatSomebodyIs) {
  EXPECT_EQ(WordsFor({"", "hit", "was hit"}), "hits");
  EXPECT_EQ(WordsFor({"", "home", "is home", "to"}), "is home to");
  EXPECT_EQ(WordsFor({"", "there", "am not there", "at", true}),
            "is not there at");
  EXPECT_EQ(WordsFor({"", "former president", "President"}),
            "former president of");
  EXPECT_EQ(WordsFor({"", "former leader", "is a former rebel leader"}),
            "is former leader of");
  EXPECT_EQ(WordsFor({"", "ambassador", "ambassador", "to"}), "ambassador to");
}

TEST(PredicateWordsTest, SaysWhatIsDenied) {
  EXPECT_EQ(WordsFor({"kills", "kill", "killed", "", true}), "does not kill");
  EXPECT_EQ(WordsFor({"founder_of", "found", "founded", "", true}),
            "not founder of");
  EXPECT_EQ(WordsFor({"reject", "cancel", "cancel", "", true}),
            "does not cancel");
  EXPECT_EQ(WordsFor({"", "be", "is", "", true}), "is not");
}

TEST(PredicateWordsTest, KnowsANounByWhereItsEndsStand) {
  Statement statement = Say("a", "Ana/person", "client", "Bo/person");
  statement.predicate.text = "client";
  const auto words = [&](Span subject, Span predicate, Span object) {
    statement.predicate.span = predicate;
    for (Argument& argument : statement.arguments) {
      argument.span = argument.role == Role::kSubject ? subject : object;
    }
    GraphBuilder builder;
    EXPECT_TRUE(builder.AddDocument(MakeDocument("a", "", "Post")).ok());
    EXPECT_TRUE(builder.Add(statement).ok());
    const Graph graph = std::move(builder).Finish().value();
    return PredicateWords(graph, graph.facts.front());
  };
  EXPECT_EQ(words({12, 15}, {5, 11}, {0, 4}), "client of");  // Bo's client Ana
  EXPECT_EQ(words({0, 10}, {0, 6}, {14, 16}), "client of");
  EXPECT_EQ(words({0, 3}, {4, 10}, {11, 13}), "clients");
  EXPECT_EQ(words({5, 8}, {9, 15}, {0, 2}), "clients");  // what Ana ...s
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
  EXPECT_EQ(words("", "had been killed"), "had been killed");
  EXPECT_EQ(words("", "be killed"), "");
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
