#ifndef GRIOT_TESTS_FUZZ_CHECK_H_
#define GRIOT_TESTS_FUZZ_CHECK_H_

#include <cstdio>
#include <cstdlib>
#include <string>

#include "absl/strings/string_view.h"

namespace griot::fuzz {

inline absl::string_view Text(const uint8_t* data, size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Ends the run, so that the input is kept, where what must hold does not.
inline void Check(bool holds, const std::string& what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what.c_str());
  std::abort();
}

}  // namespace griot::fuzz

#endif  // GRIOT_TESTS_FUZZ_CHECK_H_
