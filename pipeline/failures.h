#ifndef GRIOT_PIPELINE_FAILURES_H_
#define GRIOT_PIPELINE_FAILURES_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"

namespace griot {

// What could not be done. Where it is not to keep going the first failure ends
// the work; else failures are collected and the work goes on.
class Failures {
 public:
  static constexpr size_t kMostListed = 1000;

  explicit Failures(bool keep_going) : keep_going_(keep_going) {}

  // OK if the work is to go on, else `failure` itself, which is not OK.
  absl::Status Add(absl::Status failure);
  // A failure that ends no work, whether or not it is to keep going.
  void Note(absl::Status failure);

  // The failure, if it is the only one; it then counts no more.
  std::optional<absl::Status> TakeOnly();

  bool empty() const { return count_ == 0; }
  int64_t count() const { return count_; }
  // The first kMostListed of them.
  const std::vector<absl::Status>& list() const { return list_; }
  // How many of which kind: "2 not as expected, 1 damaged".
  std::string Kinds() const;

 private:
  bool keep_going_;
  int64_t count_ = 0;
  std::map<absl::StatusCode, int64_t> counts_;
  std::vector<absl::Status> list_;
};

}  // namespace griot

#endif  // GRIOT_PIPELINE_FAILURES_H_
