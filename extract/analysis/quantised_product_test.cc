#include "extract/analysis/quantised_product.h"

#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace griot {
namespace {

class EachProduct : public testing::TestWithParam<ProductKind> {};

TEST_P(EachProduct, IsExactWithTheLargestValuesAndAnyNumberOfRows) {
  constexpr int kInputs = 192;
  constexpr int kOutputs = 128;
  std::mt19937 random(3);
  // Mostly extremes, where 16-bit pair sums would saturate first.
  std::uniform_int_distribution<int> pick(0, 3);
  const int weight_values[] = {-64, 64, 64, 17};
  const int input_values[] = {255, 255, 1, 128};
  std::vector<int8_t> weights(kOutputs * kInputs);
  for (int8_t& w : weights) {
    w = static_cast<int8_t>(weight_values[pick(random)]);
  }
  WeightMemory memory;
  const PackedWeights packed(weights.data(), kOutputs, kInputs, &memory,
                             GetParam());
  ProductRunner runner;
  for (const int rows : {1, 2, 3, 4, 5, 6, 15, 16, 17, 40}) {
    const int padded = ProductRunner::Padded(rows);
    std::vector<uint8_t> a(padded * kInputs);
    for (uint8_t& value : a) {
      value = static_cast<uint8_t>(input_values[pick(random)]);
    }
    std::vector<int32_t> sums(padded * kOutputs);
    runner.Run(a.data(), rows, packed, sums.data());
    for (int i = 0; i < rows; ++i) {
      for (int j = 0; j < kOutputs; ++j) {
        int32_t expected = 0;
        for (int k = 0; k < kInputs; ++k) {
          expected += a[i * kInputs + k] * weights[j * kInputs + k];
        }
        ASSERT_EQ(sums[i * kOutputs + j], expected)
            << rows << " rows, at " << i << ", " << j;
      }
    }
  }
}

// Those that this CPU can run.
INSTANTIATE_TEST_SUITE_P(, EachProduct, testing::ValuesIn(ProductKinds()),
                         [](const auto& kind) -> std::string {
                           switch (kind.param) {
                             case ProductKind::kAmx:
                               return "Amx";
                             case ProductKind::kVnni:
                               return "Vnni";
                             case ProductKind::kOneDnn:
                               return "OneDnn";
                           }
                           return "";
                         });

}  // namespace
}  // namespace griot
