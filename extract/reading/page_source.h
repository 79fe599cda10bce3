#ifndef GRIOT_EXTRACT_READING_PAGE_SOURCE_H_
#define GRIOT_EXTRACT_READING_PAGE_SOURCE_H_

#include <memory>

#include "extract/reading/source.h"

namespace griot {

// A news page as HTML (page.h), named by its canonical address if it has one.
std::unique_ptr<DocumentSource> OpenPage(OpenInput input);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_PAGE_SOURCE_H_
