#include "extract/statements/antecedents.h"

#include <utility>
#include <vector>

#include "extract/statements/sentences.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

Antecedents FindAntecedents(const Document& document,
                            const CodePointIndex& text,
                            const Analysis& analysis,
                            const Ontology& ontology) {
  const Lexicon& lexicon = Lexicon::Get();
  Sentences read = ReadSentences(document, text, analysis, ontology, lexicon);
  std::vector<AntecedentChoice> choices;
  Coreference coreference = ResolveCoreference(
      {text, read.trees, read.clauses, read.mentions, ontology, lexicon},
      analysis.links, &choices);
  return {std::move(read.mentions), std::move(coreference), std::move(choices)};
}

}  // namespace griot
