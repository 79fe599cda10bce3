#include "extract/analysis/noun_phrase.h"

#include <algorithm>
#include <vector>

#include "absl/strings/ascii.h"
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

// Whether a name of a place stands here.
bool IsPlace(const Word& word) {
  const absl::string_view type = word.name.substr(
      std::min<size_t>(2, word.name.size()));  // behind "B-" or "I-"
  return type == "place" || type == "country";
}

bool IsYear(const Word& word) {
  return word.upos == "NUM" && word.form.size() == 4 &&
         std::all_of(word.form.begin(), word.form.end(),
                     [](char digit) { return absl::ascii_isdigit(digit); });
}

// Whether `word` goes on with the name or date that `head` begins, though a
// comma stands before it: "Portland, Oregon", "8 January, 1880".
bool GoesOn(const Word& head, const Word& comma, const Word& word) {
  return comma.form == "," &&
         ((IsPlace(head) && IsPlace(word)) || (IsYear(word) && !IsPlace(head)));
}

// The mark that closes what `form` opens, or nothing.
absl::string_view ClosingMark(absl::string_view form) {
  static constexpr absl::string_view kMarks[][2] = {
      {"(", ")"}, {"[", "]"}, {"\"", "\""}, {"“", "”"}, {"‘", "’"}};
  for (const auto& [opens, closes] : kMarks) {
    if (form == opens) return closes;
  }
  return {};
}

// Whether word `range.end` closes what opens inside of the range.
bool IsClosedBehind(const std::vector<Word>& words, const WordRange& range) {
  const auto end = static_cast<size_t>(range.end);
  if (end >= words.size()) return false;
  std::vector<absl::string_view> open;  // the marks that are missing
  for (auto i = static_cast<size_t>(range.begin); i < end; ++i) {
    const absl::string_view form = words[i].form;
    if (!open.empty() && form == open.back()) {
      open.pop_back();
    } else if (!ClosingMark(form).empty()) {
      open.push_back(ClosingMark(form));
    }
  }
  return !open.empty() && words[end].form == open.back();
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
        const bool belongs =
            (i > head && IsPossessiveMark(at(i))) ||
            (i == head + 2 && GoesOn(at(head), at(i - 1), at(i))) ||
            !IsOutside(at(i).deprel);
        return belongs ? i : -1;
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
    if (dependent != before && IsBreak(at(i - 1)) &&
        !GoesOn(at(head), at(i - 1), at(i))) {
      break;
    }
    before = dependent;
    range.end = i + 1;
  }
  while (range.begin < head && at(range.begin).upos == "PUNCT") ++range.begin;
  if (IsClosedBehind(words, range)) ++range.end;
  return range;
}

}  // namespace griot
