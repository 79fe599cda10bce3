#include <sys/resource.h>

#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bench/news_generator.h"
#include "graph/graph.h"
#include "graph/merging/builder.h"
#include "graph/store/store.h"
#include "schemas/status_macros.h"

// Merges generated news and prints one figure a line: NAME VALUE. What the
// generator itself takes is not counted as time, but as memory.
//
//   graph_scale STATEMENTS [NEWS.griot]
//
// With a store the news is written there, else it is merged in memory.

namespace griot::bench {
namespace {

constexpr uint64_t kSeed = 20260101;
constexpr size_t kStatementsAtOnce = 3000;

class Stopwatch {
 public:
  void Start() { start_ = std::chrono::steady_clock::now(); }
  void Stop() { total_ += std::chrono::steady_clock::now() - start_; }
  double seconds() const {
    return std::chrono::duration<double>(total_).count();
  }

 private:
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::duration total_ = {};
};

void Print(const char* name, double value) {
  std::printf("%s %.6g\n", name, value);
}

double PeakBytes() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) * 1024;
}

// Gives news to `take` in batches until `statements` are reached; the number of
// those given.
template <typename Take>
absl::StatusOr<size_t> Feed(size_t statements, Stopwatch& watch, Take take) {
  NewsGenerator generator(kSeed, statements);
  size_t given = 0;
  std::vector<NewsItem> batch;
  while (given < statements) {
    batch.clear();
    for (size_t size = 0; size < kStatementsAtOnce && given < statements;) {
      batch.push_back(generator.Next());
      size += batch.back().statements.size();
      given += batch.back().statements.size();
    }
    watch.Start();
    GRIOT_RETURN_IF_ERROR(take(batch));
    watch.Stop();
  }
  return given;
}

absl::Status Merge(size_t statements) {
  Stopwatch adding;
  Stopwatch merging;
  graph::GraphBuilder builder;
  const absl::StatusOr<size_t> given =
      Feed(statements, adding, [&](const std::vector<NewsItem>& batch) {
        std::vector<graph::Reading> readings;
        readings.reserve(batch.size());
        for (const NewsItem& item : batch) {
          readings.push_back({&item.document, item.statements});
        }
        return builder.Add(readings);
      });
  if (!given.ok()) return given.status();
  merging.Start();
  const absl::StatusOr<graph::Graph> graph = std::move(builder).Finish();
  merging.Stop();
  if (!graph.ok()) return graph.status();
  if (graph->statements.size() != *given) {
    return absl::InternalError("the graph does not hold what went in");
  }
  const auto count = static_cast<double>(*given);
  Print("statements", count);
  Print("documents", static_cast<double>(graph->documents.size()));
  Print("entities", static_cast<double>(graph->entities.size()));
  Print("facts", static_cast<double>(graph->facts.size()));
  Print("adding_seconds", adding.seconds());
  Print("merging_seconds", merging.seconds());
  Print("statements_a_second", count / (adding.seconds() + merging.seconds()));
  Print("peak_bytes_a_statement", PeakBytes() / count);
  return absl::OkStatus();
}

absl::Status Write(size_t statements, const std::string& path) {
  Stopwatch putting;
  Stopwatch finishing;
  GRIOT_ASSIGN_OR_RETURN(graph::Store store,
                         graph::Store::Open(path, graph::Store::Mode::kCreate));
  GRIOT_RETURN_IF_ERROR(store.Begin());
  const absl::StatusOr<size_t> given =
      Feed(statements, putting, [&](const std::vector<NewsItem>& batch) {
        for (const NewsItem& item : batch) {
          GRIOT_RETURN_IF_ERROR(
              store.PutDocument(item.document, "generator 1"));
          for (const Statement& statement : item.statements) {
            GRIOT_RETURN_IF_ERROR(store.PutStatement(statement));
          }
        }
        return absl::OkStatus();
      });
  if (!given.ok()) return given.status();
  finishing.Start();
  const absl::StatusOr<graph::StoreCounts> counts = store.Finish();
  finishing.Stop();
  if (!counts.ok()) return counts.status();
  if (counts->statements != static_cast<int64_t>(*given)) {
    return absl::InternalError("the store does not hold what went in");
  }
  const auto count = static_cast<double>(*given);
  Print("statements", count);
  Print("putting_seconds", putting.seconds());
  Print("finishing_seconds", finishing.seconds());
  Print("statements_a_second",
        count / (putting.seconds() + finishing.seconds()));
  Print("peak_bytes_a_statement", PeakBytes() / count);
  Stopwatch loading;
  loading.Start();
  GRIOT_ASSIGN_OR_RETURN(graph::Store again,
                         graph::Store::Open(path, graph::Store::Mode::kRead));
  const absl::StatusOr<graph::Graph> graph = again.LoadGraph();
  loading.Stop();
  if (!graph.ok()) return graph.status();
  Print("loading_seconds", loading.seconds());
  return absl::OkStatus();
}

int Main(int argc, char** argv) {
  size_t statements = 0;
  if (argc >= 2) {
    std::from_chars(argv[1], argv[1] + std::strlen(argv[1]), statements);
  }
  if (argc > 3 || statements == 0) {
    std::fputs("usage: graph_scale STATEMENTS [NEWS.griot]\n", stderr);
    return 2;
  }
  const absl::Status status =
      argc == 3 ? Write(statements, argv[2]) : Merge(statements);
  if (status.ok()) return 0;
  std::fprintf(stderr, "graph_scale: %s\n", status.ToString().c_str());
  return 1;
}

}  // namespace
}  // namespace griot::bench

int main(int argc, char** argv) { return griot::bench::Main(argc, argv); }
