#include "extract/analysis/encoder.h"

#include <algorithm>

namespace griot {

void Encoder::Reserve(int rows, int words) {
  const Model::Shape& shape = model_.shape;
  const auto size = [](int count, int width) {
    return static_cast<size_t>(count) * static_cast<size_t>(width);
  };
  const int widest = std::max(3 * shape.hidden, shape.intermediate);
  if (rows > rows_reserved_) {
    rows_reserved_ = ProductRunner::Padded(rows);
    x_.resize(size(rows_reserved_, shape.hidden));
    q_.resize(size(rows_reserved_, shape.hidden));
    q_scale_.resize(size(rows_reserved_, 1));
    wide_q_.resize(size(rows_reserved_, shape.intermediate));
    wide_scale_.resize(size(rows_reserved_, 1));
    qkv_.resize(size(rows_reserved_, 3 * shape.hidden));
    scratch_.resize(
        static_cast<size_t>(AttentionScratch(rows_reserved_, shape.hidden)));
  }
  if (words > words_reserved_) {
    words_reserved_ = ProductRunner::Padded(words);
    outputs_.resize(size(words_reserved_, stride()));
  }
  sums_.resize(std::max({sums_.size(), size(rows_reserved_, widest),
                         size(words_reserved_, stride())}));
}

void Encoder::Run(const Block& block) {
  const Kernels& kernels = BestKernels();
  const Model::Shape& shape = model_.shape;
  const int hidden = shape.hidden;
  const int rows = static_cast<int>(block.subwords.size());
  const int words = static_cast<int>(block.first_rows.size());
  Reserve(rows, words);
  vector_rows_ = block.first_rows;

  kernels.embed(model_.embedding, block.subwords.data(), block.cases.data(),
                rows, hidden, model_.embedding_norm, x_.data(), q_.data(),
                q_scale_.data());
  for (const EncoderLayer& layer : model_.layers) {
    runner_.Run(q_.data(), rows, layer.qkv.weights, sums_.data());
    kernels.dequantise(sums_.data(), q_scale_.data(), rows, 3 * hidden,
                       layer.qkv.dequantiser(), qkv_.data());
    kernels.attention(qkv_.data(), rows, hidden, shape.attention_heads,
                      scratch_.data(), q_.data(), q_scale_.data());
    runner_.Run(q_.data(), rows, layer.attention_output.weights, sums_.data());
    kernels.add_norm(sums_.data(), q_scale_.data(), rows, hidden,
                     layer.attention_output.dequantiser(), layer.attention_norm,
                     x_.data(), q_.data(), q_scale_.data());
    runner_.Run(q_.data(), rows, layer.up.weights, sums_.data());
    kernels.gelu(sums_.data(), q_scale_.data(), rows, shape.intermediate,
                 layer.up.dequantiser(), wide_q_.data(), wide_scale_.data());
    runner_.Run(wide_q_.data(), rows, layer.down.weights, sums_.data());
    kernels.add_norm(sums_.data(), wide_scale_.data(), rows, hidden,
                     layer.down.dequantiser(), layer.output_norm, x_.data(),
                     q_.data(), q_scale_.data());
  }

  // First sub-words move up to be the words' rows; rows only move forward.
  for (int word = 0; word < words; ++word) {
    const int row = block.first_rows[static_cast<size_t>(word)];
    std::copy_n(q_.data() + static_cast<int64_t>(row) * hidden, hidden,
                q_.data() + static_cast<int64_t>(word) * hidden);
    q_scale_[static_cast<size_t>(word)] = q_scale_[static_cast<size_t>(row)];
  }
  runner_.Run(q_.data(), words, model_.head->weights, sums_.data());
  kernels.dequantise(sums_.data(), q_scale_.data(), words, stride(),
                     model_.head->dequantiser(), outputs_.data());
}

}  // namespace griot
