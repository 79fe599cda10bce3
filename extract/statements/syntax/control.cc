#include "extract/statements/syntax/control.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/predicate.h"
#include "extract/statements/syntax/relative_clauses.h"
#include "extract/statements/syntax/word_roles.h"
#include "extract/statements/words/operators.h"

namespace griot {
namespace {

// The noun that heads the span, -1 if another word does or several do.
int HeadOfSpan(const Tree& tree, const RoleSpan& span) {
  int head = -1;
  for (int i = span.begin; i < span.end; ++i) {
    if (tree.head(i) >= span.begin && tree.head(i) < span.end) continue;
    if (tree.rel(i) == Rel::kPunct) continue;
    if (head >= 0 || !tree.IsNominal(i)) return -1;
    head = i;
  }
  return head;
}

bool IsName(const Tree& tree, int word) {
  return !LabelOf(tree.word(word).name).empty();
}

// Whether the verb brings somebody to do an infinitive: "send", "pay".
bool BringsTo(absl::string_view verb) {
  const Operator* found = Operators::Get().Find(verb, "to", /*noun=*/false);
  return found != nullptr &&
         *found == Operator{Effect::kPlanned, Effect::kPossible};
}

}  // namespace

bool IsMarked(const Tree& tree, int word, absl::string_view mark) {
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kMark && tree.lower(child) == mark) {
      return true;
    }
  }
  return false;
}

bool IsControlled(const Tree& tree, int word, const Lexicon& lexicon) {
  const Rel rel = tree.rel(word);
  if (rel == Rel::kXcomp) return true;
  if (rel != Rel::kCcomp && rel != Rel::kAdvcl) return false;
  const int head = tree.head(word);
  if (head < 0 || head > word || !IsMarked(tree, word, "to") ||
      tree.Has(word, Rel::kNsubj)) {
    return false;
  }
  const uint32_t stance = StanceOfVerb(tree, head, lexicon);
  if (rel == Rel::kCcomp) return stance != 0;
  if (tree.pos(head) == Pos::kVerb && (stance & (kOrder | kForce)) != 0) {
    // "ordered troops to deploy", not "ordered pizza to eat": the object or
    // the person called on stands between.
    for (const int child : tree.children(head)) {
      if (child > head && child < word &&
          (tree.rel(child) == Rel::kObj || tree.rel(child) == Rel::kObl)) {
        const absl::string_view kind = tree.word(child).mention;
        const bool thing = kind == "object" || kind == "event" ||
                           kind == "time" || kind == "substance" ||
                           kind == "abstract";
        return (stance & kOrder) != 0 && !thing;
      }
    }
    return false;
  }
  return (stance & (kPlan | kVow | kAttempt)) != 0 &&
         tree.pos(head) == Pos::kVerb && !tree.Has(head, Rel::kObj);
}

bool IsGerundComplement(const Tree& tree, int word) {
  const int verb = tree.head(word);
  if (verb < 0 || verb > word || tree.rel(word) != Rel::kAdvcl ||
      tree.xpos(word) != "VBG") {
    return false;
  }
  if (tree.Has(word, Rel::kMark)) return true;
  return !tree.Has(verb, Rel::kObj) && tree.lower(word - 1) != ",";
}

bool CanBeBlamed(const Tree& tree, int noun) {
  const absl::string_view kind = tree.word(noun).mention;
  const absl::string_view form = tree.lower(noun);
  return kind == "person" || kind == "organization" ||
         LabelOf(tree.word(noun).name) == "person" || form == "him" ||
         form == "her" || form == "them" || form == "me" || form == "us";
}

int OtherDoerByRoles(const Tree& tree, int word,
                     const std::vector<int>& subjects) {
  const absl::Span<const RoleSpan> roles = RolesOf(tree, word);
  // "with prices rising": who only undergoes it has the second role.
  const bool acts = std::any_of(
      roles.begin(), roles.end(),
      [](const RoleSpan& span) { return absl::EndsWith(span.role, "ARG0"); });
  const absl::string_view role =
      acts || tree.Has(word, Rel::kObj) ? "ARG0" : "ARG1";
  int doers = 0;
  int doer = -1;
  for (const RoleSpan& span : roles) {
    if (span.role != role && span.role != absl::StrCat("R-", role)) continue;
    if (std::any_of(subjects.begin(), subjects.end(),
                    [&](int noun) { return Covers(span, noun); })) {
      return -1;
    }
    if (span.role == role && (acts || span.end <= word)) {
      ++doers;
      doer = HeadOfSpan(tree, span);
    }
  }
  if (doers != 1 || doer < 0 || tree.Below(doer, word) ||
      tree.Below(word, doer) || IsRelativizer(tree, doer)) {
    return -1;
  }
  // "served a sentence for stealing it": the sentence did not.
  const bool gerund = tree.xpos(word) == "VBG" && tree.Has(word, Rel::kMark);
  return gerund && doer == tree.head(word) ? -1 : doer;
}

bool RolesPassOver(const Tree& tree, int word, int noun) {
  const absl::Span<const RoleSpan> roles = RolesOf(tree, word);
  return !roles.empty() &&
         std::none_of(roles.begin(), roles.end(), [&](const RoleSpan& span) {
           return absl::StartsWith(span.role, "ARG") &&
                  !absl::StartsWith(span.role, "ARGM") && Covers(span, noun);
         });
}

int RelativeNounByRoles(const Tree& tree, int word, int noun) {
  const absl::Span<const RoleSpan> roles = RolesOf(tree, word);
  if (tree.word(noun).mention == "event" && HarmsSomebody(tree, word)) {
    return noun;
  }
  // "weeks of protests against a law that": the phrase that ends before the
  // pronoun and has its role.
  const int pronoun = tree.Child(word, Rel::kNsubj);
  // "leaders of the party, which lost": what is set off is of the noun before.
  if (pronoun > 0 && tree.lower(pronoun) == "which" &&
      tree.lower(pronoun - 1) == ",") {
    return noun;
  }
  for (const RoleSpan& span : roles) {
    const bool same =
        std::any_of(roles.begin(), roles.end(), [&](const RoleSpan& other) {
          return Covers(other, pronoun) &&
                 other.role == absl::StrCat("R-", span.role);
        });
    if (!same || span.end != pronoun || Covers(span, noun)) continue;
    const int head = HeadOfSpan(tree, span);
    return head > noun && tree.Below(head, noun) && tree.pos(head) == Pos::kNoun
               ? head
               : noun;
  }
  for (const RoleSpan& span : roles) {
    if ((span.role != "ARG0" && span.role != "ARG1") || span.end > word ||
        !Covers(span, noun)) {
      continue;
    }
    const int head = HeadOfSpan(tree, span);
    // "a number of men who": the men.
    if (head < 0) return noun;
    const bool person = pronoun >= 0 && tree.lower(pronoun) == "who" &&
                        CanBeBlamed(tree, noun) && !CanBeBlamed(tree, head);
    const bool fits = head < noun && tree.head(noun) == head &&
                      tree.rel(noun) == Rel::kNmod &&
                      MarkerOf(tree, noun) != "of" && !person &&
                      tree.pos(head) == Pos::kNoun &&
                      AgreesInNumber(tree, head, word);
    return fits ? head : noun;
  }
  return noun;
}

int OwnerOf(const Tree& tree, int noun, const Lexicon& lexicon) {
  const int owner = tree.Child(noun, Rel::kNmod, Sub::kPoss);
  if (owner >= 0) return owner;
  for (const int child : tree.children(noun)) {
    const Rel rel = tree.rel(child);
    if (child > noun && rel == Rel::kNmod && MarkerOf(tree, child) == "by") {
      return child;
    }
    if (child < noun && rel == Rel::kCompound && !IsName(tree, noun) &&
        (CanBeBlamed(tree, child) || IsName(tree, child))) {
      return child;
    }
    if (child < noun && rel == Rel::kAmod &&
        !lexicon.CountryOfPeople(tree.word(child).form).empty()) {
      return child;
    }
  }
  return -1;
}

bool MarksAddressee(absl::string_view preposition) {
  return preposition == "on" || preposition == "upon" || preposition == "to" ||
         preposition == "for";
}

int Called(const Tree& tree, int noun, int infinitive) {
  for (const int child : tree.children(noun)) {
    if (child < noun || child > infinitive || tree.rel(child) != Rel::kNmod) {
      continue;
    }
    if (MarksAddressee(MarkerOf(tree, child)) &&
        (CanBeBlamed(tree, child) || IsName(tree, child))) {
      return child;
    }
  }
  return -1;
}

bool Sends(const Tree& tree, int verb, int object) {
  return BringsTo(tree.lemma(verb)) && CanBeBlamed(tree, object);
}

int SentBeside(const Tree& tree, int verb, int infinitive,
               const Lexicon& lexicon) {
  for (const int child : tree.children(verb)) {
    if (child < verb || child > infinitive) continue;
    if (tree.rel(child) == Rel::kObl && Sends(tree, verb, child) &&
        MarkerOf(tree, child) == "to" && tree.Has(verb, Rel::kObj)) {
      return child;
    }
    if (tree.rel(child) != Rel::kObj) continue;
    const int sent = tree.Child(child, Rel::kNmod);
    if (sent > child && MarkerOf(tree, sent) == "of" &&
        BringsTo(lexicon.VerbOfEvent(tree.lemma(child))) &&
        CanBeBlamed(tree, sent)) {
      return sent;
    }
  }
  return -1;
}

bool IsEnough(const Tree& tree, int noun) {
  for (const int child : tree.children(noun)) {
    if (child > noun) break;
    const absl::string_view form = tree.lower(child);
    if (form == "enough" || form == "sufficient") return true;
  }
  return false;
}

bool IsNeededFor(const Tree& tree, int verb) {
  if (tree.lemma(verb) != "need") return false;
  // The tagger has the participle behind a noun for a past tense.
  const bool participle =
      (tree.rel(verb) == Rel::kAcl || tree.rel(verb) == Rel::kAdvcl) &&
      !tree.Has(verb, Rel::kNsubj) && !tree.Has(verb, Rel::kAux);
  return tree.Child(verb, Rel::kNsubj, Sub::kPass) >= 0 ||
         tree.Child(verb, Rel::kAux, Sub::kPass) >= 0 ||
         (participle && absl::EndsWith(tree.lower(verb), "ed"));
}

bool Installs(const Tree& tree, int verb) {
  static constexpr absl::string_view kVerbs[] = {
      "appoint",  "choose", "elect",   "hire",   "install", "name",
      "nominate", "pick",   "promote", "select", "tap"};
  return std::find(std::begin(kVerbs), std::end(kVerbs), tree.lemma(verb)) !=
         std::end(kVerbs);
}

bool IsStranded(const Tree& tree, int infinitive) {
  static constexpr absl::string_view kPrepositions[] = {
      "in", "for", "with", "at", "on", "from", "about", "of", "by", "to"};
  for (int i = infinitive + 1; i < tree.size(); ++i) {
    if (std::find(std::begin(kPrepositions), std::end(kPrepositions),
                  tree.lower(i)) == std::end(kPrepositions) ||
        !tree.Below(i, infinitive)) {
      continue;
    }
    if (i + 1 == tree.size() || tree.rel(i + 1) == Rel::kPunct ||
        tree.rel(i + 1) == Rel::kCc) {
      return true;
    }
  }
  return false;
}

}  // namespace griot
