#include "extract/analysis/weight_memory.h"

#include <sys/mman.h>

#include <algorithm>
#include <new>

namespace griot {
namespace {

constexpr size_t kLargePage = size_t{2} << 20;
constexpr size_t kChunk = 2 * kLargePage;
constexpr size_t kAlignment = 64;

size_t RoundUp(size_t value, size_t step) {
  return (value + step - 1) / step * step;
}

}  // namespace

int8_t* WeightMemory::Take(size_t bytes) {
  bytes = RoundUp(bytes, kAlignment);
  if (bytes > left_) {
    left_ = RoundUp(std::max(bytes, kChunk), kLargePage);
    next_ = static_cast<int8_t*>(std::aligned_alloc(kLargePage, left_));
    if (next_ == nullptr) throw std::bad_alloc();
    chunks_.emplace_back(next_);
#ifdef MADV_HUGEPAGE
    madvise(next_, left_, MADV_HUGEPAGE);  // if not, small pages do as well
#endif
  }
  int8_t* from = next_;
  next_ += bytes;
  left_ -= bytes;
  return from;
}

}  // namespace griot
