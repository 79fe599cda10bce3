#include "export/numbers.h"

#include <charconv>
#include <cmath>
#include <iterator>

namespace griot::exporter {

std::string ShareText(double confidence) {
  std::string text = "0.0000";
  if (confidence >= 0 && confidence <= 1) {
    auto rest = static_cast<int>(std::lround(confidence * 10000));
    text[0] = static_cast<char>('0' + rest / 10000);
    for (size_t digit = 5; digit >= 2; --digit) {
      text[digit] = static_cast<char>('0' + rest % 10);
      rest /= 10;
    }
  }
  return text;
}

double RoundedShare(double confidence) {
  return std::round(confidence * 10'000) / 10'000;
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
