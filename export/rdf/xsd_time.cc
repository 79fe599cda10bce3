#include "export/rdf/xsd_time.h"

#include "absl/strings/str_cat.h"
#include "schemas/iso_time.h"

namespace griot::exporter {

std::optional<XsdTime> ToXsdTime(absl::string_view iso) {
  const std::optional<IsoTime> time = ParseIsoTime(iso);
  if (!time) return std::nullopt;
  switch (time->form) {
    case IsoTime::Form::kYear:
      return XsdTime{std::string(iso), "gYear"};
    case IsoTime::Form::kMonth:
      return XsdTime{std::string(iso), "gYearMonth"};
    case IsoTime::Form::kDay:
      return XsdTime{std::string(iso), "date"};
    case IsoTime::Form::kWeek:
    case IsoTime::Form::kInterval:
      return std::nullopt;
    case IsoTime::Form::kTime:
      break;
  }
  // dateTime has seconds always: T21 and T21:30 get what they lack.
  const size_t clock = iso.find('T') + 1;
  const size_t zone = iso.find_first_of("Z+-", clock);
  std::string text(iso.substr(0, zone));
  for (size_t size = text.size() - clock; size < 8; size += 3) text += ":00";
  if (zone != absl::string_view::npos) {
    absl::StrAppend(&text, iso.substr(zone));
  }
  return XsdTime{std::move(text), "dateTime"};
}

}  // namespace griot::exporter
