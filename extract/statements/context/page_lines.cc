#include "extract/statements/context/page_lines.h"

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "extract/statements/syntax/word_kinds.h"

namespace griot {
namespace {

constexpr int kColonReach = 12;     // words before the colon
constexpr int kLongestCredit = 12;  // words behind it

// "Image", and glued to a caption without a space: "BellImage".
bool EndsCaption(absl::string_view form) {
  for (const absl::string_view what :
       {"Image", "Photo", "Photograph", "Illustration"}) {
    if (absl::EndsWith(form, what)) return true;
  }
  return false;
}

}  // namespace

bool IsPageLine(const std::vector<Tree>& trees, int begin, int end) {
  const Tree& first = trees[static_cast<size_t>(begin)];
  int colon = 1;
  while (colon < first.size() && colon <= kColonReach &&
         first.lower(colon) != ":") {
    ++colon;
  }
  if (colon >= first.size() || colon > kColonReach) return false;
  const absl::string_view last = first.lower(colon - 1);
  if (colon > 1 && first.lower(colon - 2) == "last" &&
      (last == "amended" || last == "updated" || last == "modified" ||
       last == "edited" || last == "revised")) {
    return true;
  }
  if (!EndsCaption(first.word(colon - 1).form)) return false;
  int words = 0;
  for (int s = begin; s < end; ++s) {
    const Tree& tree = trees[static_cast<size_t>(s)];
    for (int i = s == begin ? colon + 1 : 0; i < tree.size(); ++i, ++words) {
      if (IsFiniteVerb(tree, i)) return false;
    }
  }
  return words <= kLongestCredit;
}

std::vector<bool> FindPageLines(const std::vector<Tree>& trees) {
  std::vector<bool> lines(trees.size(), false);
  for (size_t begin = 0; begin < trees.size();) {
    size_t end = begin + 1;
    while (end < trees.size() && !trees[end].sentence().starts_paragraph) ++end;
    const bool line =
        IsPageLine(trees, static_cast<int>(begin), static_cast<int>(end));
    for (size_t s = begin; s < end; ++s) lines[s] = line;
    begin = end;
  }
  return lines;
}

}  // namespace griot
