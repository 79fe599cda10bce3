#ifndef GRIOT_EXTRACT_STATEMENTS_MENTIONS_NAME_FORM_H_
#define GRIOT_EXTRACT_STATEMENTS_MENTIONS_NAME_FORM_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extract/statements/words/lexicon.h"
#include "extract/statements/words/name_forms.h"
#include "names/gender.h"

namespace griot {

// What kinds of thing share no name: a town is not its newspaper.
enum class NameClass : uint8_t { kOther, kPerson, kBody, kPlace, kPeople };

// One way in which a document writes a name, taken to pieces.
struct NameForm {
  std::string key;                 // as NameKey
  std::vector<std::string> words;  // of the key, little ones left out
  // `words` without countries ("U.S. Navy", "Parliament of the United
  // Kingdom"); as they stand if nothing else is left.
  std::vector<std::string> core;
  std::vector<std::string> countries;  // ISO codes of those left out, sorted
  bool country_last = false;           // behind the rest, with no "of"
  std::string acronym;                 // lower case; empty if it is none
  absl::string_view country;           // code, if the whole name is a country's
  absl::string_view type;              // what most of its mentions say
  NameClass kind = NameClass::kOther;
  Gender title = Gender::kUnknown;  // "Mrs. Orr"
  bool institution = false;         // all words are of kinds: "Supreme Court"
  bool known_place = false;         // the gazetteer has it
  int first = 0;                    // its first mention
  int count = 0;
};

NameForm ReadNameForm(absl::string_view text, absl::string_view type);

// What one form of a name is to another.
enum class Variant : uint8_t {
  kNone,
  kConflict,  // two things, whatever else they are like: "Ana Orr", "Ben Orr"
  kShort,     // the first may be short for the second, if for no other
  kSame,
};

// Whether `a`, which has no more words, is another form of `b`.
Variant VariantOf(const NameForm& a, const NameForm& b, const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_MENTIONS_NAME_FORM_H_
