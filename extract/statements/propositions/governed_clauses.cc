#include "extract/statements/propositions/governed_clauses.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/control.h"
#include "extract/statements/syntax/phrase.h"

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

int FirstMark(const Tree& tree, int clause) {
  for (const int child : tree.children(clause)) {
    const Rel rel = tree.rel(child);
    if (child < clause && (rel == Rel::kMark || rel == Rel::kCase)) {
      return child;
    }
  }
  return -1;
}

bool SetOff(const Tree& tree, int begin) {
  return begin > 0 && (tree.rel(begin - 1) == Rel::kPunct) &&
         tree.lower(begin - 1) != "\"" && tree.lower(begin - 1) != "“";
}

bool IsInfinitive(const Tree& tree, int clause) {
  for (const int child : tree.children(clause)) {
    if (tree.rel(child) == Rel::kMark && tree.lower(child) == "to") {
      return tree.xpos(child) == "TO";
    }
  }
  return false;
}

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
          if ((core_.copular || tree_.Has(predicate_, Rel::kExpl)) &&
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
    if (range.empty() || SetOff(tree_, range.begin)) return;
    if (IsInfinitive(tree_, clause)) {
      if (TakesInfinitive(clause)) Add(Role::kComplement, clause, "", range);
      return;
    }
    const int mark = FirstMark(tree_, clause);
    if (mark < 0) {
      // "endorsed using it", "was sent running"
      const bool bare = range.begin == predicate_ + 1 &&
                        tree_.xpos(clause) == "VBG" && core_.objects.empty();
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
    if ((tree_.xpos(clause) == "VBG" || asks ||
         (marker == "like" && core_.objects.empty())) &&
        IsOneOf(kGoverning, marker)) {
      Add(Role::kOblique, clause, marker, {mark + 1, range.end});
    } else if (IsDated(marker)) {
      Add(Role::kOblique, clause, marker, {mark + 1, range.end});
    }
  }

  // "failed to", "is prepared to", "is designed to", not "met to discuss it"
  bool TakesInfinitive(int clause) const {
    // "it takes a day to cross it"
    if (core_.copular || tree_.Has(predicate_, Rel::kExpl)) return true;
    const uint32_t stance = lexicon_.StanceOf(tree_.lemma(predicate_));
    if (core_.passive) {
      return stance != 0 || (core_.agents.empty() &&
                             Clause(tree_, clause).begin == predicate_ + 1);
    }
    return (stance & (kNot | kPlan | kVow | kAttempt | kOrder | kForce)) != 0;
  }

  // Where the clause tells what is said of the event: "came after …", "not …
  // until …".
  bool IsDated(absl::string_view marker) const {
    if (marker == "until") {
      for (const int child : tree_.children(predicate_)) {
        if (tree_.lower(child) == "not" || tree_.lower(child) == "n't") {
          return true;
        }
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

// The clause behind the noun that belongs to it without a comma, or -1.
int AttachedClause(const Tree& tree, int noun) {
  for (const int child : tree.children(noun)) {
    if (child < noun || tree.rel(child) != Rel::kAcl) continue;
    const WordRange range = Clause(tree, child);
    if (range.begin > noun && !SetOff(tree, range.begin)) return child;
  }
  return -1;
}

// "trouble maintaining it", "a hard time landing": what one has in doing it, or
// -1.
int ClauseOfHaving(const Tree& tree, int noun) {
  const int verb = tree.head(noun);
  if (verb < 0 || verb > noun || tree.rel(noun) != Rel::kObj ||
      tree.lemma(verb) != "have") {
    return -1;
  }
  const int end = NounPhrase(tree, noun).end;
  const bool gerund =
      end < tree.size() && tree.xpos(end) == "VBG" &&
      (tree.head(end) == noun || tree.head(end) == verb) &&
      (tree.rel(end) == Rel::kAcl || tree.rel(end) == Rel::kXcomp ||
       tree.rel(end) == Rel::kAdvcl);
  const absl::string_view kind = tree.word(noun).mention;
  return gerund && (kind == "abstract" || kind == "time" || kind == "none")
             ? end
             : -1;
}

bool IsDefinite(const Tree& tree, int noun) {
  for (const int child : tree.children(noun)) {
    if (child < noun && tree.rel(child) == Rel::kDet &&
        tree.lower(child) == "the") {
      return true;
    }
  }
  return false;
}

bool IsNegated(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    const absl::string_view form = tree.lower(child);
    if (child < word && tree.rel(child) == Rel::kAdvmod &&
        (form == "not" || form == "n't" || form == "n’t")) {
      return true;
    }
  }
  return false;
}

// "Countries that joined include Togo", "are Togo and Chad": the clause tells
// which they are of which the predicate only gives some.
bool IsListed(const Tree& tree, int noun) {
  const int predicate = tree.head(noun);
  return predicate >= 0 && tree.rel(noun) == Rel::kNsubj &&
         tree.xpos(noun) == "NNS" &&
         (tree.lemma(predicate) == "include" ||
          (tree.pos(predicate) == Pos::kPropn &&
           tree.Has(predicate, Rel::kCop)));
}

// "all candidates who run", "no bridge that", "the only town that": of which of
// them it holds, the clause tells.
bool IsOneOfAll(const Tree& tree, int noun) {
  if (tree.pos(noun) != Pos::kNoun) return false;
  for (const int child : tree.children(noun)) {
    if (child > noun) break;
    const absl::string_view form = tree.lower(child);
    const Rel rel = tree.rel(child);
    if (rel == Rel::kDet &&
        (form == "all" || form == "any" || form == "every" || form == "each" ||
         form == "no")) {
      return true;
    }
    if (rel == Rel::kAmod && form == "only") return true;
  }
  return false;
}

// "had never seen a bridge that lasted": there may be bridges.
bool IsDeniedObject(const Tree& tree, int noun) {
  const int verb = tree.head(noun);
  if (tree.pos(noun) != Pos::kNoun || tree.rel(noun) != Rel::kObj || verb < 0 ||
      verb > noun) {
    return false;
  }
  const int det = tree.Child(noun, Rel::kDet);
  const bool indefinite =
      det < 0 ? tree.Child(noun, Rel::kNmod, Sub::kPoss) < 0
              : tree.lower(det) == "a" || tree.lower(det) == "an";
  if (!indefinite) return false;
  for (const int child : tree.children(verb)) {
    const absl::string_view form = tree.lower(child);
    if (child < verb &&
        (form == "not" || form == "n't" || form == "n’t" || form == "never")) {
      return true;
    }
  }
  return false;
}

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

std::vector<Slot> DefiningClause(const Tree& tree, int noun) {
  const bool definite = IsDefinite(tree, noun);
  int clause = AttachedClause(tree, noun);
  if (clause < 0 && definite) {
    // "the only candidate on the stage who …"
    const int inner = tree.Child(noun, Rel::kNmod);
    if (inner > noun) clause = AttachedClause(tree, inner);
  }
  // "is not a term that I used": it may be a term.
  const bool told = definite || IsNegated(tree, noun);
  if (clause < 0 || (!told && !IsInfinitive(tree, clause))) return {};
  const WordRange range = Clause(tree, clause);
  if (tree.lower(range.begin) == "in") return {};  // "in order to"
  return {{Role::kComplement, clause, "", range, true}};
}

WordRange WithNeededClause(const Tree& tree, int noun, const Lexicon& lexicon) {
  const int having = ClauseOfHaving(tree, noun);
  const int clause = having >= 0 ? having : AttachedClause(tree, noun);
  if (clause < 0) return {};
  const WordRange phrase = NounPhrase(tree, noun);
  const WordRange range = Clause(tree, clause);
  if (having >= 0) return {phrase.begin, range.end};
  if (range.begin != phrase.end) return {};
  const absl::string_view form = tree.lower(noun);
  const bool empty =
      form == "those" || form == "one" || form == "ones" || form == "anyone" ||
      form == "everyone" || form == "all" || form == "anything" ||
      form == "something" || form == "everything" || form == "nobody" ||
      form == "somebody" || form == "someone" || form == "nothing" ||
      form == "people" || IsListed(tree, noun) || IsOneOfAll(tree, noun) ||
      IsDeniedObject(tree, noun);
  const bool relative = tree.sub(clause) == Sub::kRelcl;
  const bool gerund =
      tree.xpos(clause) == "VBG" && FirstMark(tree, clause) >= 0;
  const bool content =
      (gerund || IsInfinitive(tree, clause)) && !relative &&
      (IsEnough(tree, noun) || lexicon.StanceOf(tree.lemma(noun)) != 0 ||
       lexicon.IsAbstract(tree.lemma(noun)) ||
       tree.word(noun).mention == "abstract");
  if (!empty && !content) return {};
  return {phrase.begin, range.end};
}

}  // namespace griot
