#include "extract/analysis/kernels.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace griot {

const Kernels& KernelsForAnyCpu();
#ifdef GRIOT_X86
const Kernels& KernelsForAvx2();
const Kernels& KernelsForAvx512();
const Kernels& KernelsForVnni();
#endif

namespace {

struct Variant {
  std::string name;
  const Kernels* kernels;
};

// Those that this CPU can run.
std::vector<Variant> Variants() {
  std::vector<Variant> variants = {{"AnyCpu", &KernelsForAnyCpu()}};
#ifdef GRIOT_X86
  if (__builtin_cpu_supports("avx2")) {
    variants.push_back({"Avx2", &KernelsForAvx2()});
  }
  if (__builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vl")) {
    variants.push_back({"Avx512", &KernelsForAvx512()});
    if (__builtin_cpu_supports("avx512vnni")) {
      variants.push_back({"Vnni", &KernelsForVnni()});
    }
  }
#endif
  return variants;
}

std::vector<float> Normal(int n, float deviation, uint32_t seed) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal(0, deviation);
  std::vector<float> values(static_cast<size_t>(n));
  for (float& value : values) value = normal(random);
  return values;
}

constexpr double kGeluError = 1.3e-4;

double Gelu(double x) {
  return 0.5 * x *
         (1 + std::tanh(std::sqrt(2 / M_PI) * (x + 0.044715 * x * x * x)));
}

// Sums, scales and a dequantiser whose values are known.
struct Product {
  static constexpr int kRows = 3;
  static constexpr int kWidth = 64;
  std::vector<int32_t> sums;
  std::vector<int32_t> correction = std::vector<int32_t>(kWidth);
  std::vector<float> row_scale = {0.5f, 0.01f, 0.25f};
  std::vector<float> scale = Normal(kWidth, 0.01f, 1);
  std::vector<float> bias = Normal(kWidth, 1, 2);

  Product() {
    std::mt19937 random(3);
    for (int i = 0; i < kRows * kWidth; ++i) {
      sums.push_back(static_cast<int32_t>(random() % 2000) - 1000);
    }
    for (int32_t& value : correction) {
      value = static_cast<int32_t>(random() % 100);
    }
  }
  Dequantiser to() const {
    return {correction.data(), scale.data(), bias.data()};
  }
  double At(int i, int j) const {
    return double{row_scale[i]} * scale[j] *
               (sums[i * kWidth + j] - correction[j]) +
           bias[j];
  }
};

class EachKernels : public testing::TestWithParam<Variant> {
 protected:
  const Kernels& kernels() const { return *GetParam().kernels; }
};

// Quantised rows stand for their values to half a step, and to `error`.
void ExpectQuantised(const std::vector<double>& values, const uint8_t* q,
                     float scale, double error = 0) {
  double most = 0;
  for (const double value : values) most = std::max(most, std::abs(value));
  EXPECT_NEAR(scale, most / 127, 1e-5 * most + error / 127 + 1e-12);
  for (size_t j = 0; j < values.size(); ++j) {
    EXPECT_NEAR((q[j] - 128) * double{scale}, values[j], 0.501 * scale + error)
        << "column " << j;
  }
}

TEST_P(EachKernels, DequantiseUndoesTheOffsetAndScales) {
  const Product product;
  std::vector<float> out(product.sums.size());
  kernels().dequantise(product.sums.data(), product.row_scale.data(),
                       Product::kRows, Product::kWidth, product.to(),
                       out.data());
  for (int i = 0; i < Product::kRows; ++i) {
    for (int j = 0; j < Product::kWidth; ++j) {
      EXPECT_NEAR(out[i * Product::kWidth + j], product.At(i, j), 1e-4);
    }
  }
}

TEST_P(EachKernels, GeluFollowsItsTanhForm) {
  std::vector<float> x(1600);
  for (size_t i = 0; i < x.size(); ++i) {
    x[i] = -12 + 0.015f * static_cast<float>(i);
  }
  std::vector<float> y(x.size());
  kernels().gelu_floats(x.data(), static_cast<int>(x.size()), y.data());
  for (size_t i = 0; i < x.size(); ++i) {
    EXPECT_NEAR(y[i], Gelu(x[i]), std::max(kGeluError, 2e-5 * std::abs(x[i])));
  }
}

TEST_P(EachKernels, GeluQuantisesRows) {
  const Product product;
  std::vector<uint8_t> q(product.sums.size());
  std::vector<float> scale(Product::kRows);
  kernels().gelu(product.sums.data(), product.row_scale.data(), Product::kRows,
                 Product::kWidth, product.to(), q.data(), scale.data());
  for (int i = 0; i < Product::kRows; ++i) {
    std::vector<double> row(Product::kWidth);
    for (int j = 0; j < Product::kWidth; ++j) row[j] = Gelu(product.At(i, j));
    ExpectQuantised(row, q.data() + i * Product::kWidth, scale[i], kGeluError);
  }
}

TEST_P(EachKernels, AddNormNormalisesTheSum) {
  const Product product;
  constexpr int kWidth = Product::kWidth;
  const std::vector<float> weight = Normal(kWidth, 1, 4);
  const std::vector<float> bias = Normal(kWidth, 1, 5);
  std::vector<float> x = Normal(Product::kRows * kWidth, 1, 6);
  const std::vector<float> before = x;
  std::vector<uint8_t> q(x.size());
  std::vector<float> scale(Product::kRows);
  kernels().add_norm(product.sums.data(), product.row_scale.data(),
                     Product::kRows, kWidth, product.to(),
                     {weight.data(), bias.data(), 1e-12f}, x.data(), q.data(),
                     scale.data());
  for (int i = 0; i < Product::kRows; ++i) {
    std::vector<double> row;
    double mean = 0;
    for (int j = 0; j < kWidth; ++j) {
      row.push_back(before[i * kWidth + j] + product.At(i, j));
      mean += row.back() / kWidth;
    }
    double variance = 0;
    for (const double value : row)
      variance += std::pow(value - mean, 2) / kWidth;
    for (int j = 0; j < kWidth; ++j) {
      row[j] = (row[j] - mean) / std::sqrt(variance) * weight[j] + bias[j];
      EXPECT_NEAR(x[i * kWidth + j], row[j], 1e-4);
    }
    ExpectQuantised(row, q.data() + i * kWidth, scale[i]);
  }
}

TEST_P(EachKernels, ShortenRoundsQueriesKeysAndValuesByTheirOwnScales) {
  constexpr int kWidth = 16;
  constexpr int kRows = 4;
  const Product product;  // its 3 rows of 64 columns as 4 of 48
  const std::vector<float> row_scale = {0.5f, 0.01f, 0.25f, 0};
  std::vector<int16_t> qkv(kRows * 3 * kWidth);
  std::vector<float> scale(kRows * 3);
  std::vector<float> bias(kWidth * 3);
  const Dequantiser to = {product.correction.data(), product.scale.data(),
                          bias.data()};
  kernels().shorten(product.sums.data(), row_scale.data(), kRows, kWidth, to,
                    qkv.data(), scale.data());
  for (int i = 0; i < kRows; ++i) {
    for (int j = 0; j < 3 * kWidth; ++j) {
      const double expected =
          double{row_scale[i]} * product.scale[j] *
          (product.sums[i * 3 * kWidth + j] - product.correction[j]);
      const double step = scale[3 * i + j / kWidth];
      EXPECT_NEAR(qkv[i * 3 * kWidth + j] * step, expected, 0.51 * step);
      const double most = step * (j < 2 * kWidth ? 8191 : 1023);
      EXPECT_LE(std::abs(expected), most * 1.0001 + 1e-12);
    }
  }
}

// Queries, keys and values as `shorten` writes them.
struct Asked {
  static constexpr int kWidth = 64;
  static constexpr int kHeads = 2;
  int rows;
  std::vector<int16_t> qkv;
  std::vector<float> scale;

  Asked(int count, uint32_t seed) : rows(count) {
    std::mt19937 random(seed);
    const int limits[] = {8191, 8191, 1023};
    for (int i = 0; i < rows * 3 * kWidth; ++i) {
      const int limit = limits[i / kWidth % 3];
      const int value = static_cast<int>(random() % (2 * limit + 1)) - limit;
      qkv.push_back(static_cast<int16_t>(random() % 9 == 0 ? limit : value));
    }
    for (int i = 0; i < rows * 3; ++i) {
      scale.push_back(static_cast<float>(1 + random() % 7) /
                      static_cast<float>(2 * limits[i % 3]));
    }
  }

  double At(int row, int part, int column) const {
    return static_cast<double>(qkv[(row * 3 + part) * kWidth + column]) *
           scale[row * 3 + part];
  }
  // What row `row` attends to.
  std::vector<double> Context(int row) const {
    std::vector<double> context(kWidth);
    for (int head = 0; head < kHeads * 32; head += 32) {
      std::vector<double> weights;
      double sum = 0;
      for (int j = 0; j < rows; ++j) {
        double score = 0;
        for (int d = head; d < head + 32; ++d) {
          score += At(row, 0, d) * At(j, 1, d);
        }
        weights.push_back(std::exp(score / std::sqrt(32.0)));
        sum += weights.back();
      }
      for (int j = 0; j < rows; ++j) {
        for (int d = head; d < head + 32; ++d) {
          context[d] += weights[j] / sum * At(j, 2, d);
        }
      }
    }
    return context;
  }
  void Attend(const Kernels& kernels, const std::vector<int32_t>& asking,
              std::vector<uint8_t>& q, std::vector<float>& q_scale) const {
    const int queries = static_cast<int>(asking.size());
    std::vector<float> scratch(AttentionScratch(rows, queries, kWidth));
    q.resize(queries * kWidth);
    q_scale.resize(queries);
    kernels.attention(qkv.data(), scale.data(), rows, asking.data(), queries,
                      kWidth, kHeads, scratch.data(), q.data(), q_scale.data());
  }
};

TEST_P(EachKernels, AttentionIsTheSoftmaxOfProductsOverEveryLength) {
  for (const int rows : {1, 3, 4, 16, 17, 70, 510}) {
    const Asked asked(rows, 7);
    std::vector<int32_t> asking;
    for (int i = 0; i < rows; i += 1 + rows / 100) asking.push_back(i);
    std::vector<uint8_t> q;
    std::vector<float> scale;
    asked.Attend(kernels(), asking, q, scale);
    for (size_t i = 0; i < asking.size(); ++i) {
      ExpectQuantised(asked.Context(asking[i]), q.data() + i * Asked::kWidth,
                      scale[i], 1e-3);
    }
  }
}

TEST_P(EachKernels, AttentionIsThatOfAnyCpuToAStep) {
  const Asked asked(90, 8);
  const std::vector<int32_t> asking = {0, 1, 5, 6, 40, 41, 88, 89};
  std::vector<uint8_t> q, portable;
  std::vector<float> scale, portable_scale;
  asked.Attend(kernels(), asking, q, scale);
  asked.Attend(KernelsForAnyCpu(), asking, portable, portable_scale);
  int differ = 0;
  for (size_t i = 0; i < q.size(); ++i) {
    EXPECT_NEAR(q[i], portable[i], 1);
    differ += q[i] != portable[i];
  }
  EXPECT_LE(differ, 2) << "where rounding goes the other way";
  for (size_t i = 0; i < scale.size(); ++i) {
    EXPECT_NEAR(scale[i], portable_scale[i], 1e-4 * portable_scale[i]);
  }
}

TEST_P(EachKernels, ProductsAreDotProductsOfRows) {
  const std::vector<float> a = Normal(6 * 48, 1, 8);
  const std::vector<float> b = Normal(7 * 48, 1, 9);
  std::vector<float> out(6 * 8, -1);
  kernels().products(a.data(), 6, b.data(), 7, 48, out.data(), 8);
  for (int i = 0; i < 6; ++i) {
    for (int j = 0; j < 7; ++j) {
      double sum = 0;
      for (int k = 0; k < 48; ++k) sum += double{a[i * 48 + k]} * b[j * 48 + k];
      EXPECT_NEAR(out[i * 8 + j], sum, 1e-4);
    }
    EXPECT_EQ(out[i * 8 + 7], -1) << "beyond the columns nothing is written";
  }
}

TEST_P(EachKernels, QuantisesEachRowByItsOwnScale) {
  constexpr int kRows = 3;
  constexpr int kWidth = 48;
  std::vector<float> x = Normal(kRows * kWidth, 1, 10);
  std::fill_n(x.begin() + kWidth, kWidth, 0.0f);
  std::vector<uint8_t> q(kRows * kWidth);
  std::vector<float> scale(kRows);
  kernels().quantise(x.data(), kRows, kWidth, q.data(), scale.data());
  for (int i = 0; i < kRows; ++i) {
    const auto row = x.begin() + i * kWidth;
    ExpectQuantised({row, row + kWidth}, q.data() + i * kWidth, scale[i]);
  }
}

TEST_P(EachKernels, TheBestStepIsTheFirstOfTheLargestSums) {
  constexpr int kKinds = 5;
  constexpr int kWidth = 32;
  const std::vector<float> before = {1, 4, 4, -1, 0};
  std::vector<float> moves = Normal(kKinds * kWidth, 2, 11);
  moves[1 * kWidth + 7] = moves[2 * kWidth + 7] = 99;
  std::vector<float> totals(kWidth);
  std::vector<int32_t> from(kWidth);
  kernels().best_steps(before.data(), moves.data(), kKinds, kWidth,
                       totals.data(), from.data());
  EXPECT_EQ(from[7], 1);
  for (int j = 0; j < kWidth; ++j) {
    int best = 0;
    const auto total = [&](int i) { return before[i] + moves[i * kWidth + j]; };
    for (int i = 1; i < kKinds; ++i) best = total(i) > total(best) ? i : best;
    EXPECT_EQ(from[j], best) << "column " << j;
    EXPECT_EQ(totals[j], total(best)) << "column " << j;
  }
}

INSTANTIATE_TEST_SUITE_P(, EachKernels, testing::ValuesIn(Variants()),
                         [](const auto& variant) {
                           return variant.param.name;
                         });

}  // namespace
}  // namespace griot
