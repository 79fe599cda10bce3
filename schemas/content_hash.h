#ifndef GRIOT_SCHEMAS_CONTENT_HASH_H_
#define GRIOT_SCHEMAS_CONTENT_HASH_H_

#include <array>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"

namespace griot {

// XXH3-128, big-endian. Names content, guards against accidents, not against
// forgery.
using ContentHash = std::array<uint8_t, 16>;

ContentHash HashContent(absl::string_view bytes);
// 32 hexadecimal digits.
std::string ToHex(const ContentHash& hash);

}  // namespace griot

#endif  // GRIOT_SCHEMAS_CONTENT_HASH_H_
