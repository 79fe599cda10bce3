#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_ROLE_ARGUMENTS_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_ROLE_ARGUMENTS_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"

namespace griot {

// PropBank's role of the noun at `argument` to the predicate `word`, "ARG1";
// empty if it has none.
absl::string_view RoleOf(const Tree& tree, int word, int argument);

// Subjects of the verb `word` that the tree does not join to it but PropBank's
// roles do: the agent, with the nouns coordinated with it. "The militants,
// thought to be members of X, were planning attacks"
std::vector<int> SubjectsByRole(const Tree& tree, const Clauses& clauses,
                                int word);

// The same for direct objects: what is affected, behind an active verb.
std::vector<int> ObjectsByRole(const Tree& tree, const Clauses& clauses,
                               int word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_ROLE_ARGUMENTS_H_
