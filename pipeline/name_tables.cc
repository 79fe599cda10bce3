#include "pipeline/name_tables.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "extract/reading/byte_reader.h"
#include "graph/resolution/decisions.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr size_t kMostBytes = size_t{256} << 20;  // a million names

absl::StatusOr<std::string> ReadTableFile(const std::string& path) {
  GRIOT_ASSIGN_OR_RETURN(const auto reader, ByteReader::Open(path));
  constexpr size_t kStep = size_t{1} << 16;
  std::string content;
  for (;;) {
    const size_t size = content.size();
    content.resize(size + kStep);
    GRIOT_ASSIGN_OR_RETURN(const size_t read,
                           reader->Read(content.data() + size, kStep));
    content.resize(size + read);
    if (read == 0) return content;
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
    GRIOT_ASSIGN_OR_RETURN(const std::string content, ReadTableFile(decisions));
    GRIOT_ASSIGN_OR_RETURN(merging.decisions,
                           graph::ParseDecisions(decisions, content));
  }
  if (!known_names.empty()) {
    GRIOT_ASSIGN_OR_RETURN(const std::string content,
                           ReadTableFile(known_names));
    GRIOT_ASSIGN_OR_RETURN(merging.known_names,
                           graph::ParseKnownNames(known_names, content));
  }
  return absl::OkStatus();
}

}  // namespace griot
