#ifndef GRIOT_EXTRACT_ANALYSIS_KERNELS_H_
#define GRIOT_EXTRACT_ANALYSIS_KERNELS_H_

#include <cstdint>

// The floating-point passes between the integer products of the encoder. Each
// is compiled for several instruction sets; BestKernels() picks by the CPU.
// No pass allocates. Matrices are row-major; widths are multiples of 16.
//
// Activations are quantised by row: q = round(x / scale) + 128 in u8, scale =
// max|x| / 127. A product with s8 weights then is
//   (sum_k q w - 128 sum_k w) * row scale * column scale + bias.

namespace griot {

// What turns the sums of one product into values, per output column.
struct Dequantiser {
  const int32_t* correction;  // 128 * sum of the column's weights
  const float* scale;
  const float* bias;
};

struct Norm {
  const float* weight;
  const float* bias;
  float epsilon;
};

struct Embedding {
  const int8_t* word;        // [vocabulary, width]
  const float* word_scale;   // [vocabulary]
  const float* position;     // [positions, width]
  const float* letter_case;  // [5, width]
};

struct Kernels {
  // x = norm(word + position + case) for `rows` sub-words, quantised beside.
  void (*embed)(const Embedding& tables, const int32_t* ids,
                const uint8_t* cases, int rows, int width, const Norm& norm,
                float* x, uint8_t* q, float* row_scale);
  // out = dequantised sums.
  void (*dequantise)(const int32_t* sums, const float* row_scale, int rows,
                     int width, const Dequantiser& to, float* out);
  // q, q_scale = quantised gelu(dequantised sums); gelu by its tanh form, to
  // 1.3e-4, and beyond 8 to 2e-5 of it.
  void (*gelu)(const int32_t* sums, const float* row_scale, int rows, int width,
               const Dequantiser& to, uint8_t* q, float* q_scale);
  // x = norm(x + dequantised sums), quantised beside.
  void (*add_norm)(const int32_t* sums, const float* row_scale, int rows,
                   int width, const Dequantiser& to, const Norm& norm, float* x,
                   uint8_t* q, float* q_scale);
  // Dequantised sums [rows, 3 * width], which are queries, keys and values, as
  // 16-bit integers for `attention`; qkv_scale [rows, 3] has the scales.
  void (*shorten)(const int32_t* sums, const float* row_scale, int rows,
                  int width, const Dequantiser& to, int16_t* qkv,
                  float* qkv_scale);
  // Self-attention among `rows` rows that `shorten` wrote, of `heads` heads of
  // 32 columns each: row i of q, q_scale = the quantised context of row
  // asking[i], for `queries` of them. `scratch` holds
  // AttentionScratch(rows, queries, width) floats.
  void (*attention)(const int16_t* qkv, const float* qkv_scale, int rows,
                    const int32_t* asking, int queries, int width, int heads,
                    float* scratch, uint8_t* q, float* q_scale);
  // y = gelu(x), n values; y may be x.
  void (*gelu_floats)(const float* x, int n, float* y);
  // out[i][j] = sum_k a[i][k] b[j][k]; width k, out has `out_stride` columns.
  void (*products)(const float* a, int a_rows, const float* b, int b_rows,
                   int width, float* out, int out_stride);
  // q, q_scale = x quantised.
  void (*quantise)(const float* x, int rows, int width, uint8_t* q,
                   float* q_scale);
  // A step of Viterbi's algorithm: totals[j] = max_i before[i] + moves[i][j]
  // and from[j] the first such i; moves [kinds, width].
  void (*best_steps)(const float* before, const float* moves, int kinds,
                     int width, float* totals, int32_t* from);
};

inline int AttentionScratch(int rows, int queries, int width) {
  const int padded = (rows + 15) / 16 * 16;
  return (16 + 16 + 3 + 4 + 2) * padded + queries * width;
}

const Kernels& BestKernels();

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_KERNELS_H_
