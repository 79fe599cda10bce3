#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_REPORTS_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_REPORTS_H_

#include <vector>

#include "extract/statements/mentions/coreference.h"
#include "extract/statements/mentions/mentions.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"
#include "schemas/ontology.h"

namespace griot {

// One place where a text says that somebody says something.
struct Report {
  int sentence = 0;
  int source = -1;  // word that heads the source
  WordRange cue;    // "said", "according to"
  int cue_word = -1;
  int content = -1;     // word that heads what is said; -1: only a quotation
  int medium = -1;      // word that heads the medium, or -1
  bool asserts = true;  // the source says that it is so; false: vows, orders
  bool quoted = false;  // the content stands in quotation marks
};

// The reports of one sentence, by the order of their words.
std::vector<Report> ReadReports(int sentence, const Tree& tree,
                                const Clauses& clauses,
                                const MentionTable& mentions,
                                const Coreference& coreference,
                                const Ontology& ontology,
                                const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_REPORTS_H_
