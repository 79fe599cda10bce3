#ifndef GRIOT_EXTRACT_ANALYSIS_CONLLU_H_
#define GRIOT_EXTRACT_ANALYSIS_CONLLU_H_

#include <string>

#include "extract/analysis.h"
#include "schemas/document.h"
#include "schemas/utf8.h"

namespace griot {

// Appends `analysis` as CoNLL-U (universaldependencies.org/format.html):
// "# newdoc id", "# newpar", "# sent_id", "# text"; MISC has SpaceAfter,
// TokenRange=begin:end in code points of the document's text, the entity
// labels Content=, Cue=, Mention=, Name= and Source= where a word has any,
// Entity= (coreference, as in CorefUD), and PropBank's Sense= and Roles= of
// predicates.
void AppendConllu(const Document& document, const CodePointIndex& text,
                  const Analysis& analysis, std::string& out);

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_CONLLU_H_
