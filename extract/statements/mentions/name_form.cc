#include "extract/statements/mentions/name_form.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/types/span.h"
#include "extract/statements/mentions/name_evidence.h"
#include "gazetteer/gazetteer.h"
#include "gazetteer/name_key.h"
#include "names/middle_names.h"
#include "names/name_words.h"
#include "names/organisations.h"

namespace griot {
namespace {

using Words = std::vector<std::string>;

constexpr size_t kMostCountryWords = 4;  // "United States of America"
constexpr size_t kLongestAcronym = 8;

NameClass ClassOf(absl::string_view type) {
  if (type == "group") return NameClass::kPeople;
  switch (KindOfType(type)) {
    case NameKind::kPerson:
      return NameClass::kPerson;
    case NameKind::kOrganization:
      return NameClass::kBody;
    case NameKind::kPlace:
      return NameClass::kPlace;
    case NameKind::kUnknown:
      break;
  }
  return NameClass::kOther;
}

// ISO code of the country that the words are called, or its people.
std::string CountryIn(absl::Span<const absl::string_view> words) {
  const std::string text = absl::StrJoin(words, " ");
  if (const auto country = FindCountry(text)) return std::string(country->code);
  if (words.size() == 1) {
    if (const auto of = CountryOfDemonym(text)) return std::string(of->code);
  }
  return {};
}

// "NATO", "U.N.", "TfL": two capitals in one word, in lower case.
std::string AcronymIn(absl::string_view word) {
  std::string letters;
  int capitals = 0;
  for (const char c : word) {
    if (c == '.' || c == '-') continue;
    const auto u = static_cast<unsigned char>(c);
    if (!absl::ascii_isalnum(u)) return {};
    capitals += absl::ascii_isupper(u) ? 1 : 0;
    letters.push_back(absl::ascii_tolower(u));
  }
  return capitals >= 2 && letters.size() <= kLongestAcronym &&
                 2 * capitals >= static_cast<int>(letters.size())
             ? letters
             : std::string();
}

// The words of the key without the little ones; letters that do not come apart
// are written as English does.
Words Telling(absl::string_view text) {
  static constexpr std::array<std::pair<absl::string_view, absl::string_view>,
                              4>
      kLetters = {{{"ł", "l"}, {"ø", "o"}, {"ı", "i"}, {"đ", "d"}}};
  Words words;
  const std::string key = NameKey(text);
  for (const absl::string_view word :
       absl::StrSplit(key, ' ', absl::SkipEmpty())) {
    if (IsNamePart(word, NamePart::kLittle)) continue;
    std::string plain(word);
    for (const auto& [letter, as] : kLetters) {
      for (size_t at = plain.find(std::string(letter)); at != std::string::npos;
           at = plain.find(std::string(letter))) {
        plain.replace(at, letter.size(), std::string(as));
      }
    }
    words.push_back(std::move(plain));
  }
  return words;
}

bool IsSubsequence(const Words& shorter, const Words& longer) {
  auto at = longer.begin();
  for (const std::string& word : shorter) {
    at = std::find(at, longer.end(), word);
    if (at == longer.end()) return false;
    ++at;
  }
  return true;
}

bool SameWords(Words a, Words b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

// The numbers in a name: "1" of "KST-1", "737" and "800" of "Boeing 737-800".
Words NumbersIn(const NameForm& form) {
  Words numbers;
  bool in_number = false;
  for (const char c : form.key) {
    const bool digit = absl::ascii_isdigit(static_cast<unsigned char>(c));
    if (digit && !in_number) numbers.emplace_back();
    if (digit) numbers.back().push_back(c);
    in_number = digit;
  }
  return numbers;
}

// "G7", "G-7"
bool AreOneNumber(const NameForm& a, const NameForm& b) {
  const auto joined = [](absl::string_view key) {
    std::string text(key);
    std::erase(text, ' ');
    return text;
  };
  return !NumbersIn(a).empty() && joined(a.key) == joined(b.key);
}

// Numbers tell things of one kind apart; a name may leave the last ones out.
bool NumbersDiffer(const NameForm& a, const NameForm& b) {
  const Words x = NumbersIn(a);
  const Words y = NumbersIn(b);
  return !std::equal(
      x.begin(),
      x.begin() + static_cast<ptrdiff_t>(std::min(x.size(), y.size())),
      y.begin());
}

// Whether the letters are the initials of the words [begin, end).
bool AreInitials(absl::string_view letters, const Words& words, size_t begin,
                 size_t end) {
  if (end - begin != letters.size()) return false;
  for (size_t i = begin; i < end; ++i) {
    if (words[i][0] != letters[i - begin]) return false;
  }
  return true;
}

// Whether the words are those of the longer name but that some stand for
// several by their initials: "CU Denver", "UN General Assembly".
bool IsAbridged(const Words& shorter, size_t i, const Words& longer, size_t j) {
  if (i == shorter.size()) return j == longer.size();
  if (j == longer.size()) return false;
  if (shorter[i] == longer[j] && IsAbridged(shorter, i + 1, longer, j + 1)) {
    return true;
  }
  const size_t end = j + shorter[i].size();
  return shorter[i].size() >= 2 && end <= longer.size() &&
         AreInitials(shorter[i], longer, j, end) &&
         IsAbridged(shorter, i + 1, longer, end);
}

bool IsAcronymOf(const NameForm& a, const NameForm& b) {
  if (a.acronym.size() < 2 || b.words.size() < 2) return false;
  // "TfL" gives the little words a letter, "MIT" does not.
  Words all;
  for (const absl::string_view word : absl::StrSplit(b.key, ' ')) {
    if (!word.empty()) all.emplace_back(word);
  }
  if (AreInitials(a.acronym, b.words, 0, b.words.size()) ||
      AreInitials(a.acronym, all, 0, all.size())) {
    return true;
  }
  // "DOT" of "the Norland Department of Trade" leaves the country out.
  const size_t before = all.size() - std::min(all.size(), a.acronym.size());
  if (!b.countries.empty() && !b.country_last && before > 0 &&
      before <= kMostCountryWords &&
      AreInitials(a.acronym, all, before, all.size())) {
    return true;
  }
  // Of a translation the letters stand in another order.
  if (a.acronym.size() < 3 || a.acronym.size() != b.words.size()) return false;
  std::string initials;
  for (const std::string& word : b.words) initials.push_back(word[0]);
  std::string letters = a.acronym;
  std::sort(initials.begin(), initials.end());
  std::sort(letters.begin(), letters.end());
  return initials == letters;
}

// A person's words without "Jr."; "jr" into `generation`.
Words PersonWords(const NameForm& form, std::string& generation) {
  Words words = form.words;
  while (words.size() > 1) {
    if (IsNamePart(words.back(), NamePart::kGeneration)) {
      generation = words.back();
    } else if (!IsNamePart(words.back(), NamePart::kLetters)) {
      break;
    }
    words.pop_back();
  }
  return words;
}

// "J." of "John".
bool IsInitialOf(absl::string_view letter, absl::string_view word) {
  return letter.size() == 1 && !word.empty() && word[0] == letter[0];
}

Variant PersonVariant(const NameForm& a, const NameForm& b) {
  std::string one;
  std::string other;
  const Words x = PersonWords(a, one);
  const Words y = PersonWords(b, other);
  const Words& shorter = x.size() <= y.size() ? x : y;
  const Words& longer = x.size() <= y.size() ? y : x;
  if (!one.empty() && !other.empty() && one != other) return Variant::kConflict;
  if (shorter.size() == 1) {
    if (shorter == longer) return Variant::kSame;
    // A family name, one of two, or a given name.
    return std::find(longer.begin(), longer.end(), shorter[0]) != longer.end()
               ? Variant::kShort
               : Variant::kNone;
  }
  if (SameWords(shorter, longer)) return Variant::kSame;
  // "de Orr", "Orr Lind" of "Ana Maria Orr Lind": without the given names.
  if (shorter.size() < longer.size() &&
      std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin())) {
    return Variant::kShort;
  }
  const bool given = shorter[0] == longer[0] ||
                     IsInitialOf(shorter[0], longer[0]) ||
                     IsInitialOf(longer[0], shorter[0]);
  const bool family = std::find(longer.begin() + 1, longer.end(),
                                shorter.back()) != longer.end();
  if (!given) {
    return shorter.back() == longer.back() ? Variant::kConflict
                                           : Variant::kNone;
  }
  if (!family) return Variant::kNone;
  // What stands between must not contradict: "Jan P. Orr", "Jan Q. Orr".
  const auto between = [](const Words& words) {
    std::vector<absl::string_view> middle(words.begin() + 1, words.end() - 1);
    std::erase_if(middle, [](absl::string_view word) {
      return IsNamePart(word, NamePart::kParticle);
    });
    return middle;
  };
  if (!MiddleNamesAgree(between(shorter), between(longer))) {
    return Variant::kConflict;
  }
  return Variant::kSame;
}

Variant PlaceVariant(const NameForm& a, const NameForm& b) {
  if (!a.country.empty() || !b.country.empty()) return Variant::kNone;
  if (!IsSubsequence(a.words, b.words) || a.words.empty()) {
    return Variant::kNone;
  }
  Words rest = b.words;
  for (const std::string& word : a.words) {
    rest.erase(std::find(rest.begin(), rest.end(), word));
  }
  if (!std::all_of(rest.begin(), rest.end(), [](const std::string& w) {
        return IsNameWord(w, NameWord::kLandform);
      })) {
    return Variant::kNone;
  }
  // A town is not its airport.
  if ((a.type == "facility") != (b.type == "facility") && a.known_place) {
    return Variant::kNone;
  }
  return Variant::kShort;
}

bool IsWordOfInstitution(const std::string& word) {
  return !TypeOfNameWord(word).empty() ||
         IsNameWord(word, NameWord::kDepartment) ||
         IsNameWord(word, NameWord::kState);
}

bool IsGeneralPart(const std::string& word) {
  return IsNameWord(word, NameWord::kGeneral) ||
         TypeOfNameWord(word) == "media";
}

// The word that says what kind of body it is: "Court" of "Court of Session".
std::string HeadOf(const NameForm& form) {
  const size_t of = form.key.find(" of ");
  const absl::string_view before = absl::string_view(form.key).substr(0, of);
  return std::string(before.substr(before.rfind(' ') + 1));
}

Variant BodyVariant(const NameForm& a, const NameForm& b) {
  const bool other_country = !a.countries.empty() && !b.countries.empty() &&
                             a.countries != b.countries;
  if (SameWords(a.core, b.core)) {
    if (other_country) return Variant::kConflict;
    if (a.countries == b.countries) return Variant::kSame;
    // A daughter abroad is a firm of its own; an institution has a country.
    if ((a.country_last || b.country_last) && !a.institution) {
      return Variant::kConflict;
    }
    return Variant::kShort;
  }
  if (other_country || a.core.empty() || a.core.size() > b.core.size() ||
      (!a.countries.empty() && b.countries.empty())) {
    return Variant::kNone;
  }
  if (a.institution) {
    // "the Court" after "the Supreme Court", but a house is not its committee.
    return a.core.size() == 1 && a.countries.empty() && HeadOf(b) == a.core[0]
               ? Variant::kShort
               : Variant::kNone;
  }
  if (a.known_place) return Variant::kNone;
  const bool prefix = std::equal(a.core.begin(), a.core.end(), b.core.begin());
  if (prefix) {
    // An acronym is a full name: what stands behind it says what kind of body
    // that is, or means another: "the OLF rebels", "OLF Hospital".
    if (!a.acronym.empty() &&
        !std::all_of(b.core.begin() + 1, b.core.end(), IsGeneralPart)) {
      return Variant::kNone;
    }
    // A paper is not the street or town that it is named after.
    return b.type == "media" && a.type != "media" ? Variant::kNone
                                                  : Variant::kShort;
  }
  return a.core.size() > 1 && a.core.back() == b.core.back() &&
                 IsSubsequence(a.core, b.core)
             ? Variant::kShort
             : Variant::kNone;
}

}  // namespace

NameForm ReadNameForm(absl::string_view text, absl::string_view type) {
  NameForm form;
  form.key = NameKey(text);
  form.type = type;
  form.kind = ClassOf(type);
  form.words = Telling(text);
  std::vector<absl::string_view> parts =
      absl::StrSplit(WithoutArticle(text), ' ', absl::SkipEmpty());
  while (parts.size() > 1 &&
         IsNameWord(NameKey(parts.back()), NameWord::kLegalForm)) {
    parts.pop_back();  // "Orr Steel Norway Ltd"
  }
  if (parts.size() == 1) form.acronym = AcronymIn(parts[0]);
  form.known_place = !FindPlaces(text).empty();
  if (const auto country = FindCountry(WithoutArticle(text))) {
    form.country = country->code;
  }
  for (size_t i = 0; i < parts.size();) {
    size_t end = std::min(parts.size(), i + kMostCountryWords);
    std::string code;
    for (; end > i; --end) {
      code = CountryIn(absl::MakeConstSpan(parts).subspan(i, end - i));
      if (!code.empty()) break;
    }
    if (code.empty()) {
      for (std::string& word : Telling(parts[i])) {
        form.core.push_back(std::move(word));
      }
      ++i;
      continue;
    }
    form.countries.push_back(std::move(code));
    form.country_last =
        end == parts.size() && i > 0 && parts[i - 1] != "of" &&
        (i < 2 || parts[i - 2] != "of" || parts[i - 1] != "the");
    i = end;
  }
  if (form.core.empty()) {
    form.core = form.words;
    form.countries.clear();
  }
  std::sort(form.countries.begin(), form.countries.end());
  form.institution =
      !form.core.empty() &&
      std::all_of(form.core.begin(), form.core.end(), IsWordOfInstitution);
  return form;
}

Variant VariantOf(const NameForm& a, const NameForm& b,
                  const Lexicon& lexicon) {
  if (a.words.empty() || b.words.empty()) return Variant::kNone;
  if (!a.country.empty() && a.country == b.country) return Variant::kSame;
  if (const auto known = KnownBody(a.key);
      !known.empty() && known == KnownBody(b.key)) {
    return Variant::kSame;
  }
  if (AreOneNumber(a, b)) return Variant::kSame;
  if (NumbersDiffer(a, b)) return Variant::kConflict;
  const bool persons =
      a.kind == NameClass::kPerson && b.kind == NameClass::kPerson;
  if (persons) return PersonVariant(a, b);
  const bool person =
      a.kind == NameClass::kPerson || b.kind == NameClass::kPerson;
  const bool place = a.kind == NameClass::kPlace || b.kind == NameClass::kPlace;
  if (!person && !place && IsAcronymOf(a, b)) return Variant::kSame;
  if (!person && a.kind == b.kind && IsAbridged(a.words, 0, b.words, 0)) {
    return Variant::kSame;
  }
  // One word that was taken for another kind of thing than the full name.
  if (person) {
    const bool of_person = b.kind == NameClass::kPerson;
    if (a.words.size() > 1 || b.words.size() < 2 || a.known_place ||
        a.institution || !a.acronym.empty()) {
      return Variant::kNone;
    }
    if (of_person ? a.words[0] == b.words.back()
                  : (b.kind == NameClass::kBody && a.words[0] == b.words[0]) ||
                        (b.kind == NameClass::kOther &&
                         a.words[0] == b.words.back() &&
                         !lexicon.VerbOfEvent(b.words[0]).empty())) {
      return Variant::kShort;
    }
    return Variant::kNone;
  }
  if (a.kind == NameClass::kPlace && b.kind == NameClass::kPlace) {
    return PlaceVariant(a, b);
  }
  if (place || a.kind != b.kind) return Variant::kNone;
  // "Boeing 707s"
  if (a.words.size() == b.words.size() && a.key != b.key &&
      (a.key == absl::StrCat(b.key, "s") ||
       b.key == absl::StrCat(a.key, "s")) &&
      absl::ascii_isdigit(
          static_cast<unsigned char>(std::min(a.key, b.key).back()))) {
    return Variant::kSame;
  }
  if (a.kind == NameClass::kBody) return BodyVariant(a, b);
  if (SameWords(a.core, b.core)) {
    return a.countries == b.countries || a.countries.empty() ||
                   b.countries.empty()
               ? Variant::kSame
               : Variant::kConflict;
  }
  // "Hurricane Orr", "MV Orr": what it is stands before.
  return a.kind == NameClass::kOther && a.type == b.type &&
                 b.words.size() == a.words.size() + 1 &&
                 std::equal(a.words.rbegin(), a.words.rend(), b.words.rbegin())
             ? Variant::kShort
             : Variant::kNone;
}

}  // namespace griot
