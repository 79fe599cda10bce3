// Compiled once for each instruction set, with GRIOT_KERNELS naming the
// function that hands the kernels out.

#include "extract/analysis/kernels.h"

#include <stdint.h>

#include "extract/analysis/attention_kernel.h"
#include "extract/analysis/vectors.h"

namespace griot {
namespace {

constexpr int kWidest = 1536;

GRIOT_INLINE void NormRow(float* x, int width, const Norm& norm) {
  Floats sum = {};
  for (int j = 0; j < width; j += kLanes) sum += Load(x + j);
  const float count = static_cast<float>(width);
  const Floats mean = All(Sum(sum) / count);
  Floats squares = {};
  for (int j = 0; j < width; j += kLanes) {
    const Floats difference = Load(x + j) - mean;
    squares += difference * difference;
  }
  const float variance = Sum(squares) / count;
  const Floats inverse = All(1.0f / __builtin_sqrtf(variance + norm.epsilon));
  for (int j = 0; j < width; j += kLanes) {
    Store(x + j, (Load(x + j) - mean) * inverse * Load(norm.weight + j) +
                     Load(norm.bias + j));
  }
}

GRIOT_INLINE Floats Value(const int32_t* sums, int j, Floats row_scale,
                          const Dequantiser& to) {
  return ToFloats(Load(sums + j) - Load(to.correction + j)) *
             (row_scale * Load(to.scale + j)) +
         Load(to.bias + j);
}

void Embed(const Embedding& tables, const int32_t* ids, const uint8_t* cases,
           int rows, int width, const Norm& norm, float* x, uint8_t* q,
           float* row_scale) {
  for (int i = 0; i < rows; ++i) {
    const int64_t id = ids[i];
    const int8_t* word = tables.word + id * width;
    const Floats scale = All(tables.word_scale[id]);
    const float* position = tables.position + static_cast<int64_t>(i) * width;
    const float* letter_case = tables.letter_case + cases[i] * width;
    float* row = x + static_cast<int64_t>(i) * width;
    for (int j = 0; j < width; j += kLanes) {
      const Floats value = __builtin_convertvector(
          *reinterpret_cast<const SignedBytesAt*>(word + j), Floats);
      Store(row + j,
            value * scale + Load(position + j) + Load(letter_case + j));
    }
    NormRow(row, width, norm);
    row_scale[i] = QuantiseRow(row, width, q + static_cast<int64_t>(i) * width);
  }
}

void Dequantise(const int32_t* sums, const float* row_scale, int rows,
                int width, const Dequantiser& to, float* out) {
  for (int i = 0; i < rows; ++i) {
    const int64_t at = static_cast<int64_t>(i) * width;
    const Floats scale = All(row_scale[i]);
    for (int j = 0; j < width; j += kLanes) {
      Store(out + at + j, Value(sums + at, j, scale, to));
    }
  }
}

void GeluQuantise(const int32_t* sums, const float* row_scale, int rows,
                  int width, const Dequantiser& to, uint8_t* q,
                  float* q_scale) {
  alignas(64) float row[kWidest];
  for (int i = 0; i < rows; ++i) {
    const int64_t at = static_cast<int64_t>(i) * width;
    const Floats scale = All(row_scale[i]);
    for (int j = 0; j < width; j += kLanes) {
      Store(row + j, Gelu(Value(sums + at, j, scale, to)));
    }
    q_scale[i] = QuantiseRow(row, width, q + at);
  }
}

void AddNorm(const int32_t* sums, const float* row_scale, int rows, int width,
             const Dequantiser& to, const Norm& norm, float* x, uint8_t* q,
             float* q_scale) {
  for (int i = 0; i < rows; ++i) {
    const int64_t at = static_cast<int64_t>(i) * width;
    const Floats scale = All(row_scale[i]);
    float* row = x + at;
    for (int j = 0; j < width; j += kLanes) {
      Store(row + j, Load(row + j) + Value(sums + at, j, scale, to));
    }
    NormRow(row, width, norm);
    q_scale[i] = QuantiseRow(row, width, q + at);
  }
}

// The sums of one row as shorts of its own scale, which is returned: the
// largest becomes `limit`.
GRIOT_INLINE float ShortenRow(const float* x, int width, float limit,
                              int16_t* to) {
  Floats largest = {};
  for (int j = 0; j < width; j += kLanes) {
    largest = Max(largest, Abs(Load(x + j)));
  }
  const float most = Largest(largest);
  const Floats inverse = All(most > 0 ? limit / most : 0);
  for (int j = 0; j < width; j += kLanes) {
    *reinterpret_cast<ShortsAt*>(to + j) =
        __builtin_convertvector(Round(Load(x + j) * inverse), Shorts);
  }
  return most / limit;
}

void Shorten(const int32_t* sums, const float* row_scale, int rows, int width,
             const Dequantiser& to, int16_t* qkv, float* qkv_scale) {
  constexpr float kLimits[3] = {kMostQuery, kMostKey, kMostValue};
  alignas(64) float row[3 * kWidest];
  for (int i = 0; i < rows; ++i) {
    const int64_t at = int64_t{3} * width * i;
    const Floats scale = All(row_scale[i]);
    for (int j = 0; j < 3 * width; j += kLanes) {
      Store(row + j, Value(sums + at, j, scale, to));
    }
    for (int part = 0; part < 3; ++part) {
      qkv_scale[3 * i + part] = ShortenRow(
          row + part * width, width, kLimits[part], qkv + at + part * width);
    }
  }
}

void GeluFloats(const float* x, int n, float* y) {
  for (int j = 0; j < n; j += kLanes) Store(y + j, Gelu(Load(x + j)));
}

// out[i][j] for kRows rows of a and kColumns rows of b.
template <int kRows, int kColumns>
GRIOT_INLINE void ProductTile(const float* a, const float* b, int width,
                              float* out, int out_stride) {
  Floats sums[kRows][kColumns] = {};
  for (int k = 0; k < width; k += kLanes) {
    Floats column[kColumns];
    for (int c = 0; c < kColumns; ++c) {
      column[c] = Load(b + static_cast<int64_t>(c) * width + k);
    }
    for (int r = 0; r < kRows; ++r) {
      const Floats row = Load(a + static_cast<int64_t>(r) * width + k);
      for (int c = 0; c < kColumns; ++c) sums[r][c] += row * column[c];
    }
  }
  for (int r = 0; r < kRows; ++r) {
    float* to = out + static_cast<int64_t>(r) * out_stride;
    if constexpr (kColumns == 4) {
      FourSums(sums[r], to);
    } else {
      for (int c = 0; c < kColumns; ++c) to[c] = Sum(sums[r][c]);
    }
  }
}

template <int kRows>
GRIOT_INLINE void ProductRows(const float* a, const float* b, int b_rows,
                              int width, float* out, int out_stride) {
  int j = 0;
  for (; j + 4 <= b_rows; j += 4) {
    ProductTile<kRows, 4>(a, b + static_cast<int64_t>(j) * width, width,
                          out + j, out_stride);
  }
  for (; j < b_rows; ++j) {
    ProductTile<kRows, 1>(a, b + static_cast<int64_t>(j) * width, width,
                          out + j, out_stride);
  }
}

void Products(const float* a, int a_rows, const float* b, int b_rows, int width,
              float* out, int out_stride) {
  int i = 0;
  for (; i + 4 <= a_rows; i += 4) {
    ProductRows<4>(a + static_cast<int64_t>(i) * width, b, b_rows, width,
                   out + static_cast<int64_t>(i) * out_stride, out_stride);
  }
  for (; i < a_rows; ++i) {
    ProductRows<1>(a + static_cast<int64_t>(i) * width, b, b_rows, width,
                   out + static_cast<int64_t>(i) * out_stride, out_stride);
  }
}

void Quantise(const float* x, int rows, int width, uint8_t* q, float* q_scale) {
  for (int i = 0; i < rows; ++i) {
    const int64_t at = static_cast<int64_t>(i) * width;
    q_scale[i] = QuantiseRow(x + at, width, q + at);
  }
}

void BestSteps(const float* before, const float* moves, int kinds, int width,
               float* totals, int32_t* from) {
  for (int j = 0; j < width; j += kLanes) {
    Floats best = All(before[0]) + Load(moves + j);
    Ints whence = {};
    for (int i = 1; i < kinds; ++i) {
      const Floats total =
          All(before[i]) + Load(moves + static_cast<int64_t>(i) * width + j);
      const Ints better = total > best;
      best = better ? total : best;
      whence = better ? Ints{} + i : whence;
    }
    Store(totals + j, best);
    *reinterpret_cast<IntsAt*>(from + j) = whence;
  }
}

}  // namespace

const Kernels& GRIOT_KERNELS() {
  static constexpr Kernels kKernels = {
      Embed,     Dequantise, GeluQuantise, AddNorm,  Shorten,
      Attention, GeluFloats, Products,     Quantise, BestSteps};
  return kKernels;
}

}  // namespace griot
