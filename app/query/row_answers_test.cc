#include "app/query/row_answers.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "app/query/answer.h"
#include "app/query/ask.h"
#include "graph/store/testing/store_fixture.h"
#include "gtest/gtest.h"
#include "schemas/testing/random_statements.h"

namespace griot {
namespace {

using graph::Store;
using griot::testing::MakeRandomCorpus;
using griot::testing::RandomCorpus;

struct Answered {
  std::string text;
  size_t found = 0;
};

Answered AskOf(const graph::Graph& graph, const Meaning& meaning,
               const Ontology& ontology, const QueryOptions& options) {
  Answered answered;
  Answer answer(options, 100, false, [&](absl::string_view bytes) {
    absl::StrAppend(&answered.text, bytes);
    return absl::OkStatus();
  });
  const absl::Status asked =
      options.question->ask({graph, ontology, options, meaning}, answer);
  EXPECT_TRUE(asked.ok()) << asked;
  EXPECT_TRUE(answer.Finish().ok());
  answered.found = answer.found();
  return answered;
}

// A question that may be asked of either, with names for A, B and S(ource).
QueryFlags Flags(std::vector<std::string> question) {
  QueryFlags flags;
  flags.question = std::move(question);
  return flags;
}

class RowAnswersTest : public graph::testing::StoreTest {
 protected:
  void SetUp() override { ontology_ = LoadOntology({}).value(); }

  // Whether rows answer, and that they answer as the whole graph does.
  bool AreSame(Store& store, const graph::Graph& whole,
               const QueryFlags& flags) {
    std::vector<std::string> errors;
    const QueryOptions options = ResolveQuery(flags, "json", errors);
    EXPECT_TRUE(errors.empty()) << absl::StrJoin(errors, "\n");
    const auto rows = ReadRowAnswers(store, ontology_, options);
    EXPECT_TRUE(rows.ok()) << rows.status();
    if (!rows.ok() || !rows->has_value()) return false;
    const absl::StatusOr<Meaning> meaning =
        ResolveNames(whole, ontology_, options);
    EXPECT_TRUE(meaning.ok()) << meaning.status();
    if (!meaning.ok()) return false;
    const Answered expected = AskOf(whole, *meaning, ontology_, options);
    const Answered got =
        AskOf((*rows)->graph, (*rows)->meaning, ontology_, options);
    EXPECT_EQ(got.text, expected.text) << Described(flags);
    EXPECT_EQ((*rows)->answers, expected.found) << Described(flags);
    return true;
  }

  static std::string Described(const QueryFlags& flags) {
    return absl::StrCat(absl::StrJoin(flags.question, " "), " --sort ",
                        flags.sort, " --relation ",
                        absl::StrJoin(flags.relations, ","), " --source ",
                        absl::StrJoin(flags.sources, ","), " --by ", flags.by,
                        " --limit ", flags.limit);
  }

  Ontology ontology_;
};

// All filters that a question on facts has, each alone and with another.
std::vector<QueryFlags> Filters(const graph::Graph& graph) {
  const auto name = [&](size_t i) {
    return std::string(
        graph.Text(graph.entities[i % graph.entities.size()].id));
  };
  const graph::Fact& fact = graph.facts[graph.facts.size() / 2];
  std::vector<QueryFlags> filters(1);
  const auto with = [&](auto set) {
    set(filters.emplace_back());
    QueryFlags both = filters[filters.size() / 2];
    set(both);
    filters.push_back(both);
  };
  with([&](QueryFlags& f) {
    f.relations = {std::string(graph.PredicateOf(fact))};
  });
  with([&](QueryFlags& f) {
    f.types = {std::string(graph.Text(graph.entities.front().type))};
  });
  with([&](QueryFlags& f) { f.modalities = {"asserted"}; });
  with([&](QueryFlags& f) { f.modalities = {"planned", "possible"}; });
  with([&](QueryFlags& f) { f.polarity = "negative"; });
  with([&](QueryFlags& f) { f.min_sources = 2; });
  with([&](QueryFlags& f) { f.since = "2024-03"; });
  with([&](QueryFlags& f) { f.until = "2024-06-15"; });
  with([&](QueryFlags& f) {
    f.sources = {std::string(graph.Text(graph.documents.front().id))};
  });
  with([&](QueryFlags& f) {
    if (fact.subject.valid()) {
      f.subject = std::string(graph.Text(graph.At(fact.subject).id));
    }
  });
  with([&](QueryFlags& f) { f.object = name(3); });
  return filters;
}

TEST_F(RowAnswersTest, AreThoseOfTheWholeGraph) {
  size_t answered = 0;
  size_t asked = 0;
  for (uint32_t seed = 0; seed < 2; ++seed) {
    std::filesystem::remove(path_);
    const RandomCorpus corpus = MakeRandomCorpus(seed, 12, 25);
    ASSERT_TRUE(Build(corpus).ok());
    Store store = Store::Open(path_, Store::Mode::kRead).value();
    const graph::Graph whole = store.LoadGraph().value();
    std::vector<std::string> names;
    for (size_t i = 0; i < whole.entities.size(); i += 7) {
      names.emplace_back(whole.Text(whole.entities[i].id));
    }
    std::vector<QueryFlags> questions = {Flags({"facts"}), Flags({"who"}),
                                         Flags({"claims"}),
                                         Flags({"entities"})};
    for (size_t i = 0; i + 1 < names.size() && i < 3; ++i) {
      questions.push_back(Flags({"facts", names[i]}));
      questions.push_back(Flags({"facts", names[i], names[i + 1]}));
      questions.push_back(Flags({"who", names[i]}));
      questions.push_back(Flags({"timeline", names[i]}));
      questions.push_back(Flags({"entities", names[i]}));
    }
    const graph::Entity& first = whole.entities.front();
    questions.push_back(
        Flags({"entities", std::string(whole.Text(first.name))}));
    for (const graph::AttributionRecord& link : whole.attributions) {
      questions.push_back(Flags({"claims"}));
      questions.back().by = std::string(whole.Text(whole.At(link.source).name));
      if (questions.size() > 25) break;
    }
    for (const QueryFlags& question : questions) {
      for (QueryFlags flags : Filters(whole)) {
        flags.question = question.question;
        flags.by = question.by;
        for (const graph::Order order :
             FindQuestion(flags.question[0])->orders) {
          flags.sort = std::string(Name(order));
          flags.limit = static_cast<int>(asked % 3 == 0 ? 0 : asked % 7);
          ++asked;
          answered += AreSame(store, whole, flags);
        }
      }
    }
  }
  // The others need the whole graph.
  EXPECT_GT(answered, asked / 2) << asked;
}

// What is wrong with a name is said as it is of the whole graph.
TEST_F(RowAnswersTest, FailAsTheWholeGraphDoes) {
  size_t failed = 0;
  for (uint32_t seed = 0; seed < 3; ++seed) {
    std::filesystem::remove(path_);
    ASSERT_TRUE(Build(MakeRandomCorpus(seed, 12, 25)).ok());
    Store store = Store::Open(path_, Store::Mode::kRead).value();
    const graph::Graph whole = store.LoadGraph().value();
    std::vector<std::string> typed = {"Nobody Of This Name", "", "(", "e12345"};
    for (size_t i = 0; i < whole.entities.size(); i += 3) {
      const std::string name(whole.Text(whole.entities[i].name));
      typed.push_back(name);
      typed.push_back(name + "x");
      typed.push_back(name.substr(1));
      typed.push_back(name.substr(0, name.find(' ')));
    }
    for (const std::string& name : typed) {
      QueryFlags by = Flags({"claims"});
      by.by = name;
      QueryFlags type = Flags({"facts"});
      type.types = {name};
      QueryFlags relation = Flags({"who"});
      relation.relations = {name};
      for (const QueryFlags& flags :
           {Flags({"facts", name}), Flags({"entities", name}), by, type,
            relation}) {
        std::vector<std::string> errors;
        const QueryOptions options = ResolveQuery(flags, "json", errors);
        if (!errors.empty()) continue;
        const auto expected = ResolveNames(whole, ontology_, options).status();
        const auto rows = ReadRowAnswers(store, ontology_, options);
        EXPECT_EQ(rows.status(), expected) << Described(flags) << name;
        failed += !expected.ok();
      }
    }
  }
  EXPECT_GT(failed, 100);
}

// What cannot be looked up in rows is left to the graph.
TEST_F(RowAnswersTest, AreNotGivenWhereTheGraphIsNeeded) {
  ASSERT_TRUE(Build(MakeRandomCorpus(1, 5, 10)).ok());
  Store store = Store::Open(path_, Store::Mode::kRead).value();
  const auto answers = [&](const QueryFlags& flags) {
    std::vector<std::string> errors;
    const QueryOptions options = ResolveQuery(flags, "json", errors);
    EXPECT_TRUE(errors.empty());
    return ReadRowAnswers(store, ontology_, options).value().has_value();
  };
  EXPECT_TRUE(answers(Flags({"facts"})));
  EXPECT_FALSE(answers(Flags({"central"})));
  QueryFlags by_sources = Flags({"who"});
  by_sources.sort = "sources";
  EXPECT_FALSE(answers(by_sources));
}

}  // namespace
}  // namespace griot
