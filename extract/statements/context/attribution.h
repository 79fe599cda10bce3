#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_ATTRIBUTION_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_ATTRIBUTION_H_

#include <vector>

#include "extract/statements/context/reports.h"
#include "extract/statements/mentions/coreference.h"
#include "extract/statements/mentions/mentions.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"
#include "schemas/ontology.h"

namespace griot {

// Who says what in a document: the reports of every sentence, and for
// sentences inside a quotation that another sentence attributes, its speaker.
class Attributions {
 public:
  Attributions(const std::vector<Tree>& trees,
               const std::vector<Clauses>& clauses,
               const MentionTable& mentions, const Coreference& coreference,
               const Ontology& ontology, const Lexicon& lexicon);

  // The reports that hold what the word's clause says, nearest first.
  std::vector<const Report*> Of(int sentence, int word) const;

  // Whether the word stands inside quotation marks.
  bool InQuotation(int sentence, int word) const {
    return in_quote_[static_cast<size_t>(sentence)]
                    [static_cast<size_t>(word)] != 0;
  }

 private:
  void FindQuotations(const std::vector<Tree>& trees);
  void SpreadQuotations();

  const std::vector<Tree>& trees_;
  std::vector<std::vector<Report>> reports_;  // by sentence
  // The number of the quotation that a word stands in, 0 for none; a
  // quotation may run over several sentences of a paragraph.
  std::vector<std::vector<int>> in_quote_;
  // For a quotation: the report that tells its speaker.
  std::vector<const Report*> speaker_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_ATTRIBUTION_H_
