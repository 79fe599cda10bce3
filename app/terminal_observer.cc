#include "app/terminal_observer.h"

#include <cstdio>

#include "absl/strings/str_cat.h"
#include "app/interrupt.h"
#include "app/text/counted.h"
#include "app/text/terminal.h"

namespace griot {

absl::Status TerminalObserver::CheckInterrupt() {
  return griot::CheckInterrupt();
}

void TerminalObserver::Warn(absl::string_view warning) {
  progress_.Clear();
  std::fputs(
      Printable(absl::StrCat("griot: ", warning, "\n"), /*keep_lines=*/true)
          .c_str(),
      stderr);
}

void TerminalObserver::Show(int64_t number, absl::string_view singular) {
  if (progress_.IsDue()) progress_.Show(Counted(number, singular));
}

void TerminalObserver::Update(const Tally& tally, int64_t done, int64_t total) {
  progress_.Update(tally, done, total);
}

}  // namespace griot
