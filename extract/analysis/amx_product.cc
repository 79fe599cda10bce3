// Compiled for AMX and otherwise for any x86-64.

#include <cpuid.h>
#include <immintrin.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "extract/analysis/panel_product.h"

namespace griot {
namespace {

constexpr int kTileRows = 16;   // of inputs and sums; 16 fours of weights
constexpr int kTileBytes = 64;  // a row of any tile

// All tiles whole (Intel's manual, volume 1, section 18.3).
struct alignas(64) TileConfig {
  uint8_t palette = 1;
  uint8_t start_row = 0;
  uint8_t reserved[14] = {};
  uint16_t row_bytes[16] = {64, 64, 64, 64, 64, 64, 64, 64};
  uint8_t rows[16] = {16, 16, 16, 16, 16, 16, 16, 16};
};

// 16 rows by one panel: four tiles of sums.
void Tile(const uint8_t* a, int inputs, const int8_t* panel, int32_t* sums,
          int outputs) {
  _tile_zero(0);
  _tile_zero(1);
  _tile_zero(2);
  _tile_zero(3);
  for (int k = 0; k < inputs; k += kTileBytes) {
    const int8_t* weights = panel + int64_t{k} * kPanel;
    _tile_loadd(4, a + k, inputs);
    _tile_loadd(5, weights, 4 * kPanel);
    _tile_dpbusd(0, 4, 5);
    _tile_loadd(6, weights + kTileBytes, 4 * kPanel);
    _tile_dpbusd(1, 4, 6);
    _tile_loadd(7, weights + 2 * kTileBytes, 4 * kPanel);
    _tile_dpbusd(2, 4, 7);
    _tile_loadd(5, weights + 3 * kTileBytes, 4 * kPanel);
    _tile_dpbusd(3, 4, 5);
  }
  const int64_t stride = int64_t{4} * outputs;  // in bytes
  _tile_stored(0, sums, stride);
  _tile_stored(1, sums + 16, stride);
  _tile_stored(2, sums + 32, stride);
  _tile_stored(3, sums + 48, stride);
}

}  // namespace

void AmxProduct(const uint8_t* a, int rows, const int8_t* panels, int outputs,
                int inputs, int32_t* sums) {
  const TileConfig config;
  _tile_loadconfig(&config);
  for (int j = 0; j < outputs; j += kPanel) {
    for (int i = 0; i < rows; i += kTileRows) {
      Tile(a + int64_t{i} * inputs, inputs, panels + int64_t{j} * inputs,
           sums + int64_t{i} * outputs + j, outputs);
    }
  }
  _tile_release();
}

bool AllowAmx() {
  constexpr uint32_t kTileAndInt8 = 3u << 24;  // of leaf 7's EDX
  constexpr int kRequestPermission = 0x1023;   // ARCH_REQ_XCOMP_PERM
  constexpr int kTileData = 18;                // of the states that XSAVE keeps
  uint32_t eax = 0, ebx = 0, ecx = 0, edx = 0;
  return __get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) != 0 &&
         (edx & kTileAndInt8) == kTileAndInt8 &&
         syscall(SYS_arch_prctl, kRequestPermission, kTileData) == 0;
}

}  // namespace griot
