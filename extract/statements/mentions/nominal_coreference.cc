#include <algorithm>

#include "extract/statements/mentions/coreference_resolver.h"
#include "extract/statements/syntax/phrase.h"
#include "names/name_words.h"

namespace griot {
namespace {

constexpr float kLikelyNominal = 0.7f;  // probability of a link to follow
constexpr float kNewNominal = 0.2f;     // of all links of what is new

}  // namespace

int CoreferenceResolver::ResolveNominal(int m) {
  const Mention& mention = mentions_[m];
  const Tree& tree = TreeOf(mention);
  if (mention.type == "date") return -1;
  if (tree.rel(mention.word) == Rel::kAppos) {
    const int head = mentions_.At(mention.sentence, tree.head(mention.word));
    if (head >= 0 && head < m && AppositionHolds(head, m)) {
      return result_.EntityOf(head);
    }
  }
  const absl::string_view lemma = tree.lemma(mention.word);
  // "the city of Dunvale" is Dunvale, whatever city was told of before.
  if (IsCalledByName(mention)) return -1;
  const bool definite = IsDefinite(mention);
  const bool police = !definite && lemma == "police";
  if (!definite && !police) return -1;
  // "the group", "the firm": nouns for much that was named before.
  const bool general = !lexicon_.TypesOfDefinite(lemma).empty();
  if (definite) {
    if (const int proposed = ProposedFor(m); proposed >= 0) {
      return result_.EntityOf(proposed);
    }
  }
  const std::vector<absl::string_view> modifiers = Modifiers(mention);
  if (const auto same = by_noun_.find(lemma); same != by_noun_.end()) {
    int left = kRemembered;
    for (auto it = same->second.rbegin();
         it != same->second.rend() && left-- > 0; ++it) {
      const Mention& before = mentions_[*it];
      if (before.plural != mention.plural) continue;
      const int distance = mention.sentence - before.sentence;
      if (police && distance > kPersonReach) break;
      if (general && distance > kDefiniteReach &&
          !Entity(result_.EntityOf(*it)).named) {
        continue;
      }
      const std::vector<absl::string_view> known = Modifiers(before);
      if (std::includes(known.begin(), known.end(), modifiers.begin(),
                        modifiers.end())) {
        return result_.EntityOf(*it);
      }
    }
  }
  if (!definite) return -1;
  if (!proposals_.empty()) return -1;
  if (mention.plural || Restricts(mention) || IsProbablyNew(m)) return -1;
  if (const auto found = described_.find(lemma); found != described_.end()) {
    return found->second;
  }
  const int named = NameEndingIn(mention);
  if (named >= 0) return named;
  for (const std::string& type : lexicon_.TypesOfDefinite(lemma)) {
    const int e = NearestNamed(m, type);
    if (e >= 0) return e;
  }
  return -1;
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

int CoreferenceResolver::ProposedFor(int m) {
  const auto found = proposals_.find(m);
  if (found == proposals_.end()) return -1;
  const Mention& mention = mentions_[m];
  for (const Proposal& proposal : found->second) {
    if (proposal.probability < kLikelyNominal) break;
    const Mention& before = mentions_[proposal.mention];
    const Coreference::Entity& entity =
        Entity(result_.EntityOf(proposal.mention));
    const State& state = StateOf(result_.EntityOf(proposal.mention));
    // What stands inside of the phrase is not the whole of it.
    if (before.sentence == mention.sentence &&
        mention.phrase.Contains(before.word)) {
      continue;
    }
    if (!entity.named && state.plural != mention.plural) continue;
    // What something is called is no second mention of it: "this is the end".
    if (before.kind != MentionKind::kName &&
        before.sentence == mention.sentence &&
        TreeOf(mention).Has(mention.word, Rel::kCop) &&
        TreeOf(mention).head(before.word) == mention.word &&
        TreeOf(mention).rel(before.word) == Rel::kNsubj) {
      continue;
    }
    // "the army" is the army of that name.
    if (entity.type == "organization" && entity.named &&
        TreeOf(mention).lemma(mention.word) == "army" &&
        (state.words.empty() || state.words.back() != "army")) {
      continue;
    }
    if (IsToldApart(mention, before)) continue;
    if (ActsOn(result_.EntityOf(proposal.mention), mention)) continue;
    // "the country" is no group that fights in it.
    if (mention.type == "country" &&
        ontology_.IsA(entity.type, "organization") &&
        entity.type != "government") {
      continue;
    }
    if (IsOtherForce(mention, result_.EntityOf(proposal.mention))) continue;
    // "the army" is no rebel group, and "the rebels" are no army.
    if ((mention.type == "military" && entity.type == "armed_group") ||
        (mention.type == "armed_group" && entity.type == "military")) {
      continue;
    }
    if (Compatible(mention.type, entity.type)) return proposal.mention;
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

bool CoreferenceResolver::IsToldApart(const Mention& a,
                                      const Mention& b) const {
  // "a fuel depot" may be "the burnt depot" later; a body keeps its name.
  const bool body = a.type == "group" || ontology_.IsA(a.type, "organization");
  if (!body || a.kind != MentionKind::kNominal ||
      b.kind != MentionKind::kNominal ||
      TreeOf(a).lemma(a.word) != TreeOf(b).lemma(b.word)) {
    return false;
  }
  const std::vector<absl::string_view> one = Modifiers(a);
  const std::vector<absl::string_view> other = Modifiers(b);
  const auto includes = [](const auto& all, const auto& some) {
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
  };
  return !includes(one, other) && !includes(other, one);
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

bool CoreferenceResolver::IsProbablyNew(int m) const {
  const auto found = proposals_.find(m);
  if (found == proposals_.end()) return !proposals_.empty();
  float sum = 0;
  for (const Proposal& proposal : found->second) sum += proposal.probability;
  return sum < kNewNominal;
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

int CoreferenceResolver::NameEndingIn(const Mention& mention) {
  const absl::string_view lemma = TreeOf(mention).lemma(mention.word);
  const int sentence = mention.sentence;
  const int newest = static_cast<int>(named_.size()) - 1;
  for (int k = newest; k >= std::max(0, newest - kRemembered); --k) {
    const int e = named_[static_cast<size_t>(k)];
    if (StateOf(e).words.size() < 2) continue;
    if (sentence - StateOf(e).last_sentence > kNameReach) continue;
    if (IsOtherForce(mention, e)) continue;
    if (StateOf(e).words.back() == lemma ||
        (StateOf(e).words.front() == lemma && !TypeOfNameWord(lemma).empty())) {
      return e;
    }
  }
  return -1;
}

int CoreferenceResolver::NearestNamed(int m, absl::string_view type) {
  const int sentence = mentions_[m].sentence;
  for (int s = sentence - 1; s >= std::max(0, sentence - kDefiniteReach); --s) {
    int found = -1;
    for (const int other : MentionsOf(s, m)) {
      const int e = result_.EntityOf(other);
      if (!Entity(e).named || !ontology_.IsA(Entity(e).type, type)) continue;
      if (type == "place" && Entity(e).type == "country") continue;
      const bool subject = IsSubject(mentions_[other]);
      if (found < 0 || subject) found = e;
      if (subject) break;
    }
    if (found >= 0) return found;
  }
  return -1;
}

}  // namespace griot
