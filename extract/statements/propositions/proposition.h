#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_PROPOSITION_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_PROPOSITION_H_

#include <string>
#include <vector>

#include "extract/statements/syntax/word_range.h"
#include "schemas/statement.h"

namespace griot {

// One argument of a proposition: a word of the sentence that heads it.
struct Slot {
  Role role = Role::kSubject;
  int word = -1;
  std::string marker;    // preposition of an oblique, place or time
  WordRange range = {};  // the words of the argument; empty: its noun phrase
  bool clause = false;   // the range is a clause, which means no entity

  bool operator==(const Slot&) const = default;
};

// What one predicate of a sentence says, in words of its tree: who did what to
// whom, active sense. It knows nothing yet of types, entities, sources, time
// or doubt.
struct Proposition {
  enum class Kind {
    kVerb,         // "expelled"
    kCopula,       // "is the leader of"
    kEventNoun,    // "the killing of X by Y"
    kDescription,  // "X, a rebel faction"; "spokesman X"; "the X-based Y"
  };
  Kind kind = Kind::kVerb;
  // What a text says of something by naming it, which is its writer's own even
  // where somebody else reports: "Mayor X", "X, a rebel faction", "Goma,
  // Congo".
  bool names = false;
  int word = -1;    // head of the predicate
  int anchor = -1;  // word whose place in the tree tells source and doubt
  WordRange text;
  std::string lemma;
  std::vector<Slot> slots;

  const Slot* Find(Role role) const {
    for (const Slot& slot : slots) {
      if (slot.role == role) return &slot;
    }
    return nullptr;
  }
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_PROPOSITION_H_
