#include <unistd.h>

#include <fstream>

#include "absl/strings/str_cat.h"
#include "extract/analysis/safetensors.h"
#include "tests/fuzz/check.h"

// Any bytes as a model file are read or refused; all that its header names lies
// in it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const std::string& path =
      *new std::string(absl::StrCat("/tmp/griot-fuzz-", getpid(), ".model"));
  std::ofstream(path, std::ios::binary) << griot::fuzz::Text(data, size);
  griot::Safetensors::Open(path).status().IgnoreError();
  unlink(path.c_str());
  return 0;
}
