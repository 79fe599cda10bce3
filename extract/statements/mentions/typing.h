#ifndef GRIOT_EXTRACT_STATEMENTS_MENTIONS_TYPING_H_
#define GRIOT_EXTRACT_STATEMENTS_MENTIONS_TYPING_H_

#include "absl/strings/string_view.h"
#include "extract/statements/mentions/name_evidence.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"
#include "schemas/ontology.h"

namespace griot {

// The type that a head noun with its modifiers tells ("police station"), by
// the ontology's nouns, else by the analyser's label; "other" if neither does.
absl::string_view TypeOfNominal(const Tree& tree, int head,
                                const Ontology& ontology,
                                const Lexicon& lexicon);

// Whether a title ("Dr.") or the noun of a person's role ("Foreign Minister")
// stands before the name.
bool IsTitled(const NameView& name, const Ontology& ontology);

// The type of a name by the gazetteer, its words, what describes it and what
// the labels say that it is: its class, and its type in that class, which may
// be empty.
absl::string_view TypeOfName(const NameView& name, NameKind kind,
                             absl::string_view label, const Ontology& ontology,
                             const Lexicon& lexicon);
// The same by the label of this mention alone.
absl::string_view TypeOfName(const NameView& name, const Ontology& ontology,
                             const Lexicon& lexicon);

// The type that a pronoun tells by itself; "other" if it takes any.
absl::string_view TypeOfPronoun(const Tree& tree, int head);

// Whether the type of a nominal or name rests on more than the analyser's
// guess at its phrase: a label, a known noun, a known country.
bool IsTypeFirm(const Tree& tree, int head, const Ontology& ontology,
                const Lexicon& lexicon);

// The better of two types of one entity: the more specific of two that fit,
// else `first` unless it says nothing.
absl::string_view MergeTypes(absl::string_view first, absl::string_view second,
                             const Ontology& ontology);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_MENTIONS_TYPING_H_
