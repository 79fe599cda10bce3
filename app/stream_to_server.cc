#include "app/stream_to_server.h"

#include <unistd.h>

#include <cstdio>
#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "app/interrupt.h"
#include "app/text/counted.h"
#include "app/text/terminal.h"
#include "export/neo4j/stream.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

void Print(const std::string& line) {
  std::fputs(Printable(line, /*keep_lines=*/true).c_str(), stderr);
}

void ShowRows(size_t done, size_t total) {
  std::fprintf(stderr, "\r%s of %s",
               Grouped(static_cast<int64_t>(done)).c_str(),
               Counted(static_cast<int64_t>(total), "row").c_str());
  if (done == total) std::fputs("\r\x1B[K", stderr);
  std::fflush(stderr);
}

}  // namespace

absl::Status StreamToServer(const graph::Graph& graph,
                            const exporter::neo4j::Server& server) {
  GRIOT_ASSIGN_OR_RETURN(const auto api,
                         exporter::neo4j::QueryApi::Connect(
                             server, [] { return CheckInterrupt(); }));
  const bool shows = IsTerminal(STDERR_FILENO);
  const absl::StatusOr<size_t> rows = exporter::neo4j::Stream(
      graph,
      [&](absl::string_view statement, absl::string_view parameters) {
        return api->Run(statement, parameters);
      },
      [shows](size_t done, size_t total) {
        if (shows) ShowRows(done, total);
      });
  if (!rows.ok()) {
    if (shows) std::fputc('\n', stderr);
    return rows.status();
  }
  Print(absl::StrCat(server.url, " holds ",
                     Counted(static_cast<int64_t>(*rows), "row"), " of it in ",
                     server.database, ".\n"));
  return absl::OkStatus();
}

}  // namespace griot
