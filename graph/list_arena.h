#ifndef GRIOT_GRAPH_LIST_ARENA_H_
#define GRIOT_GRAPH_LIST_ARENA_H_

#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

#include "absl/types/span.h"

namespace griot::graph {

// Keeps lists one after the other. Views of them stay valid as long as the
// arena, moves included.
template <typename T>
class ListArena {
 public:
  absl::Span<T> Add(absl::Span<const T> list) {
    if (list.empty()) return {};
    if (list.size() > left_) {
      left_ = std::max(kBlock, list.size());
      blocks_.push_back(std::make_unique_for_overwrite<T[]>(left_));
      next_ = blocks_.back().get();
    }
    const absl::Span<T> kept(next_, list.size());
    std::copy(list.begin(), list.end(), kept.begin());
    next_ += list.size();
    left_ -= list.size();
    return kept;
  }

 private:
  static constexpr size_t kBlock = (size_t{64} << 10) / sizeof(T);

  std::vector<std::unique_ptr<T[]>> blocks_;
  T* next_ = nullptr;  // free space in the newest block
  size_t left_ = 0;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_LIST_ARENA_H_
