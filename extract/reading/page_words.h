#ifndef GRIOT_EXTRACT_READING_PAGE_WORDS_H_
#define GRIOT_EXTRACT_READING_PAGE_WORDS_H_

#include <vector>

#include "absl/strings/string_view.h"

namespace griot {

// The entries of the file `name` of lexicon/: its lines, but for blank ones
// and those that begin with "#".
std::vector<absl::string_view> PageWords(absl::string_view name);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_PAGE_WORDS_H_
