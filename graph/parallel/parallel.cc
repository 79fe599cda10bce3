#include "graph/parallel/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace griot::graph {
namespace {

constexpr size_t kLeastInARange = 4096;
constexpr size_t kRangesACore = 4;  // so that no core waits long for the last

size_t Cores() {
  return std::max<size_t>(1, std::thread::hardware_concurrency());
}

}  // namespace

void RunTasks(size_t tasks, absl::FunctionRef<void(size_t task)> work) {
  if (tasks <= 1) {
    if (tasks == 1) work(0);
    return;
  }
  std::atomic<size_t> next = 0;
  std::mutex mutex;
  std::exception_ptr thrown;
  const auto run = [&] {
    try {
      for (size_t task = next++; task < tasks; task = next++) work(task);
    } catch (...) {
      const std::lock_guard lock(mutex);
      thrown = std::current_exception();
      next = tasks;
    }
  };
  std::vector<std::thread> helpers;
  try {
    helpers.reserve(Cores());
    for (size_t i = 1; i < std::min(Cores(), tasks); ++i) {
      helpers.emplace_back(run);
    }
  } catch (const std::system_error&) {
    // Those that there are do it all.
  }
  run();
  for (std::thread& helper : helpers) helper.join();
  if (thrown) std::rethrow_exception(thrown);
}

void ForRanges(size_t count,
               absl::FunctionRef<void(size_t begin, size_t end)> work) {
  const size_t ranges = RangesFor(count);
  RunTasks(ranges, [&](size_t range) {
    work(BeginOfRange(range, ranges, count),
         BeginOfRange(range + 1, ranges, count));
  });
}

size_t RangesFor(size_t count) {
  return std::clamp<size_t>(count / kLeastInARange, 1, kRangesACore * Cores());
}

}  // namespace griot::graph
