#include "export/rdf/owl_times.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "export/rdf/xsd_time.h"
#include "schemas/calendar.h"
#include "schemas/iso_time.h"

namespace griot::exporter {
namespace {

// The ends of an interval as ISO 8601, both included; empty where it is open.
struct Ends {
  std::string from;
  std::string to;
};

std::optional<Ends> EndsOf(absl::string_view iso) {
  const std::optional<IsoTime> time = ParseIsoTime(iso);
  if (!time) return std::nullopt;
  if (time->form == IsoTime::Form::kWeek) {
    return Ends{DayText(DayOfSecond(time->begin)),
                DayText(DayOfSecond(time->end - 1))};
  }
  if (time->form != IsoTime::Form::kInterval) return std::nullopt;
  const size_t slash = iso.find('/');
  const absl::string_view from = iso.substr(0, slash);
  const absl::string_view to = iso.substr(slash + 1);
  return Ends{from == ".." ? "" : std::string(from),
              to == ".." ? "" : std::string(to)};
}

RdfWord PositionOf(const XsdTime& time) {
  if (time.datatype == "gYear") return RdfWord::kInYear;
  if (time.datatype == "gYearMonth") return RdfWord::kInMonth;
  if (time.datatype == "date") return RdfWord::kInDay;
  return RdfWord::kInDateTime;
}

}  // namespace

void OwlTimes::Describe(RdfDescription& description) const {
  std::set<std::string> times(added_.begin(), added_.end());
  // Ends of intervals are times too; an end may be a week, which has ends.
  for (const auto& iso : added_) {
    std::vector<std::string> open = {std::string(iso)};
    while (!open.empty()) {
      const std::optional<Ends> ends = EndsOf(open.back());
      open.pop_back();
      if (!ends) continue;
      for (const std::string& end : {ends->from, ends->to}) {
        if (!end.empty() && times.insert(end).second) open.push_back(end);
      }
    }
  }
  for (const std::string& iso : times) {
    description.Begin({Thing::Kind::kTime, iso});
    if (const std::optional<Ends> ends = EndsOf(iso)) {
      description.Type(RdfWord::kProperInterval);
      if (!ends->from.empty()) {
        description.Add(RdfWord::kHasBeginning,
                        {Thing::Kind::kTime, ends->from});
      }
      if (!ends->to.empty()) {
        description.Add(RdfWord::kHasEnd, {Thing::Kind::kTime, ends->to});
      }
    } else if (const std::optional<XsdTime> time = ToXsdTime(iso)) {
      description.Type(RdfWord::kInstant);
      description.Time(PositionOf(*time), iso);
    }
  }
}

}  // namespace griot::exporter
