#ifndef GRIOT_EXPORT_RDF_XSD_TIME_H_
#define GRIOT_EXPORT_RDF_XSD_TIME_H_

#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace griot::exporter {

// A time as an XML Schema datatype of its own precision.
struct XsdTime {
  std::string text;
  absl::string_view datatype;  // gYear, gYearMonth, date or dateTime
};

// Nothing for what XML Schema has no type for: weeks and intervals.
std::optional<XsdTime> ToXsdTime(absl::string_view iso);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_RDF_XSD_TIME_H_
