#include <algorithm>
#include <cstring>

#include "extract/reading/warc/http_response.h"
#include "extract/reading/warc/record_reader.h"
#include "tests/fuzz/check.h"
#include "tests/fuzz/read_documents.h"

// Any bytes as a crawl give records and bodies of bounded size, and documents,
// and end.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  constexpr size_t kMost = 1 << 20;
  size_t at = 0;
  griot::warc::RecordReader reader(
      [&](char* buffer, size_t room) -> absl::StatusOr<size_t> {
        // In steps of several sizes, so that each border is met.
        const size_t step = std::min({room, size - at, 1 + at % 7919});
        std::memcpy(buffer, data + at, step);
        at += step;
        return step;
      });
  while (true) {
    const auto record = reader.Next();
    griot::fuzz::Check(record.ok(), "only reading fails");
    if (!record->has_value()) break;
    griot::fuzz::Check((*record)->block.size() <= size, "blocks are read");
    const auto response =
        griot::warc::ParseHttpResponse((*record)->block, kMost);
    griot::fuzz::Check(!response.ok() || response->body.size() <= kMost,
                       "bodies are bounded");
  }
  griot::fuzz::Check(reader.number() <= static_cast<int64_t>(size),
                     "each record takes bytes");
  griot::fuzz::ReadDocuments(".warc", griot::fuzz::Text(data, size));
  return 0;
}
