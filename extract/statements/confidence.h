#ifndef GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_H_
#define GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_H_

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/syntax/tree.h"

namespace griot {

// What a statement's confidence rests on.
struct Grounds {
  Proposition::Kind kind = Proposition::Kind::kVerb;
  // Probabilities of the tree's edges, in (0, 1]: the product of those that tie
  // subject and object to the predicate (a subject that a verb shares with
  // another hangs on several), and of the others at the predicate.
  double attachment = 1;
  double surroundings = 1;
  int words = 1;       // of the sentence
  bool plain = true;   // positive and asserted
  bool asked = false;  // the sentence is a question
  int names = 0;       // subject and object that are names
  int sources = 0;     // who says so, and who says that
  // By the analyser's labels of reports, the predicate is among what somebody
  // says.
  bool reported = false;
  // Of subject, object and sources:
  int resolved = 0;    // pronouns that stand for something
  int unresolved = 0;  // pronouns for which nothing was found
  int renamed = 0;     // descriptions that stand for a name
};

// Whether the slot is one that a statement is wrong without.
bool IsCore(const Slot& slot);

// What the sentence alone tells; the rest is left as it is by default.
Grounds GroundsOf(const Tree& tree, const Proposition& proposition);

// The share of statements with such grounds for which the parser is right:
// the true tree says the same. In (0, 1); never falls as `attachment` rises.
double TreeConfidence(const Grounds& grounds);

// The share of statements with such grounds that are right: predicate, subject
// and object, whom they mean, polarity, modality and source. In [0.05, 0.99],
// in steps of 0.001; never falls as `attachment` rises.
double Confidence(const Grounds& grounds);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_H_
