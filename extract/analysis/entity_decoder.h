#ifndef GRIOT_EXTRACT_ANALYSIS_ENTITY_DECODER_H_
#define GRIOT_EXTRACT_ANALYSIS_ENTITY_DECODER_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace griot {

// The likeliest well-formed sequence of BIO labels (Viterbi over the scores of
// a linear head): an I- label only continues a mention of its own type, and a
// mention that begins right behind another pays a price, since names that
// touch are rare and names torn apart are not.
class EntityDecoder {
 public:
  // `labels`: "O", "B-geo", "I-geo", …; views that live as long as this.
  explicit EntityDecoder(absl::Span<const absl::string_view> labels);

  // Scores: one row of labels for each of `words` words, `stride` floats
  // apart. Writes a label number for each word.
  void Decode(const float* scores, int words, int stride,
              std::vector<int>* labels);

 private:
  int labels_;
  std::vector<float> transitions_;  // [from, to], from label labels_: the start
  std::vector<float> best_;         // [words, labels]
  std::vector<int16_t> from_;       // [words, labels]
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_ENTITY_DECODER_H_
