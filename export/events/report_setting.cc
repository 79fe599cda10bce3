#include "export/events/report_setting.h"

#include <algorithm>
#include <optional>

#include "absl/container/flat_hash_map.h"
#include "graph/ids.h"

namespace griot::exporter {
namespace {

using graph::DocumentIndex;
using graph::FactId;
using graph::Graph;
using graph::StatementIndex;

// What all that have a value agree on.
template <typename Value>
class Agreed {
 public:
  void Add(const Value& value) {
    if (!value_) value_ = value;
    one_ = one_ && Same(*value_, value);
  }
  const Value* get() const { return one_ && value_ ? &*value_ : nullptr; }

 private:
  static bool Same(const EventTime& a, const EventTime& b) {
    return a.first == b.first && a.last == b.last;
  }
  static bool Same(const EventPlace& a, const EventPlace& b) {
    return a.entity == b.entity;
  }

  std::optional<Value> value_;
  bool one_ = true;
};

struct Setting {
  Agreed<EventTime> day;
  Agreed<EventPlace> place;
};

bool HasHappened(const Event& event) {
  return event.status == EventStatus::kAsserted ||
         event.status == EventStatus::kAlleged;
}

// Coercion, assault, and the release of who was taken: what a raid is made of.
bool IsOfForce(const Event& event) {
  return HasHappened(event) &&
         (event.codes->type == "ASSAULT" || event.codes->type == "COERCE" ||
          event.codes->mode == "release");
}

std::vector<DocumentIndex> ReportsOf(const Graph& graph, const Event& event) {
  std::vector<DocumentIndex> reports;
  for (const FactId id : event.facts) {
    for (const StatementIndex i : graph.At(id).statements) {
      reports.push_back(graph.At(i).document);
    }
  }
  std::sort(reports.begin(), reports.end());
  reports.erase(std::unique(reports.begin(), reports.end()), reports.end());
  return reports;
}

bool IsDated(const Event& event) {
  return event.time.precision &&
         *event.time.precision != EventTime::Precision::kReported;
}

}  // namespace

void SetInReports(const Graph& graph, std::vector<Event>& events) {
  absl::flat_hash_map<DocumentIndex, Setting> settings;
  for (const Event& event : events) {
    if (!IsOfForce(event)) continue;
    for (const DocumentIndex report : ReportsOf(graph, event)) {
      Setting& setting = settings[report];
      if (IsDated(event)) setting.day.Add(event.time);
      if (event.place.entity.valid()) setting.place.Add(event.place);
    }
  }
  for (Event& event : events) {
    if (!IsOfForce(event)) continue;
    Setting common;
    for (const DocumentIndex report : ReportsOf(graph, event)) {
      const Setting& setting = settings[report];
      if (setting.day.get() != nullptr) common.day.Add(*setting.day.get());
      if (setting.place.get() != nullptr) {
        common.place.Add(*setting.place.get());
      }
    }
    const EventTime* day = common.day.get();
    if (!IsDated(event) && day != nullptr &&
        day->precision == EventTime::Precision::kDay) {
      event.time = *day;
    }
    const EventPlace* place = common.place.get();
    if (!event.place.entity.valid() && place != nullptr) {
      event.place = *place;
      event.place.reason = EventPlace::Reason::kReport;
    }
  }
}

}  // namespace griot::exporter
