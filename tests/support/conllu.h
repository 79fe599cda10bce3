#ifndef GRIOT_TESTS_SUPPORT_CONLLU_H_
#define GRIOT_TESTS_SUPPORT_CONLLU_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/container/node_hash_set.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extract/analysis.h"
#include "schemas/document.h"

namespace griot {

// A document with an analysis read from CoNLL-U, so that extraction is tested
// without a model. Owns what the analysis views.
struct ConlluDocument {
  std::unique_ptr<Document> document;
  Analysis analysis;
  std::unique_ptr<absl::node_hash_set<std::string>> labels;
};

// Reads CoNLL-U 2 with the MISC keys SpaceAfter, Content, Cue, Mention,
// Name, Source, P (the attachment's probability) and Antecedent (a link to the
// word of that name, "2.5" for the fifth of the second sentence). Words are
// laid on `document.text` in order by their forms; where it is empty, it is
// made from the forms, paragraphs
// ("# newpar") apart by an empty line. Empty nodes are skipped.
absl::StatusOr<ConlluDocument> ParseConllu(absl::string_view conllu,
                                           Document document);

}  // namespace griot

#endif  // GRIOT_TESTS_SUPPORT_CONLLU_H_
