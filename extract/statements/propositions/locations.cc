#include "extract/statements/propositions/locations.h"

#include <string>
#include <utility>

#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/coordination.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/word_kinds.h"

namespace griot {
namespace {

// "Lagos", "the town of Goz Beida", "Benue state": a place that a reader could
// find.
bool IsFindable(const SentenceView& view, int word) {
  const Tree& tree = view.tree;
  const Ontology& ontology = view.ontology;
  const Mention* m = view.MentionAt(word);
  if (m == nullptr || !ontology.IsA(m->type, "place")) return false;
  if (m->kind == MentionKind::kName) return true;
  for (const int child : tree.children(word)) {
    const Mention* part = view.MentionAt(child);
    const bool names = tree.rel(child) == Rel::kCompound ||
                       (tree.rel(child) == Rel::kNmod && child > word &&
                        MarkerOf(tree, child) == "of");
    if (names && part != nullptr && part->kind == MentionKind::kName &&
        ontology.IsA(part->type, "place")) {
      return true;
    }
  }
  return false;
}

bool IsReport(const Tree& tree, int verb, const Lexicon& lexicon) {
  return verb >= 0 && (lexicon.StanceOf(tree.lemma(verb)) & kReport) != 0;
}

// Whether the phrase has the place and not its clause alone: in "attacked
// camps in Gao" both do, in "told reporters in Lagos" the telling may.
bool IsLocated(const SentenceView& view, int head, const Mention& what) {
  const Tree& tree = view.tree;
  const Ontology& ontology = view.ontology;
  if (tree.pos(head) != Pos::kNoun || what.type == "facility" ||
      tree.Has(head, Rel::kCop)) {
    return false;
  }
  // "served as a volunteer in Togo": what somebody else is.
  if (tree.rel(head) == Rel::kObl && MarkerOf(tree, head) == "as") return false;
  const bool place = ontology.IsA(what.type, "place");
  if (what.type != "person" && what.type != "group" &&
      !ontology.IsA(what.type, "organization") && !place) {
    return false;
  }
  const Rel rel = tree.rel(head);
  const bool of_clause = rel == Rel::kObj || rel == Rel::kIobj ||
                         (rel == Rel::kObl && tree.Has(head, Rel::kCase));
  return !of_clause || place || !IsReport(tree, tree.head(head), view.lexicon);
}

// "a former bishop in Benue": may be anywhere by now.
bool IsFormer(const Tree& tree, int noun) {
  for (const int child : tree.children(noun)) {
    if (tree.rel(child) == Rel::kAmod && tree.lower(child) == "former") {
      return true;
    }
  }
  return false;
}

// "Lagos and Chadian troops" is more than the name that heads it.
bool HoldsAnother(const Tree& tree, const Mention& name) {
  for (int i = name.word + 1; i < name.phrase.end; ++i) {
    if (tree.rel(i) == Rel::kConj) return true;
  }
  return false;
}

// The name of a body or a place, not of a country, that ends right before the
// place's preposition where the tree hangs the place on what governs both:
// "strikes on the Red Guard in Benue", "advances around Goz in Chad". -1 if
// there is none. Of persons, and of the bodies that a clause does something to,
// the clause alone may be there: "met Mr Diop in Lagos", "hit the Red Guard in
// Benue".
int NameBefore(const SentenceView& view, int place, int preposition) {
  const Tree& tree = view.tree;
  const Ontology& ontology = view.ontology;
  const int governor = tree.head(place);
  if (IsReport(tree, governor, view.lexicon)) return -1;
  for (int word = preposition - 1; word > governor; --word) {
    const Mention* m = view.MentionAt(word);
    if (m == nullptr || m->kind != MentionKind::kName ||
        m->phrase.end != preposition || HoldsAnother(tree, *m) ||
        !tree.Below(word, governor)) {
      continue;
    }
    // "the Red Guard in Benue", but "a role for NATO in Chad"
    const bool body = ontology.IsA(m->type, "organization") &&
                      m->type != "armed_group" && tree.Has(word, Rel::kDet) &&
                      tree.pos(governor) == Pos::kNoun;
    if (m->type != "country" && (body || ontology.IsA(m->type, "place"))) {
      return word;
    }
  }
  return -1;
}

// The noun and what is coordinated with it before the place: "towns and
// villages in Benue".
std::vector<int> CoordinatedBefore(const Tree& tree, int noun, int place) {
  std::vector<int> all = Conjuncts(tree, noun);
  std::erase_if(all, [&](int word) { return word > place; });
  return all;
}

}  // namespace

std::vector<Proposition> ReadLocations(const SentenceView& view) {
  const Tree& tree = view.tree;
  std::vector<Proposition> found;
  for (int word = 0; word < tree.size(); ++word) {
    const int head = tree.head(word);
    const bool modifies = tree.rel(word) == Rel::kNmod && word > head &&
                          tree.sub(word) != Sub::kPoss;
    if (head < 0 || !(modifies || tree.rel(word) == Rel::kObl)) continue;
    const int preposition = tree.Child(word, Rel::kCase);
    const std::string marker = MarkerOf(tree, word);
    if (preposition < 0 || !IsLocative(marker) || !IsFindable(view, word)) {
      continue;
    }
    std::vector<int> located;
    if (const int name = NameBefore(view, word, preposition); name >= 0) {
      located = {name};
    } else if (modifies) {
      located = CoordinatedBefore(tree, head, word);
      std::erase_if(located, [&](int one) {
        const Mention* what = view.MentionAt(one);
        return what == nullptr || what->kind != MentionKind::kNominal ||
               IsFormer(tree, one) || !IsLocated(view, one, *what);
      });
    }
    const std::vector<int> places = ConjunctsThatHold(tree, word);
    for (const int one : located) {
      // "killed 81 people in Gao and Kidal": as many in both, none knows where.
      if (places.size() > 1 && tree.Has(one, Rel::kNummod)) continue;
      for (const int place : places) {
        Proposition p;
        p.kind = Proposition::Kind::kDescription;
        p.word = one;
        p.anchor = one;
        p.text = {preposition, preposition + 1};
        p.lemma = marker;
        p.slots = {{Role::kSubject, one, ""}, {Role::kObject, place, marker}};
        found.push_back(std::move(p));
      }
    }
  }
  return found;
}

}  // namespace griot
