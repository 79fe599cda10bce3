#include "names/middle_names.h"

#include <algorithm>
#include <cstddef>

namespace griot {
namespace {

bool IsInitial(absl::string_view word) { return word.size() == 1; }

bool IsSubsequence(absl::Span<const absl::string_view> shorter,
                   absl::Span<const absl::string_view> longer) {
  size_t at = 0;
  for (const absl::string_view word : longer) {
    if (at < shorter.size() && word == shorter[at]) ++at;
  }
  return at == shorter.size();
}

}  // namespace

bool MiddleNamesAgree(absl::Span<const absl::string_view> a,
                      absl::Span<const absl::string_view> b) {
  if (a.empty() || b.empty()) return true;
  const auto has_initial = [](absl::Span<const absl::string_view> words) {
    return std::any_of(words.begin(), words.end(), IsInitial);
  };
  const auto are_initials = [](absl::Span<const absl::string_view> words) {
    return std::all_of(words.begin(), words.end(), IsInitial);
  };
  if (!has_initial(a) && !has_initial(b)) {
    return a.size() <= b.size() ? IsSubsequence(a, b) : IsSubsequence(b, a);
  }
  if (are_initials(a) && are_initials(b) && a.size() != b.size()) return false;
  for (size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    const bool pass =
        IsInitial(a[i]) || IsInitial(b[i]) ? a[i][0] == b[i][0] : a[i] == b[i];
    if (!pass) return false;
  }
  return true;
}

}  // namespace griot
