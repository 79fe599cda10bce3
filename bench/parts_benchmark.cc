#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "benchmark/benchmark.h"
#include "extract/reading/page.h"
#include "graph/graph.h"
#include "graph/merging/builder.h"
#include "schemas/statement.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"
#include "schemas/testing/random_statements.h"
#include "schemas/utf8.h"

// The parts that a graph of many documents spends its time in, apart from the
// analyser (analyse_speed). Each checks its answer before it is timed.

namespace griot {
namespace {

constexpr uint32_t kSeed = 7;
constexpr int kStatementsADocument = 20;

void ReadStatements(benchmark::State& state) {
  const testing::RandomCorpus corpus =
      testing::MakeRandomCorpus(kSeed, 50, kStatementsADocument);
  std::vector<std::string> lines;
  for (const Statement& statement : corpus.statements) {
    lines.push_back(ToJson(statement));
    const absl::StatusOr<Statement> back = ParseStatement(lines.back());
    if (!back.ok() || *back != statement) {
      state.SkipWithError("a statement does not read back");
      return;
    }
  }
  for (auto _ : state) {
    for (const std::string& line : lines) {
      benchmark::DoNotOptimize(ParseStatement(line));
    }
  }
  state.SetItemsProcessed(state.iterations() *
                          static_cast<int64_t>(lines.size()));
}
BENCHMARK(ReadStatements)->Unit(benchmark::kMillisecond);

absl::StatusOr<graph::Graph> Merge(const testing::RandomCorpus& corpus) {
  graph::GraphBuilder builder;
  for (const Document& document : corpus.documents) {
    GRIOT_RETURN_IF_ERROR(builder.AddDocument(document));
  }
  for (const Statement& statement : corpus.statements) {
    GRIOT_RETURN_IF_ERROR(builder.Add(statement));
  }
  return std::move(builder).Finish();
}

void MergeStatements(benchmark::State& state) {
  const testing::RandomCorpus corpus = testing::MakeRandomCorpus(
      kSeed, static_cast<int>(state.range(0)), kStatementsADocument);
  const absl::StatusOr<graph::Graph> once = Merge(corpus);
  if (!once.ok() || once->documents.size() != corpus.documents.size() ||
      once->facts.empty()) {
    state.SkipWithError("the graph does not hold what went in");
    return;
  }
  for (auto _ : state) benchmark::DoNotOptimize(Merge(corpus));
  state.SetItemsProcessed(state.iterations() *
                          static_cast<int64_t>(corpus.statements.size()));
}
BENCHMARK(MergeStatements)->Range(64, 4096)->Unit(benchmark::kMillisecond);

void IndexCodePoints(benchmark::State& state) {
  std::string text;
  while (text.size() < (1 << 20)) text += "Élan left “Ndélé” at dawn. ";
  const CodePointIndex index(text);
  if (index.ByteOf(index.size()) != text.size()) {
    state.SkipWithError("the index does not end where the text does");
    return;
  }
  for (auto _ : state) benchmark::DoNotOptimize(CodePointIndex(text));
  state.SetBytesProcessed(state.iterations() *
                          static_cast<int64_t>(text.size()));
}
BENCHMARK(IndexCodePoints);

// A page of a usual size: 30 paragraphs among ten times as much markup.
void ReadHtmlPage(benchmark::State& state) {
  constexpr absl::string_view kParagraph =
      "<p class=\"story-p\">The ferry had left the port at six o&#8217;clock, "
      "its captain said on <a href=\"/days/tuesday\">Tuesday</a>, and ran "
      "aground an hour later off Kell.";
  std::string html =
      "<html><head><title>Ferry runs aground off Kell</title><style>";
  for (int i = 0; i < 2000; ++i) html += ".c { margin: 0 }\n";
  html += "</style><script>";
  for (int i = 0; i < 2000; ++i) html += "if (a < b) push('<p>');\n";
  html += "</script></head><body><nav>";
  for (int i = 0; i < 200; ++i) html += "<li class=item><a href=/x>News</a>";
  html += "</nav><article><h1>Ferry runs aground off Kell</h1>";
  for (int i = 0; i < 30; ++i) {
    html += absl::StrCat(kParagraph, " It had ", i, " aboard.</p>\n");
  }
  html += "</article></body></html>";
  const absl::StatusOr<Page> page = ReadPage("page.html", html);
  if (!page.ok() || page->document.title != "Ferry runs aground off Kell" ||
      !absl::StrContains(page->document.text, "It had 29 aboard.")) {
    state.SkipWithError("the page does not give its article");
    return;
  }
  for (auto _ : state) benchmark::DoNotOptimize(ReadPage("page.html", html));
  state.SetBytesProcessed(state.iterations() *
                          static_cast<int64_t>(html.size()));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(ReadHtmlPage)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace griot

BENCHMARK_MAIN();
