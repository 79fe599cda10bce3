#include "app/text/suggestion.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/str_cat.h"

namespace griot {
namespace {

// The distance of Damerau and Levenshtein, no part being edited twice.
size_t Distance(absl::string_view a, absl::string_view b) {
  std::vector<std::vector<size_t>> d(a.size() + 1,
                                     std::vector<size_t>(b.size() + 1));
  for (size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      d[i][j] = std::min(
          {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

std::string DidYouMean(absl::string_view word,
                       const std::vector<std::string>& names) {
  constexpr size_t kLongestWord = 40;
  constexpr size_t kLettersAnEdit = 3;
  if (word.size() > kLongestWord) return "";
  size_t least = word.size() / kLettersAnEdit + 1;
  const std::string* nearest = nullptr;
  for (const std::string& name : names) {
    if (const size_t distance = Distance(word, name); distance < least) {
      least = distance;
      nearest = &name;
    }
  }
  return nearest == nullptr ? ""
                            : absl::StrCat(": did you mean ", *nearest, "?");
}

}  // namespace griot
