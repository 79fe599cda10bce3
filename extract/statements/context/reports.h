#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_REPORTS_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_REPORTS_H_

#include <vector>

#include "extract/analysis.h"
#include "extract/statements/context/document_view.h"
#include "extract/statements/context/quotations.h"
#include "extract/statements/mentions/mentions.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"
#include "schemas/ontology.h"

namespace griot {

// One place where a text says that somebody says something.
struct Report {
  int sentence = 0;  // of the cue
  // Heads of the phrases that name who says it, each for itself; at least one.
  std::vector<WordPosition> sources;
  WordRange cue;  // "said", "according to"
  int cue_word = -1;
  int content = -1;      // word that heads what is said; -1: only a quotation
  int medium = -1;       // word that heads the medium, or -1
  bool asserts = true;   // the source says that it is so; false: vows, orders
  bool accuses = false;  // the content is said of somebody else
  bool names_thing = false;  // what is said is a thing: "announced a coalition"
};

// The reports of one sentence, by the order of their words. What stands in a
// quotation reports nothing outside of it.
std::vector<Report> ReadReports(const DocumentView& view,
                                const Quotations& quotations, int sentence);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_REPORTS_H_
