#ifndef GRIOT_EXTRACT_STATEMENTS_ANTECEDENTS_H_
#define GRIOT_EXTRACT_STATEMENTS_ANTECEDENTS_H_

#include <vector>

#include "extract/analysis.h"
#include "extract/statements/mentions/antecedent_features.h"
#include "extract/statements/mentions/coreference.h"
#include "extract/statements/mentions/mentions.h"
#include "schemas/document.h"
#include "schemas/ontology.h"
#include "schemas/utf8.h"

namespace griot {

// What a document's descriptions and pronouns were chosen from, to learn from.
// Views the text and the ontology.
struct Antecedents {
  MentionTable mentions;
  Coreference coreference;
  std::vector<AntecedentChoice> choices;  // in the order of mentions
};

// As ExtractStatements reads the document.
Antecedents FindAntecedents(const Document& document,
                            const CodePointIndex& text,
                            const Analysis& analysis, const Ontology& ontology);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_ANTECEDENTS_H_
