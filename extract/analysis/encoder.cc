#include "extract/analysis/encoder.h"

#include <algorithm>
#include <numeric>

namespace griot {
namespace {

// Rows whose sums are taken on before the next are computed, while they lie in
// the processor's second cache. A multiple of ProductRunner::kRowStep.
constexpr int kStrip = 48;

int64_t At(int row, int width) { return int64_t{row} * width; }

}  // namespace

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
    qkv_scale_.resize(size(rows_reserved_, 3));
    scratch_.resize(static_cast<size_t>(
        AttentionScratch(rows_reserved_, rows_reserved_, shape.hidden)));
    all_rows_.resize(size(rows_reserved_, 1));
    std::iota(all_rows_.begin(), all_rows_.end(), 0);
  }
  if (words > words_reserved_) {
    words_reserved_ = ProductRunner::Padded(words);
    outputs_.resize(size(words_reserved_, stride()));
  }
  sums_.resize(size(kStrip, std::max(widest, stride())));
}

void Encoder::Run(const Block& block) {
  const Kernels& kernels = BestKernels();
  const Model::Shape& shape = model_.shape;
  const int hidden = shape.hidden;
  const int rows = static_cast<int>(block.subwords.size());
  const int words = static_cast<int>(block.first_rows.size());
  Reserve(rows, words);

  kernels.embed(model_.embedding, block.subwords.data(), block.cases.data(),
                rows, hidden, model_.embedding_norm, x_.data(), q_.data(),
                q_scale_.data());
  for (const EncoderLayer& layer : model_.layers) {
    Product(q_, q_scale_, rows, layer.qkv,
            [&](int row, int count, const float* scale) {
              kernels.shorten(sums_.data(), scale, count, hidden,
                              layer.qkv.dequantiser(),
                              qkv_.data() + At(row, 3 * hidden),
                              qkv_scale_.data() + At(row, 3));
            });
    // Nobody reads the last layer but at the words' first sub-words.
    const bool last = &layer == &model_.layers.back();
    const std::vector<int32_t>& asking = last ? block.first_rows : all_rows_;
    const int count = last ? words : rows;
    kernels.attention(qkv_.data(), qkv_scale_.data(), rows, asking.data(),
                      count, hidden, shape.attention_heads, scratch_.data(),
                      q_.data(), q_scale_.data());
    if (last) MoveUp(block.first_rows);
    AddNorm(q_, q_scale_, count, layer.attention_output, layer.attention_norm);
    Product(q_, q_scale_, count, layer.up,
            [&](int row, int strip, const float* scale) {
              kernels.gelu(sums_.data(), scale, strip, shape.intermediate,
                           layer.up.dequantiser(),
                           wide_q_.data() + At(row, shape.intermediate),
                           wide_scale_.data() + row);
            });
    AddNorm(wide_q_, wide_scale_, count, layer.down, layer.output_norm);
  }
  Product(q_, q_scale_, words, *model_.head,
          [&](int word, int count, const float* scale) {
            kernels.dequantise(sums_.data(), scale, count, stride(),
                               model_.head->dequantiser(),
                               outputs_.data() + At(word, stride()));
          });
}

void Encoder::MoveUp(const std::vector<int32_t>& rows) {
  const int hidden = model_.shape.hidden;
  for (size_t i = 0; i < rows.size(); ++i) {  // none moves over a later one
    std::copy_n(x_.data() + At(rows[i], hidden), hidden,
                x_.data() + At(static_cast<int>(i), hidden));
  }
}

template <typename Epilogue>
void Encoder::Product(const std::vector<uint8_t>& q,
                      const std::vector<float>& scale, int rows,
                      const Linear& linear, const Epilogue& epilogue) {
  for (int row = 0; row < rows; row += kStrip) {
    const int count = std::min(kStrip, rows - row);
    runner_.Run(q.data() + At(row, linear.weights.inputs()), count,
                linear.weights, sums_.data());
    epilogue(row, count, scale.data() + row);
  }
}

void Encoder::AddNorm(const std::vector<uint8_t>& q,
                      const std::vector<float>& scale, int rows,
                      const Linear& linear, const Norm& norm) {
  const int hidden = model_.shape.hidden;
  Product(q, scale, rows, linear,
          [&](int row, int count, const float* row_scale) {
            BestKernels().add_norm(
                sums_.data(), row_scale, count, hidden, linear.dequantiser(),
                norm, x_.data() + At(row, hidden), q_.data() + At(row, hidden),
                q_scale_.data() + row);
          });
}

}  // namespace griot
