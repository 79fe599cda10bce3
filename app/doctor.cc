#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <thread>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "app/commands.h"
#include "app/interrupt.h"
#include "app/text/counted.h"
#include "app/text/terminal.h"
#include "export/neo4j/query_api.h"
#include "extract/analysis/quantised_product.h"
#include "graph/store/sqlite.h"
#include "pipeline/model_path.h"
#include "pipeline/news.h"
#include "schemas/ontology.h"

namespace griot {
namespace {

void Line(absl::string_view what, const std::string& found) {
  std::printf("%-10s %s\n", std::string(what).c_str(),
              Printable(found).c_str());
}

// The same, of what may be missing; notes it in `first`.
void Line(absl::string_view what, const absl::StatusOr<std::string>& found,
          absl::Status* first) {
  Line(what, found.ok() ? *found
                        : absl::StrCat("MISSING: ", found.status().message()));
  if (first->ok()) *first = found.status();
}

absl::StatusOr<std::string> ModelFound(const std::string& given) {
  const absl::StatusOr<std::string> path = FindModel(given);
  if (!path.ok()) return path.status();
  const absl::StatusOr<std::unique_ptr<Analyser>> analyser =
      LoadAnalyser(given);
  if (!analyser.ok()) return analyser.status();
  return absl::StrCat((*analyser)->hash(), " ", *path);
}

absl::StatusOr<std::string> Packs() {
  const absl::Status read = ParsePacks(DefaultPacks()).status();
  if (!read.ok()) return read;
  return absl::StrJoin(BuiltInPackNames(), ", ");
}

std::string Gigabytes(double bytes) {
  constexpr double kGigabyte = 1e9;
  return absl::StrCat(Grouped(static_cast<int64_t>(bytes / kGigabyte)), " GB");
}

std::string Memory() {
  const double page = static_cast<double>(sysconf(_SC_PAGESIZE));
  return absl::StrCat(
      Gigabytes(page * static_cast<double>(sysconf(_SC_PHYS_PAGES))), ", ",
      Gigabytes(page * static_cast<double>(sysconf(_SC_AVPHYS_PAGES))),
      " unused");
}

absl::StatusOr<std::string> DiskHere() {
  struct statvfs disk = {};
  if (statvfs(".", &disk) != 0) {
    return absl::ErrnoToStatus(errno, "cannot read this folder");
  }
  return absl::StrCat(
      Gigabytes(static_cast<double>(disk.f_frsize) *
                static_cast<double>(disk.f_bavail)),
      " free in this folder",
      access(".", W_OK) == 0 ? "" : ", which may not be written");
}

absl::StatusOr<std::string> Neo4j(const exporter::neo4j::Server& server) {
  const absl::Status connected = exporter::neo4j::QueryApi::Connect(server, [] {
                                   return CheckInterrupt();
                                 }).status();
  if (!connected.ok()) return connected;
  return absl::StrCat(server.url, " answers as ", server.user, " on ",
                      server.database);
}

}  // namespace

absl::Status RunDoctor(const Options& options) {
  absl::Status first;
  Line("griot", GRIOT_VERSION);
  Line("model", ModelFound(options.model), &first);
  Line("packs", Packs(), &first);
  Line("processor",
       absl::StrCat(Counted(std::thread::hardware_concurrency(), "core"),
                    "; products by ", ProductNames()));
  Line("memory", Memory());
  Line("disk", DiskHere(), &first);
  Line("libraries", absl::StrCat("SQLite ", graph::Sqlite::LibraryVersion(),
                                 ", ", exporter::neo4j::HttpLibrary()));
  if (options.server.has_value()) {
    Line("Neo4j", Neo4j(*options.server), &first);
  }
  return first;
}

}  // namespace griot
