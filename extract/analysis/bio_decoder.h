#ifndef GRIOT_EXTRACT_ANALYSIS_BIO_DECODER_H_
#define GRIOT_EXTRACT_ANALYSIS_BIO_DECODER_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace griot {

// The likeliest well-formed sequence of BIO labels (Viterbi over the scores of
// a linear head): an I- label only continues a span of its own kind. A span
// that begins right behind another costs `touching`, in nats: names that touch
// are rare and names torn apart are not, arguments stand side by side.
class BioDecoder {
 public:
  // `labels`: "O", "B-geo", "I-geo", …; at least one of them starts a span.
  BioDecoder(absl::Span<const absl::string_view> labels, float touching);

  // Scores: one row of labels for each of `words` words, `stride` floats
  // apart. Writes a label number for each word.
  void Decode(const float* scores, int words, int stride,
              std::vector<int>* labels);

 private:
  struct Label {
    bool outside = false;
    bool inside = false;             // "I-…"
    std::vector<int16_t> continues;  // what an inside label may follow
  };
  struct Step {
    float total = 0;
    int16_t from = -1;  // label of the word before; -1 at the first word
  };
  // The best way to come to label `to` from the totals of the word before.
  Step Enter(const float* before, int best_outside, int best_inside,
             int to) const;

  std::vector<Label> labels_;
  float touching_;
  std::vector<float> totals_;  // [words, labels]
  std::vector<int16_t> from_;  // [words, labels]
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_BIO_DECODER_H_
