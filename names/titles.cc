#include "names/titles.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/strip.h"
#include "names/name_list.h"
#include "names/name_words.h"

namespace griot {
namespace {

using Use = Title::Use;

// A field of life each from the first, then the others.
constexpr absl::string_view kFlags[] = {
    "armed",   "politics", "law",  "religion", "business", "sport",
    "arts",    "female",   "male", "front",    "calling",  "common",
    "address", "office",   "stop", "portfolio"};
enum Flag : uint32_t {
  kFemale = 1 << 7,
  kMale = 1 << 8,
  kFront = 1 << 9,
  kCalling = 1 << 10,
  kCommon = 1 << 11,
  kAddress = 1 << 12,
  kOffice = 1 << 13,
  kStop = 1 << 14,
  kPortfolio = 1 << 15,
};

Field FieldOf(uint32_t flags) {
  for (unsigned i = 0; i < static_cast<unsigned>(Field::kArts); ++i) {
    if ((flags & (1U << i)) != 0) return static_cast<Field>(i + 1);
  }
  return Field::kNone;
}

Title TitleOf(const NameRow& row) {
  return {row.word,
          row.value.empty() ? row.word : row.value,
          FieldOf(row.flags),
          (row.flags & kFemale) != 0 ? Gender::kFemale
          : (row.flags & kMale) != 0 ? Gender::kMale
                                     : Gender::kUnknown,
          (row.flags & kCalling) != 0 ? Use::kNoTitle
          : (row.flags & kFront) != 0 ? Use::kFront
                                      : Use::kAnywhere,
          (row.flags & kCommon) == 0,
          (row.flags & kAddress) != 0,
          (row.flags & kOffice) != 0,
          (row.flags & kStop) != 0,
          (row.flags & kPortfolio) != 0};
}

using Titles = absl::flat_hash_map<absl::string_view, Title>;

const Titles& AllTitles() {
  static const Titles* const titles = [] {
    auto* const made = new Titles();
    for (const NameRow& row : ReadNameList("titles.txt", kFlags)) {
      made->emplace(row.word, TitleOf(row));
    }
    return made;
  }();
  return *titles;
}

}  // namespace

const Title* FindTitle(absl::string_view word) {
  const auto found = AllTitles().find(word);
  return found == AllTitles().end() ? nullptr : &found->second;
}

bool IsAddress(absl::string_view word) {
  const Title* const title = FindTitle(absl::StripSuffix(word, "."));
  return title != nullptr && title->address;
}

bool IsTitleWithStop(absl::string_view word) {
  const Title* const title = FindTitle(word);
  return title != nullptr && title->has_stop;
}

bool IsOffice(absl::string_view noun) {
  const Title* const title = FindTitle(noun);
  return title != nullptr && title->office;
}

bool HasPortfolio(absl::string_view noun) {
  const Title* const title = FindTitle(noun);
  return title != nullptr && title->has_portfolio;
}

absl::string_view OfficeNamed(absl::string_view lemma) {
  using Offices = absl::flat_hash_map<absl::string_view, absl::string_view>;
  static const Offices* const offices = [] {
    auto* const made = new Offices();
    for (const NameRow& row : ReadNameList("offices.txt", {})) {
      made->emplace(row.word, row.value);
    }
    return made;
  }();
  const auto found = offices->find(lemma);
  return found == offices->end() ? lemma : found->second;
}

size_t CountTitleWords(absl::Span<const absl::string_view> words) {
  size_t count = 0;
  bool front = true;  // all so far are titles or their modifiers
  for (size_t i = 0; i + 1 < words.size(); ++i) {
    const Title* title = FindTitle(words[i]);
    const bool is_title = title != nullptr && title->use != Use::kNoTitle &&
                          (title->use == Use::kAnywhere || front);
    if (is_title) count = i + 1;
    front = front && (is_title || IsNamePart(words[i], NamePart::kModifier));
  }
  // "king of Orr", "Ana King Jr": no title before a name.
  if (count == 0 || words[count] == "of" ||
      std::all_of(words.begin() + count, words.end(), [](auto word) {
        return IsNamePart(word, NamePart::kGeneration);
      })) {
    return 0;
  }
  return count;
}

absl::string_view Name(Field field) {
  static constexpr absl::string_view kNames[] = {
      "none",     "armed forces", "politics", "law",
      "religion", "business",     "sport",    "arts"};
  return kNames[static_cast<size_t>(field)];
}

}  // namespace griot
