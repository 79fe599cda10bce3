#ifndef GRIOT_EXTRACT_ANALYSIS_QUANTISED_PRODUCT_H_
#define GRIOT_EXTRACT_ANALYSIS_QUANTISED_PRODUCT_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "extract/analysis/weight_memory.h"

namespace griot {

// Integer matrix products, exact on every CPU: weights lie in [-64, 64], so
// that pairs of u8 * s8 products never saturate 16 bits where there is no VNNI.

// What computes them: products of our own, or oneDNN on any other CPU.
enum class ProductKind { kAmx, kVnni, kOneDnn };

// Those that this CPU can run, the fastest first.
const std::vector<ProductKind>& ProductKinds();

// "AMX, VNNI, oneDNN 2.6.0": the same with their versions, for people.
std::string ProductNames();

// Weights [outputs, inputs], row-major, in the layout that the product likes
// best, in `memory`, which outlives them. Immutable; shared by all runners.
class PackedWeights {
 public:
  // Inputs and outputs are multiples of this.
  static constexpr int kStep = 64;

  PackedWeights(const int8_t* weights, int outputs, int inputs,
                WeightMemory* memory,
                ProductKind kind = ProductKinds().front());
  ~PackedWeights();
  PackedWeights(PackedWeights&&) noexcept;

  int outputs() const { return outputs_; }
  int inputs() const { return inputs_; }

 private:
  friend class ProductRunner;
  struct ForOneDnn;
  int outputs_;
  int inputs_;
  ProductKind kind_;
  const int8_t* panels_ = nullptr;  // as panel_product.h says; or else
  std::unique_ptr<ForOneDnn> one_dnn_;
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
  void RunOneDnn(const uint8_t* a, int rows, const PackedWeights& weights,
                 int32_t* sums);

  std::unique_ptr<Primitives> primitives_;  // oneDNN's
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_QUANTISED_PRODUCT_H_
