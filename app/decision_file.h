#ifndef GRIOT_APP_DECISION_FILE_H_
#define GRIOT_APP_DECISION_FILE_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "graph/resolution/decisions.h"

namespace griot {

// The table of decisions that a review writes. A person may edit it meanwhile:
// it is read anew before each change, and a change is there as a whole or not
// at all. Not thread-safe.
class DecisionFile {
 public:
  // There need be none at `path` yet.
  explicit DecisionFile(std::string path) : path_(std::move(path)) {}

  const std::string& path() const { return path_; }

  // InvalidArgument if the file is no table of decisions.
  absl::StatusOr<std::vector<graph::Decision>> Read() const;
  // InvalidArgument if the rows contradict what is there or each other.
  absl::Status Add(absl::Span<const graph::Decision> decisions);
  // Takes back the last row that says so; NotFound if there is none.
  absl::Status Remove(const graph::Decision& decision);

 private:
  absl::StatusOr<std::string> Content() const;
  absl::Status Write(const std::string& content) const;

  std::string path_;
};

}  // namespace griot

#endif  // GRIOT_APP_DECISION_FILE_H_
