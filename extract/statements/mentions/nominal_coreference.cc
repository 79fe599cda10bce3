#include <algorithm>

#include "extract/statements/mentions/coreference_resolver.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/word_kinds.h"
#include "names/name_words.h"

namespace griot {

int CoreferenceResolver::ResolveNominal(int m) {
  const Mention& mention = mentions_[m];
  const Tree& tree = TreeOf(mention);
  if (mention.type == "date") return -1;
  if (const int head = StandsBeside(m); head >= 0 && AppositionHolds(head, m)) {
    return result_.EntityOf(head);
  }
  const absl::string_view lemma = tree.lemma(mention.word);
  // "the city of Dunvale" is Dunvale, whatever city was told of before.
  if (IsCalledByName(mention)) return -1;
  // "the group's leader, X": X, of whom the text may have told before.
  if (const int beside = NameBeside(m); beside >= 0) {
    const auto known = by_cluster_.find(names_.Of(beside));
    const bool is_one = known != by_cluster_.end() && !mention.plural &&
                        AppositionHolds(m, beside);
    return is_one ? known->second : -1;
  }
  const bool definite = IsDefinite(mention);
  const bool owned = tree.Child(mention.word, Rel::kNmod, Sub::kPoss) >= 0;
  if (!definite && !owned && lemma != "police" && !IsBareBody(mention)) {
    return -1;
  }
  if (const int listed = ListedBefore(m); listed >= 0) return listed;
  const int found = Choose(m, Anaphor::kDescription, {});
  return IsSomeCountry(mention) ? CountryOfAuthorities(mention, found) : found;
}

bool CoreferenceResolver::IsBareBody(const Mention& mention) const {
  return mention.phrase.end - mention.phrase.begin == 1 &&
         lexicon_.Is(TreeOf(mention).lemma(mention.word), WordClass::kStanding);
}

bool CoreferenceResolver::IsCalledByName(const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  const auto types = lexicon_.TypesOfDefinite(tree.lemma(mention.word));
  if (mention.plural || types.empty() || types[0] != "place") return false;
  for (const int child : tree.children(mention.word)) {
    if (child > mention.word && tree.rel(child) == Rel::kNmod &&
        tree.pos(child) == Pos::kPropn && MarkerOf(tree, child) == "of") {
      return true;
    }
  }
  return false;
}

int CoreferenceResolver::NameBeside(int m) const {
  const Tree& tree = TreeOf(mentions_[m]);
  for (const int name : NamesBeside(tree, mentions_, m)) {
    const int word = mentions_[name].word;
    // "the army, not the navy"
    if (word > mentions_[m].word && !IsNegated(tree, word)) return name;
  }
  return -1;
}

bool CoreferenceResolver::ActsOn(int entity, const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  const Clauses& clauses = clauses_[static_cast<size_t>(mention.sentence)];
  int clause = tree.head(mention.word);
  while (clause >= 0 && !clauses[clause].is_clause) clause = tree.head(clause);
  if (clause < 0) return false;
  const std::vector<int>& subjects = clauses[clause].subjects;
  if (std::find(subjects.begin(), subjects.end(), mention.word) !=
      subjects.end()) {
    return false;
  }
  return std::any_of(subjects.begin(), subjects.end(), [&](int subject) {
    const int at = mentions_.At(mention.sentence, subject);
    return at >= 0 && result_.EntityOf(at) == entity;
  });
}

bool CoreferenceResolver::IsOtherForce(const Mention& mention, int entity) {
  const absl::string_view lemma = TreeOf(mention).lemma(mention.word);
  const std::vector<std::string>& words = StateOf(entity).words;
  if (words.empty() || words.back() != lemma ||
      TypeOfNameWord(lemma) != "military") {
    return false;
  }
  return std::none_of(words.begin(), words.end(), [&](const std::string& word) {
    return !lexicon_.CountryOfPeople(word).empty() ||
           !lexicon_.CountryOfName(word).empty();
  });
}

bool CoreferenceResolver::IsDefinite(const Mention& m) const {
  const Tree& tree = TreeOf(m);
  for (const int child : tree.children(m.word)) {
    if (tree.rel(child) != Rel::kDet) continue;
    const absl::string_view det = tree.lower(child);
    if (det == "the" || det == "this" || det == "that" || det == "these" ||
        det == "those" || det == "both") {
      return true;
    }
  }
  return false;
}

std::vector<absl::string_view> CoreferenceResolver::Modifiers(
    const Mention& m) const {
  const Tree& tree = TreeOf(m);
  std::vector<absl::string_view> words;
  for (int i = m.phrase.begin; i < m.phrase.end; ++i) {
    const Pos pos = tree.pos(i);
    if (i == m.word || tree.rel(i) == Rel::kDet ||
        tree.rel(i) == Rel::kNummod) {
      continue;
    }
    if (pos == Pos::kNoun || pos == Pos::kPropn || pos == Pos::kAdj ||
        pos == Pos::kVerb || pos == Pos::kPron) {
      words.push_back(tree.lemma(i));
    }
  }
  std::sort(words.begin(), words.end());
  return words;
}

bool CoreferenceResolver::Restricts(const Mention& m) const {
  const Tree& tree = TreeOf(m);
  for (const int child : tree.children(m.word)) {
    const Rel rel = tree.rel(child);
    if ((rel == Rel::kAcl || rel == Rel::kAppos) && child > m.word) {
      return true;  // "the group, known as X": it is introduced here
    }
  }
  for (int i = m.phrase.begin; i < m.phrase.end; ++i) {
    if (i == m.word || tree.rel(i) == Rel::kDet || tree.rel(i) == Rel::kPunct) {
      continue;
    }
    const bool based = tree.lemma(i) == "base" ||
                       (tree.head(i) >= 0 && tree.head(i) != m.word &&
                        tree.lemma(tree.head(i)) == "base") ||
                       (i + 2 < m.phrase.end && tree.lemma(i + 2) == "base");
    if (!based && lexicon_.CountryOfPeople(tree.word(i).form).empty()) {
      return true;
    }
  }
  return false;
}

}  // namespace griot
