#ifndef GRIOT_EXTRACT_READING_WARC_SOURCE_H_
#define GRIOT_EXTRACT_READING_WARC_SOURCE_H_

#include <memory>

#include "extract/reading/source.h"

namespace griot {

// The news pages of a crawl (WARC, ISO 28500): responses and resources that are
// HTML, each named by its address. What is no page, repeats one without its
// content, or is broken is left out. "Lines" are records. Bodies are decoded as
// the HTTP headers say.
std::unique_ptr<DocumentSource> OpenWarc(OpenInput input);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_WARC_SOURCE_H_
