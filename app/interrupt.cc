#include "app/interrupt.h"

#include <csignal>

namespace griot {
namespace {

volatile std::sig_atomic_t caught = 0;

void Catch(int signal) { caught = signal; }

}  // namespace

void CatchSignals() {
  struct sigaction action = {};
  action.sa_handler = Catch;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before = {};
    sigaction(signal, nullptr, &before);
    // nohup and background jobs of scripts have them ignored on purpose.
    if (before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);
  }
  // A limit on file sizes is then an error of write, as a full disk is.
  std::signal(SIGXFSZ, SIG_IGN);
  std::signal(SIGPIPE, SIG_IGN);
}

absl::Status CheckInterrupt() {
  if (caught == 0) return absl::OkStatus();
  return absl::CancelledError("interrupted");
}

void DieOfInterrupt() {
  if (caught == 0) return;
  std::signal(caught, SIG_DFL);
  std::raise(caught);
}

}  // namespace griot
