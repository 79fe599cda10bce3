#include "extract/statements/syntax/understood_subject.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "extract/statements/syntax/control.h"
#include "extract/statements/syntax/coordination.h"
#include "extract/statements/syntax/noun_clause_subject.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/predicate.h"
#include "extract/statements/syntax/repair_terms.h"

namespace griot {
namespace {

bool Gives(absl::string_view verb) {
  return verb == "give" || verb == "grant" || verb == "offer" ||
         verb == "allow";
}

bool HasForBetween(const Tree& tree, const ClauseCore& governor, int word) {
  for (int i = governor.objects.empty() ? word : governor.objects.front() + 1;
       i < word; ++i) {
    if (tree.lower(i) == "for") return true;
  }
  return false;
}

// "with prices rising": what stands before the participle, where the tree has
// it with the verb above; -1 if there is nothing.
int SubjectBehindWith(const Tree& tree, int word) {
  if (tree.xpos(word) != "VBG" || tree.Has(word, Rel::kMark)) return -1;
  for (const int child : tree.children(tree.head(word))) {
    if (child < word && tree.rel(child) == Rel::kObl &&
        MarkerOf(tree, child) == "with" &&
        NounPhrase(tree, child).end == word) {
      return child;
    }
  }
  return -1;
}

// "as birds return": a finite clause has a subject of its own, also where it
// is not found.
bool HasOwnSubject(const Tree& tree, int word) {
  return IsFinite(tree, word) &&
         (tree.xpos(word) != "VBD" || tree.Has(word, Rel::kMark));
}

// Of whose gerund the doer is open: "supports ending it".
bool TakesSide(absl::string_view verb) {
  return verb == "back" || verb == "endorse" || verb == "favor" ||
         verb == "favour" || verb == "oppose" || verb == "support";
}

// "rely on donors to pay", "waited for the court to decide": on whom it hangs
// whether it is done; -1 if on nobody.
int ReliedOn(const Tree& tree, int verb, int infinitive) {
  static constexpr absl::string_view kVerbs[] = {"bank", "count", "depend",
                                                 "rely", "wait"};
  if (!absl::c_linear_search(kVerbs, tree.lemma(verb)) ||
      tree.lower(Clause(tree, infinitive).begin) != "to") {
    return -1;
  }
  for (const int child : tree.children(verb)) {
    if (child < verb || child > infinitive || tree.rel(child) != Rel::kObl) {
      continue;
    }
    const std::string marker = MarkerOf(tree, child);
    if (marker == "on" || marker == "upon" || marker == "for") return child;
  }
  return -1;
}

class Search {
 public:
  Search(const Tree& tree, const Clauses& clauses, int word,
         const Lexicon& lexicon)
      : tree_(tree),
        clauses_(clauses),
        lexicon_(lexicon),
        word_(word),
        head_(tree.head(word)),
        governor_(clauses[head_]),
        infinitive_(IsMarked(tree, word, "to")),
        stance_(StanceOfVerb(tree, head_, lexicon)) {}

  UnderstoodSubject Find() const {
    UnderstoodSubject found = ByGrammar();
    if (!found.told) WeighByRoles(found);
    return found;
  }

 private:
  UnderstoodSubject ByGrammar() const;
  // One for each way in which the clause hangs on its head.
  UnderstoodSubject OfConjunct() const;
  UnderstoodSubject OfControlled() const;
  UnderstoodSubject OfAdverbial() const;
  UnderstoodSubject OfContent() const;
  UnderstoodSubject OfHeadlinePart() const;

  std::vector<int> CalledOn() const;
  std::vector<int> Given() const;
  int UserOf() const;
  bool IsDealtWithFor() const;
  void WeighByRoles(UnderstoodSubject& found) const;

  bool IsBareGerund() const {
    return tree_.xpos(word_) == "VBG" && !tree_.Has(word_, Rel::kMark);
  }

  const Tree& tree_;
  const Clauses& clauses_;
  const Lexicon& lexicon_;
  const int word_;
  const int head_;
  const ClauseCore& governor_;  // of the head, which may be no clause
  const bool infinitive_;
  const uint32_t stance_;  // the head's
};

UnderstoodSubject Search::ByGrammar() const {
  // "a deal it brokered to end the war": the deal ends it.
  if (infinitive_ && stance_ == 0 && tree_.rel(head_) == Rel::kAcl &&
      tree_.sub(head_) == Sub::kRelcl &&
      (lexicon_.StanceOf(tree_.lemma(tree_.head(head_))) & kPlan) != 0) {
    return UnderstoodSubject::Told({tree_.head(head_)});
  }
  if (const int relied = infinitive_ ? ReliedOn(tree_, head_, word_) : -1;
      relied >= 0) {
    return UnderstoodSubject::Told(Conjuncts(tree_, relied));
  }
  if (const int user = infinitive_ ? UserOf() : -1; user >= 0) {
    return UnderstoodSubject::Told(clauses_[user].subjects);
  }
  if (IsControlled(tree_, word_, lexicon_)) return OfControlled();
  switch (tree_.rel(word_)) {
    case Rel::kConj:
      return OfConjunct();
    case Rel::kAdvcl:
      return OfAdverbial();
    case Rel::kCcomp:
      return OfContent();
    case Rel::kParataxis:
      return OfHeadlinePart();
    case Rel::kAmod:
      return {.nouns = {head_}};
    case Rel::kAcl:
      // A relative clause without a pronoun lacks its object, or its subject.
      return tree_.sub(word_) == Sub::kRelcl
                 ? UnderstoodSubject()
                 : SubjectOfNounClause(tree_, clauses_, word_, lexicon_);
    default:
      return {};
  }
}

UnderstoodSubject Search::OfConjunct() const {
  if (!governor_.is_clause) return {};
  return {governor_.subjects, governor_.doer_told, governor_.doer_unknown};
}

UnderstoodSubject Search::OfControlled() const {
  if (!governor_.is_clause) return {};
  // "the charges include killing a guard": no charge kills.
  if (stance_ == 0 && tree_.xpos(word_) == "VBG" && !governor_.copular &&
      governor_.objects.empty() && governor_.recipients.empty() &&
      !governor_.subjects.empty() &&
      !CanBeBlamed(tree_, governor_.subjects.front()) &&
      tree_.pos(governor_.subjects.front()) == Pos::kNoun) {
    return UnderstoodSubject::Unknown();
  }
  // "would support referring them"
  if (tree_.xpos(word_) == "VBG" && governor_.objects.empty() &&
      TakesSide(tree_.lemma(head_))) {
    return UnderstoodSubject::Unknown();
  }
  if (infinitive_ && IsNeededFor(tree_, head_))
    return UnderstoodSubject::Unknown();
  // "used drones to inspect it": the drones do not.
  if (infinitive_ && tree_.lemma(head_) == "use" && !governor_.passive &&
      !governor_.subjects.empty() && !governor_.objects.empty() &&
      std::none_of(governor_.objects.begin(), governor_.objects.end(),
                   [&](int object) { return CanBeBlamed(tree_, object); })) {
    return UnderstoodSubject::Told(governor_.subjects);
  }
  // "had a hard time landing", "have the power to sue": who has it does it.
  const bool able = infinitive_ && !governor_.objects.empty() &&
                    IsAbility(tree_.lemma(governor_.objects.front()));
  const bool has = tree_.lemma(head_) == "have" && (able || IsBareGerund());
  const bool by_object =
      !governor_.passive && !governor_.copular && (stance_ & kVow) == 0 && !has;
  if (by_object && !governor_.objects.empty()) {
    return {.nouns = governor_.objects};
  }
  if (by_object && !governor_.recipients.empty()) {
    return {.nouns = governor_.recipients};
  }
  if ((stance_ & kOrder) != 0 && !governor_.passive) {
    std::vector<int> called = CalledOn();
    if (called.empty()) called = governor_.subjects;
    return {.nouns = std::move(called)};
  }
  return {.nouns = governor_.subjects, .told = governor_.doer_told};
}

// "used cameras fixed to the boom to inspect it": the verb of using above what
// is used; -1 if there is none.
int Search::UserOf() const {
  const int noun = tree_.head(head_);
  if (tree_.rel(head_) != Rel::kAcl || tree_.sub(head_) == Sub::kRelcl) {
    return -1;
  }
  const int above = GoverningPredicate(tree_, clauses_, head_);
  return above >= 0 && tree_.lemma(above) == "use" &&
                 tree_.head(noun) == above && !CanBeBlamed(tree_, noun)
             ? above
             : -1;
}

// "called on the rebels to release": whom the oblique tells to; empty if
// nobody.
std::vector<int> Search::CalledOn() const {
  std::vector<int> called;
  for (const int child : tree_.children(head_)) {
    if (child < word_ && tree_.rel(child) == Rel::kObl &&
        MarksAddressee(MarkerOf(tree_, child))) {
      called = Conjuncts(tree_, child);
    }
  }
  return called;
}

// Who is given something by the verb; empty if nobody is said to be.
std::vector<int> Search::Given() const {
  if (!governor_.recipients.empty()) return governor_.recipients;
  const bool blamed = !governor_.objects.empty() &&
                      CanBeBlamed(tree_, governor_.objects.front());
  return blamed ? governor_.objects : std::vector<int>();
}

// Whether the clause is what its verb's object did, and is dealt with for.
bool Search::IsDealtWithFor() const {
  if (governor_.objects.empty() || governor_.passive) return false;
  const bool gerund = tree_.xpos(word_) == "VBG";
  // "chided him for, among other things, allowing it"
  const bool requited = (stance_ & kRequite) != 0 && IsBareGerund() &&
                        HasForBetween(tree_, governor_, word_);
  const bool of_object =
      (stance_ & (kPrevent | kAccuse | kRequite)) != 0 &&
      (IsMarked(tree_, word_, "from") || IsMarked(tree_, word_, "of") ||
       IsMarked(tree_, word_, "for") || IsMarked(tree_, word_, "with") ||
       requited);
  // "attacked the women for not wearing it": people are dealt with for what
  // they do.
  const bool of_people = gerund && IsMarked(tree_, word_, "for") &&
                         head_ < governor_.objects.front() &&
                         governor_.objects.front() < word_ &&
                         CanBeBlamed(tree_, governor_.objects.front());
  // "barred a firm from selling it": whatever the verb.
  const bool kept = gerund && IsMarked(tree_, word_, "from") &&
                    head_ < governor_.objects.front() &&
                    CanBeBlamed(tree_, governor_.objects.front());
  // "quoted a guard as saying"
  const bool quoted =
      gerund && IsMarked(tree_, word_, "as") &&
      (tree_.lemma(head_) == "quote" || tree_.lemma(head_) == "cite");
  return of_object || of_people || kept || quoted;
}

UnderstoodSubject Search::OfAdverbial() const {
  if (HasOwnSubject(tree_, word_)) return {};
  if (const int own = SubjectBehindWith(tree_, word_); own >= 0) {
    return UnderstoodSubject::Told(Conjuncts(tree_, own));
  }
  if (!governor_.is_clause) {
    if (!tree_.IsNominal(head_)) return {};
    return {.nouns = {head_}};
  }
  // "argued for using it": others would.
  if (tree_.xpos(word_) == "VBG" && !governor_.passive &&
      governor_.objects.empty() && IsMarked(tree_, word_, "for") &&
      (stance_ & (kReport | kOrder)) != 0) {
    return UnderstoodSubject::Unknown();
  }
  if (IsDealtWithFor()) {
    // "fined the firm 3 million for dumping"
    return UnderstoodSubject::Told(governor_.recipients.empty()
                                       ? governor_.objects
                                       : governor_.recipients);
  }
  if (infinitive_ && !governor_.passive) {
    if (!governor_.objects.empty() && governor_.objects.front() < word_ &&
        Sends(tree_, head_, governor_.objects.front())) {
      return UnderstoodSubject::Told(governor_.objects);
    }
    // "gave the union a week to answer"
    if (head_ < word_ && !Given().empty() && Gives(tree_.lemma(head_))) {
      return UnderstoodSubject::Told(Given());
    }
    const int envoy = SentBeside(tree_, head_, word_, lexicon_);
    if (envoy >= 0) return UnderstoodSubject::Told(Conjuncts(tree_, envoy));
  }
  if (infinitive_ && IsNeededFor(tree_, head_))
    return UnderstoodSubject::Unknown();
  if (IsBareGerund() &&
      (tree_.lemma(word_) == "replace" || tree_.lemma(word_) == "succeed") &&
      !governor_.passive && !governor_.objects.empty() &&
      governor_.objects.front() > head_ && Installs(tree_, head_)) {
    return UnderstoodSubject::Told(governor_.objects);
  }
  if (governor_.passive && infinitive_) {
    // "was sent to rescue", but "was killed to silence him"
    return {.nouns = (stance_ & (kForce | kOrder)) != 0 ? governor_.subjects
                                                        : governor_.agents};
  }
  if (governor_.passive && IsMarked(tree_, word_, "by")) {
    return {.nouns = governor_.agents};  // "can be closed by banning gifts"
  }
  UnderstoodSubject found = {.nouns = governor_.subjects};
  // "money is needed for running it", "comments came to calm them"
  if (infinitive_ || IsMarked(tree_, word_, "for")) {
    std::erase_if(found.nouns, [&](int noun) {
      return tree_.word(noun).mention == "abstract" &&
             RolesPassOver(tree_, word_, noun);
    });
  }
  return found;
}

// "admits downing the jet", "showed protesters throwing things"
UnderstoodSubject Search::OfContent() const {
  if (!governor_.is_clause || governor_.passive || head_ > word_ ||
      !IsBareGerund()) {
    return {};
  }
  const bool seen = !governor_.objects.empty() &&
                    governor_.objects.front() > head_ &&
                    governor_.objects.front() < word_;
  return {.nouns = seen ? governor_.objects : governor_.subjects};
}

// "Togo admits error, cites fog"
UnderstoodSubject Search::OfHeadlinePart() const {
  if (!governor_.is_clause || governor_.passive || head_ > word_ ||
      tree_.xpos(word_) != "VBZ" || tree_.xpos(head_) != "VBZ" ||
      tree_.lower(tree_.size() - 1) == ".") {
    return {};
  }
  return {.nouns = governor_.subjects};
}

// Roles and tree say who acts: where both name somebody, and not the same, the
// roles are more often right, but for whom a verb tells to act.
void Search::WeighByRoles(UnderstoodSubject& found) const {
  const Rel rel = tree_.rel(word_);
  if (found.nouns.empty() || clauses_[word_].passive ||
      clauses_[word_].copular || rel == Rel::kAmod || rel == Rel::kConj) {
    return;
  }
  const uint32_t stance = lexicon_.StanceOf(tree_.lemma(head_));
  if ((stance & (kOrder | kVow)) != 0) return;
  const int other = OtherDoerByRoles(tree_, word_, found.nouns);
  if (other < 0) return;
  if (rel == Rel::kAdvcl && tree_.rel(other) == Rel::kObj) {
    // "sent letters using codes": of a gerund the verb's object is not sure.
    if (tree_.xpos(word_) == "VBG" && !CanBeBlamed(tree_, other)) return;
    // "used a robot and birds to test it": neither tests it.
    if (infinitive_ && tree_.lemma(head_) == "use" &&
        tree_.head(other) == head_ && !CanBeBlamed(tree_, other)) {
      return;
    }
    // "sued the firm to stop the dam": what one answers deeds with has its
    // purpose.
    if (infinitive_ && (stance & kRequite) != 0) return;
  }
  found.nouns = Conjuncts(tree_, other);
}

}  // namespace

UnderstoodSubject UnderstoodSubjectOf(const Tree& tree, const Clauses& clauses,
                                      int word, const Lexicon& lexicon) {
  return Search(tree, clauses, word, lexicon).Find();
}

}  // namespace griot
