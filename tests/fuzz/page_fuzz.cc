#include "extract/reading/page.h"
#include "schemas/utf8.h"
#include "tests/fuzz/check.h"

// Any bytes give a page whose text is UTF-8, or an error.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto page = griot::ReadPage("page", griot::fuzz::Text(data, size));
  if (!page.ok()) return 0;
  const std::string& text = page->document.text;
  griot::fuzz::Check(
      griot::FindInvalidUtf8(text) == absl::string_view::npos && !text.empty(),
      "the text is not empty, and UTF-8");
  return 0;
}
