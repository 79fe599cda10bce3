#ifndef GRIOT_EXTRACT_STATEMENTS_EXTRACTOR_H_
#define GRIOT_EXTRACT_STATEMENTS_EXTRACTOR_H_

#include <string>
#include <vector>

#include "extract/analysis.h"
#include "extract/statements/confidence.h"
#include "schemas/document.h"
#include "schemas/mention.h"
#include "schemas/ontology.h"
#include "schemas/statement.h"
#include "schemas/utf8.h"

namespace griot {

struct ExtractionResult {
  std::vector<Statement> statements;    // in text order, then inferred ones
  std::vector<EntityMention> mentions;  // in text order
  // What the confidence of statements[i] rests on; what rules of the ontology
  // infer stands behind the stated ones and has none.
  std::vector<Grounds> grounds;
};

enum class ExtractionMode {
  kStatements,  // what the text says, as the statement's contract has it
  kOpen,        // clauses as they stand, untyped (open_triples.h)
};

// What an analysed document says. `text` indexes `document.text`, on which
// `analysis` must lie; `extractor` names the program and model in each
// statement. Thread-safe; equal inputs give equal results.
ExtractionResult ExtractStatements(
    const Document& document, const CodePointIndex& text,
    const Analysis& analysis, const Ontology& ontology,
    const std::string& extractor,
    ExtractionMode mode = ExtractionMode::kStatements);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_EXTRACTOR_H_
