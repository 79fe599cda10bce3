#ifndef GRIOT_APP_TEXT_COUNTED_H_
#define GRIOT_APP_TEXT_COUNTED_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"

namespace griot {

// 1234567 as "1,234,567".
std::string Grouped(int64_t number);

// "1 entity", "2,000 entities"; `noun` in the singular.
std::string Counted(int64_t number, absl::string_view noun);

}  // namespace griot

#endif  // GRIOT_APP_TEXT_COUNTED_H_
