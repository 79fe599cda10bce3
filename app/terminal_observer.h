#ifndef GRIOT_APP_TERMINAL_OBSERVER_H_
#define GRIOT_APP_TERMINAL_OBSERVER_H_

#include <cstdint>
#include <string>
#include <utility>

#include "absl/strings/string_view.h"
#include "app/progress.h"
#include "pipeline/observer.h"

namespace griot {

// Says on standard error what there is to say, shows progress where that is a
// terminal, and ends the work once a signal came.
class TerminalObserver : public Observer {
 public:
  absl::Status CheckInterrupt() override;
  void Warn(absl::string_view warning) override;
  void Update(const Tally& tally, int64_t done, int64_t total) override;
  // Progress of another kind: how many of these there were up to now.
  void Show(int64_t number, absl::string_view singular);
  void Show(std::string line) { progress_.Show(std::move(line)); }
  // Takes the progress line away.
  void Clear() { progress_.Clear(); }

 private:
  Progress progress_;
};

}  // namespace griot

#endif  // GRIOT_APP_TERMINAL_OBSERVER_H_
