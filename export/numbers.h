#ifndef GRIOT_EXPORT_NUMBERS_H_
#define GRIOT_EXPORT_NUMBERS_H_

#include <string>

namespace griot::exporter {

// A confidence with four digits behind the point, as 0.9100; the same whatever
// the locale, and a valid xsd:decimal.
std::string ConfidenceText(double confidence);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_NUMBERS_H_
