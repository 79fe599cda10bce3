#include "app/decision_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "app/atomic_file.h"
#include "graph/resolution/decision_rows.h"
#include "graph/store/store.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr uintmax_t kMostBytes = uintmax_t{64} << 20;

}  // namespace

absl::StatusOr<std::string> DecisionFile::Content() const {
  std::error_code error;
  if (!std::filesystem::exists(path_, error)) return std::string();
  if (!std::filesystem::is_regular_file(path_, error) ||
      graph::Store::IsAt(path_)) {
    return absl::InvalidArgumentError(
        absl::StrCat(path_, ": expected a table of decisions"));
  }
  if (std::filesystem::file_size(path_, error) > kMostBytes) {
    return absl::InvalidArgumentError(
        absl::StrCat(path_, ": too large, expected a table of at most ",
                     kMostBytes >> 20, " MiB"));
  }
  std::ifstream in(path_, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(in), {}};
  if (!in) return absl::UnavailableError(absl::StrCat(path_, ": cannot read"));
  return content;
}

absl::StatusOr<std::vector<graph::Decision>> DecisionFile::Read() const {
  GRIOT_ASSIGN_OR_RETURN(const std::string content, Content());
  if (absl::StripAsciiWhitespace(content).empty()) {
    return std::vector<graph::Decision>();
  }
  return graph::ParseDecisions(path_, content);
}

absl::Status DecisionFile::Add(absl::Span<const graph::Decision> decisions) {
  GRIOT_ASSIGN_OR_RETURN(const std::string content, Content());
  GRIOT_ASSIGN_OR_RETURN(const std::string table,
                         graph::WithDecisions(path_, content, decisions));
  return Write(table);
}

absl::Status DecisionFile::Remove(const graph::Decision& decision) {
  GRIOT_ASSIGN_OR_RETURN(const std::string content, Content());
  GRIOT_ASSIGN_OR_RETURN(const std::string table,
                         graph::WithoutDecision(path_, content, decision));
  return Write(table);
}

absl::Status DecisionFile::Write(const std::string& content) const {
  GRIOT_ASSIGN_OR_RETURN(AtomicFile out, AtomicFile::Create(path_));
  GRIOT_RETURN_IF_ERROR(out.Write(content));
  return out.Commit();
}

}  // namespace griot
