#ifndef GRIOT_EXTRACT_READING_PAGE_AUTHORS_H_
#define GRIOT_EXTRACT_READING_PAGE_AUTHORS_H_

#include <string>
#include <vector>

#include "extract/reading/main_text.h"
#include "extract/reading/page_metadata.h"
#include "extract/reading/page_tree.h"

namespace griot {

// Who wrote the article of a page: what its metadata say (PageMetadata); else
// what is marked as author or byline between the headline and the text; else a
// line "By …" there; else what is so marked elsewhere, unless different names
// are.
std::vector<std::string> FindAuthors(const PageTree& tree, const MainText& main,
                                     const PageMetadata& data);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_PAGE_AUTHORS_H_
