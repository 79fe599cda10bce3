#include "app/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "app/text/counted.h"
#include "app/text/terminal.h"

namespace griot {

std::string ProgressLine(const Tally& tally, int64_t done, int64_t total,
                         absl::Duration elapsed) {
  const double seconds = absl::ToDoubleSeconds(elapsed);
  std::string line = Counted(tally.documents, "document");
  if (seconds <= 0) return line;
  absl::StrAppend(
      &line, ", ",
      Grouped(static_cast<int64_t>(static_cast<double>(tally.words) / seconds)),
      " words/s");
  if (done > 0 && total >= done) {
    const auto left =
        static_cast<int64_t>(seconds * static_cast<double>(total - done) /
                             static_cast<double>(done));
    absl::StrAppendFormat(&line, ", %d:%02d left", left / 60, left % 60);
  }
  return line;
}

Progress::Progress()
    : enabled_(IsTerminal(STDERR_FILENO)), start_(absl::Now()), next_(start_) {}

void Progress::Update(const Tally& tally, int64_t done, int64_t total) {
  if (IsDue()) Show(ProgressLine(tally, done, total, absl::Now() - start_));
}

bool Progress::IsDue() { return enabled_ && absl::Now() >= next_; }

void Progress::Show(std::string line) {
  if (!enabled_) return;
  next_ = absl::Now() + absl::Milliseconds(100);
  line.resize(
      std::min(line.size(), static_cast<size_t>(ColumnsOf(STDERR_FILENO) - 1)));
  const size_t width = line.size();
  if (width < width_) line.append(width_ - width, ' ');
  width_ = width;
  std::fprintf(stderr, "\r%s", line.c_str());
  std::fflush(stderr);
}

void Progress::Clear() {
  if (width_ == 0) return;
  std::fprintf(stderr, "\r%s\r", std::string(width_, ' ').c_str());
  std::fflush(stderr);
  width_ = 0;
}

}  // namespace griot
