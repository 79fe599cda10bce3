#ifndef GRIOT_NAMES_TITLES_H_
#define GRIOT_NAMES_TITLES_H_

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "names/gender.h"

// Titles, ranks and offices, as they stand before persons' names or say what
// somebody is: titles.txt. All words are normalised.

namespace griot {

// Fields of life that one person rarely changes between; in the order of the
// flags of titles.txt.
enum class Field : uint8_t {
  kNone,  // says nothing: Mr, doctor, leader
  kArmed,
  kPolitics,
  kLaw,
  kReligion,
  kBusiness,
  kSport,
  kArts,
};

struct Title {
  absl::string_view word;
  absl::string_view meaning;  // "general" of "gen"
  Field field = Field::kNone;
  Gender gender = Gender::kUnknown;
  // How it may stand in a name.
  enum class Use : uint8_t {
    kAnywhere,  // before the name, whatever stands before it
    kFront,     // only where all before it are titles: given names look like it
    kNoTitle,   // says what somebody is, but does not stand before names
  } use = Use::kAnywhere;
  // Tells somebody apart: many are Mr, one is the mayor.
  bool tells = true;
  bool address = false;
  bool office = false;
  bool has_stop = false;
  bool has_portfolio = false;
};

// Null if `word` is none.
const Title* FindTitle(absl::string_view word);

// Whether the word, which may be an abbreviation with its full stop, only
// addresses: before a name it says nothing to be stated ("Mr", "Gen.").
bool IsAddress(absl::string_view word);

// Whether the word is an abbreviation that has a full stop when it stands
// before a name ("gen").
bool IsTitleWithStop(absl::string_view word);

// Whether a person holds what the noun names ("minister").
bool IsOffice(absl::string_view noun);

// Whether the office is one over a field of work, which its name has beside it
// ("minister" of "Minister of Health" and "mines minister").
bool HasPortfolio(absl::string_view noun);

// The office that the word is about, by a name that words for one office share:
// "leader" for "king", "head of state" and "ruler", "prime minister" for
// "premier"; any other word is an office for itself (offices.txt).
absl::string_view OfficeNamed(absl::string_view lemma);

// How many of the words at the front of a person's name are titles and what
// belongs to them ("deputy interior minister" before "ana orr"); never all.
size_t CountTitleWords(absl::Span<const absl::string_view> words);

absl::string_view Name(Field field);

}  // namespace griot

#endif  // GRIOT_NAMES_TITLES_H_
