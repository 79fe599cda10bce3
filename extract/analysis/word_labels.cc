#include "extract/analysis/word_labels.h"

#include <algorithm>
#include <cmath>

#include "extract/analysis/kernels.h"
#include "extract/analysis/projective_tree.h"
#include "extract/analysis/punctuation.h"
#include "extract/analysis/spanning_tree.h"

namespace griot {
namespace {

constexpr float kForbidden = -1e6f;
// Chosen on EWT dev, where a few more ends cost less than words that are
// parsed with the wrong sentence.
constexpr float kSentenceEndLogit = -0.4f;
// Words, but for punctuation, of the longest sentence whose arcs are kept from
// crossing: the search takes cubic time.
constexpr int kLongestProjective = 200;
// Heads whose scores differ by less are weighed with their relations.
constexpr float kCloseHeads = 1;
constexpr float kArcScale = 1.0f / 16;  // 1 / sqrt(arc space), as trained

size_t Size(int count, int width) {
  return static_cast<size_t>(count) * static_cast<size_t>(width);
}

int ArgMax(const float* values, int n) {
  return static_cast<int>(std::max_element(values, values + n) - values);
}

// The softmax probability of values[chosen].
float Probability(const float* values, int n, int chosen) {
  float sum = 0;
  for (int i = 0; i < n; ++i) sum += std::exp(values[i] - values[chosen]);
  return 1 / sum;
}

}  // namespace

bool WordLabeller::EndsSentence(const Encoder& encoder, int word) const {
  return encoder.Outputs(word)[model_.head_rows[kSentenceEnd].begin] >
         kSentenceEndLogit;
}

void WordLabeller::Label(const Encoder& encoder, int first,
                         Sentence& sentence) {
  std::vector<Word>& words = sentence.words;
  for (size_t i = 0; i < words.size(); ++i) {
    Tag(encoder.Outputs(first + static_cast<int>(i)), words[i]);
  }
  TagSpans(encoder, first, sentence);
  Parse(encoder, first, sentence);
}

void WordLabeller::Tag(const float* outputs, Word& word) const {
  const auto choose = [&](Head head) {
    const Range& rows = model_.head_rows[head];
    return static_cast<size_t>(ArgMax(outputs + rows.begin, rows.size()));
  };
  word.upos = model_.labels[kUpos][choose(kUpos)];
  word.xpos = model_.labels[kXpos][choose(kXpos)];
  word.feats = model_.labels[kFeats][choose(kFeats)];
  word.mention = model_.labels[kMention][choose(kMention)];
  word.factuality = outputs[model_.head_rows[kFactuality].begin];
  word.lemma =
      model_.lemmatiser->Lemma(word.form, word.upos, word.xpos,
                               outputs + model_.head_rows[kLemma].begin);
}

void WordLabeller::TagSpans(const Encoder& encoder, int first,
                            Sentence& sentence) {
  std::vector<Word>& words = sentence.words;
  const auto decode = [&](Head head, BioDecoder& decoder,
                          absl::string_view Word::*label) {
    decoder.Decode(encoder.Outputs(first) + model_.head_rows[head].begin,
                   static_cast<int>(words.size()), encoder.stride(), labels_);
    for (size_t i = 0; i < words.size(); ++i) {
      words[i].*label = model_.labels[head][static_cast<size_t>(labels_[i])];
    }
  };
  decode(kName, name_, &Word::name);
  decode(kContent, content_, &Word::content);
  decode(kSource, source_, &Word::source);
  decode(kCue, cue_, &Word::cue);
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i].name == "O") continue;
    words[i].name_probability = NameProbability(
        encoder.Outputs(first + static_cast<int>(i)), words[i].name);
  }
}

float WordLabeller::NameProbability(const float* outputs,
                                    absl::string_view label) const {
  const std::vector<absl::string_view>& labels = model_.labels[kName];
  const float* scores = outputs + model_.head_rows[kName].begin;
  float type = 0;
  float all = 0;
  for (size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == "O") continue;
    const float odds = std::exp(scores[i]);
    all += odds;
    if (labels[i].substr(2) == label.substr(2)) type += odds;
  }
  return type / all;
}

void WordLabeller::Parse(const Encoder& encoder, int first,
                         Sentence& sentence) {
  const Kernels& kernels = BestKernels();
  const int n = static_cast<int>(sentence.words.size());
  const int arc = model_.shape.arc;
  dependents_.resize(std::max(dependents_.size(), Size(n, arc)));
  mapped_.resize(std::max(mapped_.size(), Size(n, arc)));
  heads_.resize(std::max(heads_.size(), Size(n + 1, arc)));
  head_bias_.resize(std::max(head_bias_.size(), Size(n + 1, 1)));
  scores_.resize(std::max(scores_.size(), Size(n, n + 1)));
  for (int i = 0; i < n; ++i) {
    const float* outputs = encoder.Outputs(first + i);
    kernels.gelu_floats(outputs + model_.head_rows[kArcDependent].begin, arc,
                        dependents_.data() + Size(i, arc));
    kernels.gelu_floats(outputs + model_.head_rows[kArcHead].begin, arc,
                        heads_.data() + Size(i, arc));
  }
  std::copy(model_.arc_root.begin(), model_.arc_root.end(),
            heads_.begin() + static_cast<int64_t>(Size(n, arc)));
  kernels.products(dependents_.data(), n, model_.arc_bilinear.data(), arc, arc,
                   mapped_.data(), arc);
  kernels.products(model_.arc_head_bias.data(), 1, heads_.data(), n + 1, arc,
                   head_bias_.data(), n + 1);
  kernels.products(mapped_.data(), n, heads_.data(), n + 1, arc, scores_.data(),
                   n + 1);
  for (int i = 0; i < n; ++i) {
    float* row = scores_.data() + Size(i, n + 1);
    for (int j = 0; j <= n; ++j) {
      row[j] = (row[j] + head_bias_[static_cast<size_t>(j)]) * kArcScale;
    }
    row[i] = kForbidden;  // no word is its own head
  }
  FindTree(encoder, first, sentence.words);
  for (int i = 0; i < n; ++i) {
    Word& word = sentence.words[static_cast<size_t>(i)];
    word.head = tree_[static_cast<size_t>(i)];
    const Relation relation = Relate(encoder, first, i, word.head);
    word.deprel = model_.relations[static_cast<size_t>(relation.number)];
    word.attachment = relation.probability *
                      Probability(scores_.data() + Size(i, n + 1), n + 1,
                                  word.head < 0 ? n : word.head);
  }
}

void WordLabeller::WeighRelations(const Encoder& encoder, int first, int n) {
  for (const int i : plain_) {
    float* row = scores_.data() + Size(i, n + 1);
    const int best = ArgMax(row, n + 1);
    int second = -1;
    for (int j = 0; j <= n; ++j) {
      if (j != best && (second < 0 || row[j] > row[second])) second = j;
    }
    if (second < 0 || row[best] - row[second] > kCloseHeads) continue;
    const auto relation = [&](int head) {
      return Relate(encoder, first, i, head == n ? -1 : head).probability;
    };
    row[second] += std::log(relation(second) / relation(best));
  }
}

void WordLabeller::FindTree(const Encoder& encoder, int first,
                            const std::vector<Word>& words) {
  const int n = static_cast<int>(words.size());
  plain_.clear();
  for (int i = 0; i < n; ++i) {
    if (!IsPunctuation(words[static_cast<size_t>(i)])) plain_.push_back(i);
  }
  if (plain_.empty()) {
    MaximumSpanningTree(scores_.data(), n, tree_);
    return;
  }
  const int count = static_cast<int>(plain_.size());
  for (int i = 0; i < n; ++i) {
    float* row = scores_.data() + Size(i, n + 1);
    const bool mark = IsPunctuation(words[static_cast<size_t>(i)]);
    for (int j = 0; j < n; ++j) {
      if (IsPunctuation(words[static_cast<size_t>(j)])) row[j] = kForbidden;
    }
    if (mark) row[n] = kForbidden;
  }
  WeighRelations(encoder, first, n);
  plain_scores_.resize(Size(count, count + 1));
  for (int i = 0; i < count; ++i) {
    const float* row =
        scores_.data() + Size(plain_[static_cast<size_t>(i)], n + 1);
    float* plain_row = plain_scores_.data() + Size(i, count + 1);
    for (int j = 0; j < count; ++j) {
      plain_row[j] = row[plain_[static_cast<size_t>(j)]];
    }
    plain_row[count] = row[n];
  }
  MaximumSpanningTree(plain_scores_.data(), count, plain_tree_);
  // English seldom crosses arcs; parsers that take each arc for itself do.
  if (count <= kLongestProjective && HasCrossingArcs(plain_tree_)) {
    ProjectiveTree(plain_scores_.data(), count, plain_tree_);
  }
  tree_.assign(static_cast<size_t>(n), -1);
  for (int i = 0; i < count; ++i) {
    const int32_t head = plain_tree_[static_cast<size_t>(i)];
    tree_[static_cast<size_t>(plain_[static_cast<size_t>(i)])] =
        head < 0 ? -1 : plain_[static_cast<size_t>(head)];
  }
  AttachPunctuation(
      words,
      [&](int mark, int head) {
        return scores_[Size(mark, n + 1) + static_cast<size_t>(head)];
      },
      tree_);
}

WordLabeller::Relation WordLabeller::Relate(const Encoder& encoder, int first,
                                            int i, int32_t head) {
  const Kernels& kernels = BestKernels();
  const int rel = model_.shape.rel;
  const int count = static_cast<int>(model_.relations.size());
  const float* dependent =
      encoder.Outputs(first + i) + model_.head_rows[kRelDependent].begin;
  const float* above = head < 0 ? model_.rel_root.data()
                                : encoder.Outputs(first + head) +
                                      model_.head_rows[kRelHead].begin;
  pair_.resize(static_cast<size_t>(rel));
  relations_.resize(static_cast<size_t>(count));
  for (int k = 0; k < rel; ++k) {
    pair_[static_cast<size_t>(k)] = dependent[k] + above[k];
  }
  kernels.gelu_floats(pair_.data(), rel, pair_.data());
  kernels.products(pair_.data(), 1, model_.rel_output.data(), count, rel,
                   relations_.data(), count);
  for (int r = 0; r < count; ++r) {
    relations_[static_cast<size_t>(r)] +=
        model_.rel_output_bias[static_cast<size_t>(r)];
  }
  // The root's word is the root, and no other is.
  relations_[static_cast<size_t>(model_.root_relation)] +=
      head < 0 ? 1e4f : -1e4f;
  const int best = ArgMax(relations_.data(), count);
  return {best, Probability(relations_.data(), count, best)};
}

}  // namespace griot
