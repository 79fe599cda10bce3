#ifndef GRIOT_EXTRACT_ANALYSIS_PANEL_PRODUCT_H_
#define GRIOT_EXTRACT_ANALYSIS_PANEL_PRODUCT_H_

#include <cstdint>

// Integer matrix products by the instructions that some processors have for
// them. Weights [outputs, inputs] lie in panels of 64 outputs:
// [outputs / 64][inputs / 4][64][4]. Inputs and outputs are multiples of 64.

namespace griot {

constexpr int kPanel = 64;

// sums[i][j] = sum_k a[i][k] weights[j][k], all row-major. Sums wrap around
// at 32 bits; those of weights in [-64, 64] and fewer than 131,072 inputs do
// not.
using PanelProduct = void(const uint8_t* a, int rows, const int8_t* panels,
                          int outputs, int inputs, int32_t* sums);

// Needs AVX-512 VNNI.
PanelProduct VnniProduct;

// Needs AMX, which AllowAmx has turned on. Reads and writes rows in steps of
// 16: both buffers have room for as many.
PanelProduct AmxProduct;

// Whether the processor has AMX's integers and the system lets this process
// use them from now on.
bool AllowAmx();

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_PANEL_PRODUCT_H_
