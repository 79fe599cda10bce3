#ifndef GRIOT_EXTRACT_ANALYSIS_ATTENTION_KERNEL_H_
#define GRIOT_EXTRACT_ANALYSIS_ATTENTION_KERNEL_H_

#include <stdint.h>

#include "extract/analysis/vectors.h"

// Self-attention in 16-bit integers (ADR 61); a part of kernels.cc.

namespace griot {

constexpr int kHeadWidth = 32;
constexpr int kPairs = kHeadWidth / 2;  // two columns lie side by side

// Limits of what is rounded to 16 bits: 32 products of a query and a key fit 32
// bits, and 64 of a weight and a value.
constexpr float kMostQuery = 8191;
constexpr float kMostKey = 8191;
constexpr float kMostValue = 1023;
constexpr float kMostWeight = 32767;
constexpr int kWeightsTogether = 64;

// What one head reads, for `rows` rows, which are padded to `stride`, a
// multiple of 16, with such as get no weight.
struct AttentionHead {
  int stride;
  int32_t* keys;       // [kPairs, stride], two columns each
  float* key_scale;    // [stride]
  float* key_bias;     // [stride]: 0, or so low that there is no weight
  int32_t* values;     // [stride / 2, 32], two rows each
  float* value_share;  // [stride]: kMostWeight for the largest value scale
  float value_scale;   // of a value at a weight of 1
};

GRIOT_INLINE Ints TwoShorts(const int16_t* from) {
  int32_t two;
  __builtin_memcpy(&two, from, sizeof two);
  return Ints{} + two;
}

GRIOT_INLINE void ReadHead(const int16_t* qkv, const float* qkv_scale, int rows,
                           int width, int column, AttentionHead* head) {
  const int64_t qkv_width = 3 * int64_t{width};
  const int stride = head->stride;
  const int16_t* keys = qkv + width + column;
  const int16_t* values = keys + width;
  float largest = 0;
  for (int j = 0; j < stride; ++j) {
    const bool padding = j >= rows;
    for (int d = 0; d < kPairs; ++d) {
      int32_t two = 0;
      if (!padding) {
        __builtin_memcpy(&two, keys + j * qkv_width + 2 * d, sizeof two);
      }
      head->keys[d * stride + j] = two;
    }
    head->key_scale[j] = padding ? 0 : qkv_scale[3 * j + 1];
    head->key_bias[j] = padding ? -1e30f : 0;
    const float scale = padding ? 0 : qkv_scale[3 * j + 2];
    head->value_share[j] = scale;
    largest = scale > largest ? scale : largest;
  }
  const float share = largest > 0 ? kMostWeight / largest : 0;
  for (int j = 0; j < stride; ++j) head->value_share[j] *= share;
  head->value_scale = largest / kMostWeight;
  for (int j = 0; j < stride; j += 2) {
    for (int d = 0; d < kHeadWidth; d += kLanes) {
      const auto row = [&](int i) {
        return i < rows
                   ? __builtin_convertvector(*reinterpret_cast<const ShortsAt*>(
                                                 values + i * qkv_width + d),
                                             Ints)
                   : Ints{};
      };
      Store(head->values + j * kPairs + d,
            (row(j) & 0xFFFF) | (row(j + 1) << 16));
    }
  }
}

// Scores of kRows queries for kColumns vectors of keys from `column` on, but
// for the queries' scales; `most` keeps each query's largest.
template <int kRows, int kColumns>
GRIOT_INLINE void Scores(const int16_t* const* query, const AttentionHead& head,
                         int column, float* scores, Floats* most) {
  Ints sums[kRows][kColumns] = {};
  for (int d = 0; d < kPairs; ++d) {
    Ints key[kColumns];
#pragma GCC unroll 4
    for (int c = 0; c < kColumns; ++c) {
      key[c] = Load(head.keys + d * head.stride + column + c * kLanes);
    }
#pragma GCC unroll 4
    for (int r = 0; r < kRows; ++r) {
      const Ints two = TwoShorts(query[r] + 2 * d);
#pragma GCC unroll 4
      for (int c = 0; c < kColumns; ++c) {
        sums[r][c] = AddPairs(sums[r][c], two, key[c]);
      }
    }
  }
#pragma GCC unroll 4
  for (int c = 0; c < kColumns; ++c) {
    const int at = column + c * kLanes;
    const Floats scale = Load(head.key_scale + at);
    const Floats bias = Load(head.key_bias + at);
#pragma GCC unroll 4
    for (int r = 0; r < kRows; ++r) {
      const Floats score = ToFloats(sums[r][c]) * scale + bias;
      most[r] = Max(most[r], score);
      Store(scores + r * head.stride + at, score);
    }
  }
}

// One head for kRows queries; `weights` has room for kRows * stride.
template <int kRows>
GRIOT_INLINE void Attend(const int16_t* const* query, const float* query_scale,
                         const AttentionHead& head, float* scores,
                         int16_t* weights, float* const* context) {
  const int stride = head.stride;
  Floats most[kRows];
  for (int r = 0; r < kRows; ++r) most[r] = All(-1e30f);
  int column = 0;
  for (; column + 4 * kLanes <= stride; column += 4 * kLanes) {
    Scores<kRows, 4>(query, head, column, scores, most);
  }
  for (; column < stride; column += kLanes) {
    Scores<kRows, 1>(query, head, column, scores, most);
  }
  float scale[kRows];
  for (int r = 0; r < kRows; ++r) {
    const float* row = scores + r * stride;
    const Floats top = All(Largest(most[r]));
    const Floats by = All(query_scale[r]);
    Floats sum = {};
    for (int j = 0; j < stride; j += kLanes) {
      const Floats weight = Exp2((Load(row + j) - top) * by);
      sum += weight;
      *reinterpret_cast<ShortsAt*>(weights + r * stride + j) =
          __builtin_convertvector(
              __builtin_convertvector(
                  weight * Load(head.value_share + j) + 0.5f, Ints),
              Shorts);
    }
    scale[r] = head.value_scale / Sum(sum);
  }
  Floats total[kRows][2] = {};
  for (int begin = 0; begin < stride; begin += kWeightsTogether) {
    const int end =
        begin + kWeightsTogether < stride ? begin + kWeightsTogether : stride;
    Ints sums[kRows][2] = {};
    for (int j = begin; j < end; j += 2) {
      const Ints low = Load(head.values + j * kPairs);
      const Ints high = Load(head.values + j * kPairs + kLanes);
#pragma GCC unroll 4
      for (int r = 0; r < kRows; ++r) {
        const Ints two = TwoShorts(weights + r * stride + j);
        sums[r][0] = AddPairs(sums[r][0], two, low);
        sums[r][1] = AddPairs(sums[r][1], two, high);
      }
    }
#pragma GCC unroll 4
    for (int r = 0; r < kRows; ++r) {
      total[r][0] += ToFloats(sums[r][0]);
      total[r][1] += ToFloats(sums[r][1]);
    }
  }
#pragma GCC unroll 4
  for (int r = 0; r < kRows; ++r) {
    Store(context[r], total[r][0] * scale[r]);
    Store(context[r] + kLanes, total[r][1] * scale[r]);
  }
}

// As Kernels::attention.
static void Attention(const int16_t* qkv, const float* qkv_scale, int rows,
                      const int32_t* asking, int queries, int width, int heads,
                      float* scratch, uint8_t* q, float* q_scale) {
  constexpr int kTogether = 4;
  constexpr float kShrink = 0.17677669529f * 1.44269504f;  // log2(e) / sqrt(32)
  const int stride = (rows + kLanes - 1) / kLanes * kLanes;
  float* next = scratch;
  const auto take = [&next](int count) {
    float* from = next;
    next += count;
    return from;
  };
  AttentionHead head = {};
  head.stride = stride;
  head.keys = reinterpret_cast<int32_t*>(take(kPairs * stride));
  head.values = reinterpret_cast<int32_t*>(take(kPairs * stride));
  head.key_scale = take(stride);
  head.key_bias = take(stride);
  head.value_share = take(stride);
  float* scores = take(kTogether * stride);
  auto* weights = reinterpret_cast<int16_t*>(take(kTogether * stride / 2));
  float* context = take(queries * width);
  for (int column = 0; column < heads * kHeadWidth; column += kHeadWidth) {
    ReadHead(qkv, qkv_scale, rows, width, column, &head);
    const auto attend = [&]<int kRows>(int i) {
      const int16_t* query[kRows];
      float scale[kRows];
      float* to[kRows];
      for (int r = 0; r < kRows; ++r) {
        const int64_t row = asking[i + r];
        query[r] = qkv + row * 3 * width + column;
        scale[r] = qkv_scale[3 * row] * kShrink;
        to[r] = context + int64_t{i + r} * width + column;
      }
      Attend<kRows>(query, scale, head, scores, weights, to);
    };
    int i = 0;
    for (; i + kTogether <= queries; i += kTogether) {
      attend.template operator()<kTogether>(i);
    }
    for (; i < queries; ++i) attend.template operator()<1>(i);
  }
  for (int i = 0; i < queries; ++i) {
    const int64_t at = int64_t{i} * width;
    q_scale[i] = QuantiseRow(context + at, width, q + at);
  }
}

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_ATTENTION_KERNEL_H_
