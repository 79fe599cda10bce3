#include <malloc.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "bench/news_generator.h"
#include "export/formats/formats.h"
#include "export/writer.h"
#include "graph/builder.h"
#include "graph/graph.h"
#include "schemas/ontology.h"
#include "schemas/return_if_error.h"

// Writes a generated graph and prints one figure a line: NAME VALUE. How much
// memory writing takes is what the process then has at most beyond what it had
// with the graph.
//
//   export_speed STATEMENTS FORMAT FILE

namespace griot::bench {
namespace {

constexpr uint64_t kSeed = 20260101;

void Print(const char* name, double value) {
  std::printf("%s %.6g\n", name, value);
}

// A figure of /proc/self/status in bytes; 0 if it is not there.
double StatusBytes(absl::string_view name) {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    double kilobytes = 0;
    if (word == absl::StrCat(name, ":") && status >> kilobytes) {
      return kilobytes * 1024;
    }
  }
  return 0;
}

absl::StatusOr<graph::Graph> MakeGraph(size_t statements) {
  NewsGenerator generator(kSeed, statements);
  graph::GraphBuilder builder;
  for (size_t given = 0; given < statements;) {
    const NewsItem item = generator.Next();
    GRIOT_RETURN_IF_ERROR(builder.AddDocument(item.document));
    for (const Statement& statement : item.statements) {
      GRIOT_RETURN_IF_ERROR(builder.Add(statement));
    }
    given += item.statements.size();
  }
  return std::move(builder).Finish();
}

absl::Status Measure(size_t statements, const exporter::Format& format,
                     const std::string& path) {
  const absl::StatusOr<Ontology> ontology = LoadOntology({});
  if (!ontology.ok()) return ontology.status();
  const absl::StatusOr<graph::Graph> graph = MakeGraph(statements);
  if (!graph.ok()) return graph.status();
  // Gives back what merging took, and makes the peak begin here.
  malloc_trim(0);
  std::ofstream("/proc/self/clear_refs") << "5";
  const double before = StatusBytes("VmRSS");

  std::ofstream file(path, std::ios::binary);
  double bytes = 0;
  const auto start = std::chrono::steady_clock::now();
  exporter::WriterOptions options;
  options.ontology = &*ontology;
  const auto writer = format.make(
      [&](absl::string_view piece) {
        file << piece;
        bytes += static_cast<double>(piece.size());
        return file ? absl::OkStatus() : absl::UnavailableError(path);
      },
      options);
  GRIOT_RETURN_IF_ERROR(writer->Write(*graph));
  GRIOT_RETURN_IF_ERROR(writer->Finish());
  file.close();
  const std::chrono::duration<double> taken =
      std::chrono::steady_clock::now() - start;
  Print("statements", static_cast<double>(graph->statements.size()));
  Print("entities", static_cast<double>(graph->entities.size()));
  Print("facts", static_cast<double>(graph->facts.size()));
  Print("bytes", bytes);
  Print("seconds", taken.count());
  Print("graph_bytes", before);
  Print("growth_bytes", StatusBytes("VmHWM") - before);
  return absl::OkStatus();
}

int Main(int argc, char** argv) {
  size_t statements = 0;
  const exporter::Format* format = nullptr;
  if (argc == 4 && absl::SimpleAtoi(argv[1], &statements)) {
    format = exporter::FindFormat(argv[2]);
  }
  if (format == nullptr || format->is_folder()) {
    std::fputs("usage: export_speed STATEMENTS FORMAT FILE\n", stderr);
    return 2;
  }
  const absl::Status status = Measure(statements, *format, argv[3]);
  if (!status.ok()) {
    std::fprintf(stderr, "%s\n", std::string(status.message()).c_str());
    return 1;
  }
  return 0;
}

}  // namespace
}  // namespace griot::bench

int main(int argc, char** argv) { return griot::bench::Main(argc, argv); }
