#include "graph/resolution/spelling.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "names/name_words.h"

namespace griot::graph {
namespace {

constexpr size_t kFewConsonants = 3;  // of a name of one word
constexpr size_t kFewestInWord = 2;   // among others
constexpr size_t kManyConsonants = 4;
constexpr size_t kMostDifferentTokens = 2;

bool IsVowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

// One letter for each consonant sound.
constexpr std::pair<absl::string_view, absl::string_view> kConsonants[] = {
    {"tsch", "C"}, {"sch", "S"}, {"dzh", "j"}, {"tch", "C"}, {"ch", "C"},
    {"sh", "S"},   {"kh", "k"},  {"gh", "g"},  {"dh", "d"},  {"th", "t"},
    {"ph", "f"},   {"zh", "j"},  {"dj", "j"},  {"ck", "k"},  {"x", "ks"}};

// A token's sounds: runs[i] stands before consonants[i], the last run behind
// the last consonant.
struct Sounds {
  std::string consonants;
  std::vector<std::string> runs{""};
  bool ends_in_h = false;

  void AddConsonant(char c) {
    if (runs.back().empty() && !consonants.empty() && consonants.back() == c) {
      return;  // doubled
    }
    consonants += c;
    runs.emplace_back();
  }
};

// Abdul Rahman, Abdelrahman, Abderrahman and Abd al-Rahman: without the article
// within. Names with Allah have one vowel before it.
std::string WithoutInnerArticle(absl::string_view token) {
  std::string text(token);
  constexpr size_t kLeastOfAllah = 6;
  for (const absl::string_view ending : {"llah", "lla", "lah"}) {
    if (text.size() < kLeastOfAllah || !absl::EndsWith(text, ending)) continue;
    const size_t vowel = text.size() - ending.size() - 1;
    if (text[vowel] != 'a' && text[vowel] != 'o' && text[vowel] != 'u') break;
    if (ending == "lah") break;
    return text.substr(0, vowel) + "allah";
  }
  if (!absl::StartsWith(text, "abd")) return text;
  size_t at = 3;
  while (at < text.size() && IsVowel(text[at])) ++at;
  if (at == 3 || at >= text.size()) return text;
  if (at + 1 == text.size()) return text[at] == 'l' ? "abd" : text;
  const bool assimilated = text[at] == text[at + 1];
  const bool article = text[at] == 'l' && !IsVowel(text[at + 1]);
  const bool before_vowel = text[at] == 'l' && IsVowel(text[at + 1]);
  if (assimilated || article || before_vowel) {
    return "abd" + text.substr(at + 1);
  }
  return text;
}

Sounds SoundsOf(absl::string_view text) {
  Sounds sounds;
  size_t i = 0;
  // "ou" before a vowel is a w at the start: Ouagadougou, Wagadugu.
  if (text.size() > 2 && absl::StartsWith(text, "ou") && IsVowel(text[2])) {
    sounds.AddConsonant('w');
    i = 2;
  }
  while (i < text.size()) {
    const absl::string_view rest = text.substr(i);
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    const auto* const found = std::find_if(
        std::begin(kConsonants), std::end(kConsonants),
        [&](const auto& rule) { return absl::StartsWith(rest, rule.first); });
    if (found != std::end(kConsonants)) {
      for (const char sound : found->second) sounds.AddConsonant(sound);
      i += found->first.size();
      continue;
    }
    ++i;
    const bool starts = i == 1;
    if (IsVowel(c) || (c == 'y' && !(starts && IsVowel(next)))) {
      sounds.runs.back() += c == 'y' ? 'i' : c;
    } else if (c == 'w' && !sounds.runs.back().empty() &&
               sounds.runs.back().back() == 'a' && !IsVowel(next)) {
      sounds.runs.back() += 'u';
    } else if (c == 'h' && next == '\0') {
      sounds.ends_in_h = true;
    } else if (c == 'c') {
      const bool soft = next == 'e' || next == 'i' || next == 'y';
      sounds.AddConsonant(soft ? 's' : 'k');
    } else {
      sounds.AddConsonant(c);
    }
  }
  return sounds;
}

// The class of a run of vowels; runs of no class stand for themselves.
std::string VowelClass(absl::string_view run) {
  static constexpr std::pair<absl::string_view, absl::string_view> kClasses[] =
      {{"a", "A"},   {"aa", "A"},  {"e", "E"},   {"i", "I"},   {"ii", "I"},
       {"ee", "I"},  {"ie", "I"},  {"o", "O"},   {"u", "U"},   {"oo", "U"},
       {"ou", "U"},  {"uu", "U"},  {"ai", "D"},  {"ei", "D"},  {"ae", "D"},
       {"aei", "D"}, {"aie", "D"}, {"eii", "D"}, {"aii", "D"}, {"au", "W"},
       {"ao", "W"},  {"ua", "V"},  {"oa", "V"},  {"ia", "Y"},  {"iia", "Y"},
       {"iiia", "Y"}};
  for (const auto& [text, name] : kClasses) {
    if (text == run) return std::string(name);
  }
  return std::string(run);
}

bool IsPair(char a, char b, absl::string_view pair) {
  return (a == pair[0] && b == pair[1]) || (a == pair[1] && b == pair[0]);
}

bool ConsonantsPass(char a, char b) {
  if (a == b) return true;
  return IsPair(a, b, "qk") || IsPair(a, b, "qg") || IsPair(a, b, "jg") ||
         IsPair(a, b, "CS") || IsPair(a, b, "wv");
}

enum class Place { kFirst, kWithin, kLast };

// What sounds may differ by, in all, and what a vowel that only one spelling
// has and one that is written another way count.
constexpr int kMostDifference = 2;
constexpr int kDroppedVowel = 2;
constexpr int kOtherVowel = 1;
constexpr int kTooMuch = kMostDifference + 1;

bool AreLike(char a, char b, Place place, bool either_ends_in_h) {
  const auto is = [&](absl::string_view pair) { return IsPair(a, b, pair); };
  switch (place) {
    case Place::kFirst:
      return is("EI") || is("OU");
    case Place::kWithin:
      return is("AE") || is("EI") || is("OU") || is("DE") || is("DA") ||
             is("WO") || is("WU");
    case Place::kLast:
      // A vowel at the end often tells the gender: Maria is not Marie.
      return is("OU") || (is("AE") && either_ends_in_h);
  }
  return false;
}

int VowelDifference(const std::string& run_a, const std::string& run_b,
                    Place place, bool many_consonants, bool either_ends_in_h) {
  if (run_a == run_b) return 0;
  const std::string a = VowelClass(run_a);
  const std::string b = VowelClass(run_b);
  if (a == b) return 0;
  if (a.size() > 1 || b.size() > 1) return kTooMuch;
  if (a.empty() || b.empty()) {
    const char only = a.empty() ? b[0] : a[0];
    return place == Place::kWithin && many_consonants &&
                   (only == 'E' || only == 'I')
               ? kDroppedVowel
               : kTooMuch;
  }
  return AreLike(a[0], b[0], place, either_ends_in_h) ? kOtherVowel : kTooMuch;
}

// What two differ by; more than kMostDifference if they do not sound alike.
int DifferenceOf(const Sounds& a, const Sounds& b) {
  if (a.consonants.size() != b.consonants.size()) return kTooMuch;
  const size_t size = a.consonants.size();
  if (size == 0) return kTooMuch;
  for (size_t i = 0; i < size; ++i) {
    if (!ConsonantsPass(a.consonants[i], b.consonants[i])) return kTooMuch;
  }
  int difference = 0;
  for (size_t i = 0; i <= size; ++i) {
    const Place place = i == 0      ? Place::kFirst
                        : i == size ? Place::kLast
                                    : Place::kWithin;
    difference +=
        VowelDifference(a.runs[i], b.runs[i], place, size >= kManyConsonants,
                        a.ends_in_h || b.ends_in_h);
  }
  return difference;
}

struct Tokens {
  std::vector<std::string> words;  // without articles
  bool article = false;

  explicit Tokens(absl::string_view name) {
    const std::vector<absl::string_view> all = absl::StrSplit(name, ' ');
    for (const absl::string_view word : all) {
      if (all.size() > 1 && IsNamePart(word, NamePart::kArticle)) {
        article = true;
      } else if (word != "the") {
        words.push_back(WithoutInnerArticle(word));
      }
    }
  }

  std::string Joined() const {
    std::string joined;
    for (const std::string& word : words) joined += word;
    return joined;
  }
};

bool HasDigit(absl::string_view token) {
  return std::any_of(token.begin(), token.end(), [](char c) {
    return absl::ascii_isdigit(static_cast<unsigned char>(c));
  });
}

// Numbers are spelled one way: Orr 1 is not Orr 11.
Spelling CompareTokens(absl::string_view a, absl::string_view b, bool article,
                       size_t least) {
  if (HasDigit(a) || HasDigit(b)) return Spelling::kDifferent;
  const Sounds first = SoundsOf(a);
  const Sounds second = SoundsOf(b);
  const size_t weight = first.consonants.size() + (article ? 1 : 0);
  const int difference = DifferenceOf(first, second);
  if (weight < least || difference > kMostDifference) {
    return Spelling::kDifferent;
  }
  // Among other words a token that sounds the same is the same: Hasan, Hassan.
  const bool same = least == kFewestInWord && weight >= kFewConsonants &&
                    first.consonants == second.consonants && difference == 0;
  return article || same || weight >= kManyConsonants ? Spelling::kSurely
                                                      : Spelling::kAlike;
}

}  // namespace

std::string ConsonantBlock(absl::string_view name) {
  const Tokens tokens(name);
  std::string block;
  const Sounds sounds = SoundsOf(tokens.Joined());
  if (!sounds.runs[0].empty()) block += '-';
  for (const char c : sounds.consonants) {
    switch (c) {
      case 'q':
      case 'g':
      case 'j':
        block += 'k';
        break;
      case 'C':
        block += 'S';
        break;
      case 'w':
        block += 'v';
        break;
      default:
        block += c;
    }
  }
  return block;
}

Spelling CompareSpelling(absl::string_view a, absl::string_view b) {
  const Tokens first(a);
  const Tokens second(b);
  if (first.words.empty() || second.words.empty()) return Spelling::kDifferent;
  const bool article = first.article && second.article;
  if (first.words.size() != second.words.size()) {
    const std::string joined_a = first.Joined();
    const std::string joined_b = second.Joined();
    if (joined_a == joined_b) {
      return first.article == second.article ? Spelling::kSurely
                                             : Spelling::kAlike;
    }
    return CompareTokens(joined_a, joined_b, article, kFewConsonants);
  }
  Spelling result =
      first.article == second.article ? Spelling::kSurely : Spelling::kAlike;
  const size_t least = first.words.size() > 1 ? kFewestInWord : kFewConsonants;
  size_t different = 0;
  for (size_t i = 0; i < first.words.size(); ++i) {
    if (first.words[i] == second.words[i]) continue;
    ++different;
    const Spelling of_token =
        CompareTokens(first.words[i], second.words[i], article, least);
    result = std::min(result, of_token);
  }
  return different <= kMostDifferentTokens ? result : Spelling::kDifferent;
}

}  // namespace griot::graph
