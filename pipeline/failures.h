#ifndef GRIOT_PIPELINE_FAILURES_H_
#define GRIOT_PIPELINE_FAILURES_H_

#include <utility>
#include <vector>

#include "absl/status/status.h"

namespace griot {

// What could not be done. Without --keep-going the first failure ends the
// work; with it failures are collected and the work goes on.
class Failures {
 public:
  explicit Failures(bool keep_going) : keep_going_(keep_going) {}

  // OK if the work is to go on, else `failure` itself, which is not OK.
  absl::Status Add(absl::Status failure) {
    if (!keep_going_) return failure;
    list_.push_back(std::move(failure));
    return absl::OkStatus();
  }

  // A failure that ends no work, whether or not it is to keep going.
  void Note(absl::Status failure) { list_.push_back(std::move(failure)); }

  const std::vector<absl::Status>& list() const { return list_; }

 private:
  bool keep_going_;
  std::vector<absl::Status> list_;
};

}  // namespace griot

#endif  // GRIOT_PIPELINE_FAILURES_H_
