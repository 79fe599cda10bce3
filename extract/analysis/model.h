#ifndef GRIOT_EXTRACT_ANALYSIS_MODEL_H_
#define GRIOT_EXTRACT_ANALYSIS_MODEL_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extract/analysis/kernels.h"
#include "extract/analysis/lemmatiser.h"
#include "extract/analysis/quantised_product.h"
#include "extract/analysis/safetensors.h"
#include "extract/analysis/sense_inventory.h"
#include "extract/analysis/tokeniser.h"
#include "extract/analysis/weight_memory.h"
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
  kMention,
  kName,
  kContent,
  kSource,
  kCue,
  kSentenceEnd,
  kFactuality,
  kPredicate,
  kRolePredicate,
  kRoleArgument,
  kAnaphor,
  kAntecedent,
  kHeads,
};

// Classes of how far a word lies from its predicate and of how the tree joins
// the two, of the sentences between two mentions, and of the words that two
// mentions share.
constexpr int kRoleDistances = 13;
constexpr int kRolePaths = 7;
constexpr int kSentenceDistances = 7;
constexpr int kWordMatches = 4;

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

// Labels the words of a predicate's sentence: over the sum of what predicate,
// its sense and word give, of how far they lie apart and of how the tree joins
// them (Marcheggiani & Titov 2017 score such pairs by a bilinear form), and
// then over the words at their sides. Labels are decoded as a linear-chain CRF
// (Lafferty et al. 2001).
struct RoleLayer {
  static constexpr int kSides = 3;        // layers that look at the sides
  std::vector<absl::string_view> labels;  // BIO
  // A row for each sense and one for an unknown sense: [senses + 1, role].
  absl::Span<const int8_t> sense;
  absl::Span<const float> sense_scale;  // [senses + 1]
  absl::Span<const float> distance;     // [kRoleDistances, role]
  absl::Span<const float> path;         // [kRolePaths * relations, role]
  // What a word's values give to the word behind it, to itself and to the
  // word before it: 3 * role outputs of role inputs, kSides times.
  std::vector<Linear> sides;
  absl::Span<const float> output;  // [labels, role]
  absl::Span<const float> bias;    // [labels]
  absl::Span<const float> moves;   // [from, to], both labels
};

// PropBank's senses as vectors that are compared with the word's own.
struct SenseTable {
  SenseInventory inventory;
  absl::Span<const int8_t> vectors;  // [senses, hidden]
  absl::Span<const float> scale;     // [senses]
  absl::Span<const float> bias;      // [senses]
};

// Scores pairs of mentions by their head words: Lee et al. 2017's antecedent
// scorer without a score for spans.
struct CoreferenceLayer {
  absl::Span<const float> distance;  // [kSentenceDistances, coreference]
  absl::Span<const float> match;     // [kWordMatches, coreference]
  absl::Span<const float> output;    // [coreference]
  float bias = 0;
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
    int role = 0;
    int coreference = 0;
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
  absl::flat_hash_map<absl::string_view, int> relation_numbers;
  int root_relation = 0;
  std::unique_ptr<Lemmatiser> lemmatiser;
  std::vector<float> arc_bilinear;  // transposed: [head space, dependent space]
  absl::Span<const float> arc_head_bias;
  absl::Span<const float> arc_root;
  absl::Span<const float> rel_root;
  absl::Span<const float> rel_output;  // [relations, rel]
  absl::Span<const float> rel_output_bias;
  RoleLayer role;
  SenseTable senses;
  CoreferenceLayer coreference;

 private:
  Model() = default;
  friend class ModelLoader;
  std::unique_ptr<Safetensors> file_;
  WeightMemory weights_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_MODEL_H_
