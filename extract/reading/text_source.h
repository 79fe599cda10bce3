#ifndef GRIOT_EXTRACT_READING_TEXT_SOURCE_H_
#define GRIOT_EXTRACT_READING_TEXT_SOURCE_H_

#include <memory>

#include "extract/reading/source.h"

namespace griot {

// A plain text, dated by what stands near its top (publication_day.h).
std::unique_ptr<DocumentSource> OpenText(OpenInput input);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_TEXT_SOURCE_H_
