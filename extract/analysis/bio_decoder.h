#ifndef GRIOT_EXTRACT_ANALYSIS_BIO_DECODER_H_
#define GRIOT_EXTRACT_ANALYSIS_BIO_DECODER_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace griot {

// The best well-formed sequence of BIO labels (Viterbi over the scores of
// words and the scores of going from one label to the next): an I- label only
// continues a span of its own kind.
class BioDecoder {
 public:
  // `labels`: "O", "B-geo", "I-geo", …; at least one of them starts a span. A
  // span that begins right behind another costs `touching`, in nats: names that
  // touch are rare and names torn apart are not.
  BioDecoder(absl::Span<const absl::string_view> labels, float touching);
  // With the learned scores of a linear-chain CRF, [from, to].
  BioDecoder(absl::Span<const absl::string_view> labels,
             absl::Span<const float> moves);

  // Scores: one row of labels for each of `words` words, `stride` floats
  // apart. Writes a label number for each word.
  void Decode(const float* scores, int words, int stride,
              std::vector<int>& labels);

 private:
  size_t kinds_;
  size_t width_;               // kinds_, rounded up to the kernels' lanes
  std::vector<float> starts_;  // [to]
  std::vector<float> moves_;   // [from, width_]
  std::vector<float> totals_;  // [words, width_]
  std::vector<int32_t> from_;  // [words, width_]
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_BIO_DECODER_H_
