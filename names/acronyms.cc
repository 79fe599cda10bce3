#include "names/acronyms.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "names/name_words.h"

namespace griot {
namespace {

constexpr size_t kMostInAcronym = 7;

// Letters and digits of an acronym in lower case.
std::string Letters(absl::string_view text) {
  std::string letters;
  for (const char c : text) {
    if (c != '.') letters += c;
  }
  return letters;
}

}  // namespace

bool IsAcronym(absl::string_view text) {
  size_t letters = 0;
  size_t capitals = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '.') continue;
    if (!absl::ascii_isupper(byte) && !absl::ascii_isdigit(byte)) return false;
    ++letters;
    if (absl::ascii_isupper(byte)) ++capitals;
    if (letters > kMostInAcronym) return false;
  }
  return letters >= 2 && capitals >= 1;
}

std::vector<std::string> InitialsOf(absl::string_view name) {
  std::string all;
  std::string without_little;
  for (const absl::string_view word : absl::StrSplit(name, ' ')) {
    if (word.empty()) continue;
    all += word[0];
    if (!IsNamePart(word, NamePart::kSilent)) without_little += word[0];
  }
  std::vector<std::string> initials;
  if (without_little.size() >= 2) initials.push_back(without_little);
  if (all != without_little && all.size() >= 2) initials.push_back(all);
  return initials;
}

bool HasInitialsInAnyOrder(absl::string_view acronym, absl::string_view name) {
  std::string letters = Letters(acronym);
  std::sort(letters.begin(), letters.end());
  for (std::string initials : InitialsOf(name)) {
    std::sort(initials.begin(), initials.end());
    if (letters == initials) return true;
  }
  return false;
}

bool CanStandFor(absl::string_view acronym, absl::string_view name) {
  if (HasInitialsInAnyOrder(acronym, name)) return true;
  const std::string letters = Letters(acronym);
  if (letters.empty() || name.empty() || letters[0] != name[0]) return false;
  size_t at = 0;
  for (const char c : name) {
    if (at < letters.size() && c == letters[at]) ++at;
  }
  return at == letters.size();
}

}  // namespace griot
