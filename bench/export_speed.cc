#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "bench/news_graph.h"
#include "export/formats/formats.h"
#include "export/writer.h"
#include "graph/graph.h"
#include "schemas/ontology.h"
#include "schemas/status_macros.h"

// Writes a generated graph and prints one figure a line: NAME VALUE. How much
// memory writing takes is what the process then has at most beyond what it had
// with the graph.
//
//   export_speed STATEMENTS FORMAT PATH
//
// PATH is the file or, for a format that is one, the folder that is written.

namespace griot::bench {
namespace {

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

struct Written {
  double bytes = 0;
  double lines = 0;
};

exporter::ByteSink FileSink(const std::string& path, Written* written) {
  const auto file = std::make_shared<std::ofstream>(path, std::ios::binary);
  return [file, path, written](absl::string_view piece) {
    *file << piece;
    written->bytes += static_cast<double>(piece.size());
    written->lines +=
        static_cast<double>(std::count(piece.begin(), piece.end(), '\n'));
    return *file ? absl::OkStatus()
                 : absl::UnavailableError(absl::StrCat(path, ": cannot write"));
  };
}

absl::Status Export(const graph::Graph& graph, const exporter::Format& format,
                    const std::string& path,
                    const exporter::WriterOptions& options, Written* written) {
  std::unique_ptr<exporter::Writer> writer;
  if (format.is_folder()) {
    std::filesystem::create_directories(path);
    writer = format.make_folder(
        [&](absl::string_view name) {
          return FileSink(absl::StrCat(path, "/", name), written);
        },
        options);
  } else {
    writer = format.make(FileSink(path, written), options);
  }
  GRIOT_RETURN_IF_ERROR(writer->Write(graph));
  return writer->Finish();
}

absl::Status Measure(size_t statements, const exporter::Format& format,
                     const std::string& path) {
  GRIOT_ASSIGN_OR_RETURN(const Ontology ontology, LoadOntology({}));
  GRIOT_ASSIGN_OR_RETURN(const graph::Graph graph, NewsGraph(statements));
  exporter::WriterOptions options;
  options.ontology = &ontology;
  // Gives back what merging took, and makes the peak begin here.
  malloc_trim(0);
  std::ofstream("/proc/self/clear_refs") << "5";
  const double before = StatusBytes("VmRSS");

  Written written;
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t cpu_start = std::clock();
  GRIOT_RETURN_IF_ERROR(Export(graph, format, path, options, &written));
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start)
          .count();
  Print("statements", static_cast<double>(graph.statements.size()));
  Print("entities", static_cast<double>(graph.entities.size()));
  Print("facts", static_cast<double>(graph.facts.size()));
  Print("bytes", written.bytes);
  Print("lines", written.lines);
  Print("seconds", seconds);
  Print("cpu_seconds",
        static_cast<double>(std::clock() - cpu_start) / CLOCKS_PER_SEC);
  Print("lines_a_second", written.lines / seconds);
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
  if (format == nullptr) {
    std::fputs("usage: export_speed STATEMENTS FORMAT PATH\n", stderr);
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
