#include "schemas/content_hash.h"

#include <algorithm>

#include "absl/strings/escaping.h"
#include "xxhash.h"

namespace griot {

ContentHash HashContent(absl::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical,
                           XXH3_128bits(bytes.data(), bytes.size()));
  ContentHash hash;
  std::copy(std::begin(canonical.digest), std::end(canonical.digest),
            hash.begin());
  return hash;
}

std::string ToHex(const ContentHash& hash) {
  return absl::BytesToHexString(absl::string_view(
      reinterpret_cast<const char*>(hash.data()), hash.size()));
}

}  // namespace griot
