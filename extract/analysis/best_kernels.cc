#include "extract/analysis/kernels.h"

namespace griot {

const Kernels& KernelsForAnyCpu();
#ifdef GRIOT_X86
const Kernels& KernelsForAvx2();
const Kernels& KernelsForAvx512();
const Kernels& KernelsForVnni();
#endif

const Kernels& BestKernels() {
#ifdef GRIOT_X86
  const bool avx512 =
      __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
  static const Kernels& best =
      avx512 && __builtin_cpu_supports("avx512vnni") ? KernelsForVnni()
      : avx512                                       ? KernelsForAvx512()
      : __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")
          ? KernelsForAvx2()
          : KernelsForAnyCpu();
  return best;
#else
  return KernelsForAnyCpu();
#endif
}

}  // namespace griot
