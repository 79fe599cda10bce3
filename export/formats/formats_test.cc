#include "export/formats/formats.h"

#include <algorithm>
#include <memory>
#include <random>
#include <set>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "export/writer.h"
#include "graph/merging/builder.h"
#include "gtest/gtest.h"
#include "schemas/testing/random_statements.h"

namespace griot::exporter {
namespace {

using griot::testing::MakeRandomCorpus;
using griot::testing::RandomCorpus;

graph::Graph Merge(const RandomCorpus& corpus) {
  graph::GraphBuilder builder;
  for (const Document& document : corpus.documents) {
    EXPECT_TRUE(builder.AddDocument(document).ok());
  }
  for (const Statement& statement : corpus.statements) {
    EXPECT_TRUE(builder.Add(statement).ok());
  }
  return std::move(builder).Finish().value();
}

std::unique_ptr<Writer> MakeWriter(const Format& format, const ByteSink& sink) {
  if (!format.is_folder()) return format.make(sink, {});
  return format.make_folder([sink](absl::string_view) { return sink; }, {});
}

// All files of a folder in one.
std::string Export(const Format& format, const graph::Graph& graph) {
  std::string bytes;
  const auto writer = MakeWriter(format, [&](absl::string_view piece) {
    absl::StrAppend(&bytes, piece);
    return absl::OkStatus();
  });
  EXPECT_TRUE(writer->Write(graph).ok());
  EXPECT_TRUE(writer->Finish().ok());
  return bytes;
}

TEST(FormatsTest, AreFoundByNameAndEnding) {
  EXPECT_EQ(FindFormat("graphml")->ending, ".graphml");
  EXPECT_EQ(FindFormatOfPath("a.b/News.TTL")->name, "ttl");
  EXPECT_EQ(FindFormat("GraphML"), nullptr);
  EXPECT_EQ(FindFormatOfPath("ttl"), nullptr);
  EXPECT_EQ(FindFormatOfPath(""), nullptr);
}

// Triples as N-Triples has them, one a line; of quads, without their graphs.
std::set<std::string> Triples(const std::string& bytes, bool quads) {
  std::set<std::string> triples;
  for (absl::string_view line :
       absl::StrSplit(bytes, '\n', absl::SkipEmpty())) {
    absl::ConsumeSuffix(&line, " .");
    constexpr absl::string_view kGraph = " <urn:griot:document:";
    const size_t graph = line.rfind(kGraph);
    // The last of four terms; the last of three is an object.
    const bool named = quads && graph != absl::string_view::npos &&
                       std::count(line.begin(), line.end(), '<') == 4 &&
                       line.find(' ', graph + 1) == absl::string_view::npos;
    triples.emplace(named ? line.substr(0, graph) : line);
  }
  return triples;
}

TEST(RdfTest, HasTheSameTriplesWithGraphsAndWithout) {
  for (uint32_t seed = 0; seed < 20; ++seed) {
    const graph::Graph graph = Merge(MakeRandomCorpus(seed, 4, 12));
    const auto triples = Triples(Export(*FindFormat("nt"), graph), false);
    const auto quads = Triples(Export(*FindFormat("nq"), graph), true);
    ASSERT_FALSE(triples.empty());
    ASSERT_EQ(quads, triples) << seed;
  }
}

TEST(FormatsTest, AreSortedByName) {
  EXPECT_TRUE(std::is_sorted(
      Formats().begin(), Formats().end(),
      [](const Format& a, const Format& b) { return a.name < b.name; }));
}

class EveryFormatTest : public ::testing::TestWithParam<std::string> {
 protected:
  const Format& format() const { return *FindFormat(GetParam()); }
};

TEST_P(EveryFormatTest, GivesTheSameBytesWhateverTheOrder) {
  for (uint32_t seed = 0; seed < 50; ++seed) {
    std::mt19937 random(seed);
    RandomCorpus corpus = MakeRandomCorpus(seed, 1 + seed % 5, 12);
    const std::string expected = Export(format(), Merge(corpus));
    std::shuffle(corpus.documents.begin(), corpus.documents.end(), random);
    std::shuffle(corpus.statements.begin(), corpus.statements.end(), random);
    ASSERT_EQ(Export(format(), Merge(corpus)), expected) << seed;
  }
}

TEST_P(EveryFormatTest, WritesAnEmptyGraph) {
  // Where every line is a triple, a fact or an entity there is none.
  const bool only_lines = GetParam() == "nt" || GetParam() == "nq" ||
                          GetParam() == "jsonl" || GetParam() == "ftm";
  EXPECT_EQ(Export(format(), Merge({})).empty(), only_lines);
}

TEST_P(EveryFormatTest, StopsAtAnErrorOfTheSink) {
  const graph::Graph graph = Merge(MakeRandomCorpus(1, 30, 100));
  int calls = 0;
  const auto writer = MakeWriter(format(), [&](absl::string_view) {
    ++calls;
    return absl::ResourceExhaustedError("full");
  });
  EXPECT_EQ(writer->Write(graph).code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(writer->Finish().code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(calls, 1);
}

std::vector<std::string> FormatNames() {
  std::vector<std::string> names;
  for (const Format& format : Formats()) names.push_back(format.name);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Formats, EveryFormatTest,
                         ::testing::ValuesIn(FormatNames()),
                         [](const auto& format) {
                           std::string name = format.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace griot::exporter
