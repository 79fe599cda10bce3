#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "bench/news_graph.h"
#include "export/formats/formats.h"
#include "export/writer.h"
#include "graph/graph.h"
#include "schemas/ontology.h"
#include "schemas/status_macros.h"

// Writes a generated graph as Turtle and has serdi write it anew, in turns, and
// prints one figure a line: NAME VALUE, of each the best of three runs, in
// seconds of the processor. Both write to /dev/null; serdi reads FILE, which
// this makes.
//
//   turtle_speed STATEMENTS FILE

namespace griot::bench {
namespace {

constexpr int kRuns = 3;

// Of the processor, which other work does not lengthen as it does the clock's.
// `who` is RUSAGE_SELF or, of what has ended, RUSAGE_CHILDREN.
double SecondsOf(int who) {
  rusage usage;
  getrusage(who, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) +
           static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double PeakBytes() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) * 1024;
}

// What an export came to.
struct Written {
  size_t bytes = 0;
  size_t lines = 0;
  double seconds = 0;
};

absl::StatusOr<Written> Export(const graph::Graph& graph,
                               const Ontology& ontology, const char* format,
                               const std::string& path) {
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "wb"));
  if (file == nullptr) return absl::UnavailableError(path);
  Written written;
  const double start = SecondsOf(RUSAGE_SELF);
  exporter::WriterOptions options;
  options.ontology = &ontology;
  const auto writer = exporter::FindFormat(format)->make(
      [&](absl::string_view bytes) {
        written.bytes += bytes.size();
        written.lines +=
            static_cast<size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
        return std::fwrite(bytes.data(), 1, bytes.size(), file.get()) ==
                       bytes.size()
                   ? absl::OkStatus()
                   : absl::UnavailableError(path);
      },
      options);
  GRIOT_RETURN_IF_ERROR(writer->Write(graph));
  GRIOT_RETURN_IF_ERROR(writer->Finish());
  written.seconds = SecondsOf(RUSAGE_SELF) - start;
  return written;
}

absl::Status Run(const std::string& command) {
  const int status = std::system(command.c_str());
  return WIFEXITED(status) && WEXITSTATUS(status) == 0
             ? absl::OkStatus()
             : absl::InternalError(absl::StrCat("failed: ", command));
}

void Print(const char* name, double value) {
  std::printf("%s %.6g\n", name, value);
  std::fflush(stdout);
}

absl::Status Measure(size_t statements, const std::string& path) {
  GRIOT_ASSIGN_OR_RETURN(const Ontology ontology, LoadOntology({}));
  GRIOT_ASSIGN_OR_RETURN(const graph::Graph graph, NewsGraph(statements));
  const double peak = PeakBytes();
  GRIOT_ASSIGN_OR_RETURN(const Written file,
                         Export(graph, ontology, "ttl", path));
  const double grown = PeakBytes() - peak;
  // The right answer first: serdi reads from the file what N-Triples have.
  GRIOT_ASSIGN_OR_RETURN(const Written triples,
                         Export(graph, ontology, "nt", "/dev/null"));
  GRIOT_RETURN_IF_ERROR(
      Run(absl::StrCat("test \"$(serdi -q -i turtle -o ntriples '", path,
                       "' | wc -l)\" = ", triples.lines)));
  double ours = file.seconds;
  double serdi = 1e9;
  for (int run = 0; run < kRuns; ++run) {
    GRIOT_ASSIGN_OR_RETURN(const Written again,
                           Export(graph, ontology, "ttl", "/dev/null"));
    ours = run == 0 ? again.seconds : std::min(ours, again.seconds);
    const double start = SecondsOf(RUSAGE_CHILDREN);
    GRIOT_RETURN_IF_ERROR(Run(
        absl::StrCat("serdi -i turtle -o turtle '", path, "' > /dev/null")));
    serdi = std::min(serdi, SecondsOf(RUSAGE_CHILDREN) - start);
  }
  Print("statements", static_cast<double>(graph.statements.size()));
  Print("triples", static_cast<double>(triples.lines));
  Print("bytes", static_cast<double>(file.bytes));
  Print("seconds", ours);
  Print("serdi_seconds", serdi);
  Print("triples_a_second", static_cast<double>(triples.lines) / ours);
  Print("times_serdi", serdi / ours);
  Print("graph_bytes", peak);
  Print("export_bytes", grown);
  return absl::OkStatus();
}

int Main(int argc, char** argv) {
  size_t statements = 0;
  if (argc >= 2) {
    std::from_chars(argv[1], argv[1] + std::strlen(argv[1]), statements);
  }
  if (argc != 3 || statements == 0 || std::strchr(argv[2], '\'') != nullptr) {
    std::fputs("usage: turtle_speed STATEMENTS FILE\n", stderr);
    return 2;
  }
  const absl::Status status = Measure(statements, argv[2]);
  if (status.ok()) return 0;
  std::fprintf(stderr, "turtle_speed: %s\n", status.ToString().c_str());
  return 1;
}

}  // namespace
}  // namespace griot::bench

int main(int argc, char** argv) { return griot::bench::Main(argc, argv); }
