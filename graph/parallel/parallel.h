#ifndef GRIOT_GRAPH_PARALLEL_PARALLEL_H_
#define GRIOT_GRAPH_PARALLEL_PARALLEL_H_

#include <cstddef>

#include "absl/functional/function_ref.h"

// Work on tables that is split among the cores. What comes out must not depend
// on how it is split: each task writes to places of its own.

namespace griot::graph {

// Calls `work` once for each number below `tasks`, on as many threads as there
// are cores, or fewer if there are no more to be had; returns when all are
// done. What one of them throws, in whatever thread, is thrown here.
void RunTasks(size_t tasks, absl::FunctionRef<void(size_t task)> work);

// Calls `work` for ranges that make up [0, count). Below some thousands there
// is one range only, in the caller's thread.
void ForRanges(size_t count,
               absl::FunctionRef<void(size_t begin, size_t end)> work);

// How many ranges are worth while for `count` things, and where each begins.
size_t RangesFor(size_t count);
inline size_t BeginOfRange(size_t range, size_t ranges, size_t count) {
  return count / ranges * range + count % ranges * range / ranges;
}

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_PARALLEL_PARALLEL_H_
