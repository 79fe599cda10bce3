#include "extract/reading/document_check.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "extract/reading/omissions.h"
#include "extract/reading/source.h"
#include "schemas/statement_json.h"
#include "schemas/utf8.h"

namespace griot {

absl::Status CheckDocument(const Document& document, absl::string_view json) {
  const auto bad = [](absl::string_view what) {
    return absl::InvalidArgumentError(what);
  };
  if (document.id.empty() || std::any_of(document.id.begin(), document.id.end(),
                                         absl::ascii_iscntrl)) {
    return bad(
        "a document id that is empty or holds control characters, "
        "expected a printable name");
  }
  if (FindInvalidUtf8(document.id) != absl::string_view::npos) {
    return bad(
        "a file name that is not UTF-8, expected UTF-8 "
        "because the name is the document's id");
  }
  if (document.text.find('\0') != std::string::npos) {
    return bad("the text holds U+0000, expected text without it");
  }
  if (absl::StripAsciiWhitespace(document.text).empty()) {
    return LeftOut(Omission::kNoText, bad("an empty text, expected news"));
  }
  if (document.text.size() > kMaxTextBytes) {
    return bad(absl::StrCat("a text of more than ", kMaxTextBytes >> 20,
                            " MiB, expected one article"));
  }
  return ParseDocument(json).status();  // what the store will read again
}

}  // namespace griot
