#include "extract/statements/context/questions.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

namespace griot {
namespace {

constexpr int kLongestTag = 3;  // words of "didn't you"

// Whether what is asked starts behind the word at the latest: "You left; why
// did you leave?"
bool EndsAt(const Tree& tree, int word) {
  const absl::string_view form = tree.lower(word);
  for (const absl::string_view end :
       {".", "?", "!", ":", ";", "—", "--", "..."}) {
    if (form == end) return true;
  }
  // Not of "core-developers", "2005–2015".
  return (form == "-" || form == "–") && word > 0 &&
         tree.word(word - 1).span.end < tree.word(word).span.begin;
}

class Asked {
 public:
  Asked(const Tree& tree, const Clauses& clauses, const Quotations& quotations,
        int sentence)
      : tree_(tree),
        clauses_(clauses),
        quotations_(quotations),
        sentence_(sentence),
        label_(LabelEnd(tree)),
        asked_(static_cast<size_t>(tree.size()), Asking::kNot) {}

  std::vector<Asking> Find() {
    for (int mark = 1; mark < tree_.size(); ++mark) {
      if (tree_.lower(mark) != "?" || EndsAt(tree_, mark - 1)) {
        continue;
      }
      const int quotation = quotations_.At(sentence_, mark);
      begin_ = mark;
      while (begin_ > label_ && !EndsAt(tree_, begin_ - 1) &&
             (quotation < 0 ||
              quotations_.At(sentence_, begin_ - 1) == quotation)) {
        --begin_;
      }
      // "Did you test it: how long did it take?"
      if (begin_ > label_ && tree_.lower(begin_ - 1) == ":") {
        const int root = Root();
        if (root < begin_ && OpensInverted(root)) begin_ = label_;
      }
      end_ = mark;
      for (int i = begin_; i < end_; ++i) {
        if (clauses_[i].is_clause && IsTop(i)) Ask(i);
      }
    }
    AskWithoutMark();
    return asked_;
  }

 private:
  // Behind the brackets that open the sentence: "((WN)) Who left?"
  static int LabelEnd(const Tree& tree) {
    if (tree.size() == 0 || tree.lower(0) != "(") return 0;
    int end = 1;
    while (end < tree.size() && !absl::StartsWith(tree.lower(end), ")")) ++end;
    while (end < tree.size() && absl::StartsWith(tree.lower(end), ")")) ++end;
    return end < tree.size() ? end : 0;
  }

  int Root() const {
    for (int i = 0; i < tree_.size(); ++i) {
      if (tree_.head(i) < 0) return i;
    }
    return 0;
  }

  // "So were we even testing it.": speech written down without its mark.
  void AskWithoutMark() {
    const int last = tree_.size() - 1;
    if (last < 1 || tree_.lower(last) != ".") return;
    const int root = Root();
    if (!clauses_[root].is_clause || !OpensInverted(root)) return;
    begin_ = label_;
    end_ = last;
    Mark(root, Asking::kAsked);
  }

  // Whether an auxiliary opens the clause, before its subject: not "never did
  // they", "nor did they", "had they", "gone are they".
  bool OpensInverted(int clause) const {
    int aux = -1;
    for (int i = label_; i < clause && aux < 0; ++i) {
      const Rel rel = tree_.rel(i);
      const bool own = tree_.head(i) == clause;
      if (own && (rel == Rel::kAux || rel == Rel::kCop)) {
        aux = i;
      } else if (rel != Rel::kPunct && !IsLeadIn(i, clause)) {
        return false;
      }
    }
    if (aux < 0 || IsOtherInversion(aux)) return false;
    for (const int child : tree_.children(clause)) {
      const Rel rel = tree_.rel(child);
      if (rel == Rel::kNsubj || rel == Rel::kExpl) {
        return child > aux && child < clause;
      }
    }
    return false;
  }

  // "So", "But", "Since it is open," before the clause
  bool IsLeadIn(int word, int clause) const {
    while (tree_.head(word) >= 0 && tree_.head(word) != clause) {
      word = tree_.head(word);
    }
    const Rel rel = tree_.rel(word);
    return tree_.head(word) == clause &&
           (rel == Rel::kAdvcl || rel == Rel::kDiscourse ||
            rel == Rel::kVocative ||
            (rel == Rel::kCc && tree_.lower(word) != "nor"));
  }

  bool IsOtherInversion(int aux) const {
    for (const absl::string_view other : {"had", "should", "may", "be"}) {
      if (tree_.lower(aux) == other) return true;
    }
    return false;
  }

  bool Inside(int word) const { return begin_ <= word && word < end_; }

  // Whether no clause of the question stands above.
  bool IsTop(int word) const {
    for (int i = tree_.head(word); i >= 0; i = tree_.head(i)) {
      if (Inside(i) && clauses_[i].is_clause) return false;
    }
    return true;
  }

  // "The party is small, but why did you join?": the first only leads in.
  void Ask(int top) {
    bool leads_in = false;
    if (!IsInterrogative(top)) {
      for (const int child : tree_.children(top)) {
        leads_in |= IsBeside(child) && IsInterrogative(child) &&
                    WordsOf(child) > kLongestTag;
      }
    }
    if (!leads_in) {
      Mark(top, KindOf(top));
      return;
    }
    bool asks = false;
    for (const int child : tree_.children(top)) {
      if (!IsBeside(child)) continue;
      asks |= IsInterrogative(child);
      if (asks) Mark(child, Asking::kAsked);
    }
  }

  bool IsBeside(int word) const {
    return Inside(word) && clauses_[word].is_clause &&
           (tree_.rel(word) == Rel::kConj ||
            tree_.rel(word) == Rel::kParataxis);
  }

  int WordsOf(int word) const {
    int words = 0;
    for (int i = begin_; i < end_; ++i) {
      words += i == word || tree_.Below(i, word) ? 1 : 0;
    }
    return words;
  }

  // Whether the clause opens with "why" or an auxiliary before its subject.
  bool IsInterrogative(int clause) const {
    int subject = tree_.size();
    int first_aux = tree_.size();
    for (const int child : tree_.children(clause)) {
      const Rel rel = tree_.rel(child);
      if (rel == Rel::kNsubj || rel == Rel::kExpl || rel == Rel::kCsubj) {
        subject = std::min(subject, child);
      } else if (rel == Rel::kAux || rel == Rel::kCop) {
        first_aux = std::min(first_aux, child);
      }
    }
    if (subject < tree_.size() && first_aux < subject) return true;
    if (IsTop(clause) && IsWh(FirstWord())) return true;
    for (int i = begin_; i <= std::min(subject, clause); ++i) {
      if ((i == clause || tree_.Below(i, clause)) && IsWh(i) &&
          ClauseOf(i) == clause) {
        return true;
      }
    }
    return false;
  }

  bool IsWh(int word) const {
    const absl::string_view tag = tree_.xpos(word);
    return tag == "WP" || tag == "WRB" || tag == "WDT" || tag == "WP$";
  }

  // Of the question, without marks and conjunctions.
  int FirstWord() const {
    int first = begin_;
    while (first + 1 < end_ && (tree_.rel(first) == Rel::kPunct ||
                                tree_.pos(first) == Pos::kCconj)) {
      ++first;
    }
    return first;
  }

  int ClauseOf(int word) const {
    while (word >= 0 && !clauses_[word].is_clause) word = tree_.head(word);
    return word;
  }

  // A statement in its form, with a subject of its own, wants confirmation.
  Asking KindOf(int clause) const {
    return !IsInterrogative(clause) && !clauses_[clause].subjects.empty()
               ? Asking::kConfirmation
               : Asking::kAsked;
  }

  void Mark(int clause, Asking kind) {
    Asking& asked = asked_[static_cast<size_t>(clause)];
    if (asked != Asking::kNot) return;
    asked = kind;
    for (const int child : tree_.children(clause)) {
      const Rel rel = tree_.rel(child);
      const bool goes_on = rel == Rel::kConj || rel == Rel::kCcomp ||
                           rel == Rel::kXcomp || rel == Rel::kCsubj ||
                           rel == Rel::kParataxis;
      if (goes_on && Inside(child) && clauses_[child].is_clause) {
        Mark(child, kind);
      }
    }
  }

  const Tree& tree_;
  const Clauses& clauses_;
  const Quotations& quotations_;
  const int sentence_;
  const int label_;  // where what is said begins
  int begin_ = 0;    // of the question, up to its mark
  int end_ = 0;
  std::vector<Asking> asked_;
};

}  // namespace

std::vector<Asking> FindAsked(const Tree& tree, const Clauses& clauses,
                              const Quotations& quotations, int sentence) {
  return Asked(tree, clauses, quotations, sentence).Find();
}

}  // namespace griot
