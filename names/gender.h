#ifndef GRIOT_NAMES_GENDER_H_
#define GRIOT_NAMES_GENDER_H_

#include <cstdint>

#include "absl/strings/string_view.h"

namespace griot {

enum class Gender : uint8_t { kUnknown, kFemale, kMale };

// What a title or a noun for people tells of who is called so: "Mrs.",
// "policeman". As it is written: "Friedman" is a name.
Gender GenderOfNoun(absl::string_view lemma);

// What the given name of a person tells that a whole name begins with: "Susan
// Orr", but not "Susan" or "Orr".
Gender GenderOfGivenName(absl::string_view name);

// he, she and their forms, in lower case.
Gender GenderOfPronoun(absl::string_view pronoun);

}  // namespace griot

#endif  // GRIOT_NAMES_GENDER_H_
