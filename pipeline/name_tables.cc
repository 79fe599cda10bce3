#include "pipeline/name_tables.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "extract/reading/byte_reader.h"
#include "graph/resolution/decisions.h"
#include "schemas/return_if_error.h"

namespace griot {
namespace {

constexpr size_t kMostBytes = size_t{256} << 20;  // a million names

absl::StatusOr<std::string> ReadTableFile(const std::string& path) {
  const auto reader = ByteReader::Open(path);
  if (!reader.ok()) return reader.status();
  constexpr size_t kStep = size_t{1} << 16;
  std::string content;
  for (;;) {
    const size_t size = content.size();
    content.resize(size + kStep);
    const absl::StatusOr<size_t> read =
        (*reader)->Read(content.data() + size, kStep);
    if (!read.ok()) return read.status();
    content.resize(size + *read);
    if (*read == 0) return content;
    if (content.size() > kMostBytes) {
      return absl::InvalidArgumentError(
          absl::StrCat(path, ": too large, expected a table of at most ",
                       kMostBytes >> 20, " MiB"));
    }
  }
}

}  // namespace

absl::Status LoadNameTables(const std::string& decisions,
                            const std::string& known_names,
                            graph::MergeOptions& merging) {
  if (!decisions.empty()) {
    const absl::StatusOr<std::string> content = ReadTableFile(decisions);
    if (!content.ok()) return content.status();
    absl::StatusOr<std::vector<graph::Decision>> parsed =
        graph::ParseDecisions(decisions, *content);
    if (!parsed.ok()) return parsed.status();
    merging.decisions = *std::move(parsed);
  }
  if (!known_names.empty()) {
    const absl::StatusOr<std::string> content = ReadTableFile(known_names);
    if (!content.ok()) return content.status();
    absl::StatusOr<std::vector<graph::KnownName>> parsed =
        graph::ParseKnownNames(known_names, *content);
    if (!parsed.ok()) return parsed.status();
    merging.known_names = *std::move(parsed);
  }
  return absl::OkStatus();
}

}  // namespace griot
