#ifndef GRIOT_EXTRACT_ANALYSIS_VECTORS_H_
#define GRIOT_EXTRACT_ANALYSIS_VECTORS_H_

#include <stdint.h>
#if defined(__AVX2__) || defined(__AVX512BW__)
#include <immintrin.h>
#endif

// Vectors of 16 lanes for the kernels, which are compiled once for each
// instruction set: everything here is inlined and local to its file, so that
// no copy which an older CPU cannot run is shared. No other header of the
// library belongs in those files, for the same reason.

#define GRIOT_INLINE static inline __attribute__((always_inline))
#define GRIOT_MEMBER inline __attribute__((always_inline))

namespace griot {

constexpr int kLanes = 16;

typedef float Floats __attribute__((vector_size(64)));
typedef int32_t Ints __attribute__((vector_size(64)));
typedef uint8_t Bytes __attribute__((vector_size(16)));
typedef int8_t SignedBytes __attribute__((vector_size(16)));
typedef int16_t Shorts __attribute__((vector_size(32)));
// The same, at any address.
typedef Floats FloatsAt __attribute__((aligned(4), may_alias));
typedef Ints IntsAt __attribute__((aligned(4), may_alias));
typedef Bytes BytesAt __attribute__((aligned(1), may_alias));
typedef SignedBytes SignedBytesAt __attribute__((aligned(1), may_alias));
typedef Shorts ShortsAt __attribute__((aligned(2), may_alias));

GRIOT_INLINE Floats Load(const float* from) {
  return *reinterpret_cast<const FloatsAt*>(from);
}
GRIOT_INLINE Ints Load(const int32_t* from) {
  return *reinterpret_cast<const IntsAt*>(from);
}
GRIOT_INLINE void Store(float* to, Floats value) {
  *reinterpret_cast<FloatsAt*>(to) = value;
}
GRIOT_INLINE void Store(int32_t* to, Ints value) {
  *reinterpret_cast<IntsAt*>(to) = value;
}
GRIOT_INLINE Floats All(float value) { return value - Floats{}; }
GRIOT_INLINE Floats ToFloats(Ints value) {
  return __builtin_convertvector(value, Floats);
}
GRIOT_INLINE Floats Max(Floats a, Floats b) { return a > b ? a : b; }
GRIOT_INLINE Floats Min(Floats a, Floats b) { return a < b ? a : b; }
GRIOT_INLINE Floats Abs(Floats a) {
  return reinterpret_cast<Floats>(reinterpret_cast<Ints>(a) & 0x7FFFFFFF);
}

// Lane i of the lower half of `a` and `b` with lane i of the upper, joined by
// `join`, for parts of 16, 8, 4 and 2 lanes: those of `a`, then those of `b`.
template <typename Join>
GRIOT_INLINE Floats Fold16(Floats a, Floats b, const Join& join) {
  return join(__builtin_shufflevector(a, b, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18,
                                      19, 20, 21, 22, 23),
              __builtin_shufflevector(a, b, 8, 9, 10, 11, 12, 13, 14, 15, 24,
                                      25, 26, 27, 28, 29, 30, 31));
}
template <typename Join>
GRIOT_INLINE Floats Fold8(Floats a, Floats b, const Join& join) {
  return join(__builtin_shufflevector(a, b, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17,
                                      18, 19, 24, 25, 26, 27),
              __builtin_shufflevector(a, b, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21,
                                      22, 23, 28, 29, 30, 31));
}
// Within parts of 4 lanes, to all of them.
template <typename Join>
GRIOT_INLINE Floats Fold4(Floats a, const Join& join) {
  a = join(a, __builtin_shufflevector(a, a, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8,
                                      9, 14, 15, 12, 13));
  return join(a, __builtin_shufflevector(a, a, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11,
                                         10, 13, 12, 15, 14));
}

struct Adding {
  GRIOT_MEMBER Floats operator()(Floats a, Floats b) const { return a + b; }
};
struct TakingMax {
  GRIOT_MEMBER Floats operator()(Floats a, Floats b) const { return Max(a, b); }
};

// Sums and maxima over lanes in one order, whatever the instruction set.
template <typename Join>
GRIOT_INLINE float Folded(Floats value, const Join& join) {
  value = Fold16(value, value, join);
  return Fold4(Fold8(value, value, join), join)[0];
}
GRIOT_INLINE float Sum(Floats value) { return Folded(value, Adding()); }
GRIOT_INLINE float Largest(Floats value) { return Folded(value, TakingMax()); }
// sums[i] = the sum of values[i].
GRIOT_INLINE void FourSums(const Floats* values, float* sums) {
  constexpr Adding kAdd;
  const Floats folded = Fold4(Fold8(Fold16(values[0], values[1], kAdd),
                                    Fold16(values[2], values[3], kAdd), kAdd),
                              kAdd);
  for (int i = 0; i < 4; ++i) sums[i] = folded[4 * i];
}

// The nearest integer, ties to even, for |x| < 2^22.
GRIOT_INLINE Floats Round(Floats x) {
  const Floats magic = All(12582912.0f);  // 1.5 * 2^23
  return (x + magic) - magic;
}

// 2^x for x <= 0, to 8e-5 of it; at least 2^-126.
GRIOT_INLINE Floats Exp2(Floats x) {
  x = Max(x, All(-126.0f));
  const Floats magic = All(12582912.0f);
  const Floats whole = x + magic;  // its lowest bits are the integer's
  const Floats r = x - (whole - magic);
  Floats p = All(0.0551710129f);
  p = p * r + 0.2426112f;
  p = p * r + 0.693261087f;
  p = p * r + 0.999928057f;
  return reinterpret_cast<Floats>(reinterpret_cast<Ints>(p) +
                                  (reinterpret_cast<Ints>(whole) << 23));
}

// 0.5 x (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3))) to 1.3e-4, beyond |x| = 8 to
// 2e-5 x: x times a polynomial that is odd around 0.5 (minimax, by least
// squares with weights).
GRIOT_INLINE Floats Gelu(Floats x) {
  const Floats c = Max(Min(x, All(3.8f)), All(-3.8f));
  const Floats t = c * c;
  Floats p = All(3.22586331e-08f);
  p = p * t - 2.06284881e-06f;
  p = p * t + 5.67968964e-05f;
  p = p * t - 8.95785517e-04f;
  p = p * t + 9.14152991e-03f;
  p = p * t - 6.52574599e-02f;
  p = p * t + 3.98153931e-01f;
  return x * (p * c + 0.5f);
}

// The row as bytes of its own scale, which is returned (kernels.h).
GRIOT_INLINE float QuantiseRow(const float* x, int width, uint8_t* q) {
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

// sum + a0 * b0 + a1 * b1 in each lane, whose halves are 16-bit integers of
// which none is -32768.
GRIOT_INLINE Ints AddPairs(Ints sum, Ints a, Ints b) {
#if defined(__AVX512VNNI__)
  return reinterpret_cast<Ints>(_mm512_dpwssd_epi32(
      reinterpret_cast<__m512i>(sum), reinterpret_cast<__m512i>(a),
      reinterpret_cast<__m512i>(b)));
#elif defined(__AVX512BW__)
  return sum + reinterpret_cast<Ints>(_mm512_madd_epi16(
                   reinterpret_cast<__m512i>(a), reinterpret_cast<__m512i>(b)));
#elif defined(__AVX2__)
  struct Halves {
    __m256i low, high;
  };
  const Halves left = __builtin_bit_cast(Halves, a);
  const Halves right = __builtin_bit_cast(Halves, b);
  const Halves products = {_mm256_madd_epi16(left.low, right.low),
                           _mm256_madd_epi16(left.high, right.high)};
  return sum + __builtin_bit_cast(Ints, products);
#else
  return sum + ((a << 16) >> 16) * ((b << 16) >> 16) + (a >> 16) * (b >> 16);
#endif
}

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_VECTORS_H_
