#include "extract/statements/locations.h"

#include <string>
#include <utility>

#include "extract/statements/clauses.h"
#include "extract/statements/phrase.h"

namespace griot {
namespace {

bool IsLocative(absl::string_view marker) {
  return marker == "in" || marker == "inside" || marker == "near" ||
         marker == "outside" || marker == "across" || marker == "throughout";
}

const Mention* MentionAt(const MentionTable& mentions, int sentence, int word) {
  const int at = mentions.At(sentence, word);
  return at < 0 ? nullptr : &mentions[at];
}

// "Lagos", "the town of Goz Beida", "Benue state": a place that a reader could
// find.
bool IsFindable(const Tree& tree, int word, int sentence,
                const MentionTable& mentions, const Ontology& ontology) {
  const Mention* m = MentionAt(mentions, sentence, word);
  if (m == nullptr || !ontology.IsA(m->type, "place")) return false;
  if (m->kind == MentionKind::kName) return true;
  for (const int child : tree.children(word)) {
    const Mention* part = MentionAt(mentions, sentence, child);
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

// Whether the phrase has the place and not its clause alone: in "attacked
// camps in Gao" both do, in "told reporters in Lagos" the telling may.
bool IsLocated(const Tree& tree, int head, const Mention& what,
               const Ontology& ontology, const Lexicon& lexicon) {
  if (tree.pos(head) != Pos::kNoun || what.type == "facility" ||
      tree.Has(head, Rel::kCop)) {
    return false;
  }
  const bool place = ontology.IsA(what.type, "place");
  if (what.type != "person" && what.type != "group" &&
      !ontology.IsA(what.type, "organization") && !place) {
    return false;
  }
  const Rel rel = tree.rel(head);
  const bool of_clause = rel == Rel::kObj || rel == Rel::kIobj ||
                         (rel == Rel::kObl && tree.Has(head, Rel::kCase));
  if (!of_clause || place) return true;
  const int verb = tree.head(head);
  const bool told =
      verb >= 0 && (lexicon.StanceOf(tree.lemma(verb)) & kReport) != 0;
  return what.type != "person" && !told;
}

}  // namespace

std::vector<Proposition> ReadLocations(int sentence, const Tree& tree,
                                       const MentionTable& mentions,
                                       const Ontology& ontology,
                                       const Lexicon& lexicon) {
  std::vector<Proposition> found;
  for (int word = 0; word < tree.size(); ++word) {
    const int head = tree.head(word);
    if (tree.rel(word) != Rel::kNmod || head < 0 || word < head ||
        tree.sub(word) == Sub::kPoss) {
      continue;
    }
    const std::string marker = MarkerOf(tree, word);
    const Mention* what = MentionAt(mentions, sentence, head);
    if (!IsLocative(marker) || what == nullptr ||
        what->kind != MentionKind::kNominal ||
        !IsFindable(tree, word, sentence, mentions, ontology)) {
      continue;
    }
    if (!IsLocated(tree, head, *what, ontology, lexicon)) continue;
    Proposition p;
    p.kind = Proposition::Kind::kDescription;
    p.word = head;
    p.anchor = head;
    p.text = {word, word + 1};
    for (const int child : tree.children(word)) {
      if (tree.rel(child) == Rel::kCase) p.text = {child, child + 1};
    }
    p.lemma = marker;
    for (const int place : Conjuncts(tree, word)) {
      Proposition one = p;
      one.slots = {{Role::kSubject, head, ""}, {Role::kObject, place, marker}};
      found.push_back(std::move(one));
    }
  }
  return found;
}

}  // namespace griot
