#include "graph/store/store.h"
#include "tests/fuzz/check.h"
#include "tests/fuzz/file.h"

// Any bytes as a store are read, checked, changed, or refused.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using griot::graph::Store;
  const griot::fuzz::File file(".griot", griot::fuzz::Text(data, size));
  auto store = Store::Open(file.path(), Store::Mode::kUpdate);
  if (!store.ok()) return 0;
  store->Verify([](absl::string_view) {}).IgnoreError();
  store->LoadGraph().status().IgnoreError();
  if (store->Begin().ok()) store->Finish().status().IgnoreError();
  return 0;
}
