#include <unistd.h>

#include <fstream>

#include "absl/strings/str_cat.h"
#include "graph/store/store.h"
#include "tests/fuzz/check.h"

// Any bytes as a store are read, checked, or refused.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const std::string& path =
      *new std::string(absl::StrCat("/tmp/griot-fuzz-", getpid(), ".griot"));
  std::ofstream(path, std::ios::binary) << griot::fuzz::Text(data, size);
  {
    auto store =
        griot::graph::Store::Open(path, griot::graph::Store::Mode::kRead);
    if (store.ok()) {
      store->Verify([](absl::string_view) {}).IgnoreError();
      store->LoadGraph().status().IgnoreError();
    }
  }
  unlink(path.c_str());
  unlink(absl::StrCat(path, "-journal").c_str());
  return 0;
}
