#ifndef GRIOT_PYTHON_PYTHON_OBSERVER_H_
#define GRIOT_PYTHON_PYTHON_OBSERVER_H_

#include <nanobind/nanobind.h>

#include <cstdint>
#include <optional>

#include "pipeline/observer.h"

namespace griot::python {

// Passes on to Python what a run without the global interpreter lock has to
// say; ends the run for an exception there, Ctrl-C among them. Made and
// destroyed with the lock.
class PythonObserver : public Observer {
 public:
  // `warn` takes a text; `progress` (or None) documents, sentences, words,
  // bytes read and bytes in all.
  PythonObserver(nanobind::callable warn, nanobind::object progress);

  absl::Status CheckInterrupt() override;
  void Warn(absl::string_view warning) override;
  void Update(const Tally& tally, int64_t done, int64_t total) override;

  // Raises what a callback raised; needs the lock.
  void RaiseIfCallbackDid();

 private:
  nanobind::callable warn_;
  nanobind::object progress_;
  std::optional<nanobind::python_error> raised_;
};

}  // namespace griot::python

#endif  // GRIOT_PYTHON_PYTHON_OBSERVER_H_
