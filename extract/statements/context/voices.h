#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_VOICES_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_VOICES_H_

#include <vector>

#include "extract/statements/syntax/word_range.h"

namespace griot {

class Quotations;
struct DocumentView;
struct Report;

// Who speaks whole paragraphs without quotation marks.
struct Voices {
  // By sentence the index of the report that tells who speaks, or -1: the
  // parties of an interview, what follows on "issued this statement:".
  std::vector<int> of_sentence;
  // By sentence the index of the report of the other party of an interview,
  // whom "you" means; or -1.
  std::vector<int> listener;
  std::vector<bool> asks;  // by sentence: whether it is the asker's
  // By sentence the words that tell whose turn begins: "ANN BELL:".
  std::vector<WordRange> labels;
};

// `reports` are those of the document; what labels of paragraphs tell is added
// at the end.
Voices FindVoices(const DocumentView& view, const Quotations& quotations,
                  std::vector<Report>& reports);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_VOICES_H_
