#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_PHRASE_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_PHRASE_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/syntax/word_range.h"
#include "extract/statements/words/figures.h"
#include "extract/statements/words/lexicon.h"
#include "schemas/span.h"
#include "schemas/statement.h"

namespace griot {

// The noun phrase headed by `head`: contiguous, without relative clauses,
// appositions set off by commas, and coordinated phrases.
WordRange NounPhrase(const Tree& tree, int head);

// The part of the noun phrase `phrase` of `head` that names what it means and
// not where it is or whom it is with: "two envoys of the union" of "two envoys
// of the union in Lagos". `name` as Name; `person` if the phrase means one,
// whose office goes on after "for" and "to".
WordRange MentionRange(const Tree& tree, int head, const WordRange& phrase,
                       const WordRange& name, bool person);

// All words below `head` as one range, outer punctuation cut: a clause.
WordRange Clause(const Tree& tree, int head);

// The entity label without its B- or I- ("person"); empty for O.
absl::string_view LabelOf(absl::string_view bio);

// Whether the word is the determiner "no", and not how a title begins within a
// sentence ("No Country for Old Men").
bool IsNo(const Tree& tree, int word);

// The whole name that `head` heads, titles cut; empty if it heads none.
WordRange Name(const Tree& tree, int head);

std::vector<Figure> FindFigures(const Tree& tree, const Lexicon& lexicon);
// The one that starts at `word`.
std::optional<Figure> FigureAt(const Tree& tree, int word,
                               const Lexicon& lexicon);

// How many the phrase of `head` counts ("at least 15 suspects"), if it says so
// by one of the sentence's figures.
std::optional<Quantity> CountOf(const Tree& tree, int head,
                                const std::vector<Figure>& figures);

// Code points from the first to the last word.
Span SpanOf(const Tree& tree, const WordRange& range);

// The case marker of a nominal or clause, "on", "because of", "according to";
// lower case, empty if none.
std::string MarkerOf(const Tree& tree, int head);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_PHRASE_H_
