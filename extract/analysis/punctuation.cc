#include "extract/analysis/punctuation.h"

#include <algorithm>
#include <utility>

namespace griot {
namespace {

// The mark that closes what `form` opens; empty if it opens nothing.
absl::string_view CloserOf(absl::string_view form) {
  static constexpr std::pair<absl::string_view, absl::string_view> kPairs[] = {
      {"(", ")"}, {"[", "]"}, {"{", "}"}, {"“", "”"}, {"‘", "’"}, {"«", "»"}};
  for (const auto& [opener, closer] : kPairs) {
    if (form == opener) return closer;
  }
  return "";
}

// For every mark the position of its partner, or -1.
std::vector<int> Partners(absl::Span<const Word> words) {
  std::vector<int> partners(words.size(), -1);
  std::vector<int> open;
  int quote = -1;  // a straight one that is open
  for (int i = 0; i < static_cast<int>(words.size()); ++i) {
    const Word& word = words[static_cast<size_t>(i)];
    if (!IsPunctuation(word)) continue;
    int opener = -1;
    if (word.form == "\"") {
      opener = quote;
      quote = quote < 0 ? i : -1;
    } else if (!CloserOf(word.form).empty()) {
      open.push_back(i);
    } else {
      for (size_t depth = open.size(); depth-- > 0 && opener < 0;) {
        const int candidate = open[depth];
        if (CloserOf(words[static_cast<size_t>(candidate)].form) == word.form) {
          opener = candidate;
          open.resize(depth);
        }
      }
    }
    if (opener >= 0) {
      partners[static_cast<size_t>(opener)] = i;
      partners[static_cast<size_t>(i)] = opener;
    }
  }
  return partners;
}

class Attacher {
 public:
  Attacher(absl::Span<const Word> words, const std::vector<int32_t>& heads)
      : words_(words), heads_(heads) {}

  // The highest word between two marks, the first of equals; -1 if none.
  int HeadBetween(int begin, int end) const {
    int best = -1;
    int best_depth = 0;
    for (int i = begin + 1; i < end; ++i) {
      const int head = heads_[static_cast<size_t>(i)];
      if (IsMark(i) || (begin < head && head < end)) continue;
      const int depth = DepthOf(i);
      if (best < 0 || depth < best_depth) {
        best = i;
        best_depth = depth;
      }
    }
    return best;
  }

  // The nearest word from `i` on in the direction of `step`; -1 if none.
  int Neighbour(int i, int step) const {
    int word = i + step;
    while (IsInside(word) && IsMark(word)) word += step;
    return IsInside(word) ? word : -1;
  }

  // Calls for the words that may govern mark `i` without crossing: its
  // neighbours and their ancestors, up to the head of an arc that spans it.
  template <typename Visit>
  void ForEachHead(int i, const Visit& visit) const {
    const int ends[] = {Spanning(i, -1), Spanning(i, 1)};
    for (const int step : {-1, 1}) {
      for (int word = Neighbour(i, step); word >= 0;
           word = heads_[static_cast<size_t>(word)]) {
        visit(word);
        if (word == ends[0] || word == ends[1]) break;
      }
    }
  }

  // The highest ancestor of `word`, or itself.
  int Highest(int word) const {
    while (heads_[static_cast<size_t>(word)] >= 0) {
      word = heads_[static_cast<size_t>(word)];
    }
    return word;
  }

 private:
  // The first ancestor of the neighbour in the direction of `step` that lies
  // on the other side of mark `i`; -1 if there is none.
  int Spanning(int i, int step) const {
    int word = Neighbour(i, step);
    while (word >= 0 && (word - i) * step > 0) {
      word = heads_[static_cast<size_t>(word)];
    }
    return word;
  }

  bool IsInside(int i) const {
    return 0 <= i && i < static_cast<int>(words_.size());
  }
  bool IsMark(int i) const {
    return IsPunctuation(words_[static_cast<size_t>(i)]);
  }
  int DepthOf(int word) const {
    int depth = 0;
    while ((word = heads_[static_cast<size_t>(word)]) >= 0) ++depth;
    return depth;
  }

  absl::Span<const Word> words_;
  const std::vector<int32_t>& heads_;
};

}  // namespace

void AttachPunctuation(absl::Span<const Word> words,
                       absl::FunctionRef<float(int mark, int head)> score,
                       std::vector<int32_t>& heads) {
  const std::vector<int> partners = Partners(words);
  const Attacher attacher(words, heads);
  for (int i = 0; i < static_cast<int>(words.size()); ++i) {
    if (!IsPunctuation(words[static_cast<size_t>(i)])) continue;
    const int partner = partners[static_cast<size_t>(i)];
    int best = partner < 0 ? -1
                           : attacher.HeadBetween(std::min(i, partner),
                                                  std::max(i, partner));
    if (best < 0 && attacher.Neighbour(i, 1) < 0) {
      best = attacher.Highest(attacher.Neighbour(i, -1));
    }
    if (best < 0) {
      attacher.ForEachHead(i, [&](int head) {
        if (best < 0 || score(i, head) > score(i, best)) best = head;
      });
    }
    (heads)[static_cast<size_t>(i)] = best;
  }
}

}  // namespace griot
