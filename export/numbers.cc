#include "export/numbers.h"

#include "absl/strings/str_format.h"

namespace griot::exporter {

std::string ConfidenceText(double confidence) {
  return absl::StrFormat("%.4f", confidence);
}

}  // namespace griot::exporter
