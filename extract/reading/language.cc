#include "extract/reading/language.h"

// CLD2's own headers want these before them.
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <utf8proc.h>

#include <cstdio>
#include <string>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extract/reading/page_words.h"
#include "schemas/utf8.h"

namespace griot {
namespace {

constexpr size_t kMaxBytes = size_t{1} << 18;  // of a text that are looked at
// Different words in small letters that make a verdict, and with a hint that
// says the same; without any language that is known to use them.
constexpr int kFewWords = 12;
constexpr int kHintedWords = 6;
constexpr int kManyWords = 40;
// Of English prose 20 % to 30 % are words of the list.
constexpr double kEnglishShare = 0.04;
constexpr int kSurePercent = 80;
constexpr size_t kLettersAWord = 3;  // where there are no small letters

// The words of a text that names do not change.
struct PlainWords {
  std::string text;
  int words = 0;
  int english = 0;    // of the words
  int different = 0;  // words
};

const absl::flat_hash_set<std::string>& EnglishWords() {
  static const auto* const words = [] {
    auto* found = new absl::flat_hash_set<std::string>;
    for (absl::string_view word : PageWords("english_words.txt")) {
      found->emplace(word);
    }
    return found;
  }();
  return *words;
}

bool IsLetter(utf8proc_category_t category) {
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_MC;
}

class Sorter {
 public:
  PlainWords Sort(absl::string_view text) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    size_t at = 0;
    while (at < text.size()) {
      utf8proc_int32_t code = 0;
      const utf8proc_ssize_t size = utf8proc_iterate(
          bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
      if (size <= 0) break;
      const utf8proc_category_t category = utf8proc_category(code);
      if (IsLetter(category)) {
        if (word_.empty()) capital_ = category == UTF8PROC_CATEGORY_LU;
        caseless_ += category == UTF8PROC_CATEGORY_LO ? 1 : 0;
        ++letters_;
        absl::StrAppend(&word_, text.substr(at, static_cast<size_t>(size)));
      } else {
        FinishWord();
      }
      at += static_cast<size_t>(size);
    }
    FinishWord();
    return std::move(plain_);
  }

 private:
  void FinishWord() {
    if (!word_.empty() && !capital_) {
      // Scripts without cases may write without spaces.
      const auto words = caseless_ == 0
                             ? 1
                             : static_cast<int>((letters_ + kLettersAWord - 1) /
                                                kLettersAWord);
      plain_.words += words;
      if (seen_.insert(word_).second) plain_.different += words;
      plain_.english += EnglishWords().contains(word_) ? 1 : 0;
      plain_.text += word_;
      plain_.text += ' ';
    }
    word_.clear();
    capital_ = false;
    caseless_ = letters_ = 0;
  }

  PlainWords plain_;
  absl::flat_hash_set<std::string> seen_;
  std::string word_;  // at hand
  bool capital_ = false;
  size_t caseless_ = 0;
  size_t letters_ = 0;
};

// The language that CLD2 is sure of, or UNKNOWN_LANGUAGE.
CLD2::Language DetectedLanguage(const std::string& text) {
  CLD2::Language languages[3];
  int percents[3];
  int text_bytes = 0;
  bool reliable = false;
  CLD2::DetectLanguageSummary(text.data(), static_cast<int>(text.size()),
                              /*is_plain_text=*/true, languages, percents,
                              &text_bytes, &reliable);
  return reliable && percents[0] >= kSurePercent ? languages[0]
                                                 : CLD2::UNKNOWN_LANGUAGE;
}

bool SaysTheSame(absl::string_view hint, CLD2::Language language) {
  const absl::string_view code = CLD2::LanguageCode(language);
  return absl::EqualsIgnoreCase(hint.substr(0, hint.find('-')),
                                code.substr(0, code.find('-')));
}

std::string NameOf(CLD2::Language language) {
  std::string name = absl::AsciiStrToLower(CLD2::LanguageName(language));
  if (!name.empty()) name[0] = absl::ascii_toupper(name[0]);
  return name;
}

}  // namespace

TextLanguage FindLanguage(absl::string_view text, absl::string_view hint) {
  using Verdict = TextLanguage::Verdict;
  const PlainWords plain = Sorter().Sort(text.substr(0, kMaxBytes));
  TextLanguage result;
  if (plain.different < kHintedWords) return result;
  if (plain.english > kEnglishShare * plain.words) {
    if (plain.different >= kFewWords) result.verdict = Verdict::kEnglish;
    return result;
  }
  const CLD2::Language language = DetectedLanguage(plain.text);
  if (language == CLD2::ENGLISH) {
    result.verdict = Verdict::kEnglish;
  } else if (language != CLD2::UNKNOWN_LANGUAGE) {
    if (plain.different >= kFewWords || SaysTheSame(hint, language)) {
      result.verdict = Verdict::kOther;
      result.name = NameOf(language);
    }
  } else if (plain.different >= kManyWords) {
    result.verdict = Verdict::kOther;
  }
  return result;
}

}  // namespace griot
