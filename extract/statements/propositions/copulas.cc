#include "extract/statements/propositions/copulas.h"

#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "extract/statements/propositions/clause_marks.h"
#include "extract/statements/propositions/completeness.h"
#include "extract/statements/propositions/defining_clauses.h"
#include "extract/statements/propositions/distribution.h"
#include "extract/statements/propositions/governed_clauses.h"
#include "extract/statements/propositions/interrogatives.h"
#include "extract/statements/propositions/obliques.h"
#include "extract/statements/propositions/role_nouns.h"
#include "extract/statements/propositions/verb_group.h"
#include "extract/statements/syntax/coordination.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/relative_clauses.h"

namespace griot {
namespace {

// "the worst riot since the war", "the first since he left": from when on it
// is the most or the first.
void AddSince(const Tree& tree, int word, Proposition& p) {
  for (const int child : tree.children(word)) {
    const Rel rel = tree.rel(child);
    if (child < word ||
        (rel != Rel::kNmod && rel != Rel::kAdvcl && rel != Rel::kAcl)) {
      continue;
    }
    const int since = FirstMark(tree, child);
    if (since < 0 || tree.lower(since) != "since" || IsSetOff(tree, since) ||
        absl::c_any_of(p.slots,
                       [&](const Slot& slot) { return slot.word == child; })) {
      continue;
    }
    if (rel == Rel::kNmod) {
      p.slots.push_back({Role::kOblique, child, "since"});
    } else {
      p.slots.push_back({Role::kOblique,
                         child,
                         "since",
                         {since + 1, Clause(tree, child).end},
                         true});
    }
  }
}

}  // namespace

std::vector<Proposition> ReadCopula(const SentenceView& view, int word) {
  const Tree& tree = view.tree;
  const ClauseCore& core = view.clauses[word];
  const std::vector<int>& subjects = core.subjects;
  if (subjects.empty() || Asks(tree, word) || IsOpen(tree, subjects.front()) ||
      CleftClause(tree, word) >= 0) {
    return {};
  }
  // "That's it."
  if (tree.lower(word) == "it") return {};
  Proposition p;
  p.kind = Proposition::Kind::kCopula;
  p.word = word;
  p.anchor = word;
  p.text = VerbGroup(tree, word);
  std::vector<Slot> objects;
  const std::string marker = MarkerOf(tree, word);
  const Pos pos = tree.pos(word);
  if (tree.Has(word, Rel::kCase) && tree.rel(word) != Rel::kAmod) {
    p.lemma = "be";
    for (const int part : ConjunctsThatHold(tree, word)) {
      if ((part == word || SharesCase(tree, part)) && !view.InTime(part)) {
        p.slots.push_back({Role::kOblique, part, marker});
      }
    }
  } else if (tree.IsNominal(word)) {
    const bool name =
        pos == Pos::kPropn || pos == Pos::kPron || pos == Pos::kNum;
    if (name) {
      p.lemma = "be";
      p.slots.push_back({Role::kComplement, word, ""});
    } else {
      p.lemma = WithPast(tree, word,
                         NounLemma(tree, word, view.ontology, view.lexicon),
                         view.lexicon);
      objects = RelationalObject(tree, word, view.ontology, view.lexicon);
    }
  } else {
    p.lemma = std::string(tree.lemma(word));
    // "is worth much"
    for (const int object : core.objects) {
      p.slots.push_back({Role::kOblique, object, ""});
    }
  }
  std::vector<int> used;
  used.reserve(objects.size());
  for (const Slot& slot : objects) used.push_back(slot.word);
  if (tree.IsNominal(word)) {
    for (Slot& slot : DefiningClause(tree, word)) {
      p.slots.push_back(std::move(slot));
    }
  } else {
    AddGovernedClauses(view, word, used, objects, p);
  }
  AddObliques(view, word, core, used, p);
  AddSince(tree, word, p);
  // "there was no doubt" says nothing of who or where.
  if (p.lemma == "be" && p.slots.empty()) return {};
  if (objects.empty() && p.lemma == tree.lemma(word)) {
    p.lemma = WithRank(tree, word, std::move(p.lemma), view.ontology);
  }
  // "that kind of tool is a useful tool", "the talks are conducive"
  if (objects.empty() && p.slots.empty() &&
      (IsSame(tree, word, subjects.front()) ||
       view.lexicon.NeedsComplement(tree.lower(word)))) {
    return {};
  }
  return Distribute(view, std::move(p), subjects, objects);
}

std::vector<Proposition> ReadEquation(const SentenceView& view, int word) {
  const Tree& tree = view.tree;
  const int subject = tree.Child(word, Rel::kNsubj, Sub::kOuter);
  const int copula = tree.Child(word, Rel::kCop);
  const int mark = FirstMark(tree, word);
  const bool finite = tree.xpos(word) != "VB" && tree.xpos(word) != "VBG";
  if (subject < 0 || copula < subject || copula > word || finite ||
      (mark >= 0 && tree.lower(mark) != "to") || IsOpen(tree, subject)) {
    return {};
  }
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kNsubj && child != subject) return {};
  }
  Proposition p;
  p.kind = Proposition::Kind::kCopula;
  p.word = word;
  // The infinitive need not come true; "would be" is its own word for that.
  const bool sure = copula == 0 || tree.xpos(copula - 1) != "MD";
  p.anchor = sure ? copula : word;
  p.text = {copula, copula + 1};
  p.lemma = "be";
  p.slots.push_back({Role::kSubject, subject, ""});
  p.slots.push_back({Role::kComplement,
                     word,
                     "",
                     {copula + 1, Clause(tree, word).end},
                     true});
  return {std::move(p)};
}

}  // namespace griot
