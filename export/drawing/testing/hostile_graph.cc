#include "export/drawing/testing/hostile_graph.h"

#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "graph/merging/builder.h"
#include "gtest/gtest.h"
#include "schemas/testing/random_statements.h"

namespace griot::exporter {
namespace {

using griot::testing::RandomText;

// Gives each text one other, often an odd one; some stay as they are, so that
// facts still merge.
class Spoiler {
 public:
  explicit Spoiler(uint32_t seed) : random_(seed) {}

  void Spoil(std::string& text) {
    if (text.empty()) return;
    const auto [place, is_new] = spoilt_.try_emplace(text, text);
    if (is_new && random_() % 3 == 0) {
      place->second = RandomText(random_, 12);
      if (random_() % 8 == 0) place->second += "\xEF\xBF\xBE";  // U+FFFE
    }
    text = place->second;
  }

  void Spoil(Statement& statement) {
    Spoil(statement.document);
    Spoil(statement.predicate.lemma);
    Spoil(statement.predicate.relation);
    for (Argument& argument : statement.arguments) {
      Spoil(argument.marker);
      Spoil(argument.text);
      Spoil(argument.entity);
      Spoil(argument.type);
    }
    for (Attribution& link : statement.attribution) {
      Spoil(link.source.text);
      Spoil(link.source.entity);
      Spoil(link.source.type);
      Spoil(link.medium);
    }
    Spoil(statement.evidence.quote);
    Spoil(statement.extractor);
    if (random_() % 3 == 0) {
      static constexpr const char* kTimes[] = {"0001-01-01T00+14:00",
                                               "1815",
                                               "2024-W38",
                                               "2024-02-29T23:59:59Z",
                                               "2024-03-01T01:30+02:00",
                                               "../2019",
                                               "2019/2023",
                                               "9999-12-31"};
      statement.time = Time{kTimes[random_() % std::size(kTimes)],
                            Granularity::kHour, std::nullopt, ""};
    }
  }

 private:
  std::mt19937 random_;
  absl::flat_hash_map<std::string, std::string> spoilt_;
};

}  // namespace

graph::Graph MakeHostileGraph(uint32_t seed) {
  griot::testing::RandomCorpus corpus = griot::testing::MakeRandomCorpus(
      seed, 1 + static_cast<int>(seed % 7), 12);
  Spoiler spoiler(seed);
  graph::GraphBuilder builder;
  for (Document& document : corpus.documents) {
    spoiler.Spoil(document.id);
    spoiler.Spoil(document.publisher);
    EXPECT_TRUE(builder.AddDocument(document).ok());
  }
  for (Statement& statement : corpus.statements) {
    spoiler.Spoil(statement);
    EXPECT_TRUE(builder.Add(statement).ok());
  }
  return std::move(builder).Finish().value();
}

}  // namespace griot::exporter
