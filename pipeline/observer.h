#ifndef GRIOT_PIPELINE_OBSERVER_H_
#define GRIOT_PIPELINE_OBSERVER_H_

#include <cstdint>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "pipeline/tally.h"

namespace griot {

// Looks on while news are read, for whoever started it: a terminal, a notebook.
// Called in the thread that started it.
class Observer {
 public:
  virtual ~Observer() = default;

  // Asked again and again; what is not OK ends the work.
  virtual absl::Status CheckInterrupt() { return absl::OkStatus(); }
  // "FILE:LINE: what" is to be said of an input that was read all the same.
  virtual void Warn(absl::string_view /*warning*/) {}
  // `done` of `total` bytes of input are read; total 0 if unknown.
  virtual void Update(const Tally& /*tally*/, int64_t /*done*/,
                      int64_t /*total*/) {}
};

}  // namespace griot

#endif  // GRIOT_PIPELINE_OBSERVER_H_
