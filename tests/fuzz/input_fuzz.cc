#include "tests/fuzz/read_documents.h"

// Any bytes as an input of any kind, compressed or not.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  griot::fuzz::ReadDocuments(".any", griot::fuzz::Text(data, size));
  return 0;
}
