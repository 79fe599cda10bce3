#ifndef GRIOT_EXTRACT_STATEMENTS_RELATIONS_H_
#define GRIOT_EXTRACT_STATEMENTS_RELATIONS_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "extract/statements/propositions/proposition.h"
#include "extract/statements/syntax/tree.h"
#include "schemas/ontology.h"
#include "schemas/span.h"
#include "schemas/statement.h"

namespace griot {

// What the analyser says of a predicate in PropBank's terms. Views its
// analysis.
struct PredicateSense {
  struct Role {
    absl::string_view name;  // "ARG1"
    Span span;
  };
  absl::string_view sense;  // "attack.01"; empty if unknown
  std::vector<Role> roles;
  const Tree* tree = nullptr;  // of the sentence, for the nouns of arguments
  bool state = false;  // what somebody is, which tells of no event: "a whip"
};

// Of the proposition's predicate: of the noun that carries the meaning of a
// light verb, else of the word itself. Empty where the analysis has none.
PredicateSense SenseOf(const Tree& tree, const Proposition& proposition);

// Types the statement's predicate by the ontology's frames and makes the
// argument that is the relation's object its object. Leaves it untyped where
// no frame fits or an argument is outside domain or range.
void TypePredicate(const Ontology& ontology, const PredicateSense& sense,
                   Statement& statement);

// Whether the arguments may stand in the relation by its domain and range. A
// missing one may; so may a pronoun of which too little is known to refuse it.
bool InDomainAndRange(const Ontology& ontology, const Relation& relation,
                      const Argument* subject, const Argument* object);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_RELATIONS_H_
