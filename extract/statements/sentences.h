#ifndef GRIOT_EXTRACT_STATEMENTS_SENTENCES_H_
#define GRIOT_EXTRACT_STATEMENTS_SENTENCES_H_

#include <vector>

#include "extract/analysis.h"
#include "extract/statements/mentions/mentions.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/times/time_expression.h"
#include "schemas/document.h"
#include "schemas/ontology.h"
#include "schemas/utf8.h"

namespace griot {

class Lexicon;

// What a document's sentences are read as before anybody asks whom their words
// mean; the vectors have an element for each sentence. Clauses view their
// trees; all of it views the analysis, the text and the ontology.
struct Sentences {
  std::vector<Tree> trees;
  std::vector<Clauses> clauses;
  std::vector<std::vector<TimeExpression>> times;
  MentionTable mentions;
};

Sentences ReadSentences(const Document& document, const CodePointIndex& text,
                        const Analysis& analysis, const Ontology& ontology,
                        const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SENTENCES_H_
