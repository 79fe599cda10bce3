#include "extract/statements/context/quotations.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "extract/statements/syntax/word_kinds.h"
#include "extract/statements/words/quotation_marks.h"

namespace griot {
namespace {

enum class Mark { kNone, kOpening, kClosing, kEither };
enum class Style { kDouble, kSingle };

struct Token {
  WordPosition at;
  Style style = Style::kDouble;
  Mark mark = Mark::kNone;
  bool glued = false;  // the mark is part of the word: "grain''"
};

// Where the word behind begins; -1 behind the last of all.
int64_t BeginBehind(const std::vector<Tree>& trees, int32_t sentence,
                    int32_t word) {
  const Tree& tree = trees[static_cast<size_t>(sentence)];
  if (word + 1 < tree.size()) return tree.word(word + 1).span.begin;
  const auto next = static_cast<size_t>(sentence) + 1;
  return next < trees.size() && trees[next].size() > 0
             ? trees[next].word(0).span.begin
             : -1;
}

// What the word is as a quotation mark by its form, and for marks that open
// and close alike by the spaces around it.
Token Classify(const std::vector<Tree>& trees, int32_t sentence, int32_t word) {
  const Tree& tree = trees[static_cast<size_t>(sentence)];
  Token token{{sentence, word}};
  const Word& w = tree.word(word);
  const absl::string_view form = w.form;
  if (form.size() > 2 &&
      (absl::EndsWith(form, "''") || absl::StartsWith(form, "''"))) {
    token.glued = true;
    token.mark = absl::EndsWith(form, "''") ? Mark::kClosing : Mark::kOpening;
    return token;
  }
  const bool single = form == "‘" || form == "’" || form == "'" || form == "`";
  if (!single && !IsQuotationMark(form)) {
    return token;
  }
  token.style = single ? Style::kSingle : Style::kDouble;
  // The genitive of "the workers’ rights" is none.
  if (single && w.xpos == "POS") return token;
  if (form == "‘" || (IsOpening(form) && form != "``")) {
    token.mark = Mark::kOpening;
    return token;
  }
  if (IsClosing(form) && form != "''") {
    token.mark = Mark::kClosing;
    return token;
  }
  const bool space_before =
      word == 0 || tree.word(word - 1).span.end < w.span.begin ||
      tree.lower(word - 1) == "(" || tree.lower(word - 1) == "[";
  // A mark that ends a sentence may open the next: "said: “ | It is over.”"
  const bool space_after = BeginBehind(trees, sentence, word) != w.span.end;
  token.mark = space_before && !space_after   ? Mark::kOpening
               : space_after && !space_before ? Mark::kClosing
                                              : Mark::kEither;
  // An apostrophe on its own opens nothing.
  if (form == "’" || (single && token.mark == Mark::kEither)) {
    token.mark = Mark::kClosing;
  }
  return token;
}

// The marks of one paragraph.
class Paragraph {
 public:
  Paragraph(const std::vector<Tree>& trees, int32_t begin, int32_t end)
      : trees_(trees), begin_(begin), end_(end) {
    for (int32_t s = begin; s < end; ++s) {
      const Tree& tree = trees[static_cast<size_t>(s)];
      for (int32_t i = 0; i < tree.size(); ++i) {
        const Token token = Classify(trees, s, i);
        if (token.mark != Mark::kNone) marks_.push_back(token);
      }
    }
  }

  std::vector<Quotation> Read() const {
    std::vector<Quotation> found;
    for (size_t k = 0; k < marks_.size(); ++k) {
      if (marks_[k].mark == Mark::kClosing) continue;
      const size_t close = Close(k);
      if (close == marks_.size() && marks_[k].style == Style::kSingle) continue;
      Quotation quotation;
      quotation.first = After(marks_[k]);
      quotation.unclosed = close == marks_.size();
      quotation.last = quotation.unclosed ? Last() : Before(marks_[close]);
      if (quotation.unclosed &&
          (marks_[k].mark == Mark::kEither || ReopensBefore(k, close))) {
        // The mark that should close it is missing, or it opens none: it ends
        // with its sentence.
        quotation.unclosed = false;
        const int32_t s = marks_[k].at.sentence;
        quotation.last = {s, trees_[static_cast<size_t>(s)].size() - 1};
      }
      if (Precedes(quotation.last, quotation.first)) {
        if (quotation.unclosed) break;
        k = close;
        continue;
      }
      found.push_back(quotation);
      if (quotation.unclosed) break;
      while (k + 1 < marks_.size() &&
             !Precedes(quotation.last, marks_[k + 1].at)) {
        ++k;
      }
      if (close < marks_.size()) k = close;
    }
    return found;
  }

 private:
  static bool Precedes(WordPosition a, WordPosition b) {
    return a.sentence < b.sentence ||
           (a.sentence == b.sentence && a.word < b.word);
  }

  // The mark that closes what mark `open` opens, marks_.size() if none does.
  size_t Close(size_t open) const {
    int depth = 1;
    for (size_t k = open + 1; k < marks_.size(); ++k) {
      if (marks_[k].style != marks_[open].style) continue;
      switch (marks_[k].mark) {
        case Mark::kOpening:
          // One inside the other, if marks are left to close both.
          if (Surplus(k, marks_[open].style) < depth + 1) {
            return marks_.size();
          }
          ++depth;
          break;
        case Mark::kEither:
        case Mark::kClosing:
          --depth;
          break;
        case Mark::kNone:
          break;
      }
      if (depth == 0) return k;
    }
    return marks_.size();
  }

  // How many more marks after `from` close than open.
  int Surplus(size_t from, Style style) const {
    int surplus = 0;
    for (size_t k = from + 1; k < marks_.size(); ++k) {
      if (marks_[k].style != style) continue;
      surplus += marks_[k].mark == Mark::kOpening ? -1 : 1;
    }
    return surplus;
  }

  // Whether another quotation of the style opens after `open`, which nothing
  // closes.
  bool ReopensBefore(size_t open, size_t end) const {
    for (size_t k = open + 1; k < end; ++k) {
      if (marks_[k].style == marks_[open].style &&
          marks_[k].mark == Mark::kOpening) {
        return true;
      }
    }
    return false;
  }

  // The first word behind the mark, the last in front of it.
  WordPosition After(const Token& mark) const {
    const WordPosition at = mark.at;
    if (mark.glued) return at;
    if (at.word + 1 < trees_[static_cast<size_t>(at.sentence)].size()) {
      return {at.sentence, at.word + 1};
    }
    return {at.sentence + 1, 0};
  }

  WordPosition Before(const Token& mark) const {
    const WordPosition at = mark.at;
    if (mark.glued) return at;
    if (at.word > 0 || at.sentence == begin_) {
      return {at.sentence, at.word - 1};
    }
    return {at.sentence - 1,
            trees_[static_cast<size_t>(at.sentence) - 1].size() - 1};
  }

  WordPosition Last() const {
    return {end_ - 1, trees_[static_cast<size_t>(end_) - 1].size() - 1};
  }

  const std::vector<Tree>& trees_;
  const int32_t begin_;
  const int32_t end_;
  std::vector<Token> marks_;
};

// A clause with its verb, which is not the title of a book or a song.
bool IsSpeech(const std::vector<Tree>& trees, const Quotation& quotation) {
  if (quotation.first.sentence != quotation.last.sentence) return true;
  const Tree& tree = trees[static_cast<size_t>(quotation.first.sentence)];
  bool finite = false;
  bool subject = false;
  int words = 0;
  int capitals = 0;
  for (int i = quotation.first.word; i <= quotation.last.word; ++i) {
    finite |= IsFiniteVerb(tree, i);
    subject |= tree.rel(i) == Rel::kNsubj || tree.rel(i) == Rel::kExpl ||
               tree.rel(i) == Rel::kCsubj;
    if (tree.word(i).form.size() < 4) continue;
    ++words;
    capitals += absl::ascii_isupper(
                    static_cast<unsigned char>(tree.word(i).form.front()))
                    ? 1
                    : 0;
  }
  if (words > 1 && capitals == words) return false;
  const int first = quotation.first.word;
  const absl::string_view end = tree.lower(quotation.last.word);
  // "Revoke the order!"
  const bool order = (end == "." || end == "!" || end == ",") &&
                     tree.xpos(first) == "VB" && words > 1;
  return (finite && subject) || order;
}

}  // namespace

Quotations::Quotations(const std::vector<Tree>& trees) {
  at_.reserve(trees.size());
  for (const Tree& tree : trees) {
    at_.emplace_back(static_cast<size_t>(tree.size()), -1);
  }
  for (size_t begin = 0; begin < trees.size();) {
    size_t end = begin + 1;
    while (end < trees.size() && !trees[end].sentence().starts_paragraph) ++end;
    for (Quotation& quotation : Paragraph(trees, static_cast<int32_t>(begin),
                                          static_cast<int32_t>(end))
                                    .Read()) {
      quotation.speech = IsSpeech(trees, quotation);
      for (int s = quotation.first.sentence; s <= quotation.last.sentence;
           ++s) {
        const int from =
            s == quotation.first.sentence ? quotation.first.word : 0;
        const int to = s == quotation.last.sentence
                           ? quotation.last.word
                           : trees[static_cast<size_t>(s)].size() - 1;
        for (int i = from; i <= to; ++i) {
          at_[static_cast<size_t>(s)][static_cast<size_t>(i)] = size();
        }
      }
      all_.push_back(quotation);
    }
    begin = end;
  }
}

}  // namespace griot
