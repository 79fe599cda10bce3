#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_NOUN_CLAUSE_SUBJECT_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_NOUN_CLAUSE_SUBJECT_H_

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/syntax/understood_subject.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

// What one has that may do something: "the power to sue".
bool IsAbility(absl::string_view noun);

// As UnderstoodSubjectOf, of an infinitive or participle that hangs on a noun:
// "a plan to leave", "delays in sending aid", "a law banning it".
UnderstoodSubject SubjectOfNounClause(const Tree& tree, const Clauses& clauses,
                                      int word, const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_NOUN_CLAUSE_SUBJECT_H_
