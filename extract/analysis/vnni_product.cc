// Compiled for AVX-512 VNNI. Includes no library header with inline functions:
// the linker could keep the copy that an older CPU cannot run.

#include <immintrin.h>
#include <stdint.h>

#include "extract/analysis/panel_product.h"

namespace griot {
namespace {

constexpr int kVectors = kPanel / 16;  // of a panel's outputs
constexpr int kMostRows = 6;           // 6 * 4 sums, 4 weights, 1 input: 29
constexpr int kStep = 4;               // inputs that one instruction takes

inline __attribute__((always_inline)) __m512i FourInputs(const uint8_t* from) {
  int32_t four;
  __builtin_memcpy(&four, from, sizeof four);
  return _mm512_set1_epi32(four);
}

// kRows rows by one panel.
template <int kRows>
inline __attribute__((always_inline)) void Tile(const uint8_t* a, int inputs,
                                                const int8_t* panel,
                                                int32_t* sums, int outputs) {
  __m512i sum[kRows][kVectors] = {};
  for (int k = 0; k < inputs; k += kStep, panel += kStep * kPanel) {
    __m512i weights[kVectors];
#pragma GCC unroll 4
    for (int v = 0; v < kVectors; ++v) {
      weights[v] = _mm512_loadu_si512(panel + 64 * v);
    }
#pragma GCC unroll 6
    for (int r = 0; r < kRows; ++r) {
      const __m512i value = FourInputs(a + int64_t{r} * inputs + k);
#pragma GCC unroll 4
      for (int v = 0; v < kVectors; ++v) {
        sum[r][v] = _mm512_dpbusd_epi32(sum[r][v], value, weights[v]);
      }
    }
  }
#pragma GCC unroll 6
  for (int r = 0; r < kRows; ++r) {
#pragma GCC unroll 4
    for (int v = 0; v < kVectors; ++v) {
      _mm512_storeu_si512(sums + int64_t{r} * outputs + 16 * v, sum[r][v]);
    }
  }
}

}  // namespace

void VnniProduct(const uint8_t* a, int rows, const int8_t* panels, int outputs,
                 int inputs, int32_t* sums) {
  for (int j = 0; j < outputs; j += kPanel) {
    const int8_t* panel = panels + int64_t{j} * inputs;
    const auto tile = [&]<int kRows>(int i) {
      Tile<kRows>(a + int64_t{i} * inputs, inputs, panel,
                  sums + int64_t{i} * outputs + j, outputs);
    };
    int i = 0;
    for (; i + kMostRows <= rows; i += kMostRows) {
      tile.template operator()<kMostRows>(i);
    }
    switch (rows - i) {
      case 5:
        tile.template operator()<5>(i);
        break;
      case 4:
        tile.template operator()<4>(i);
        break;
      case 3:
        tile.template operator()<3>(i);
        break;
      case 2:
        tile.template operator()<2>(i);
        break;
      case 1:
        tile.template operator()<1>(i);
        break;
      default:
        break;
    }
  }
}

}  // namespace griot
