#ifndef GRIOT_TESTS_FUZZ_READ_DOCUMENTS_H_
#define GRIOT_TESTS_FUZZ_READ_DOCUMENTS_H_

#include <utility>

#include "extract/reading/document_reader.h"
#include "extract/reading/input_kinds.h"
#include "schemas/iso_time.h"
#include "schemas/statement_json.h"
#include "schemas/utf8.h"
#include "tests/fuzz/check.h"
#include "tests/fuzz/file.h"

namespace griot::fuzz {

// Reads the bytes as a file of this ending; of ".any" it is told by them. What
// comes out are documents that can be used and errors that say something, and
// it ends.
inline void ReadDocuments(absl::string_view ending, absl::string_view bytes) {
  const File file(ending, bytes);
  Input input;
  input.path = file.path();
  input.kind = FindKindOfPath(input.path);
  input.bytes = static_cast<int64_t>(bytes.size());
  input.folder = file.folder();
  input.id = "input";
  ReadingOptions options;
  options.english_only = false;
  DocumentReader reader({input}, options);
  while (true) {
    const auto document = reader.Next();
    if (!document.ok()) {
      Check(!document.status().message().empty(),
            "an error says what is wrong");
      continue;
    }
    if (!document->has_value()) break;
    const std::string json = ToJson(**document);
    const auto again = ParseDocument(json);
    Check(again.ok() && ToJson(*again) == json, json);
    const std::string& text = (*document)->text;
    Check(FindInvalidUtf8(text) == absl::string_view::npos && !text.empty() &&
              text.size() <= kMaxTextBytes,
          "the text is not empty, not too long, and UTF-8");
    for (const std::string& warning : reader.TakeWarnings()) {
      Check(!warning.empty(), "a warning says something");
    }
  }
  Check(reader.bytes_read() <= reader.bytes_total(), "no byte is read twice");
}

}  // namespace griot::fuzz

#endif  // GRIOT_TESTS_FUZZ_READ_DOCUMENTS_H_
