#include "extract/statements/mentions/coreference_resolver.h"
#include "extract/statements/syntax/phrase.h"

namespace griot {

int CoreferenceResolver::ResolveName(int m) {
  const Mention& mention = mentions_[m];
  const Tree& tree = TreeOf(mention);
  const auto known = by_cluster_.find(names_.Of(m));
  if (known != by_cluster_.end()) return known->second;
  // "the group's leader, X": who has another name already is somebody else.
  if (const int head = StandsBeside(m); head >= 0) {
    // "two airlines, X and Y" are not X.
    const bool lists =
        mentions_[head].plural && tree.Has(mention.word, Rel::kConj);
    if (!lists && !result_[result_.EntityOf(head)].named &&
        AppositionHolds(head, m)) {
      return result_.EntityOf(head);
    }
  }
  if (const int called = IdentifiedAs(m); called >= 0) return called;
  return NamedPlace(mention);
}

int CoreferenceResolver::StandsBeside(int m) const {
  const Mention& mention = mentions_[m];
  const Tree& tree = TreeOf(mention);
  if (tree.rel(mention.word) != Rel::kAppos) return -1;
  const int head = mentions_.At(mention.sentence, tree.head(mention.word));
  return head < m ? head : -1;
}

int CoreferenceResolver::IdentifiedAs(int m) const {
  const Mention& mention = mentions_[m];
  const Tree& tree = TreeOf(mention);
  const int verb = tree.head(mention.word);
  if (tree.rel(mention.word) != Rel::kObl || verb < 0 ||
      MarkerOf(tree, mention.word) != "as" ||
      tree.Has(mention.word, Rel::kConj) ||
      (tree.lemma(verb) != "identify" && tree.lemma(verb) != "name")) {
    return -1;
  }
  const ClauseCore& clause =
      clauses_[static_cast<size_t>(mention.sentence)][verb];
  const std::vector<int>& told =
      clause.passive ? clause.subjects : clause.objects;
  if (told.size() != 1) return -1;
  const int at = mentions_.At(mention.sentence, told.front());
  if (at < 0 || at >= m || mentions_[at].plural || !AppositionHolds(at, m)) {
    return -1;
  }
  const int entity = result_.EntityOf(at);
  return result_[entity].named ? -1 : entity;
}

int CoreferenceResolver::NamedPlace(const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  const int head = tree.head(mention.word);
  if (tree.rel(mention.word) != Rel::kNmod || head < 0 || head > mention.word ||
      MarkerOf(tree, mention.word) != "of") {
    return -1;
  }
  const auto types = lexicon_.TypesOfDefinite(tree.lemma(head));
  const bool place = !types.empty() && types[0] == "place";
  const int at = mentions_.At(mention.sentence, head);
  if (!place || at < 0 || mentions_[at].plural) return -1;
  const int entity = result_.EntityOf(at);
  return entity >= 0 && !result_[entity].named ? entity : -1;
}

bool CoreferenceResolver::AppositionHolds(int first, int second) const {
  const Mention& a = mentions_[first];
  const Mention& b = mentions_[second];
  if (a.type == "date" || b.type == "date" || a.type == "quantity" ||
      b.type == "quantity" || a.kind == MentionKind::kPronoun) {
    return false;
  }
  if (a.kind == MentionKind::kName && b.kind == MentionKind::kName) {
    return false;  // "Goma, Congo" are two; NameClusters knows which are one
  }
  // The document knows better than the one label what a name is of.
  const absl::string_view named =
      b.kind == MentionKind::kName ? names_.TypeOf(names_.Of(second)) : b.type;
  return Compatible(a.type, named.empty() ? b.type : named);
}

}  // namespace griot
