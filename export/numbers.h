#ifndef GRIOT_EXPORT_NUMBERS_H_
#define GRIOT_EXPORT_NUMBERS_H_

#include <string>

namespace griot::exporter {

// A confidence or a salience, in [0, 1], with four digits behind the point, as
// 0.9100; the same whatever the locale, and a valid xsd:decimal.
std::string ShareText(double share);
// The same as a number: processors differ in the digits behind.
double RoundedShare(double share);

// The shortest digits that give `number` back, whatever the locale, always with
// a point or an exponent, so that nobody takes it for an integer: 19.0, 1e+20.
std::string RealText(double number);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_NUMBERS_H_
