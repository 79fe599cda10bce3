#include "graph/parallel/parallel.h"

#include <algorithm>
#include <atomic>
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
  const auto run = [&] {
    for (size_t task = next++; task < tasks; task = next++) work(task);
  };
  std::vector<std::thread> helpers;
  for (size_t i = 1; i < std::min(Cores(), tasks); ++i) {
    helpers.emplace_back(run);
  }
  run();
  for (std::thread& helper : helpers) helper.join();
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
