#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_WORD_KINDS_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_WORD_KINDS_H_

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/tree.h"

namespace griot {

// Kinds of words that many rules ask for, each by the word's form or tag alone.

// A common noun or a name.
inline bool IsNoun(const Tree& tree, int word) {
  return tree.pos(word) == Pos::kNoun || tree.pos(word) == Pos::kPropn;
}

inline bool IsPlural(const Tree& tree, int noun) {
  return tree.xpos(noun) == "NNS" || tree.xpos(noun) == "NNPS";
}

// A verb with a person and a tense, or a modal.
inline bool IsFiniteVerb(const Tree& tree, int word) {
  const absl::string_view tag = tree.xpos(word);
  return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD";
}

// "not", "n't"
inline bool IsNot(const Tree& tree, int word) {
  const absl::string_view form = tree.lower(word);
  return form == "not" || form == "n't" || form == "n’t";
}

// Whether "not" stands before the word as its adverb.
bool IsNegated(const Tree& tree, int word);

// Who speaks, or is spoken of, as a person: "he", "I", "they", but not "you".
bool IsPersonPronoun(const Tree& tree, int word);

// A preposition that tells in what, or how near to it, something is.
bool IsLocative(absl::string_view preposition);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_WORD_KINDS_H_
