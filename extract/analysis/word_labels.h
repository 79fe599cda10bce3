#ifndef GRIOT_EXTRACT_ANALYSIS_WORD_LABELS_H_
#define GRIOT_EXTRACT_ANALYSIS_WORD_LABELS_H_

#include <cstdint>
#include <vector>

#include "extract/analysis.h"
#include "extract/analysis/bio_decoder.h"
#include "extract/analysis/encoder.h"
#include "extract/analysis/model.h"

namespace griot {

// Turns the encoder's outputs into tags and trees. Owns buffers that grow to
// the longest sentence and are then reused.
class WordLabeller {
 public:
  explicit WordLabeller(const Model& model)
      : model_(model),
        name_(model.labels[kName], kTouching),
        content_(model.labels[kContent], 0.0f),
        source_(model.labels[kSource], 0.0f),
        cue_(model.labels[kCue], 0.0f) {}

  // Fills everything but form, span and spacing of the words of `sentence`,
  // which are the words from `first` on of the block last encoded.
  void Label(const Encoder& encoder, int first, Sentence& sentence);

  // Whether the word most probably is the last of its sentence.
  bool EndsSentence(const Encoder& encoder, int word) const;

 private:
  static constexpr float kTouching = -2.5f;  // chosen on the development parts

  void Tag(const float* outputs, Word& word) const;
  void TagSpans(const Encoder& encoder, int first, Sentence& sentence);
  float NameProbability(const float* outputs, absl::string_view label) const;
  void Parse(const Encoder& encoder, int first, Sentence& sentence);
  void FindTree(const Encoder& encoder, int first,
                const std::vector<Word>& words);
  // Makes scores_ of arcs and relations together where a word of plain_ has two
  // heads that are about as good: a head that no relation leads to is none.
  void WeighRelations(const Encoder& encoder, int first, int n);
  // The likeliest relation of word `i` to a head, of which it has a
  // probability.
  struct Relation {
    int number = 0;
    float probability = 0;
  };
  Relation Relate(const Encoder& encoder, int first, int i, int32_t head);

  const Model& model_;
  BioDecoder name_;
  BioDecoder content_;
  BioDecoder source_;
  BioDecoder cue_;
  std::vector<int> labels_;
  std::vector<float> dependents_;  // [n, arc]
  std::vector<float> mapped_;      // dependents times the bilinear form
  std::vector<float> heads_;       // [n + 1, arc]; the last is the root
  std::vector<float> head_bias_;   // [n + 1]
  std::vector<float> scores_;      // [n, n + 1]
  std::vector<float> pair_;        // [rel]
  std::vector<float> relations_;
  std::vector<int32_t> tree_;
  // The words that are no punctuation, the scores between them, their tree.
  std::vector<int> plain_;
  std::vector<float> plain_scores_;
  std::vector<int32_t> plain_tree_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_WORD_LABELS_H_
