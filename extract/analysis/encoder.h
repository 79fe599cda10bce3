#ifndef GRIOT_EXTRACT_ANALYSIS_ENCODER_H_
#define GRIOT_EXTRACT_ANALYSIS_ENCODER_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "extract/analysis/model.h"
#include "extract/analysis/quantised_product.h"

namespace griot {

// A block as the encoder reads it: [CLS], sub-words, [SEP].
struct Block {
  std::vector<int32_t> subwords;
  std::vector<uint8_t> cases;       // LetterCase of each sub-word's word
  std::vector<int32_t> first_rows;  // row of the first sub-word of each word

  void clear() {
    subwords.clear();
    cases.clear();
    first_rows.clear();
  }
};

// Runs the encoder and the fused heads over one block at a time. Owns the
// buffers, which grow to the longest block seen and are then reused.
class Encoder {
 public:
  explicit Encoder(const Model& model) : model_(model) {}

  // Values of all heads for each word of `block`; row i at Outputs(i), valid
  // until the next call. At most model.shape.positions sub-words.
  void Run(const Block& block);

  const float* Outputs(int word) const {
    return outputs_.data() + static_cast<int64_t>(word) * stride();
  }
  // The word's own vector, [hidden]: its first sub-word's. Valid as long.
  const float* Vector(int word) const {
    return x_.data() + static_cast<int64_t>(word) * model_.shape.hidden;
  }
  int stride() const { return model_.head->outputs(); }

 private:
  void Reserve(int rows, int words);

  // Multiplies `rows` quantised rows by a layer, a few rows at a time, and
  // calls epilogue(row, count, scale) for each few: the sums of rows `row` to
  // `row + count` lie in sums_, their rows' scales in `scale`.
  template <typename Epilogue>
  void Product(const std::vector<uint8_t>& q, const std::vector<float>& scale,
               int rows, const Linear& linear, const Epilogue& epilogue);
  // Rows `rows` of x_, which ascend, become its first.
  void MoveUp(const std::vector<int32_t>& rows);
  // x = norm(x + product); q_ and q_scale_ hold the same quantised.
  void AddNorm(const std::vector<uint8_t>& q, const std::vector<float>& scale,
               int rows, const Linear& linear, const Norm& norm);

  const Model& model_;
  ProductRunner runner_;
  int rows_reserved_ = 0;
  int words_reserved_ = 0;
  std::vector<int32_t> all_rows_;  // 0, 1, …
  std::vector<float> x_;           // [rows, hidden]; in the end, the words'
  std::vector<uint8_t> q_;         // quantised input of the next product
  std::vector<float> q_scale_;     // [rows]
  std::vector<uint8_t> wide_q_;
  std::vector<float> wide_scale_;
  std::vector<int32_t> sums_;  // of a few rows
  std::vector<int16_t> qkv_;
  std::vector<float> qkv_scale_;
  std::vector<float> scratch_;
  std::vector<float> outputs_;  // [words, stride]
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_ENCODER_H_
