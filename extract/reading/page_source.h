#ifndef GRIOT_EXTRACT_READING_PAGE_SOURCE_H_
#define GRIOT_EXTRACT_READING_PAGE_SOURCE_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extract/reading/page.h"
#include "extract/reading/source.h"
#include "schemas/document.h"

namespace griot {

// The HTML page `file` as a document, whose id is its canonical address, or
// empty if it has none that can be an article's; fills `warnings`. `origin` as
// for ReadPage (page.h).
absl::StatusOr<Document> ReadPageDocument(const std::string& file,
                                          absl::string_view bytes,
                                          const PageOrigin& origin,
                                          std::vector<std::string>& warnings);

// A news page as HTML (page.h), named by its canonical address if it has one.
std::unique_ptr<DocumentSource> OpenPage(OpenInput input);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_PAGE_SOURCE_H_
