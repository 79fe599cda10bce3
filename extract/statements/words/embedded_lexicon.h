#ifndef GRIOT_EXTRACT_STATEMENTS_WORDS_EMBEDDED_LEXICON_H_
#define GRIOT_EXTRACT_STATEMENTS_WORDS_EMBEDDED_LEXICON_H_

#include "schemas/embedded_text.h"

namespace griot {

// The files of lexicon/.
absl::Span<const EmbeddedText> EmbeddedLexicon();

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_WORDS_EMBEDDED_LEXICON_H_
