#include "extract/analysis/noun_phrase.h"

#include <algorithm>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

namespace griot {
namespace {

constexpr int kDeepest = 200;  // steps up a tree; deeper words are left out

// Dependents of the head that do not belong to its noun phrase.
bool IsOutside(absl::string_view deprel) {
  static constexpr absl::string_view kRelations[] = {
      "case",      "cc",         "conj",       "punct",   "mark", "appos",
      "advcl",     "advmod",     "aux",        "ccomp",   "cop",  "csubj",
      "discourse", "dislocated", "expl",       "nsubj",   "obj",  "obl",
      "orphan",    "parataxis",  "reparandum", "vocative"};
  const absl::string_view base = deprel.substr(0, deprel.find(':'));
  return std::find(std::begin(kRelations), std::end(kRelations), base) !=
         std::end(kRelations);
}

// Whether what follows the mark only adds to the phrase before it.
bool IsBreak(const Word& word) {
  static constexpr absl::string_view kMarks[] = {",", ";", ":", "(", "[",
                                                 "-", "–", "—", "--"};
  return word.upos == "PUNCT" && std::find(std::begin(kMarks), std::end(kMarks),
                                           word.form) != std::end(kMarks);
}

bool IsPossessiveMark(const Word& word) { return word.xpos == "POS"; }

}  // namespace

WordRange NounPhraseOf(const Sentence& sentence, int32_t head) {
  const std::vector<Word>& words = sentence.words;
  const auto count = static_cast<int32_t>(words.size());
  const auto at = [&](int32_t i) -> const Word& {
    return words[static_cast<size_t>(i)];
  };
  // The head's dependent that word `i` comes under; the head for itself; -1 if
  // the word does not belong to the phrase.
  const auto dependent_of = [&](int32_t i) -> int32_t {
    for (int step = 0; step < kDeepest && i >= 0; ++step) {
      if (i == head) return head;
      if (at(i).head == head) {
        const bool possessive = i > head && IsPossessiveMark(at(i));
        return possessive || !IsOutside(at(i).deprel) ? i : -1;
      }
      i = at(i).head;
    }
    return -1;
  };
  WordRange range = {head, head + 1};
  for (int32_t i = 0; i < head; ++i) {
    if (dependent_of(i) < 0) continue;
    range.begin = i;
    break;
  }
  int32_t before = head;  // the dependent at hand
  for (int32_t i = head + 1; i < count; ++i) {
    if (at(i).upos == "PUNCT") continue;
    const int32_t dependent = dependent_of(i);
    if (dependent < 0) continue;
    if (dependent != before && IsBreak(at(i - 1))) break;
    before = dependent;
    range.end = i + 1;
  }
  while (range.begin < head && at(range.begin).upos == "PUNCT") ++range.begin;
  return range;
}

}  // namespace griot
