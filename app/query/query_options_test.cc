#include "app/query/query_options.h"

#include <map>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "schemas/iso_time.h"

namespace griot {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

QueryOptions Resolved(const QueryFlags& flags, const std::string& format = "") {
  std::vector<std::string> errors;
  QueryOptions options = ResolveQuery(flags, format, errors);
  EXPECT_THAT(errors, IsEmpty());
  return options;
}

std::vector<std::string> Errors(const QueryFlags& flags,
                                const std::string& format = "") {
  std::vector<std::string> errors;
  ResolveQuery(flags, format, errors);
  return errors;
}

QueryFlags Asking(std::vector<std::string> question) {
  QueryFlags flags;
  flags.question = std::move(question);
  return flags;
}

TEST(ResolveQueryTest, TakesQuestionsWithTheirNames) {
  const QueryOptions options = Resolved(Asking({"path", "A", "B b"}));
  EXPECT_EQ(options.question->name, "path");
  EXPECT_THAT(options.names, ElementsAre("A", "B b"));
  EXPECT_EQ(Resolved(Asking({"why", "A", "hits", "B"})).names.size(), 3);
}

TEST(ResolveQueryTest, RefusesUnknownQuestionsAndWrongNumbersOfNames) {
  EXPECT_THAT(Errors(Asking({"whom"})),
              ElementsAre(HasSubstr("query whom: unknown question, expected "
                                    "one of entities, facts, who,")));
  EXPECT_THAT(Errors(Asking({"path", "A"})),
              ElementsAre(HasSubstr("path: 1 name behind it, expected A B")));
  EXPECT_THAT(Errors(Asking({"timeline", "Hervé", "Sanzé"})),
              ElementsAre(HasSubstr("names of several words stand in quotes")));
  EXPECT_THAT(Errors(Asking({"why", "A", "B"})), ElementsAre(HasSubstr("why")));
  EXPECT_THAT(Errors(Asking({"central", "A"})),
              ElementsAre(HasSubstr("expected none")));
}

TEST(ResolveQueryTest, ShowsAScreenOfTablesAndAllOfTheRest) {
  QueryFlags flags = Asking({"facts"});
  EXPECT_EQ(Resolved(flags).limit, 20);
  EXPECT_EQ(Resolved(flags, "json").limit, QueryOptions::kAll);
  EXPECT_EQ(Resolved(flags, "csv").limit, QueryOptions::kAll);
  flags.limit = 0;
  EXPECT_EQ(Resolved(flags).limit, QueryOptions::kAll);
  flags.limit = 3;
  EXPECT_EQ(Resolved(flags, "json").limit, 3);
}

TEST(ResolveQueryTest, UntilHoldsTheWholeDay) {
  QueryFlags flags = Asking({"facts"});
  flags.since = "2024-02";
  flags.until = "2024-02-29";
  const QueryOptions options = Resolved(flags);
  EXPECT_EQ(options.time.begin, ParseIsoTime("2024-02")->begin);
  EXPECT_EQ(options.time.end, ParseIsoTime("2024-03")->begin);
}

TEST(ResolveQueryTest, ClassesStandForTheirModalities) {
  QueryFlags flags = Asking({"facts"});
  flags.modalities = {"intended", "generic"};
  EXPECT_THAT(
      Resolved(flags).modalities,
      ElementsAre(Modality::kPlanned, Modality::kOrdered, Modality::kGeneric));
}

TEST(ResolveQueryTest, TakesTheOptionsThatAQuestionNames) {
  const std::map<absl::string_view, void (*)(QueryFlags&)> give = {
      {"--by", [](QueryFlags& flags) { flags.by = "X"; }},
      {"--depth", [](QueryFlags& flags) { flags.depth = 2; }},
      {"--paths", [](QueryFlags& flags) { flags.paths = 2; }},
      {"--everything", [](QueryFlags& flags) { flags.everything = true; }},
      {"--kind", [](QueryFlags& flags) { flags.kind = "name"; }}};
  for (const Question& question : Questions()) {
    for (const auto& [option, set] : give) {
      QueryFlags flags = Asking({std::string(question.name)});
      flags.question.resize(1 + question.counts.front(), "A");
      set(flags);
      if (HasOption(question, option)) {
        EXPECT_THAT(Errors(flags), IsEmpty()) << question.name;
      } else {
        EXPECT_THAT(Errors(flags), ElementsAre(HasSubstr("not an option of")))
            << question.name;
      }
    }
    for (const absl::string_view option : question.options) {
      EXPECT_EQ(give.count(option), 1) << option;
    }
  }
}

TEST(ResolveQueryTest, LooksAtTheBackboneForWhoStandsInTheMiddle) {
  QueryFlags flags = Asking({"central"});
  EXPECT_EQ(Resolved(flags).scope, graph::Scope::kBackbone);
  EXPECT_EQ(Resolved(Asking({"facts"})).scope, graph::Scope::kEverything);
  flags.everything = true;
  EXPECT_EQ(Resolved(flags).scope, graph::Scope::kEverything);
}

TEST(ResolveQueryTest, SortsAsTheQuestionSaysFirst) {
  EXPECT_EQ(Resolved(Asking({"facts"})).order, graph::Order::kSalience);
  EXPECT_EQ(Resolved(Asking({"central"})).order, graph::Order::kDegree);
  QueryFlags flags = Asking({"timeline", "A"});
  EXPECT_EQ(Resolved(flags).order, graph::Order::kDate);
  flags.sort = "sources";
  EXPECT_EQ(Resolved(flags).order, graph::Order::kSources);
}

TEST(ResolveQueryTest, SaysAllThatIsWrongAtOnce) {
  QueryFlags flags = Asking({"facts"});
  flags.since = "2024-13";
  flags.until = "2019/2020";
  flags.polarity = "no";
  flags.modalities = {"certain"};
  flags.sort = "degree";
  flags.everything = true;
  flags.by = "X";
  flags.kind = "name";
  flags.depth = 2;
  flags.paths = 2;
  EXPECT_THAT(
      Errors(flags, "xml"),
      ElementsAre(HasSubstr("--format xml: unknown format"),
                  HasSubstr("--since 2024-13: not a time"),
                  HasSubstr("--until 2019/2020: not a time"),
                  HasSubstr("--polarity no: expected one of positive"),
                  HasSubstr("--modality certain: expected one of asserted"),
                  HasSubstr("--sort degree: expected one of salience, date, "
                            "confidence, sources"),
                  HasSubstr("--by: not an option of facts, expected with "
                            "claims or only"),
                  HasSubstr("--depth: not an option of facts, expected with "
                            "neighbours"),
                  HasSubstr("--paths: not an option of facts"),
                  HasSubstr("--everything: not an option of facts, expected "
                            "with path, central or communities"),
                  HasSubstr("--kind: not an option of facts, expected with "
                            "entities, neighbours or central")));
  flags = Asking({"facts"});
  flags.since = "2025";
  flags.until = "2024";
  EXPECT_THAT(Errors(flags), ElementsAre(HasSubstr("is before --since 2025")));
}

}  // namespace
}  // namespace griot
