#include "graph/questions/slips.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "absl/strings/ascii.h"
#include "schemas/utf8.h"
#include "utf8proc.h"

namespace griot::graph {
namespace {

std::u32string Decode(absl::string_view text) {
  std::u32string letters;
  letters.reserve(text.size());
  while (!text.empty()) {
    utf8proc_int32_t letter = 0;
    const utf8proc_ssize_t size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                         static_cast<utf8proc_ssize_t>(text.size()), &letter);
    if (size <= 0) break;
    letters.push_back(static_cast<char32_t>(letter));
    text.remove_prefix(static_cast<size_t>(size));
  }
  return letters;
}

}  // namespace

int SlipsBetween(absl::string_view a, absl::string_view b, int most) {
  // Bytes bound letters from above, so texts in ASCII need no decoding here.
  const auto differ = [](size_t x, size_t y) {
    return static_cast<int>(x > y ? x - y : y - x);
  };
  if (differ(a.size(), b.size()) > 4 * (most + 1)) return most + 1;
  const std::u32string left = Decode(a);
  const std::u32string right = Decode(b);
  if (differ(left.size(), right.size()) > most) return most + 1;

  // Rows of the table for the letter before last, the last and this one.
  std::vector<int> before(right.size() + 1);
  std::vector<int> last(right.size() + 1);
  std::vector<int> row(right.size() + 1);
  for (size_t j = 0; j <= right.size(); ++j) row[j] = static_cast<int>(j);
  for (size_t i = 1; i <= left.size(); ++i) {
    std::swap(before, last);
    std::swap(last, row);
    row[0] = static_cast<int>(i);
    int least = row[0];
    for (size_t j = 1; j <= right.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1,
                         last[j - 1] + (left[i - 1] != right[j - 1])});
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] &&
          left[i - 2] == right[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
  }
  return std::min(row.back(), most + 1);
}

int MostSlips(absl::string_view typed) {
  const int32_t letters = CountCodePoints(typed);
  if (letters <= 3) return 0;
  return letters <= 5 ? 1 : letters <= 10 ? 2 : 3;
}

std::vector<std::string> SuggestWords(absl::Span<const std::string> words,
                                      absl::string_view typed, size_t limit) {
  const std::string key = absl::AsciiStrToLower(typed);
  const int most = MostSlips(key);
  std::vector<std::pair<int, std::string>> near;
  for (const std::string& word : words) {
    const int slips = SlipsBetween(key, absl::AsciiStrToLower(word), most);
    if (most > 0 && slips <= most) near.emplace_back(slips, word);
  }
  std::sort(near.begin(), near.end());
  near.erase(std::unique(near.begin(), near.end()), near.end());
  near.resize(std::min(near.size(), limit));
  std::vector<std::string> suggested;
  suggested.reserve(near.size());
  for (auto& [slips, word] : near) suggested.push_back(std::move(word));
  return suggested;
}

}  // namespace griot::graph
