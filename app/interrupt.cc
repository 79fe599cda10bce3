#include "app/interrupt.h"

#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <new>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "app/exit_status.h"
#include "app/text/terminal.h"

namespace griot {
namespace {

constexpr timespec kStep = {0, 50'000'000};
constexpr int kPatience = 16;  // steps
// Breaks off what the main thread waits for: a read of a pipe.
constexpr int kNudge = SIGUSR1;

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

// For who holds off the end, for good: nothing is renamed any more.
void RemovePaths() {
  for (const std::string& path : TheEnd().paths) {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
}

void SayLastWords(absl::string_view why) {
  const End& end = TheEnd();
  const std::string words = end.last_words ? end.last_words() : "";
  std::fputs(Printable(absl::StrCat(IsTerminal(STDERR_FILENO) ? "\n" : "",
                                    "griot: ", why, words.empty() ? "" : "\n",
                                    words, "\n"),
                       /*keep_lines=*/true)
                 .c_str(),
             stderr);
}

[[noreturn]] void EndNow(int signal) {
  TheEnd().mutex.lock();
  RemovePaths();
  SayLastWords("interrupted");
  DieOf(signal);
  _exit(kExitFailed);  // not reached
}

// What the last steps may use where there is no more memory.
constexpr size_t kReserve = size_t{1} << 20;
void* reserve = nullptr;

[[noreturn]] void EndWithoutMemory() {
  static std::atomic<bool> is_taken = false;
  thread_local bool is_here = false;
  if (is_here) {  // the reserve was too little
    constexpr absl::string_view kMessage =
        "griot: there is not enough memory\n";
    [[maybe_unused]] const ssize_t written =
        write(STDERR_FILENO, kMessage.data(), kMessage.size());
    _exit(kExitFailed);
  }
  is_here = true;
  while (is_taken.exchange(true)) pause();  // another thread ends all
  std::free(reserve);
  // This thread may hold it already, for making what is registered.
  if (TheEnd().mutex.try_lock()) RemovePaths();
  SayLastWords("there is not enough memory");
  _exit(kExitFailed);
}

void Watch(const sigset_t& signals, pthread_t main) {
  int signal = 0;
  if (sigwait(&signals, &signal) != 0) return;
  caught = signal;
  for (int step = 0; step < kPatience; ++step) {
    pthread_kill(main, kNudge);
    if (sigtimedwait(&signals, nullptr, &kStep) >= 0) break;  // a second one
  }
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
  struct sigaction nudge = {};
  nudge.sa_handler = [](int) {};
  sigaction(kNudge, &nudge, nullptr);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  try {
    std::thread([signals, main = pthread_self()] {
      Watch(signals, main);
    }).detach();
  } catch (const std::system_error&) {
    // No thread is to be had: signals then end the process as they do.
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
  }
}

void EndIfMemoryEnds() {
  reserve = std::malloc(kReserve);
  std::set_new_handler(EndWithoutMemory);
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
