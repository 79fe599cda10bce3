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

// What is known of a page beside its bytes, as a crawl knows it.
struct PageOrigin {
  absl::string_view charset;  // that the server named, or empty
  absl::string_view address;  // from where it was fetched, or empty
};

// Reads the bytes of the HTML page `file`. Any bytes give a page or
// InvalidArgument "FILE:LINE: …", which tells one without an article as such
// (omissions.h), in time linear in their number. Where the page names no
// address, that of its origin counts.
absl::StatusOr<Page> ReadPage(absl::string_view file, absl::string_view bytes,
                              const PageOrigin& origin = {});

// Whether a file that begins with `start` is HTML, as browsers tell it (WHATWG
// MIME Sniffing, 7.1).
bool LooksLikeHtml(absl::string_view start);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_PAGE_H_
