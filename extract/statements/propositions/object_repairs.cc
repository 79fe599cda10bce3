#include "extract/statements/propositions/object_repairs.h"

#include <cstddef>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "extract/statements/propositions/role_arguments.h"
#include "extract/statements/syntax/control.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/relative_clauses.h"
#include "extract/statements/syntax/word_roles.h"
#include "extract/statements/words/quotation_marks.h"

namespace griot {
namespace {

bool HasRelativizer(const Tree& tree, int verb) {
  for (const int child : tree.children(verb)) {
    if (IsRelativizer(tree, child)) return true;
  }
  return false;
}

}  // namespace

bool IsNaming(const Tree& tree, int verb) {
  static constexpr absl::string_view kNaming[] = {
      "brand", "call", "consider", "declare", "deem", "designate", "dub",
      "label", "name", "nickname", "rename",  "term", "title"};
  return absl::c_linear_search(kNaming, tree.lemma(verb));
}

bool BeginsAnew(const Tree& tree, int noun) {
  for (const int child : tree.children(noun)) {
    const Rel rel = tree.rel(child);
    if (child < noun && (rel == Rel::kDet || rel == Rel::kNummod ||
                         tree.sub(child) == Sub::kPoss)) {
      return true;
    }
  }
  return tree.pos(noun) == Pos::kPron || tree.pos(noun) == Pos::kPropn;
}

bool DropMannerAndTime(const Tree& tree, int word, std::vector<Slot>& objects) {
  if (tree.rel(word) != Rel::kAcl || tree.sub(word) != Sub::kRelcl) {
    return false;
  }
  const size_t dropped = std::erase_if(objects, [&](const Slot& slot) {
    if (slot.word != tree.head(word)) return false;
    if (tree.lemma(slot.word) == "way" && !HasRelativizer(tree, word)) {
      return true;
    }
    const absl::string_view role = RoleOf(tree, word, slot.word);
    return role == "ARGM-MNR" || role == "ARGM-TMP" || role == "ARGM-CAU";
  });
  return dropped > 0;
}

void MoveName(const Tree& tree, int word, std::vector<Slot>& recipients,
              std::vector<Slot>& objects) {
  if (!IsNaming(tree, word)) return;
  if (recipients.size() == 1 && objects.size() == 1) {
    objects[0].role = Role::kComplement;
    recipients[0].role = Role::kObject;
    std::swap(recipients, objects);
    return;
  }
  if (tree.rel(word) != Rel::kAcl) return;
  const int noun = tree.head(word);
  // "people he considers rebels"
  if (objects.size() == 1 && recipients.empty() &&
      tree.sub(word) == Sub::kRelcl && tree.Has(word, Rel::kNsubj) &&
      tree.head(objects[0].word) == word && objects[0].word > word &&
      CanBeBlamed(tree, noun) && !HasRelativizer(tree, word)) {
    recipients.push_back({Role::kComplement, objects[0].word, ""});
    objects[0] = {Role::kObject, noun, ""};
    return;
  }
  if (objects.size() != 2 || objects[0].word != noun) return;
  const int name = objects[1].word;
  if (tree.rel(name) != Rel::kObj || tree.head(name) != word) return;
  recipients.push_back({Role::kComplement, name, ""});
  objects.pop_back();
}

void MendTornObjects(const Tree& tree, int word, std::vector<Slot>& recipients,
                     std::vector<Slot>& objects) {
  if (objects.size() != 1 || BeginsAnew(tree, objects[0].word)) return;
  const WordRange object = NounPhrase(tree, objects[0].word);
  std::erase_if(recipients, [&](const Slot& recipient) {
    const absl::string_view kind = tree.word(recipient.word).mention;
    const WordRange phrase = NounPhrase(tree, recipient.word);
    const bool quoted = phrase.end + 1 == object.begin &&
                        IsQuotationMark(tree.lower(phrase.end));
    if (tree.rel(recipient.word) != Rel::kObj ||
        (phrase.end != object.begin && !quoted) || kind == "person" ||
        kind == "organization" || kind == "place" || kind == "animal" ||
        tree.pos(recipient.word) == Pos::kPron) {
      return false;
    }
    for (const RoleSpan& span : RolesOf(tree, word)) {
      if (!Covers(span, recipient.word) || !Covers(span, objects[0].word)) {
        continue;
      }
      objects[0].range = {phrase.begin, object.end};
      return true;
    }
    return false;
  });
}

}  // namespace griot
