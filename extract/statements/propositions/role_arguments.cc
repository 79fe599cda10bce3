#include "extract/statements/propositions/role_arguments.h"

#include <string>

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/coordination.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/word_roles.h"

namespace griot {
namespace {

const RoleSpan* SpanOfRole(const Tree& tree, int word, absl::string_view role) {
  for (const RoleSpan& span : RolesOf(tree, word)) {
    if (span.role == role) return &span;
  }
  return nullptr;
}

int CountRole(const Tree& tree, int word, absl::string_view role) {
  int count = 0;
  for (const RoleSpan& span : RolesOf(tree, word)) count += span.role == role;
  return count;
}

// The noun that heads the span; -1 if a clause does, or several words.
int NounOf(const Tree& tree, const Clauses& clauses, const RoleSpan& span) {
  int head = -1;
  for (int i = span.begin; i < span.end; ++i) {
    if (tree.head(i) >= span.begin && tree.head(i) < span.end) continue;
    if (tree.rel(i) == Rel::kPunct) continue;
    if (head >= 0 || clauses[i].is_clause || !tree.IsNominal(i) ||
        tree.sub(i) == Sub::kPoss) {  // "entered their third day"
      return -1;
    }
    head = i;
  }
  return head;
}

}  // namespace

absl::string_view RoleOf(const Tree& tree, int word, int argument) {
  for (const RoleSpan& span : RolesOf(tree, word)) {
    if (Covers(span, argument)) return span.role;
  }
  return {};
}

std::vector<int> SubjectsByRole(const Tree& tree, const Clauses& clauses,
                                int word) {
  const RoleSpan* span = SpanOfRole(tree, word, "ARG0");
  if (span == nullptr) return {};
  const int noun = NounOf(tree, clauses, *span);
  // "know nothing to prove it": two that do it contradict each other.
  if (noun < 0 || CountRole(tree, word, "ARG0") > 1) return {};
  const bool passive = clauses[word].passive;
  if (MarkerOf(tree, noun) != (passive ? "by" : "")) return {};
  std::vector<int> subjects = Conjuncts(tree, noun);
  for (const int subject : subjects) {
    // "inspectors accused of theft" are not those who accuse.
    if (passive && tree.Below(word, subject)) return {};
  }
  return subjects;
}

std::vector<int> ObjectsByRole(const Tree& tree, const Clauses& clauses,
                               int word) {
  const RoleSpan* span = SpanOfRole(tree, word, "ARG1");
  if (span == nullptr || clauses[word].passive || span->begin < word) return {};
  const int noun = NounOf(tree, clauses, *span);
  if (noun < 0 || !MarkerOf(tree, noun).empty()) return {};
  return Conjuncts(tree, noun);
}

}  // namespace griot
