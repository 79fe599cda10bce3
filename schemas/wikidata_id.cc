#include "schemas/wikidata_id.h"

#include <algorithm>

#include "absl/strings/ascii.h"

namespace griot {

bool IsWikidataId(absl::string_view id) {
  constexpr size_t kLongest = 12;
  return id.size() > 1 && id.size() <= kLongest && id[0] == 'Q' &&
         id[1] != '0' && std::all_of(id.begin() + 1, id.end(), [](char c) {
           return absl::ascii_isdigit(static_cast<unsigned char>(c));
         });
}

}  // namespace griot
