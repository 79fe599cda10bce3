#include "graph/resolution/country_forms.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "graph/resolution/normalise.h"
#include "names/organisations.h"

namespace griot::graph {
namespace {

constexpr size_t kMostWords = 8;         // of a text that is looked into
constexpr size_t kMostCountryWords = 4;  // "Democratic Republic of Congo"

// The words of a text; they are parts of it.
class TextWords {
 public:
  explicit TextWords(absl::string_view text)
      : words_(absl::StrSplit(TrimName(text), absl::ByAnyChar(" \n\t"),
                              absl::SkipEmpty())) {}

  size_t size() const { return words_.size(); }
  absl::string_view operator[](size_t i) const { return words_[i]; }

  // Words from `begin` to `end` as they stand, without a possessive behind.
  absl::string_view Range(size_t begin, size_t end) const {
    const char* const from = words_[begin].data();
    const absl::string_view last = words_[end - 1];
    return TrimName(
        {from, static_cast<size_t>(last.data() + last.size() - from)});
  }

 private:
  std::vector<absl::string_view> words_;
};

bool MayNameCountry(absl::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  return absl::ascii_isupper(first) || !absl::ascii_isascii(first);
}

CountryCode CountryOrAdjective(absl::string_view text,
                               const Gazetteer& gazetteer) {
  if (text.empty() || !MayNameCountry(text)) return 0;
  const CountryCode country = gazetteer.CountryNamed(text);
  return country != 0 ? country : gazetteer.CountryOfDemonym(text);
}

}  // namespace

CountryCode MakeCountryCode(absl::string_view letters) {
  constexpr int kByte = 8;
  if (letters.size() != 2) return 0;
  return static_cast<CountryCode>(
      (static_cast<unsigned char>(letters[0]) << kByte) |
      static_cast<unsigned char>(letters[1]));
}

std::string CountryLetters(CountryCode code) {
  constexpr int kByte = 8;
  if (code == 0) return "";
  return {static_cast<char>(code >> kByte), static_cast<char>(code & 0xFF)};
}

CountryForm ReadCountryForm(absl::string_view text,
                            const Gazetteer& gazetteer) {
  const TextWords words(text);
  const size_t size = words.size();
  if (size < 2 || size > kMostWords) return {};
  const auto form = [&](CountryCode country, absl::string_view rest) {
    std::string institution = OrganisationCore(NormaliseName(rest));
    return IsOnePerCountry(institution)
               ? CountryForm{country, std::move(institution)}
               : CountryForm{};
  };
  for (size_t n = std::min(kMostCountryWords, size - 1); n > 0; --n) {
    const CountryCode country =
        CountryOrAdjective(words.Range(0, n), gazetteer);
    if (country != 0) return form(country, words.Range(n, size));
  }
  for (size_t i = 1; i + 1 < size; ++i) {
    if (words[i] != "of") continue;
    const absl::string_view name = words.Range(i + 1, size);
    const CountryCode country = name.empty() || !MayNameCountry(name)
                                    ? 0
                                    : gazetteer.CountryNamed(name);
    if (country != 0) return form(country, words.Range(0, i));
  }
  return {};
}

CountryCode CountryWithin(absl::string_view text, const Gazetteer& gazetteer) {
  const TextWords words(text);
  const size_t size = words.size();
  if (size > kMostWords) return 0;
  for (size_t i = 0; i < size; ++i) {
    for (size_t n = std::min(kMostCountryWords, size - i); n > 0; --n) {
      const CountryCode country =
          CountryOrAdjective(words.Range(i, i + n), gazetteer);
      if (country != 0) return country;
    }
  }
  return 0;
}

}  // namespace griot::graph
