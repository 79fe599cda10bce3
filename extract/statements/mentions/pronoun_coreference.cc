#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extract/statements/mentions/coreference_resolver.h"

namespace griot {
namespace {

std::optional<Anaphor> AnaphorOf(absl::string_view word) {
  static constexpr struct {
    absl::string_view word;
    Anaphor anaphor;
  } kForms[] = {
      {"he", Anaphor::kPerson},    {"him", Anaphor::kPerson},
      {"his", Anaphor::kPerson},   {"himself", Anaphor::kPerson},
      {"she", Anaphor::kPerson},   {"her", Anaphor::kPerson},
      {"hers", Anaphor::kPerson},  {"herself", Anaphor::kPerson},
      {"it", Anaphor::kThing},     {"its", Anaphor::kThing},
      {"itself", Anaphor::kThing}, {"they", Anaphor::kMany},
      {"them", Anaphor::kMany},    {"their", Anaphor::kMany},
      {"theirs", Anaphor::kMany},  {"themselves", Anaphor::kMany},
  };
  for (const auto& entry : kForms) {
    if (entry.word == word) return entry.anaphor;
  }
  return std::nullopt;
}

}  // namespace

int CoreferenceResolver::ResolvePronoun(int m) {
  const Mention& mention = mentions_[m];
  const Tree& tree = TreeOf(mention);
  const absl::string_view word = tree.lower(mention.word);
  const std::optional<Anaphor> anaphor = AnaphorOf(word);
  if (!anaphor) return -1;
  // "Her Majesty" is a title.
  if (tree.sub(mention.word) == Sub::kPoss &&
      lexicon_.Is(tree.lower(tree.head(mention.word)), WordClass::kStyle)) {
    return -1;
  }
  if (const int self = SubjectOfItself(m); self >= 0) return self;
  // The subject of its own verb acts on another; what a clause adds about
  // another is not said of that one's subject: "X won, giving him", but for
  // words: "X met Y, accusing him".
  std::vector<int> excluded;
  const int verb = tree.head(mention.word);
  constexpr uint32_t kWords = kReport | kAccuse | kAsk | kOrder;
  if (IsFree(mention) && !IsSubject(mention) && verb >= 0 &&
      (tree.rel(verb) != Rel::kAdvcl ||
       (lexicon_.StanceOf(tree.lemma(verb)) & kWords) != 0)) {
    const ClauseCore& clause =
        clauses_[static_cast<size_t>(mention.sentence)][verb];
    for (const int other : clause.subjects) {
      const int at = mentions_.At(mention.sentence, other);
      if (at >= 0 && at < m) excluded.push_back(result_.EntityOf(at));
    }
  }
  if (*anaphor == Anaphor::kMany) {
    if (const int sayer = SayerOfOthers(m); sayer >= 0) {
      excluded.push_back(sayer);
    }
  }
  const int entity = Choose(m, *anaphor, excluded);
  if (entity >= 0 && StateOf(entity).gender == Gender::kUnknown) {
    StateOf(entity).gender = GenderOfPronoun(word);
  }
  return entity;
}

int CoreferenceResolver::SayerOfOthers(int m) const {
  const Mention& mention = mentions_[m];
  const Tree& tree = TreeOf(mention);
  const Clauses& clauses = clauses_[static_cast<size_t>(mention.sentence)];
  const int clause = tree.head(mention.word);
  if (clause < 0 || !IsSubject(mention) || tree.rel(clause) != Rel::kCcomp) {
    return -1;
  }
  const int verb = tree.head(clause);
  if (!clauses[verb].is_clause || clauses[verb].subjects.size() != 1 ||
      (lexicon_.StanceOf(tree.lemma(verb)) & kReport) == 0) {
    return -1;
  }
  const int at = mentions_.At(mention.sentence, clauses[verb].subjects.front());
  if (at < 0 || at > m || mentions_[at].kind != MentionKind::kName ||
      mentions_[at].plural) {
    return -1;
  }
  const int sayer = result_.EntityOf(at);
  const bool begins = tree.sentence().starts_paragraph;
  for (int other = m - 1; other >= 0; --other) {
    const Mention& before = mentions_[other];
    if (before.sentence < mention.sentence - (begins ? 0 : 1)) break;
    const absl::string_view type = result_[result_.EntityOf(other)].type;
    if (before.kind == MentionKind::kNominal && before.plural &&
        IsSubject(before) && result_.EntityOf(other) != sayer &&
        (type == "group" || ontology_.IsA(type, "organization"))) {
      return sayer;
    }
  }
  return -1;
}

int CoreferenceResolver::SubjectOfItself(int m) const {
  const Mention& mention = mentions_[m];
  const Tree& tree = TreeOf(mention);
  if (!IsReflexive(mention) || tree.head(mention.word) < 0) return -1;
  const ClauseCore& clause =
      clauses_[static_cast<size_t>(mention.sentence)][tree.head(mention.word)];
  if (clause.subjects.size() != 1) return -1;
  const int at = mentions_.At(mention.sentence, clause.subjects.front());
  return at >= 0 && at < m ? result_.EntityOf(at) : -1;
}

bool CoreferenceResolver::RefersBack(const Mention& mention) const {
  return AnaphorOf(TreeOf(mention).lower(mention.word)).has_value();
}

bool CoreferenceResolver::IsFree(const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  const bool owner = tree.rel(mention.word) == Rel::kNmod &&
                     tree.sub(mention.word) == Sub::kPoss;
  return !IsReflexive(mention) && !owner;
}

bool CoreferenceResolver::IsReflexive(const Mention& mention) const {
  const absl::string_view word = TreeOf(mention).lower(mention.word);
  return word.size() > 6 && word.find("sel") != absl::string_view::npos;
}

}  // namespace griot
