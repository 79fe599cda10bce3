#include "extract/statements/propositions/recipients.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/string_view.h"
#include "extract/statements/propositions/object_repairs.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/words/quotation_marks.h"

namespace griot {
namespace {

// Verbs of giving, telling and costing: those with an indirect object in the
// treebanks' training parts, and a few that are rarer.
constexpr absl::string_view kGiving[] = {
    "accord",   "advise",    "afford",   "allocate", "allot",   "allow",
    "ask",      "assign",    "assure",   "award",    "believe", "bet",
    "bill",     "bring",     "buy",      "cause",    "cede",    "charge",
    "command",  "concede",   "convince", "cost",     "cut",     "deal",
    "deliver",  "deny",      "do",       "earn",     "email",   "envy",
    "excuse",   "explain",   "feed",     "find",     "fine",    "fix",
    "forgive",  "get",       "give",     "grab",     "grant",   "guarantee",
    "hand",     "inform",    "leave",    "lend",     "loan",    "mail",
    "make",     "net",       "notify",   "offer",    "owe",     "pay",
    "permit",   "persuade",  "promise",  "provide",  "quote",   "read",
    "reassure", "recommend", "refuse",   "remind",   "rent",    "run",
    "save",     "sell",      "send",     "serve",    "show",    "spare",
    "supply",   "take",      "teach",    "tell",     "thank",   "throw",
    "tip",      "trust",     "urge",     "vote",     "warn",    "wire",
    "wish",     "write"};

bool Gives(absl::string_view verb) {
  return std::find(std::begin(kGiving), std::end(kGiving), verb) !=
         std::end(kGiving);
}

// "can ship me food": of any verb.
bool IsSomebody(const Tree& tree, int word) {
  const absl::string_view form = tree.lower(word);
  return form == "me" || form == "him" || form == "us" || form == "them" ||
         (form == "her" && tree.pos(word) == Pos::kPron);
}

// Whether the phrase has nothing but its noun, as what stands before a name it
// describes: "tennis great", "number two".
bool IsBare(const Tree& tree, int noun) {
  return tree.pos(noun) == Pos::kNoun && !tree.Has(noun, Rel::kDet) &&
         tree.Child(noun, Rel::kNmod, Sub::kPoss) < 0;
}

bool IsOnePhrase(const Tree& tree, const Slot& first, const Slot& object) {
  const int end = NounPhrase(tree, first.word).end;
  const int begin = NounPhrase(tree, object.word).begin;
  const bool beside =
      end == begin || (end + 1 == begin && (IsQuotationMark(tree.lower(end)) ||
                                            tree.pos(end) == Pos::kPart));
  return beside && tree.pos(first.word) != Pos::kPron &&
         (!BeginsAnew(tree, object.word) ||
          (tree.pos(object.word) == Pos::kPropn && IsBare(tree, first.word)));
}

}  // namespace

bool MendRecipients(const Tree& tree, int verb, bool passive,
                    std::vector<Slot>& recipients, std::vector<Slot>& objects) {
  if (recipients.empty() || objects.empty() || Gives(tree.lemma(verb)) ||
      IsNaming(tree, verb) ||
      (IsSomebody(tree, recipients.front().word) &&
       tree.word(objects.front().word).mention != "person")) {
    return true;
  }
  if (passive) return false;
  if (IsOnePhrase(tree, recipients.back(), objects.front())) {
    objects.front().range = {NounPhrase(tree, recipients.front().word).begin,
                             NounPhrase(tree, objects.front().word).end};
    recipients.clear();
    return true;
  }
  objects.clear();
  for (Slot& slot : recipients) {
    slot.role = Role::kObject;
    objects.push_back(slot);
  }
  recipients.clear();
  return true;
}

}  // namespace griot
