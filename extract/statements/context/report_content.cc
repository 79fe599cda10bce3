#include "extract/statements/context/report_content.h"

#include "absl/strings/string_view.h"
#include "extract/statements/context/clause_link.h"
#include "extract/statements/syntax/control.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/words/operators.h"
#include "extract/statements/words/quotation_marks.h"

namespace griot {
namespace {

// "wants him to leave"
bool WantsOfOthers(const Tree& tree, const Clauses& clauses, int verb,
                   int clause, const Lexicon& lexicon) {
  const Operator* signature =
      Operators::Get().Find(tree.lemma(verb), "other_to", false);
  return signature != nullptr &&
         LinkOf(tree, clauses, clause, Operators::Get(), lexicon).signature ==
             signature;
}

// "criticised the mayor for selling it": that he did is what the critic says.
bool Reproaches(const Tree& tree, int verb, int clause, uint32_t stance) {
  constexpr uint32_t kReproach = kRequite | kDescribe;
  const int mark = tree.Child(clause, Rel::kMark);
  return (stance & kReproach) == kReproach && tree.Has(verb, Rel::kObj) &&
         tree.xpos(clause) == "VBG" && mark >= 0 && tree.lower(mark) == "for";
}

// "proposed that taxes be raised"
bool IsProposed(const Tree& tree, int verb, int clause) {
  if (Operators::Get().Find(tree.lemma(verb), "base", false) == nullptr) {
    return false;
  }
  const int aux = tree.Child(clause, Rel::kAux);
  const int finite = aux < 0 ? clause : aux;
  return tree.xpos(finite) == "VB" && tree.Has(clause, Rel::kNsubj);
}

// "called for the arrest of the mayor"
bool CallsFor(const Tree& tree, int verb, int noun, const Lexicon& lexicon) {
  const Operator* signature =
      Operators::Get().Find(tree.lemma(verb), MarkerOf(tree, noun), false);
  return noun > verb && signature != nullptr &&
         signature->affirmed == Effect::kOrdered &&
         !lexicon.VerbOfEvent(tree.lemma(noun)).empty();
}

// "called for calm and for the arrest of the mayor": the event; or -1.
int CallsForAnother(const Tree& tree, int verb, int noun,
                    const Lexicon& lexicon) {
  const Operator* signature =
      Operators::Get().Find(tree.lemma(verb), MarkerOf(tree, noun), false);
  if (signature == nullptr || signature->affirmed != Effect::kOrdered) {
    return -1;
  }
  for (const int other : tree.children(noun)) {
    if (tree.rel(other) == Rel::kConj &&
        !lexicon.VerbOfEvent(tree.lemma(other)).empty()) {
      return other;
    }
  }
  return -1;
}

// "quotes a guard as saying that …"
bool QuotesAsSaying(const Tree& tree, int verb, int clause) {
  if (tree.lemma(verb) != "quote" && tree.lemma(verb) != "cite") {
    return false;
  }
  const int mark = tree.Child(clause, Rel::kMark);
  return mark >= 0 && tree.lower(mark) == "as" && tree.xpos(clause) == "VBG";
}

// "called it a victory", "described him as a man who", "listed as missing"
bool IsDescription(const Tree& tree, const Clauses& clauses, int verb,
                   int child, uint32_t stance) {
  if ((stance & kDescribe) == 0 || child < verb) return false;
  const Rel rel = tree.rel(child);
  // "found him guilty"; in a headline "mayor found dead" nobody finds
  if (rel == Rel::kXcomp) {
    bool object = clauses[verb].passive;
    for (const int other : tree.children(verb)) {
      object |= other > verb && other < child && tree.IsNominal(other);
    }
    return object;
  }
  if (rel != Rel::kObl && rel != Rel::kAdvcl) return false;
  // "reported profits as prices rose", but "called it dubious as prices rise"
  if (rel == Rel::kAdvcl && tree.Has(child, Rel::kNsubj) &&
      tree.xpos(child) == "VBD") {
    return false;
  }
  for (const int mark : tree.children(child)) {
    if ((tree.rel(mark) == Rel::kCase || tree.rel(mark) == Rel::kMark) &&
        tree.lower(mark) == "as") {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<ReportContent> ContentsOf(const Tree& tree, const Clauses& clauses,
                                      int verb, uint32_t stance,
                                      const Lexicon& lexicon) {
  std::vector<ReportContent> contents;
  for (const int child : tree.children(verb)) {
    const Rel rel = tree.rel(child);
    const bool clause = clauses[child].is_clause;
    // "charged it had been sold", but "accuses it of selling"
    if (rel == Rel::kCcomp &&
        ((stance & (kSays & ~kAccuse)) ||
         ((stance & kAccuse) && tree.Has(child, Rel::kNsubj)) ||
         IsProposed(tree, verb, child))) {
      contents.push_back({child});
    } else if (clause && (tree.IsVerb(child) || tree.Has(child, Rel::kMark)) &&
               IsControlled(tree, child, lexicon) &&
               ((stance & (kVow | kOrder | kDeny)) ||
                ((stance & kReport) && !(stance & (kPlan | kRaise))))) {
      contents.push_back({child});
    } else if (clause && WantsOfOthers(tree, clauses, verb, child, lexicon)) {
      contents.push_back({child});
    } else if (rel == Rel::kObl && (stance & kOrder) != 0 &&
               CallsFor(tree, verb, child, lexicon)) {
      contents.push_back({child, /*names_thing=*/true});
    } else if (rel == Rel::kObl && (stance & kOrder) != 0 &&
               CallsForAnother(tree, verb, child, lexicon) >= 0) {
      contents.push_back(
          {CallsForAnother(tree, verb, child, lexicon), /*names_thing=*/true});
    } else if (rel == Rel::kCcomp && child > verb && clause &&
               (stance & kAccuse) != 0 && clauses[verb].agents.empty() &&
               tree.xpos(child) == "VBG" && tree.Has(child, Rel::kMark)) {
      contents.push_back({child});  // "accuses it of burning farms"
    } else if (rel == Rel::kAdvcl && child > verb && clause &&
               (((stance & (kDeny | kAccuse)) && clauses[verb].agents.empty() &&
                 IsGerundComplement(tree, child)) ||
                Reproaches(tree, verb, child, stance) ||
                QuotesAsSaying(tree, verb, child))) {
      contents.push_back({child});
    } else if (IsDescription(tree, clauses, verb, child, stance)) {
      contents.push_back({child});
    }
  }
  return contents;
}

bool IsSetOffAt(const Tree& tree, int word) {
  return word == 0 || tree.lower(word - 1) == ",";
}

bool HasBreakBefore(const Tree& tree, int word) {
  for (int i = word; i > 0 && i > word - 12; --i) {
    if (tree.rel(i) != Rel::kPunct) continue;
    return tree.lower(i) == "," || IsClosing(tree.lower(i)) ||
           IsStraight(tree.lower(i));
  }
  return false;
}

int WholeContent(const Tree& tree, const Clauses& clauses, int content, int cue,
                 bool set_off) {
  while (content >= 0 && tree.rel(content) == Rel::kConj &&
         clauses[content].is_clause && tree.head(content) >= 0 &&
         content < cue && set_off) {
    content = tree.head(content);
  }
  return content;
}

int LastBefore(const Tree& tree, const Clauses& clauses, int content, int cue) {
  if (IsSetOffAt(tree, cue) || !clauses[content].is_clause) return content;
  int last = content;
  for (const int child : tree.children(content)) {
    const int cc = tree.Child(child, Rel::kCc);
    if (tree.rel(child) == Rel::kConj && child < cue &&
        clauses[child].is_clause && cc > 0 && tree.lower(cc - 1) == ",") {
      last = child;
    }
  }
  return last;
}

bool IsAside(const Tree& tree, int verb) {
  if (tree.rel(verb) != Rel::kAdvcl) return false;
  for (const int child : tree.children(verb)) {
    if (tree.rel(child) == Rel::kMark && tree.lower(child) == "as") {
      return true;
    }
  }
  return false;
}

int ConfirmedBy(const Tree& tree, const Clauses& clauses, int verb,
                const Lexicon& lexicon) {
  const int head = tree.head(verb);
  if (lexicon.StanceOf(tree.lemma(head)) & kReport) {
    const int said = tree.Child(head, Rel::kCcomp);
    if (said >= 0 && said < verb) return said;
  }
  return WholeContent(tree, clauses, head, verb, HasBreakBefore(tree, verb));
}

}  // namespace griot
