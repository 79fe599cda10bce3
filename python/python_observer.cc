#include "python/python_observer.h"

#include <string>
#include <utility>

namespace nb = nanobind;

namespace griot::python {

PythonObserver::PythonObserver(nb::callable warn, nb::object progress)
    : warn_(std::move(warn)), progress_(std::move(progress)) {}

absl::Status PythonObserver::CheckInterrupt() {
  if (!raised_) {
    const nb::gil_scoped_acquire acquire;
    if (PyErr_CheckSignals() != 0) raised_.emplace();
  }
  if (raised_) return absl::CancelledError("interrupted");
  return absl::OkStatus();
}

void PythonObserver::Warn(absl::string_view warning) {
  if (raised_) return;
  const nb::gil_scoped_acquire acquire;
  try {
    warn_(nb::steal(PyUnicode_DecodeUTF8(
        warning.data(), static_cast<Py_ssize_t>(warning.size()), "replace")));
  } catch (nb::python_error& error) {
    raised_.emplace(std::move(error));
  }
}

void PythonObserver::Update(const Tally& tally, int64_t done, int64_t total) {
  if (raised_ || progress_.is_none()) return;
  const nb::gil_scoped_acquire acquire;
  try {
    progress_(tally.documents, tally.sentences, tally.words, done, total);
  } catch (nb::python_error& error) {
    raised_.emplace(std::move(error));
  }
}

void PythonObserver::RaiseIfCallbackDid() {
  if (raised_) throw nb::python_error(std::move(*raised_));
}

}  // namespace griot::python
