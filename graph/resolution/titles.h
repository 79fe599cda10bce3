#ifndef GRIOT_GRAPH_RESOLUTION_TITLES_H_
#define GRIOT_GRAPH_RESOLUTION_TITLES_H_

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

// Titles, ranks and offices, as they stand before persons' names or say what
// somebody is. All words are normalised.

namespace griot::graph {

// Fields of life that one person rarely changes between.
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

enum class Gender : uint8_t { kUnknown, kFemale, kMale };

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
};

// Null if `word` is none.
const Title* FindTitle(absl::string_view word);

// How many of the words at the front of a person's name are titles and what
// belongs to them ("deputy interior minister" before "ana orr"); never all.
size_t CountTitleWords(absl::Span<const absl::string_view> words);

// he, she and their forms, in lower case.
Gender GenderOfPronoun(absl::string_view pronoun);

absl::string_view Name(Field field);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_TITLES_H_
