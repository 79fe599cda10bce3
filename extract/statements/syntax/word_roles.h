#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_WORD_ROLES_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_WORD_ROLES_H_

#include "absl/types/span.h"
#include "extract/analysis.h"
#include "extract/statements/syntax/tree.h"

namespace griot {

// PropBank's roles of what the word tells; none if it is no predicate. They
// live as long as the tree's sentence.
inline absl::Span<const RoleSpan> RolesOf(const Tree& tree, int word) {
  for (const PredicateRoles& predicate : tree.sentence().predicates) {
    if (predicate.word == word) return predicate.roles;
  }
  return {};
}

inline bool Covers(const RoleSpan& span, int word) {
  return span.begin <= word && word < span.end;
}

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_WORD_ROLES_H_
