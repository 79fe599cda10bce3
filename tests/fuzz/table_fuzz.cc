#include "tests/fuzz/read_documents.h"

// Any bytes as a table.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  griot::fuzz::ReadDocuments(".csv", griot::fuzz::Text(data, size));
  griot::fuzz::ReadDocuments(".tsv", griot::fuzz::Text(data, size));
  return 0;
}
