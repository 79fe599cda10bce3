#ifndef GRIOT_EXTRACT_ANALYSIS_PUNCTUATION_H_
#define GRIOT_EXTRACT_ANALYSIS_PUNCTUATION_H_

#include <cstdint>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extract/analysis.h"

namespace griot {

inline bool IsPunctuation(const Word& word) { return word.upos == "PUNCT"; }

// Attaches the punctuation of a sentence whose other words form a tree, as the
// guidelines of Universal Dependencies ask: it governs nothing and crosses
// nothing. A pair of brackets or quotation marks goes to the head of what it
// encloses, marks behind the last word go to the highest word, and any other
// goes where `score(mark, head)` is best. Reads form, upos and `heads` (-1 for
// the root); writes the heads of the marks. There must be a word that is no
// mark.
void AttachPunctuation(absl::Span<const Word> words,
                       absl::FunctionRef<float(int mark, int head)> score,
                       std::vector<int32_t>& heads);

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_PUNCTUATION_H_
