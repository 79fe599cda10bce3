#include "extract/statements/context/report_reach.h"

#include <algorithm>

#include "absl/strings/string_view.h"

namespace griot {
namespace {

constexpr int kFewestQuoted = 4;  // words of a quotation that is no mere term

bool IsDash(absl::string_view form) {
  return form == "—" || form == "–" || form == "--";
}

// "; that …", "; and that …" go on with what is said.
bool GoesOn(const Tree& tree, int semicolon) {
  int next = semicolon + 1;
  while (next < tree.size() && tree.pos(next) == Pos::kCconj) ++next;
  return next < tree.size() && tree.lower(next) == "that";
}

// The last mark between cue and word that may part one clause from the next;
// -1 if there is none, or if a colon opens a list of what is said.
int PartedAt(const Tree& tree, const Quotations& quotations,
             const Report& report, int word) {
  const int begin = std::min(word, report.cue_word);
  const int end = std::max(word, report.cue_word);
  int parted = -1;
  for (int i = begin + 1; i < end; ++i) {
    if (quotations.At(report.sentence, i) >= 0) continue;
    if (tree.lower(i) == ":") return -1;
    // "…, they said — words that say more of it"
    const bool aside = IsDash(tree.lower(i)) && report.content < begin;
    if ((tree.lower(i) == ";" && !GoesOn(tree, i)) || aside) parted = i;
  }
  return parted;
}

// Whether the word, outside of a quotation, belongs to what is told of words
// inside of it from behind.
bool CommentsOnQuoted(const Tree& tree, const Quotations& quotations,
                      const Report& report, int word) {
  for (int i = word; i >= 0 && i != report.content; i = tree.head(i)) {
    const Rel rel = tree.rel(i);
    const int head = tree.head(i);
    if ((rel != Rel::kAcl && rel != Rel::kAppos && rel != Rel::kAdvcl) ||
        head < 0 || quotations.At(report.sentence, i) >= 0) {
      continue;
    }
    const int q = quotations.At(report.sentence, head);
    if (q < 0) continue;
    const Quotation& quotation = quotations[q];
    if (quotation.last.sentence != report.sentence || quotation.last.word > i) {
      continue;
    }
    const bool finite = rel == Rel::kAcl && tree.sub(i) == Sub::kRelcl;
    if (quotation.last.word - quotation.first.word + 1 >= kFewestQuoted &&
        (finite || tree.lower(quotation.last.word) == ",")) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool EndsBefore(const DocumentView& view, const Quotations& quotations,
                const Report& report, int word) {
  // What stands in marks is said anyway.
  if (quotations.At(report.sentence, word) >= 0) return false;
  const Tree& tree = view.trees[static_cast<size_t>(report.sentence)];
  if (CommentsOnQuoted(tree, quotations, report, word)) return true;
  const int parted = PartedAt(tree, quotations, report, word);
  if (parted < 0) return false;
  if (tree.lower(parted) != ";") return true;
  int top = word;
  while (tree.head(top) >= 0 && (tree.head(top) < parted) == (word < parted)) {
    top = tree.head(top);
  }
  return tree.Has(top, Rel::kNsubj);
}

}  // namespace griot
