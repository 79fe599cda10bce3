#ifndef GRIOT_EXTRACT_ANALYSIS_WORD_LIKENESS_H_
#define GRIOT_EXTRACT_ANALYSIS_WORD_LIKENESS_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "extract/analysis/model.h"

namespace griot {

// The vector that the encoder reads a word of its vocabulary as, of length one.
// Words of like use have vectors of like direction: "blast" that of
// "explosion". Empty for what the vocabulary has not whole. word: in lower
// case.
std::vector<float> WordVector(const Model& model, absl::string_view word);

// The cosine of two such vectors; 0 where one is empty.
float Likeness(const std::vector<float>& a, const std::vector<float>& b);

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_WORD_LIKENESS_H_
