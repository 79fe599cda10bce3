#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_QUOTATIONS_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_QUOTATIONS_H_

#include <vector>

#include "extract/analysis.h"
#include "extract/statements/syntax/tree.h"

namespace griot {

// A stretch of a document in quotation marks, which may run over sentences but
// not over paragraphs; quotations inside of it are part of it.
struct Quotation {
  WordPosition first;  // the words between the marks, both ends included
  WordPosition last;
  // Whether it says something, rather than setting a word or a name apart.
  bool speech = false;
  // It ends with its paragraph without a mark: what the next paragraph opens
  // goes on with it.
  bool unclosed = false;
};

class Quotations {
 public:
  explicit Quotations(const std::vector<Tree>& trees);

  // Index of the quotation that the word stands in, or -1.
  int At(int sentence, int word) const {
    return at_[static_cast<size_t>(sentence)][static_cast<size_t>(word)];
  }
  const Quotation& operator[](int quotation) const {
    return all_[static_cast<size_t>(quotation)];
  }
  int size() const { return static_cast<int>(all_.size()); }

 private:
  std::vector<Quotation> all_;
  std::vector<std::vector<int>> at_;  // by sentence and word
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_QUOTATIONS_H_
