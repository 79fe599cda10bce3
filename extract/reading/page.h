#ifndef GRIOT_EXTRACT_READING_PAGE_H_
#define GRIOT_EXTRACT_READING_PAGE_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "schemas/document.h"

namespace griot {

// The largest HTML page.
inline constexpr size_t kMaxPageBytes = size_t{16} << 20;

// An HTML page as a document.
struct Page {
  // Its text is the headline and the paragraphs, blank lines between them;
  // `id` is empty. Fields of which the page says nothing are empty.
  Document document;
  // "FILE:LINE: what": metadata that contradict each other or cannot be read,
  // and what else was wrong without spoiling the text.
  std::vector<std::string> warnings;
};

// Reads the bytes of the HTML page `file`. Any bytes give a page or
// InvalidArgument "FILE:LINE: …", which tells one without an article as such
// (omissions.h), in time linear in their number.
// `charset` is what the server said of them, or empty.
absl::StatusOr<Page> ReadPage(absl::string_view file, absl::string_view bytes,
                              absl::string_view charset = {});

// Whether a file that begins with `start` is HTML, as browsers tell it (WHATWG
// MIME Sniffing, 7.1).
bool LooksLikeHtml(absl::string_view start);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_PAGE_H_
