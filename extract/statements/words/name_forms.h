#ifndef GRIOT_EXTRACT_STATEMENTS_WORDS_NAME_FORMS_H_
#define GRIOT_EXTRACT_STATEMENTS_WORDS_NAME_FORMS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace griot {

// The phrase without a leading "the", "a" or "an".
absl::string_view WithoutArticle(absl::string_view text);

// Words of a name that tell it apart, lower case: no articles, no "of".
std::vector<std::string> NameWords(absl::string_view name);

// Written in capitals only.
bool IsShouted(absl::string_view text);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_WORDS_NAME_FORMS_H_
