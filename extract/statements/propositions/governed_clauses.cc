#include "extract/statements/propositions/governed_clauses.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "extract/statements/propositions/clause_marks.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/control.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/word_kinds.h"

namespace griot {
namespace {

template <size_t kSize>
bool IsOneOf(const absl::string_view (&words)[kSize], absl::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// Prepositions by which verbs and adjectives govern gerunds; those that say
// when or how ("by", "while") govern none.
constexpr absl::string_view kGoverning[] = {
    "about", "against", "as", "at",   "for", "from",   "in",      "into",
    "like",  "of",      "on", "over", "to",  "toward", "towards", "with"};

// Its words, which the predicate's do not stand between; else empty.
WordRange Outside(const Tree& tree, int clause, int predicate) {
  const WordRange range = Clause(tree, clause);
  return range.Contains(predicate) ? WordRange{} : range;
}

class Reader {
 public:
  Reader(const Tree& tree, const Clauses& clauses, int predicate,
         const Lexicon& lexicon)
      : tree_(tree),
        clauses_(clauses),
        predicate_(predicate),
        lexicon_(lexicon),
        core_(clauses[predicate]) {}

  std::vector<Slot> Read() {
    for (const int child : tree_.children(predicate_)) {
      if (!clauses_[child].is_clause && !tree_.IsVerb(child)) continue;
      switch (tree_.rel(child)) {
        case Rel::kCcomp:
        case Rel::kXcomp:
          ReadComplement(child);
          break;
        case Rel::kCsubj:
          // "it takes a day to cross it"
          // "will take longer to recover"
          if ((core_.copular || tree_.Has(predicate_, Rel::kExpl) ||
               (tree_.Has(predicate_, Rel::kNsubj) &&
                IsInfinitive(tree_, child))) &&
              child > predicate_) {
            ReadComplement(child);
          }
          break;
        case Rel::kAdvcl:
          ReadAdverbial(child);
          break;
        default:
          break;
      }
    }
    return std::move(slots_);
  }

 private:
  void Add(Role role, int clause, std::string marker, WordRange range) {
    if (!range.empty()) {
      slots_.push_back({role, clause, std::move(marker), range, true});
    }
  }

  void ReadComplement(int clause) {
    WordRange range = Outside(tree_, clause, predicate_);
    if (range.empty()) return;
    const int mark = FirstMark(tree_, clause);
    if (mark != range.begin) {
      const bool object = core_.objects.empty() && !core_.copular &&
                          !core_.passive && IsThing(clause) &&
                          tree_.pos(range.begin) != Pos::kAdp;
      Add(object ? Role::kObject : Role::kComplement, clause, "", range);
      return;
    }
    const std::string marker(tree_.lower(mark));
    if ((tree_.xpos(clause) == "VBG" || tree_.rel(mark) == Rel::kCase) &&
        IsOneOf(kGoverning, marker)) {
      Add(Role::kOblique, clause, marker, {mark + 1, range.end});
      return;
    }
    if (marker == "that") ++range.begin;
    Add(Role::kComplement, clause, "", range);
  }

  // "the charges include killing him", but not "stopped paying"
  bool IsThing(int clause) const {
    return tree_.xpos(clause) == "VBG" && tree_.rel(clause) != Rel::kCcomp &&
           (lexicon_.StanceOf(tree_.lemma(predicate_)) &
            (kRaise | kNot | kSeem)) == 0;
  }

  void ReadAdverbial(int clause) {
    if (clause < predicate_) return;
    WordRange range = Outside(tree_, clause, predicate_);
    if (range.empty() || IsSetOff(tree_, range.begin)) return;
    if (IsInfinitive(tree_, clause)) {
      if (TakesInfinitive(clause)) Add(Role::kComplement, clause, "", range);
      return;
    }
    const int mark = FirstMark(tree_, clause);
    if (mark < 0) {
      // "endorsed using it", "was sent running"
      const bool bare = range.begin == predicate_ + 1 &&
                        (tree_.xpos(clause) == "VBG" || Seems(clause)) &&
                        core_.objects.empty();
      if (bare) ReadComplement(clause);
      return;
    }
    const std::string marker(tree_.lower(mark));
    if (mark != range.begin) {
      // "came hours after rebels shelled it"
      const bool lapse = (marker == "after" || marker == "before") &&
                         range.begin == predicate_ + 1;
      if (lapse) Add(Role::kOblique, clause, "", range);
      return;
    }
    const bool asks =
        tree_.rel(mark) == Rel::kMark && mark + 1 < range.end &&
        (tree_.lower(mark + 1) == "whether" || tree_.lower(mark + 1) == "how" ||
         tree_.lower(mark + 1) == "what");
    if ((IsGerund(tree_, clause) || asks ||
         (marker == "like" && core_.objects.empty())) &&
        IsOneOf(kGoverning, marker)) {
      Add(Role::kOblique, clause, marker, {mark + 1, range.end});
    } else if (IsDated(marker)) {
      Add(Role::kOblique, clause, marker, {mark + 1, range.end});
    }
  }

  // "failed to", "is prepared to", "is designed to", not "met to discuss it"
  bool TakesInfinitive(int clause) const {
    // "it takes a day to cross it", "will take longer to recover"
    if (core_.copular || tree_.Has(predicate_, Rel::kExpl) ||
        (tree_.lemma(predicate_) == "take" && core_.objects.empty() &&
         !tree_.Has(predicate_, Rel::kObl))) {
      return true;
    }
    const uint32_t stance = lexicon_.StanceOf(tree_.lemma(predicate_));
    if (core_.passive) {
      return stance != 0 || (core_.agents.empty() &&
                             Clause(tree_, clause).begin == predicate_ + 1);
    }
    return (stance & (kNot | kPlan | kVow | kAttempt | kOrder | kForce)) != 0;
  }

  // "appeared aimed at him"
  bool Seems(int clause) const {
    return tree_.xpos(clause) == "VBN" &&
           (lexicon_.StanceOf(tree_.lemma(predicate_)) & kSeem) != 0;
  }

  // Where the clause tells what is said of the event: "came after …", "not …
  // until …".
  bool IsDated(absl::string_view marker) const {
    if (marker == "until") {
      for (const int child : tree_.children(predicate_)) {
        if (IsNot(tree_, child)) return true;
      }
      return false;
    }
    return tree_.lemma(predicate_) == "come" &&
           (marker == "after" || marker == "as" || marker == "before" ||
            marker == "amid" || marker == "since" || marker == "while");
  }

  const Tree& tree_;
  const Clauses& clauses_;
  const int predicate_;
  const Lexicon& lexicon_;
  const ClauseCore& core_;
  std::vector<Slot> slots_;
};

}  // namespace

void AddGovernedClauses(const SentenceView& view, int predicate,
                        std::vector<int>& used, std::vector<Slot>& objects,
                        Proposition& p) {
  Reader reader(view.tree, view.clauses, predicate, view.lexicon);
  for (Slot& slot : reader.Read()) {
    if (absl::c_linear_search(used, slot.word)) continue;
    used.push_back(slot.word);
    (slot.role == Role::kObject ? objects : p.slots).push_back(std::move(slot));
  }
}

}  // namespace griot
