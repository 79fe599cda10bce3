#ifndef GRIOT_PYTHON_STATUS_H_
#define GRIOT_PYTHON_STATUS_H_

#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace griot::python {

// Raises the exception of griot.errors that `status` stands for. Needs the
// global interpreter lock; so do the functions below.
[[noreturn]] void Raise(const absl::Status& status);

inline void RaiseIfError(const absl::Status& status) {
  if (!status.ok()) Raise(status);
}

template <typename T>
T ValueOrRaise(absl::StatusOr<T> result) {
  if (!result.ok()) Raise(result.status());
  return *std::move(result);
}

}  // namespace griot::python

#endif  // GRIOT_PYTHON_STATUS_H_
