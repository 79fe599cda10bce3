#ifndef GRIOT_EXTRACT_ANALYSIS_TOKENISER_H_
#define GRIOT_EXTRACT_ANALYSIS_TOKENISER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace griot {

// A word inside a chunk; the pieces of a chunk lie end to end.
struct Piece {
  size_t size = 0;      // bytes
  int token_words = 1;  // as Word::token_words
};

// Cuts chunks (runs without white space) into tokens and words by a linear
// classifier over the positions between characters; the features are those
// of training/tokeniser.py, bit for bit. Immutable.
class Tokeniser {
 public:
  static constexpr int kClasses = 3;  // no boundary, token, word in a token
  static constexpr int kFeatures = 1 << 16;

  // `weights` [kClasses, kFeatures] and `bias` [kClasses] must outlive it.
  Tokeniser(const int8_t* weights, float scale, const float* bias);

  // Appends the pieces of `chunk`. `next` is the text from the next chunk on,
  // empty where the paragraph ends; only its first character matters.
  void Segment(absl::string_view chunk, absl::string_view next,
               std::vector<Piece>& pieces) const;

 private:
  const int8_t* weights_;
  float scale_;
  const float* bias_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_TOKENISER_H_
