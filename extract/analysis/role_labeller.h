#ifndef GRIOT_EXTRACT_ANALYSIS_ROLE_LABELLER_H_
#define GRIOT_EXTRACT_ANALYSIS_ROLE_LABELLER_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "extract/analysis.h"
#include "extract/analysis/bio_decoder.h"
#include "extract/analysis/encoder.h"
#include "extract/analysis/model.h"
#include "extract/analysis/quantised_product.h"

namespace griot {

// Where a word stands `offset` words after its predicate (before it if
// negative), as a class below kRoleDistances.
int RoleDistance(int offset);

// For every word of a tree how it is joined to the predicate, as a class below
// kRolePaths * count. heads: -1 is the root's; relations: numbers below count.
// training/roles.py's path_classes says which class is which.
std::vector<int> RolePaths(const std::vector<int>& heads,
                           const std::vector<int>& relations, int predicate,
                           int count);

// Finds a sentence's predicates with their PropBank senses and roles (Palmer,
// Gildea & Kingsbury 2005). Owns buffers that grow to the longest sentence and
// are then reused.
class RoleLabeller {
 public:
  explicit RoleLabeller(const Model& model)
      : model_(model), decoder_(model.role.labels, model.role.moves) {}

  // Fills the predicates of `sentence`, whose lemmas and tree are known and
  // whose words are those from `first` on of the block last encoded.
  void Label(const Encoder& encoder, int first, Sentence& sentence);

  // The same for predicates that are given by their words.
  void LabelGiven(const Encoder& encoder, int first, Sentence& sentence);

 private:
  // Names the predicate's sense. Returns its number, or how many senses there
  // are if it was never seen.
  size_t Sense(const float* vector, const std::vector<Word>& words,
               PredicateRoles& predicate);
  // The number of the best of candidates_, which are some.
  size_t BestSense(const float* vector) const;
  // For some predicates of a sentence at once.
  void FindRoles(const Encoder& encoder, int first,
                 const std::vector<Word>& words,
                 absl::Span<PredicateRoles> predicates);
  // Where the words of predicate `number` begin among the pairs' rows: a row of
  // zeros stands before them, behind them, and so between two predicates.
  int FirstRow(int number) const {
    return 1 + number * (static_cast<int>(heads_.size()) + 1);
  }
  // What each word is to the predicate, before any look aside, into rows `to`.
  void Pair(const Encoder& encoder, int first, size_t sense, int32_t predicate,
            float* to);
  // Adds to each word's values what the words at its sides make of it.
  void LookAside(int predicates, const Linear& sides);
  // The scores of all words' labels as spans.
  void ReadRoles(const float* scores, PredicateRoles& predicate);

  const Model& model_;
  BioDecoder decoder_;
  ProductRunner runner_;
  std::vector<int> heads_;           // of the sentence's tree
  std::vector<int> relations_;       // numbers of the model's relations
  std::vector<int32_t> candidates_;  // numbers of senses
  std::vector<float> own_;           // [role], what predicate and sense give
  // The predicates' words, and the zeros around them (FirstRow).
  std::vector<float> pairs_;    // [rows, role]
  std::vector<uint8_t> q_;      // the same, quantised
  std::vector<float> q_scale_;  // [rows]
  std::vector<int32_t> sums_;   // [rows, 3 * role]
  std::vector<float> sides_;    // [rows, 3 * role]
  std::vector<float> inner_;    // [words, role]
  std::vector<float> scores_;   // [rows, labels]
  std::vector<int> labels_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_ROLE_LABELLER_H_
