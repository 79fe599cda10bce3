#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <numeric>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bench/news_graph.h"
#include "graph/graph.h"
#include "graph/graph_view.h"
#include "graph/questions/centrality.h"
#include "graph/questions/links.h"
#include "graph/questions/paths.h"
#include "schemas/status_macros.h"

// Asks a generated graph for PageRank and for shortest paths, prints one figure
// a line, NAME VALUE, and leaves in FOLDER what other programs are to be asked
// of the same graph, and the answers (graph_questions.py):
//
//   actions.txt  SUBJECT OBJECT, a line for each fact with both
//   links.txt    FROM TO, each pair of linked entities once
//   ranks.txt    the rank of each entity
//   paths.txt    FROM TO STEPS, 0 for none
//
//   graph_questions STATEMENTS FOLDER

namespace griot::bench {
namespace {

constexpr uint32_t kPaths = 20;

using Clock = std::chrono::steady_clock;

double SecondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

void WriteActions(const graph::Graph& graph, const std::string& path) {
  std::ofstream out(path);
  for (const graph::Fact& fact : graph.facts) {
    if (!fact.is_edge()) continue;
    out << fact.subject.value() << ' ' << fact.object.value() << '\n';
  }
}

void WriteLinks(const graph::Links& links, const std::string& path) {
  std::ofstream out(path);
  const auto [begin, end] = edges(links.shape);
  for (auto edge = begin; edge != end; ++edge) {
    const auto from = source(*edge, links.shape);
    const auto to = target(*edge, links.shape);
    if (from < to) out << from << ' ' << to << '\n';
  }
}

absl::Status Run(size_t statements, const std::string& folder) {
  GRIOT_ASSIGN_OR_RETURN(const graph::Graph graph, NewsGraph(statements));
  const std::vector<graph::FactId> facts = graph::AllFacts(graph);

  Clock::time_point start = Clock::now();
  const std::vector<double> ranks = graph::PageRank(graph, facts);
  std::printf("pagerank_seconds %.6g\n", SecondsSince(start));
  std::ofstream ranked(folder + "/ranks.txt");
  ranked.precision(17);
  for (const double rank : ranks) ranked << rank << '\n';

  start = Clock::now();
  const graph::Links links = graph::MakeLinks(graph, facts);
  std::printf("links_seconds %.6g\n", SecondsSince(start));
  WriteActions(graph, folder + "/actions.txt");
  WriteLinks(links, folder + "/links.txt");

  // Between entities strewn over the whole graph.
  std::ofstream paths(folder + "/paths.txt");
  const auto entities = static_cast<uint32_t>(graph.entities.size());
  double seconds = 0;
  for (uint32_t i = 1; i <= kPaths; ++i) {
    const graph::EntityId from(entities / (kPaths + 1) * i);
    const graph::EntityId to(entities - 1 - entities / (7 * i));
    start = Clock::now();
    const std::vector<graph::Path> found =
        graph::BestPaths(graph, facts, from, to, 1);
    seconds += SecondsSince(start);
    paths << from.value() << ' ' << to.value() << ' '
          << (found.empty() ? 0 : found.front().steps.size()) << '\n';
  }
  std::printf("path_seconds %.6g\n", seconds / kPaths);
  if (!ranked.flush() || !paths.flush()) {
    return absl::UnavailableError(folder + ": cannot be written");
  }
  return absl::OkStatus();
}

int Main(int argc, char** argv) {
  size_t statements = 0;
  if (argc == 3) {
    std::from_chars(argv[1], argv[1] + std::strlen(argv[1]), statements);
  }
  if (statements == 0) {
    std::fputs("usage: graph_questions STATEMENTS FOLDER\n", stderr);
    return 2;
  }
  const absl::Status status = Run(statements, argv[2]);
  if (status.ok()) return 0;
  std::fprintf(stderr, "graph_questions: %s\n", status.ToString().c_str());
  return 1;
}

}  // namespace
}  // namespace griot::bench

int main(int argc, char** argv) { return griot::bench::Main(argc, argv); }
