#include "extract/statements/syntax/noun_clause_subject.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "absl/algorithm/container.h"
#include "extract/statements/syntax/control.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/predicate.h"

namespace griot {
namespace {

// "the first athlete", "the only party"
bool IsSingledOut(const Tree& tree, int noun) {
  for (const int child : tree.children(noun)) {
    const absl::string_view form = tree.lower(child);
    if (child < noun && tree.rel(child) == Rel::kAmod &&
        (form == "first" || form == "last" || form == "only" ||
         form == "latest" || form == "second" || form == "third")) {
      return true;
    }
  }
  return false;
}

// "an example of the press describing it": who of the noun's phrase stands
// right before the participle; -1 if nobody does.
int ActorOf(const Tree& tree, int noun, int participle) {
  static constexpr absl::string_view kNouns[] = {
      "case",     "chance", "danger",   "example", "fear",    "footage",
      "idea",     "image",  "instance", "photo",   "picture", "possibility",
      "prospect", "risk",   "sight",    "threat",  "video"};
  if (!absl::c_linear_search(kNouns, tree.lemma(noun))) return -1;
  for (const int child : tree.children(noun)) {
    const bool beside =
        child > noun && tree.rel(child) == Rel::kNmod &&
        MarkerOf(tree, child) == "of" &&
        NounPhrase(tree, child).end == Clause(tree, participle).begin;
    if (beside &&
        (CanBeBlamed(tree, child) || !LabelOf(tree.word(child).name).empty())) {
      return child;
    }
  }
  return -1;
}

class NounClause {
 public:
  NounClause(const Tree& tree, const Clauses& clauses, int word,
             const Lexicon& lexicon)
      : tree_(tree),
        clauses_(clauses),
        lexicon_(lexicon),
        word_(word),
        head_(tree.head(word)),
        infinitive_(IsMarked(tree, word, "to")),
        stance_(StanceOfVerb(tree, head_, lexicon)) {}

  UnderstoodSubject Subject() const;

 private:
  std::vector<int> SubjectsOfPlan(int noun, int verb) const;
  std::vector<int> SubjectsOfGerund(int noun) const;

  const Tree& tree_;
  const Clauses& clauses_;
  const Lexicon& lexicon_;
  const int word_;
  const int head_;  // the noun
  const bool infinitive_;
  const uint32_t stance_;  // the noun's
};

UnderstoodSubject NounClause::Subject() const {
  const bool is_bare_gerund =
      tree_.xpos(word_) == "VBG" && !tree_.Has(word_, Rel::kMark);
  // "a joke of me introducing myself"
  if (!infinitive_ && tree_.xpos(word_) == "VBG" && word_ > 0 &&
      tree_.xpos(word_ - 1) == "PRP" && tree_.Below(word_ - 1, head_)) {
    return UnderstoodSubject::Told({word_ - 1});
  }
  if (const int actor = is_bare_gerund ? ActorOf(tree_, head_, word_) : -1;
      actor >= 0) {
    return UnderstoodSubject::Told({actor});
  }
  // "talks on ending the strike", "a ban on selling it": who would is open.
  if (tree_.xpos(word_) == "VBG" && IsMarked(tree_, word_, "on") &&
      tree_.Child(head_, Rel::kNmod, Sub::kPoss) < 0) {
    return UnderstoodSubject::Unknown();
  }
  const bool silent = tree_.word(head_).mention == "abstract" &&
                      RolesPassOver(tree_, word_, head_);
  // "faced delays in sending aid", "flew raids using drones": what happens
  // uses nothing, nor does a difficulty reach areas.
  if (!infinitive_ && tree_.xpos(word_) == "VBG" &&
      (tree_.Has(word_, Rel::kMark) ||
       (tree_.lemma(word_) == "use" && tree_.word(head_).mention == "event") ||
       silent)) {
    UnderstoodSubject found = {.nouns = SubjectsOfGerund(head_)};
    found.unknown = found.nouns.empty() && !silent;
    return found;
  }
  if (!infinitive_) return {.nouns = {head_}};
  if (IsStranded(tree_, word_)) return UnderstoodSubject::Unknown();
  // "his call on the army to leave"
  if ((stance_ & kOrder) != 0 && tree_.lemma(head_) != "pressure") {
    const int called = Called(tree_, head_, word_);
    return called >= 0 ? UnderstoodSubject::Told({called})
                       : UnderstoodSubject::Unknown();
  }
  // "the first athlete to hold the record"
  if (IsSingledOut(tree_, head_)) return {.nouns = {head_}};
  // "a coalition to patrol the Gulf"
  if (stance_ == 0 && CanBeBlamed(tree_, head_) &&
      tree_.Has(word_, Rel::kObj)) {
    return {.nouns = {head_}};
  }
  const int above = GoverningPredicate(tree_, clauses_, word_);
  // "used a robot and birds to test it": neither tests it.
  if (above >= 0 && tree_.lemma(above) == "use" && !clauses_[above].passive &&
      !CanBeBlamed(tree_, head_) && !clauses_[above].subjects.empty()) {
    return UnderstoodSubject::Told(clauses_[above].subjects);
  }
  // "have the potential to heal"
  if (above >= 0 && IsAbility(tree_.lemma(head_)) &&
      tree_.lemma(above) == "have" && tree_.head(head_) == above &&
      !clauses_[above].subjects.empty()) {
    return UnderstoodSubject::Told(clauses_[above].subjects);
  }
  if (stance_ == 0) {
    if (above < 0) return {};
    // "called for patience to resolve it", "did little to resolve it"
    UnderstoodSubject found;
    found.unknown = (lexicon_.StanceOf(tree_.lemma(above)) & kOrder) != 0;
    if (tree_.lemma(above) == "do" && tree_.head(head_) == above) {
      found.nouns = clauses_[above].subjects;
    }
    return found;
  }
  if (const int owner = OwnerOf(tree_, head_, lexicon_); owner >= 0) {
    return UnderstoodSubject::Told({owner});
  }
  UnderstoodSubject found;
  if (above >= 0) found.nouns = SubjectsOfPlan(head_, above);
  // "was raised after a decision to", "it is an attempt to"
  if (above >= 0 && (clauses_[above].passive || above == head_)) {
    std::erase_if(found.nouns,
                  [&](int noun) { return RolesPassOver(tree_, word_, noun); });
  }
  found.unknown = found.nouns.empty();
  return found;
}

// "announced a plan to", "left in an attempt to": whose the plan is that nobody
// is said to own. Nobody's where the verb is about what others want, or the
// plan itself acts.
std::vector<int> NounClause::SubjectsOfPlan(int noun, int verb) const {
  const std::vector<int>& subjects = clauses_[verb].subjects;
  const uint32_t stance = lexicon_.StanceOf(tree_.lemma(verb));
  const bool announces =
      (stance & kTopic) != 0 && tree_.lemma(verb) != "report";
  if ((stance & (kOrder | kDeny)) != 0 ||
      ((stance & kReport) != 0 && !announces) ||
      lexicon_.JudgesOthers(tree_.lemma(verb)) ||
      // "described the vote as a plot to"
      ((stance & kDescribe) != 0 && MarkerOf(tree_, noun) == "as") ||
      std::find(subjects.begin(), subjects.end(), noun) != subjects.end()) {
    return {};
  }
  return subjects;
}

// "faced delays in sending aid": who owns the noun, else who acts on it.
std::vector<int> NounClause::SubjectsOfGerund(int noun) const {
  const int owner = tree_.Child(noun, Rel::kNmod, Sub::kPoss);
  if (owner >= 0) return {owner};
  const Rel rel = tree_.rel(noun);
  const int above = tree_.head(noun);
  if (above < 0 || (rel != Rel::kObj && rel != Rel::kObl)) return {};
  const ClauseCore& governor = clauses_[above];
  if (!governor.is_clause) return {};
  // "arrested her on suspicion of stealing it"
  const bool held =
      governor.passive || (!governor.objects.empty() &&
                           CanBeBlamed(tree_, governor.objects.front()));
  if (held && lexicon_.Is(tree_.lemma(noun), WordClass::kBlame)) {
    return governor.passive ? governor.subjects : governor.objects;
  }
  if (governor.passive ||
      (lexicon_.StanceOf(tree_.lemma(above)) & kOrder) != 0) {
    return {};
  }
  return governor.subjects;
}

}  // namespace

bool IsAbility(absl::string_view noun) {
  static constexpr absl::string_view kNouns[] = {
      "ability",     "authority", "capability", "capacity", "chance", "means",
      "opportunity", "option",    "potential",  "power",    "right"};
  return absl::c_linear_search(kNouns, noun);
}

UnderstoodSubject SubjectOfNounClause(const Tree& tree, const Clauses& clauses,
                                      int word, const Lexicon& lexicon) {
  return NounClause(tree, clauses, word, lexicon).Subject();
}

}  // namespace griot
