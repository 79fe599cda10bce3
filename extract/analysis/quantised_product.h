#ifndef GRIOT_EXTRACT_ANALYSIS_QUANTISED_PRODUCT_H_
#define GRIOT_EXTRACT_ANALYSIS_QUANTISED_PRODUCT_H_

#include <cstdint>
#include <memory>

namespace griot {

// Integer matrix products through oneDNN, exact on every CPU: weights lie in
// [-64, 64], so that pairs of u8 * s8 products never saturate 16 bits where
// there is no VNNI.

// Weights [outputs, inputs], row-major, in the layout that oneDNN likes best.
// Immutable; shared by all runners.
class PackedWeights {
 public:
  PackedWeights(const int8_t* weights, int outputs, int inputs);
  ~PackedWeights();
  PackedWeights(PackedWeights&&) noexcept;

  int outputs() const { return outputs_; }
  int inputs() const { return inputs_; }

 private:
  friend class ProductRunner;
  struct Packed;
  int outputs_;
  int inputs_;
  std::unique_ptr<Packed> packed_;
};

// Runs products on the calling thread. Owns compiled primitives and scratch;
// used by one thread at a time.
class ProductRunner {
 public:
  ProductRunner();
  ~ProductRunner();

  // Rows are computed in multiples of kRowStep: both buffers must have room
  // for the number of rows rounded up to it.
  static constexpr int kRowStep = 16;
  static int Padded(int rows) {
    return (rows + kRowStep - 1) / kRowStep * kRowStep;
  }

  // sums[i][j] = sum_k a[i][k] weights[j][k]
  void Run(const uint8_t* a, int rows, const PackedWeights& weights,
           int32_t* sums);

 private:
  struct Primitives;
  std::unique_ptr<Primitives> primitives_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_QUANTISED_PRODUCT_H_
