#ifndef GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_H_
#define GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_H_

#include "extract/statements/proposition.h"
#include "extract/statements/tree.h"

namespace griot {

// What a statement's confidence is made of.
struct Grounds {
  Proposition::Kind kind = Proposition::Kind::kVerb;
  bool typed = false;     // the ontology knows the relation
  int unresolved = 0;     // pronouns among the arguments without antecedent
  int resolved = 0;       // arguments that coreference renamed
  double attachment = 1;  // probability of the tree's edges that it stands on
};

// Product of the attachment probabilities of the words that make up the
// proposition.
double AttachmentOf(const Tree& tree, const Proposition& proposition);

// In [0.05, 0.99].
double Confidence(const Grounds& grounds);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_H_
