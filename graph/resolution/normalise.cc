#include "graph/resolution/normalise.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "names/name_words.h"
#include "names/titles.h"
#include "utf8proc.h"

namespace griot::graph {
namespace {

constexpr absl::string_view kDeterminers[] = {"the",  "a",     "an",   "this",
                                              "that", "these", "those"};

bool IsDeterminer(absl::string_view word) {
  return std::any_of(std::begin(kDeterminers), std::end(kDeterminers),
                     [&](absl::string_view determiner) {
                       return absl::EqualsIgnoreCase(determiner, word);
                     });
}

// Letters that Unicode does not take apart, by the letters they pass for.
absl::string_view Plain(utf8proc_int32_t letter) {
  switch (letter) {
    case U'ø':
      return "o";
    case U'ł':
      return "l";
    case U'đ':
    case U'ð':
      return "d";
    case U'ı':
      return "i";
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    case U'þ':
      return "th";
    default:
      return "";
  }
}

bool IsApostrophe(utf8proc_int32_t c) {
  return c == '\'' || c == U'’' || c == U'‘' || c == U'ʼ' || c == U'ʻ' ||
         c == U'`' || c == U'´';
}

bool IsWordPart(utf8proc_int32_t c) {
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
      return true;
    default:
      return false;
  }
}

// Joins words by single spaces as characters come in.
class Words {
 public:
  void Letter(absl::string_view bytes) {
    if (gap_ && !text_.empty()) text_ += ' ';
    gap_ = false;
    text_.append(bytes.data(), bytes.size());
  }
  void Gap() { gap_ = true; }
  std::string Take() && { return std::move(text_); }

 private:
  std::string text_;
  bool gap_ = false;
};

void AddCodePoint(utf8proc_int32_t c, Words& words) {
  if (IsApostrophe(c) || c == '.') return;
  if (c == '&') {
    words.Gap();
    words.Letter("and");
    words.Gap();
    return;
  }
  if (!IsWordPart(c)) {
    words.Gap();
    return;
  }
  const absl::string_view plain = Plain(c);
  if (!plain.empty()) {
    words.Letter(plain);
    return;
  }
  utf8proc_uint8_t bytes[4];
  const auto size = static_cast<size_t>(utf8proc_encode_char(c, bytes));
  words.Letter({reinterpret_cast<const char*>(bytes), size});
}

std::string FoldAscii(absl::string_view text) {
  Words words;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (absl::ascii_isalnum(byte)) {
      const char lower = absl::ascii_tolower(byte);
      words.Letter({&lower, 1});
    } else {
      AddCodePoint(byte, words);
    }
  }
  return std::move(words).Take();
}

std::string Fold(absl::string_view text) {
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) {
    return absl::ascii_isascii(static_cast<unsigned char>(c));
  });
  if (ascii) return FoldAscii(text);
  utf8proc_uint8_t* mapped = nullptr;
  const auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &mapped,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT |
                                     UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                     UTF8PROC_STRIPMARK));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(
      mapped, &std::free);
  if (size < 0) return "";
  Words words;
  for (utf8proc_ssize_t at = 0; at < size;) {
    utf8proc_int32_t c = 0;
    const auto step = utf8proc_iterate(mapped + at, size - at, &c);
    if (step <= 0) break;
    AddCodePoint(c, words);
    at += step;
  }
  return std::move(words).Take();
}

// Zero-width spaces, joiners and marks of direction, which pages put around
// links.
absl::string_view WithoutInvisible(absl::string_view text) {
  static constexpr absl::string_view kInvisible[] = {
      "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u2060", "\uFEFF"};
  const auto strip = [&](auto consume) {
    while (absl::c_any_of(kInvisible, [&](absl::string_view mark) {
      return text.size() > mark.size() && consume(&text, mark);
    })) {
    }
  };
  strip([](absl::string_view* from, absl::string_view mark) {
    return absl::ConsumePrefix(from, mark);
  });
  strip([](absl::string_view* from, absl::string_view mark) {
    return absl::ConsumeSuffix(from, mark);
  });
  return text;
}

}  // namespace

absl::string_view TrimName(absl::string_view text) {
  text = WithoutInvisible(absl::StripAsciiWhitespace(text));
  for (const absl::string_view suffix : {"'s", "’s", "'S", "’S", "'", "’"}) {
    if (text.size() > suffix.size() && absl::ConsumeSuffix(&text, suffix)) {
      break;
    }
  }
  for (;;) {
    const size_t space = text.find(' ');
    if (space == absl::string_view::npos ||
        !IsDeterminer(text.substr(0, space))) {
      return text;
    }
    text = absl::StripLeadingAsciiWhitespace(text.substr(space));
  }
}

std::string NormaliseName(absl::string_view text) {
  const absl::string_view name = TrimName(text);
  std::string folded =
      absl::StrContains(name, "s ")
          ? Fold(absl::StrReplaceAll(name, {{"'s ", " "}, {"’s ", " "}}))
          : Fold(name);
  return folded.empty() ? std::string(text) : folded;
}

absl::string_view NameWithin(absl::string_view text, absl::string_view name) {
  const absl::string_view whole = TrimName(text);
  const auto is_letter = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return absl::ascii_isalnum(byte) || !absl::ascii_isascii(byte);
  };
  for (size_t at = whole.find(name);
       !name.empty() && at != absl::string_view::npos;
       at = whole.find(name, at + 1)) {
    const size_t end = at + name.size();
    if (at > 0 && is_letter(whole[at - 1])) continue;
    // A mark behind it ("’s") is no letter, though it is not ASCII.
    if (end < whole.size() && is_letter(whole[end]) &&
        !absl::StartsWith(whole.substr(end), "’")) {
      continue;
    }
    return name.size() < text.size() ? whole.substr(at, name.size())
                                     : absl::string_view();
  }
  std::vector<absl::string_view> written;
  std::vector<std::string> normal;
  for (const absl::string_view word :
       absl::StrSplit(whole, ' ', absl::SkipEmpty())) {
    written.push_back(word);
    normal.push_back(Fold(word));
  }
  const std::vector<absl::string_view> words(normal.begin(), normal.end());
  const size_t titles = CountTitleWords(words);
  if (titles == 0) return "";
  return whole.substr(
      static_cast<size_t>(written[titles].data() - whole.data()));
}

bool IsWrittenAsName(absl::string_view text) {
  bool any = false;
  for (absl::string_view word : absl::StrSplit(
           TrimName(text), absl::ByAnyChar(" -"), absl::SkipWhitespace())) {
    if (IsNamePart(absl::AsciiStrToLower(word), NamePart::kSmall)) {
      continue;
    }
    utf8proc_int32_t first = 0;
    if (utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(word.data()),
                         static_cast<utf8proc_ssize_t>(word.size()),
                         &first) <= 0) {
      return false;
    }
    if (utf8proc_category(first) == UTF8PROC_CATEGORY_LL) return false;
    any = any || IsWordPart(first);
  }
  return any;
}

}  // namespace griot::graph
