#include "app/interrupt.h"

#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

#include "absl/strings/str_cat.h"
#include "app/text/terminal.h"

namespace griot {
namespace {

constexpr timespec kPatience = {0, 800'000'000};

std::atomic<int> caught = 0;

struct End {
  std::mutex mutex;
  std::set<std::string> paths;
  std::function<std::string()> last_words;
};

End& TheEnd() {
  static End& end = *new End;  // outlives main, as the thread does
  return end;
}

void DieOf(int signal) {
  std::signal(signal, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
  std::raise(signal);
}

[[noreturn]] void EndNow(int signal) {
  End& end = TheEnd();
  end.mutex.lock();  // for good: nothing is renamed any more
  for (const std::string& path : end.paths) {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  const std::string words = end.last_words ? end.last_words() : "";
  std::fputs(Printable(absl::StrCat(IsTerminal(STDERR_FILENO) ? "\n" : "",
                                    "griot: interrupted",
                                    words.empty() ? "" : "\n", words, "\n"),
                       /*keep_lines=*/true)
                 .c_str(),
             stderr);
  DieOf(signal);
  _exit(1);  // not reached
}

void Watch(const sigset_t& signals) {
  int signal = 0;
  if (sigwait(&signals, &signal) != 0) return;
  caught = signal;
  sigtimedwait(&signals, nullptr, &kPatience);  // for a second one
  EndNow(signal);
}

}  // namespace

void CatchSignals() {
  // A limit on file sizes is then an error of write, as a full disk is.
  std::signal(SIGXFSZ, SIG_IGN);
  std::signal(SIGPIPE, SIG_IGN);
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before = {};
    sigaction(signal, nullptr, &before);
    // nohup and background jobs of scripts have them ignored on purpose.
    if (before.sa_handler != SIG_IGN) sigaddset(&signals, signal);
  }
  TheEnd();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  try {
    std::thread([signals] { Watch(signals); }).detach();
  } catch (const std::system_error&) {
    // No thread is to be had: signals then end the process as they do.
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
  }
}

absl::Status CheckInterrupt() {
  if (caught == 0) return absl::OkStatus();
  return absl::CancelledError("interrupted");
}

void DieOfInterrupt() {
  if (caught != 0) DieOf(caught);
}

void SetLastWords(std::function<std::string()> words) {
  const auto held = HoldOffEnd();
  TheEnd().last_words = std::move(words);
}

std::unique_lock<std::mutex> HoldOffEnd() {
  return std::unique_lock(TheEnd().mutex);
}

void RemoveIfEnded(const std::string& path) { TheEnd().paths.insert(path); }

void Forget(const std::string& path) { TheEnd().paths.erase(path); }

}  // namespace griot
