#include "tests/fuzz/read_documents.h"

// Any bytes as JSON Lines and JSON, of crawlers and of one's own.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  griot::fuzz::ReadDocuments(".jsonl", griot::fuzz::Text(data, size));
  griot::fuzz::ReadDocuments(".json", griot::fuzz::Text(data, size));
  return 0;
}
