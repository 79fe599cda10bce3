#ifndef GRIOT_NAMES_NAME_WORDS_H_
#define GRIOT_NAMES_NAME_WORDS_H_

#include <cstdint>

#include "absl/strings/string_view.h"

// Words of names, one by one. All are in lower case.

namespace griot {

// What a word says of the kind of thing that its name is of; name_words.txt
// says what each means. In its order.
enum class NameWord : uint8_t {
  kLegalForm,
  kInstitution,
  kMatter,
  kTurning,
  kDepartment,
  kGeneral,
  kBody,
  kKindOfPlace,
  kLandform,
  kState,
};

bool IsNameWord(absl::string_view word, NameWord what);

// The entity type of names that end in the word or start with it ("government"
// of "ministry"); empty if it tells none. An abbreviation may have its full
// stop.
absl::string_view TypeOfNameWord(absl::string_view word);

// What a word is that names nothing itself; name_parts.txt says what each
// means. In its order.
enum class NamePart : uint8_t {
  kModifier,
  kGeneration,
  kParticle,
  kSmall,
  kSilent,
  kArticle,
  kSaint,
  kLittle,
  kLetters,
};

bool IsNamePart(absl::string_view word, NamePart what);

// Whether the words are, in the singular, the name of a people, of the faithful
// of a religion or of a part of the world's population that is no country's.
bool IsNamedPeople(absl::string_view words);

}  // namespace griot

#endif  // GRIOT_NAMES_NAME_WORDS_H_
