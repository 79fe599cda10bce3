#ifndef GRIOT_EXTRACT_READING_PUBLICATION_DAY_H_
#define GRIOT_EXTRACT_READING_PUBLICATION_DAY_H_

#include <string>

#include "absl/strings/string_view.h"

namespace griot {

// The day on which a news text says near its top that it was published, as
// 2024-09-17, or empty. Read are a label with a date ("date 2024-09-17 …",
// "Published 12 May 2024"), a line that holds a date and no sentence
// ("March 14, 2025 | Litoral Online"), and a dateline with a year ("NAIROBI,
// Kenya, Nov. 5, 2024 (…"). A date inside a sentence, a date without its year
// and numbers that may be day or month tell nothing.
std::string FindPublished(absl::string_view text);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_PUBLICATION_DAY_H_
