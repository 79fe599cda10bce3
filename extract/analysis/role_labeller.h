#ifndef GRIOT_EXTRACT_ANALYSIS_ROLE_LABELLER_H_
#define GRIOT_EXTRACT_ANALYSIS_ROLE_LABELLER_H_

#include <string>
#include <vector>

#include "extract/analysis.h"
#include "extract/analysis/bio_decoder.h"
#include "extract/analysis/encoder.h"
#include "extract/analysis/model.h"

namespace griot {

// Finds a sentence's predicates with their PropBank senses and roles (Palmer,
// Gildea & Kingsbury 2005). Owns buffers that grow to the longest sentence and
// are then reused.
class RoleLabeller {
 public:
  explicit RoleLabeller(const Model& model)
      : model_(model), decoder_(model.role.labels, 0) {}

  // Fills the predicates of `sentence`, whose lemmas are known and whose words
  // are those from `first` on of the block last encoded.
  void Label(const Encoder& encoder, int first, Sentence* sentence);

  // The same for predicates that are given by their words.
  void LabelGiven(const Encoder& encoder, int first, Sentence* sentence);

 private:
  std::string Sense(const float* vector, absl::string_view lemma) const;
  void FindRoles(const Encoder& encoder, int first, int words,
                 PredicateRoles* predicate);

  const Model& model_;
  BioDecoder decoder_;
  std::vector<float> pairs_;   // [words, role]
  std::vector<float> scores_;  // [words, labels]
  std::vector<int> labels_;
};

// Where a word stands `offset` words after its predicate (before it if
// negative), as a class below kRoleDistances.
int RoleDistance(int offset);

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_ROLE_LABELLER_H_
