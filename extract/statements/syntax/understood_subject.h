#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_UNDERSTOOD_SUBJECT_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_UNDERSTOOD_SUBJECT_H_

#include <utility>
#include <vector>

#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

// Who does what a clause tells that has no subject of its own.
struct UnderstoodSubject {
  std::vector<int> nouns;  // coordination spread; empty: nobody is named
  bool told = false;       // a word tells whose the deed is: "sent"
  bool unknown = false;    // grammar rules out those that are named

  static UnderstoodSubject Told(std::vector<int> nouns) {
    return {.nouns = std::move(nouns), .told = true};
  }
  static UnderstoodSubject Unknown() { return {.nouns = {}, .unknown = true}; }
};

// Of the predicate `word`, which has a head. `clauses` has the cores of all
// words above it, and the voice of its own.
UnderstoodSubject UnderstoodSubjectOf(const Tree& tree, const Clauses& clauses,
                                      int word, const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_UNDERSTOOD_SUBJECT_H_
