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
  int words = 1;  // of the sentence
  // Words of the phrases that are subject and object, 0 without one, and
  // between the subject's head and the predicate.
  int subject_words = 0;
  int object_words = 0;
  int subject_distance = 0;
  bool subject_behind = false;  // the subject stands behind the predicate
  int arguments = 0;
  int untyped = 0;  // arguments of the type "other"
  // PropBank's roles see what is affected, the statement does not.
  bool lacking = false;
  bool plain = true;      // positive and asserted
  bool possible = false;  // neither sure nor planned
  bool asked = false;     // the sentence is a question
  bool dated = false;     // a time was worked out
  int names = 0;          // subject and object that are names
  int sources = 0;        // who says so, and who says that
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
