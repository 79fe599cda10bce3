#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_CONTROL_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_CONTROL_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

// Who does what an infinitive, gerund or participle tells that has no subject
// of its own.

// Whether one of the words that open the clause is `mark`: "to", "from", "by".
bool IsMarked(const Tree& tree, int word, absl::string_view mark);

// Whether the clause takes its subject from the verb above: xcomp, and what
// parsers make of it ("told staff to remain", "called on X to release").
bool IsControlled(const Tree& tree, int word, const Lexicon& lexicon);

// Whether the clause is what its verb governs although read as an adverbial:
// "denied having left", "accused X of leaving", not "denied it, saying …".
bool IsGerundComplement(const Tree& tree, int word);

// Whether the noun means people or a body of them.
bool CanBeBlamed(const Tree& tree, int noun);

// The noun that PropBank's roles make the doer of `word` where it is none of
// the `subjects` that the tree gives it; -1 if the roles agree or name nobody.
int OtherDoerByRoles(const Tree& tree, int word,
                     const std::vector<int>& subjects);

// Whether the roles of `word` are known and `noun` has none of them.
bool RolesPassOver(const Tree& tree, int word, int noun);

// The noun that a relative clause is of by PropBank's roles: "one bird in the
// flock that flew", where the tree has the flock. `noun` if they say the same.
int RelativeNounByRoles(const Tree& tree, int word, int noun);

// Whose the plan, attempt or right is that a noun speaks of: "her plan", "a
// plan by the army", "the army plan". -1 if it does not say.
int OwnerOf(const Tree& tree, int noun, const Lexicon& lexicon);

// Whether the preposition stands before whom words tell to do something:
// "called on the rebels to leave".
bool MarksAddressee(absl::string_view preposition);

// Whom a noun like "call" or "appeal" tells to do something: "their call on the
// army to leave". -1 if nobody.
int Called(const Tree& tree, int noun, int infinitive);

// Whether the verb brings its object to do the infinitive: "sent troops to
// guard it", "smuggled them in to steal".
bool Sends(const Tree& tree, int verb, int object);

// Whom the verb or its object brings to do the infinitive though the tree gives
// it to the subject: "paid money to the rebels to leave", "approved the
// deployment of troops to guard it". -1 if nobody.
int SentBeside(const Tree& tree, int verb, int infinitive,
               const Lexicon& lexicon);

// Whether the noun is told to be enough for something: "enough food to last".
bool IsEnough(const Tree& tree, int noun);

// "are needed to finish it", "the money needed to pay them": what is needed
// does nothing, and whoever needs it may do it.
bool IsNeededFor(const Tree& tree, int verb);

// "named Bo Ek minister, replacing Ana Orr": the verb gives its object a post.
bool Installs(const Tree& tree, int verb);

// "a club to play for", "the town to live in": whoever does it is not the noun.
bool IsStranded(const Tree& tree, int infinitive);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_CONTROL_H_
