// Compiled once for each instruction set, with GRIOT_KERNELS naming the
// function that hands the kernels out. Includes no library header with inline
// functions: the linker could keep the copy that an older CPU cannot run.

#include "extract/analysis/kernels.h"

#include <stdint.h>

namespace griot {
namespace {

constexpr int kLanes = 16;
constexpr int kHeadWidth = 32;
constexpr int kWidest = 1536;

typedef float Floats __attribute__((vector_size(64)));
typedef int32_t Ints __attribute__((vector_size(64)));
typedef uint8_t Bytes __attribute__((vector_size(16)));
typedef int8_t SignedBytes __attribute__((vector_size(16)));
// The same, at any address.
typedef Floats FloatsAt __attribute__((aligned(4), may_alias));
typedef Ints IntsAt __attribute__((aligned(4), may_alias));
typedef Bytes BytesAt __attribute__((aligned(1), may_alias));
typedef SignedBytes SignedBytesAt __attribute__((aligned(1), may_alias));

inline __attribute__((always_inline)) Floats Load(const float* from) {
  return *reinterpret_cast<const FloatsAt*>(from);
}
inline __attribute__((always_inline)) Ints Load(const int32_t* from) {
  return *reinterpret_cast<const IntsAt*>(from);
}
inline __attribute__((always_inline)) void Store(float* to, Floats value) {
  *reinterpret_cast<FloatsAt*>(to) = value;
}
inline __attribute__((always_inline)) Floats All(float value) {
  return value - Floats{};
}
inline __attribute__((always_inline)) Floats ToFloats(Ints value) {
  return __builtin_convertvector(value, Floats);
}
inline __attribute__((always_inline)) Floats Max(Floats a, Floats b) {
  return a > b ? a : b;
}
inline __attribute__((always_inline)) Floats Min(Floats a, Floats b) {
  return a < b ? a : b;
}
inline __attribute__((always_inline)) Floats Abs(Floats a) {
  return reinterpret_cast<Floats>(reinterpret_cast<Ints>(a) & 0x7FFFFFFF);
}

// Sums and maxima over lanes in a fixed order.
inline __attribute__((always_inline)) float Sum(Floats value) {
  float lanes[kLanes];
  Store(lanes, value);
  for (int step = kLanes / 2; step > 0; step /= 2) {
    for (int i = 0; i < step; ++i) lanes[i] += lanes[i + step];
  }
  return lanes[0];
}
inline __attribute__((always_inline)) float Largest(Floats value) {
  float lanes[kLanes];
  Store(lanes, value);
  for (int step = kLanes / 2; step > 0; step /= 2) {
    for (int i = 0; i < step; ++i) {
      lanes[i] = lanes[i] > lanes[i + step] ? lanes[i] : lanes[i + step];
    }
  }
  return lanes[0];
}

// The nearest integer, ties to even, for |x| < 2^22.
inline __attribute__((always_inline)) Floats Round(Floats x) {
  const Floats magic = All(12582912.0f);  // 1.5 * 2^23
  return (x + magic) - magic;
}

// exp to about 2 units in the last place (Cephes' polynomial).
inline __attribute__((always_inline)) Floats Exp(Floats x) {
  x = Max(Min(x, All(88.0f)), All(-87.0f));
  const Floats n = Round(x * 1.44269504f);
  const Floats r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
  Floats p = All(1.9875691500e-4f);
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.0f;
  const Ints power = (__builtin_convertvector(n, Ints) + 127) << 23;
  return p * reinterpret_cast<Floats>(power);
}

// 0.5 x (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3))) as x / (1 + exp(-2u)).
inline __attribute__((always_inline)) Floats Gelu(Floats x) {
  const Floats u = x * (1.0f + 0.044715f * x * x) * 1.5957691216f;
  return x / (1.0f + Exp(-u));
}

inline __attribute__((always_inline)) float QuantiseRow(const float* x,
                                                        int width, uint8_t* q) {
  Floats largest = {};
  for (int j = 0; j < width; j += kLanes) {
    largest = Max(largest, Abs(Load(x + j)));
  }
  const float most = Largest(largest);
  if (!(most > 0)) {
    for (int j = 0; j < width; ++j) q[j] = 128;
    return 0;
  }
  const Floats inverse = All(127.0f / most);
  for (int j = 0; j < width; j += kLanes) {
    const Ints whole =
        __builtin_convertvector(Round(Load(x + j) * inverse), Ints) + 128;
    *reinterpret_cast<BytesAt*>(q + j) = __builtin_convertvector(whole, Bytes);
  }
  return most / 127.0f;
}

inline __attribute__((always_inline)) void NormRow(float* x, int width,
                                                   const Norm& norm) {
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

inline __attribute__((always_inline)) Floats Value(const int32_t* sums, int j,
                                                   Floats row_scale,
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

// scores[r][j] = sum_d query[r][d] keys[d][j] for kRows rows and kColumns
// vectors of columns.
template <int kRows, int kColumns>
inline __attribute__((always_inline)) void Scores(const float* const* query,
                                                  const float* keys, int stride,
                                                  float* scores) {
  Floats sums[kRows][kColumns] = {};
  for (int d = 0; d < kHeadWidth; ++d) {
    Floats key[kColumns];
    for (int c = 0; c < kColumns; ++c) {
      key[c] = Load(keys + d * stride + c * kLanes);
    }
    for (int r = 0; r < kRows; ++r) {
      const Floats value = All(query[r][d]);
      for (int c = 0; c < kColumns; ++c) sums[r][c] += value * key[c];
    }
  }
  for (int r = 0; r < kRows; ++r) {
    for (int c = 0; c < kColumns; ++c) {
      Store(scores + r * stride + c * kLanes, sums[r][c]);
    }
  }
}

// Turns kRows rows of scores into weights that are exp(score - largest), and
// returns the inverse of their sums.
template <int kRows>
inline __attribute__((always_inline)) void Weights(float* scores, int rows,
                                                   int stride, float* inverse) {
  for (int r = 0; r < kRows; ++r) {
    float* row = scores + r * stride;
    Floats largest = Load(row);
    for (int j = kLanes; j < stride; j += kLanes) {
      largest = Max(largest, Load(row + j));
    }
    const Floats most = All(Largest(largest));
    for (int j = 0; j < stride; j += kLanes) {
      Store(row + j, Exp(Load(row + j) - most));
    }
    for (int j = rows; j < stride; ++j) row[j] = 0;  // padding
    Floats sum = {};
    for (int j = 0; j < stride; j += kLanes) sum += Load(row + j);
    inverse[r] = 1.0f / Sum(sum);
  }
}

// One head for kRows queries.
template <int kRows>
inline __attribute__((always_inline)) void Attend(
    const float* const* query, const float* keys, const float* values,
    int value_stride, int rows, int stride, float* scores, float* context,
    int context_stride) {
  int column = 0;
  for (; column + 4 * kLanes <= stride; column += 4 * kLanes) {
    Scores<kRows, 4>(query, keys + column, stride, scores + column);
  }
  for (; column < stride; column += kLanes) {
    Scores<kRows, 1>(query, keys + column, stride, scores + column);
  }
  float inverse[kRows];
  Weights<kRows>(scores, rows, stride, inverse);
  Floats sums[kRows][2] = {};
  for (int j = 0; j < rows; ++j) {
    const float* value = values + static_cast<int64_t>(j) * value_stride;
    const Floats low = Load(value);
    const Floats high = Load(value + kLanes);
    for (int r = 0; r < kRows; ++r) {
      const Floats weight = All(scores[r * stride + j]);
      sums[r][0] += weight * low;
      sums[r][1] += weight * high;
    }
  }
  for (int r = 0; r < kRows; ++r) {
    float* to = context + static_cast<int64_t>(r) * context_stride;
    Store(to, sums[r][0] * inverse[r]);
    Store(to + kLanes, sums[r][1] * inverse[r]);
  }
}

void Attention(const float* qkv, int rows, int width, int heads, float* scratch,
               uint8_t* q, float* q_scale) {
  const int stride = (rows + kLanes - 1) / kLanes * kLanes;
  const int64_t qkv_stride = 3 * static_cast<int64_t>(width);
  float* keys = scratch;                       // [32, stride]
  float* scores = keys + kHeadWidth * stride;  // [4, stride]
  float* context = scores + 4 * stride;        // [rows, width]
  const float shrink = 0.17677669529f;         // 1 / sqrt(32)
  for (int head = 0; head < heads; ++head) {
    const float* queries = qkv + head * kHeadWidth;
    const float* head_keys = queries + width;
    const float* values = head_keys + width;
    for (int j = 0; j < stride; ++j) {
      const float* key = head_keys + j * qkv_stride;
      for (int d = 0; d < kHeadWidth; ++d) {
        keys[d * stride + j] = j < rows ? key[d] * shrink : 0;
      }
    }
    const auto query_at = [&](int i) { return queries + i * qkv_stride; };
    float* to = context + head * kHeadWidth;
    int i = 0;
    for (; i + 4 <= rows; i += 4) {
      const float* query[4] = {query_at(i), query_at(i + 1), query_at(i + 2),
                               query_at(i + 3)};
      Attend<4>(query, keys, values, static_cast<int>(qkv_stride), rows, stride,
                scores, to + static_cast<int64_t>(i) * width, width);
    }
    for (; i < rows; ++i) {
      const float* query[1] = {query_at(i)};
      Attend<1>(query, keys, values, static_cast<int>(qkv_stride), rows, stride,
                scores, to + static_cast<int64_t>(i) * width, width);
    }
  }
  for (int i = 0; i < rows; ++i) {
    const int64_t at = static_cast<int64_t>(i) * width;
    q_scale[i] = QuantiseRow(context + at, width, q + at);
  }
}

void GeluFloats(const float* x, int n, float* y) {
  for (int j = 0; j < n; j += kLanes) Store(y + j, Gelu(Load(x + j)));
}

// out[i][j] for kRows rows of a and kColumns rows of b.
template <int kRows, int kColumns>
inline __attribute__((always_inline)) void ProductTile(const float* a,
                                                       const float* b,
                                                       int width, float* out,
                                                       int out_stride) {
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
    for (int c = 0; c < kColumns; ++c) to[c] = Sum(sums[r][c]);
  }
}

template <int kRows>
inline __attribute__((always_inline)) void ProductRows(const float* a,
                                                       const float* b,
                                                       int b_rows, int width,
                                                       float* out,
                                                       int out_stride) {
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
  static constexpr Kernels kKernels = {Embed,    Dequantise, GeluQuantise,
                                       AddNorm,  Attention,  GeluFloats,
                                       Products, Quantise,   BestSteps};
  return kKernels;
}

}  // namespace griot
