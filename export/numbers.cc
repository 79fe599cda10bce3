#include "export/numbers.h"

#include <charconv>
#include <iterator>

#include "absl/strings/str_format.h"

namespace griot::exporter {

std::string ConfidenceText(double confidence) {
  return absl::StrFormat("%.4f", confidence);
}

std::string RealText(double number) {
  char digits[32];
  const auto [end, error] =
      std::to_chars(std::begin(digits), std::end(digits), number);
  std::string text(digits, end);
  if (text.find_first_not_of("-0123456789") == std::string::npos) text += ".0";
  return text;
}

}  // namespace griot::exporter
