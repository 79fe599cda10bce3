#ifndef GRIOT_EXTRACT_ANALYSIS_MODEL_H_
#define GRIOT_EXTRACT_ANALYSIS_MODEL_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extract/analysis/kernels.h"
#include "extract/analysis/lemmatiser.h"
#include "extract/analysis/quantised_product.h"
#include "extract/analysis/safetensors.h"
#include "extract/analysis/tokeniser.h"
#include "extract/analysis/wordpiece.h"

namespace griot {

// The heads on a word's vector. Their rows are fused into one matrix.
enum Head {
  kArcDependent,
  kArcHead,
  kRelDependent,
  kRelHead,
  kUpos,
  kXpos,
  kFeats,
  kLemma,
  kNer,
  kName,
  kMention,
  kSentenceEnd,
  kHeads,
};

struct Range {
  int begin = 0;
  int end = 0;
  int size() const { return end - begin; }
};

struct Linear {
  PackedWeights weights;
  std::vector<int32_t> correction;
  std::vector<float> scale;
  std::vector<float> bias;

  int outputs() const { return weights.outputs(); }
  Dequantiser dequantiser() const {
    return {correction.data(), scale.data(), bias.data()};
  }
};

struct EncoderLayer {
  Linear qkv;
  Linear attention_output;
  Norm attention_norm;
  Linear up;
  Linear down;
  Norm output_norm;
};

// A model file, checked and laid out for inference. Immutable.
class Model {
 public:
  static absl::StatusOr<std::unique_ptr<Model>> Load(const std::string& path);

  struct Shape {
    int layers = 0;
    int hidden = 0;
    int attention_heads = 0;
    int intermediate = 0;
    int positions = 0;
    int arc = 0;
    int rel = 0;
    float norm_epsilon = 0;
  };

  std::string hash;  // of the file's bytes, 32 hexadecimal digits
  Shape shape;
  std::unique_ptr<WordPiece> wordpiece;
  std::unique_ptr<Tokeniser> tokeniser;
  Embedding embedding = {};
  Norm embedding_norm = {};
  std::vector<EncoderLayer> layers;
  std::unique_ptr<Linear> head;
  Range head_rows[kHeads];
  // Labels of the heads that have any, by Head, and the relations.
  std::vector<absl::string_view> labels[kHeads];
  std::vector<absl::string_view> relations;
  std::unique_ptr<Lemmatiser> lemmatiser;
  std::vector<float> arc_bilinear;  // transposed: [head space, dependent space]
  absl::Span<const float> arc_head_bias;
  absl::Span<const float> arc_root;
  absl::Span<const float> rel_root;
  absl::Span<const float> rel_output;  // [relations, rel]
  absl::Span<const float> rel_output_bias;

 private:
  Model() = default;
  friend class ModelLoader;
  std::unique_ptr<Safetensors> file_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_MODEL_H_
