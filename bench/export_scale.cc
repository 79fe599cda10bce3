#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "bench/news_generator.h"
#include "export/formats/formats.h"
#include "export/writer.h"
#include "graph/builder.h"
#include "graph/graph.h"
#include "schemas/return_if_error.h"

// Exports a graph of generated news and prints one figure a line: NAME VALUE.
//
//   export_scale STATEMENTS FORMAT PATH
//
// PATH is the file or, for a format that is one, the folder that is written.

namespace griot::bench {
namespace {

constexpr uint64_t kSeed = 20260101;

void Print(const char* name, double value) {
  std::printf("%s %.6g\n", name, value);
}

double PeakBytes() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) * 1024;
}

absl::StatusOr<graph::Graph> Generate(size_t statements) {
  graph::GraphBuilder builder;
  NewsGenerator generator(kSeed, statements);
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

struct Written {
  size_t bytes = 0;
  size_t lines = 0;
};

exporter::ByteSink FileSink(const std::string& path, Written* written) {
  const std::shared_ptr<std::FILE> file(std::fopen(path.c_str(), "wb"),
                                        [](std::FILE* opened) {
                                          if (opened != nullptr)
                                            std::fclose(opened);
                                        });
  return [file, path, written](absl::string_view bytes) {
    written->bytes += bytes.size();
    written->lines +=
        static_cast<size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    return file != nullptr && std::fwrite(bytes.data(), 1, bytes.size(),
                                          file.get()) == bytes.size()
               ? absl::OkStatus()
               : absl::UnavailableError(absl::StrCat(path, ": cannot write"));
  };
}

absl::Status Export(size_t statements, const exporter::Format& format,
                    const std::string& path) {
  const absl::StatusOr<graph::Graph> graph = Generate(statements);
  if (!graph.ok()) return graph.status();
  const double before = PeakBytes();
  Written written;
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t cpu_start = std::clock();
  std::unique_ptr<exporter::Writer> writer;
  if (format.is_folder()) {
    std::filesystem::create_directories(path);
    writer = format.make_folder(
        [&](absl::string_view name) {
          return FileSink(absl::StrCat(path, "/", name), &written);
        },
        {});
  } else {
    writer = format.make(FileSink(path, &written), {});
  }
  GRIOT_RETURN_IF_ERROR(writer->Write(*graph));
  GRIOT_RETURN_IF_ERROR(writer->Finish());
  writer.reset();
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start)
          .count();
  const double cpu_seconds =
      static_cast<double>(std::clock() - cpu_start) / CLOCKS_PER_SEC;
  Print("statements", static_cast<double>(graph->statements.size()));
  Print("bytes", static_cast<double>(written.bytes));
  Print("lines", static_cast<double>(written.lines));
  Print("seconds", seconds);
  Print("cpu_seconds", cpu_seconds);
  Print("lines_a_second", static_cast<double>(written.lines) / seconds);
  Print("bytes_a_second", static_cast<double>(written.bytes) / seconds);
  Print("peak_bytes_before", before);
  Print("peak_bytes_more", PeakBytes() - before);
  return absl::OkStatus();
}

int Main(int argc, char** argv) {
  size_t statements = 0;
  if (argc == 4) {
    std::from_chars(argv[1], argv[1] + std::strlen(argv[1]), statements);
  }
  const exporter::Format* format =
      argc == 4 ? exporter::FindFormat(argv[2]) : nullptr;
  if (statements == 0 || format == nullptr) {
    std::fputs("usage: export_scale STATEMENTS FORMAT PATH\n", stderr);
    return 2;
  }
  const absl::Status status = Export(statements, *format, argv[3]);
  if (status.ok()) return 0;
  std::fprintf(stderr, "export_scale: %s\n", status.ToString().c_str());
  return 1;
}

}  // namespace
}  // namespace griot::bench

int main(int argc, char** argv) { return griot::bench::Main(argc, argv); }
