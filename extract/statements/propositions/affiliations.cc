#include "extract/statements/propositions/affiliations.h"

#include <string>
#include <utility>

#include "extract/statements/propositions/role_nouns.h"
#include "extract/statements/syntax/phrase.h"

namespace griot {
namespace {

// Whether the noun tells of a standing relation: "members", not the "forces" of
// which a verb of its own speaks.
bool IsRelational(absl::string_view lemma, const Ontology& ontology) {
  for (const Ontology::Wording& wording : ontology.Wordings(lemma)) {
    if (wording.relation->standing) return true;
  }
  return false;
}

// "the union", "the army"; "Benue", whose residents they are, where those "in"
// and "from" it may only be there or come from there. A bare plural ("members
// of armed groups") says too little.
bool IsBody(const Tree& tree, const Mention& m, absl::string_view marker,
            const Ontology& ontology) {
  // "members of the public" are anybody.
  if (m.kind == MentionKind::kNominal && tree.lemma(m.word) == "public") {
    return false;
  }
  const bool body = ontology.IsA(m.type, "organization") || m.type == "group";
  if (m.kind == MentionKind::kName) {
    return body || (marker == "of" && ontology.IsA(m.type, "place"));
  }
  return m.kind == MentionKind::kNominal && body && !m.plural;
}

}  // namespace

std::vector<Proposition> ReadAffiliations(const SentenceView& view) {
  const Tree& tree = view.tree;
  const Ontology& ontology = view.ontology;
  std::vector<Proposition> found;
  for (int word = 0; word < tree.size(); ++word) {
    const Mention* people = view.MentionAt(word);
    if (people == nullptr || tree.pos(word) != Pos::kNoun ||
        tree.xpos(word) != "NNS" || tree.Has(word, Rel::kCop) ||
        tree.rel(word) == Rel::kAppos || tree.sub(word) == Sub::kDesc) {
      continue;
    }
    if (people->kind != MentionKind::kNominal ||
        (people->type != "person" && people->type != "group" &&
         !ontology.IsA(people->type, "organization"))) {
      continue;
    }
    Proposition p;
    p.kind = Proposition::Kind::kDescription;
    p.word = word;
    p.anchor = word;
    p.text = {word, word + 1};
    p.lemma = NounLemma(tree, word, ontology, view.lexicon);
    if (!IsRelational(p.lemma, ontology)) continue;
    p.lemma = WithPast(tree, word, p.lemma, view.lexicon);
    for (Slot& body : RelationalObject(tree, word, ontology, view.lexicon)) {
      const Mention* m = view.MentionAt(body.word);
      if (body.word < word || m == nullptr ||
          !IsBody(tree, *m, body.marker, ontology)) {
        continue;
      }
      Proposition one = p;
      one.slots = {{Role::kSubject, word, ""}, std::move(body)};
      found.push_back(std::move(one));
    }
  }
  return found;
}

}  // namespace griot
