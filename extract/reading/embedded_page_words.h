#ifndef GRIOT_EXTRACT_READING_EMBEDDED_PAGE_WORDS_H_
#define GRIOT_EXTRACT_READING_EMBEDDED_PAGE_WORDS_H_

#include "schemas/embedded_text.h"

namespace griot {

// The files of lexicon/.
absl::Span<const EmbeddedText> EmbeddedPageWords();

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_EMBEDDED_PAGE_WORDS_H_
