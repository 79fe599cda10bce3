#ifndef GRIOT_EXTRACT_ANALYSIS_WEIGHT_MEMORY_H_
#define GRIOT_EXTRACT_ANALYSIS_WEIGHT_MEMORY_H_

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

namespace griot {

// Memory for the weights of one model, which every block of text reads from
// end to end: in pages of 2 MB, where the system has them, since looking small
// pages up takes a third of a product's time. Freed with this object.
class WeightMemory {
 public:
  // `bytes` bytes from a multiple of 64 on, not initialised.
  int8_t* Take(size_t bytes);

 private:
  struct Free {
    void operator()(int8_t* chunk) const { std::free(chunk); }
  };
  std::vector<std::unique_ptr<int8_t, Free>> chunks_;
  size_t left_ = 0;  // in the last chunk
  int8_t* next_ = nullptr;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_WEIGHT_MEMORY_H_
