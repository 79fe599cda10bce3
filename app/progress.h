#ifndef GRIOT_APP_PROGRESS_H_
#define GRIOT_APP_PROGRESS_H_

#include <cstdint>
#include <string>

#include "absl/time/time.h"
#include "pipeline/tally.h"

namespace griot {

// One line on standard error that is redrawn as work goes on; nothing at all
// where that is no terminal.
class Progress {
 public:
  Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { Clear(); }

  // `done` of `total` bytes of input are read; total 0 if unknown.
  void Update(const Tally& tally, int64_t done, int64_t total);
  // Whether it is time to draw again.
  bool IsDue();
  // Draws the line, whenever it was drawn last.
  void Show(std::string line);
  // Takes the line away, so that something else can be printed.
  void Clear();

 private:
  bool enabled_;
  absl::Time start_;
  absl::Time next_;  // not before this
  size_t width_ = 0;
};

// "3 documents, 24,100 words/s, 0:12 left".
std::string ProgressLine(const Tally& tally, int64_t done, int64_t total,
                         absl::Duration elapsed);

}  // namespace griot

#endif  // GRIOT_APP_PROGRESS_H_
