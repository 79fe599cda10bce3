#include "app/text/counted.h"

#include <cstddef>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

namespace griot {

std::string Grouped(int64_t number) {
  std::string digits = absl::StrCat(number);
  const int first = digits[0] == '-' ? 1 : 0;
  for (int at = static_cast<int>(digits.size()) - 3; at > first; at -= 3) {
    digits.insert(static_cast<size_t>(at), ",");
  }
  return digits;
}

std::string Counted(int64_t number, absl::string_view noun) {
  if (number == 1) return absl::StrCat("1 ", noun);
  if (absl::ConsumeSuffix(&noun, "y")) {
    return absl::StrCat(Grouped(number), " ", noun, "ies");
  }
  return absl::StrCat(Grouped(number), " ", noun, "s");
}

}  // namespace griot
