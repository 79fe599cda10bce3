#include "app/terminal_observer.h"

#include <cstdio>

#include "absl/strings/str_cat.h"
#include "app/interrupt.h"
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

void TerminalObserver::Update(const Tally& tally, int64_t done, int64_t total) {
  progress_.Update(tally, done, total);
}

}  // namespace griot
