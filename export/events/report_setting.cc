#include "export/events/report_setting.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>

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

// Coercion, assault, and the release of who was taken: what a raid is made of.
bool IsOfForce(const Event& event) {
  return HasHappened(event.status) &&
         (event.codes->type == "ASSAULT" || event.codes->type == "COERCE" ||
          event.codes->mode == "release");
}

bool IsDated(const Event& event) {
  return event.time.precision &&
         *event.time.precision != EventTime::Precision::kReported;
}

// Days are ISO 8601; an empty end is open.
bool MayBeOfOneDay(const EventTime& a, const EventTime& b) {
  return (a.last.empty() || b.first.empty() || b.first <= a.last) &&
         (b.last.empty() || a.first.empty() || a.first <= b.last);
}

bool ShareAPart(const Event& a, const Event& b) {
  const auto same = [](const EventActor& x, const EventActor& y) {
    return x.entity.valid() && x.entity == y.entity;
  };
  return same(a.actor1, b.actor1) || same(a.actor2, b.actor2);
}

// A sentence in which an event is told.
struct Telling {
  DocumentIndex report;
  Span evidence;
  size_t event;
};

std::vector<Telling> TellingsOf(const Graph& graph,
                                const std::vector<Event>& events) {
  std::vector<Telling> tellings;
  for (size_t k = 0; k < events.size(); ++k) {
    if (!IsOfForce(events[k])) continue;
    for (const FactId id : events[k].facts) {
      for (const StatementIndex i : graph.At(id).statements) {
        const graph::StatementRecord& statement = graph.At(i);
        tellings.push_back({statement.document, statement.evidence, k});
      }
    }
  }
  std::sort(tellings.begin(), tellings.end(),
            [](const Telling& a, const Telling& b) {
              return std::tuple(a.report, a.evidence.begin, a.event) <
                     std::tuple(b.report, b.evidence.begin, b.event);
            });
  return tellings;
}

// Sentences that follow each other, in either order.
bool AreBeside(const Span& a, const Span& b) {
  constexpr int32_t kGap = 3;  // characters between them
  const auto follows = [](const Span& first, const Span& next) {
    return next.begin >= first.end && next.begin - first.end <= kGap;
  };
  return a == b || follows(a, b) || follows(b, a);
}

}  // namespace

void SetInReports(const Graph& graph, std::vector<Event>& events) {
  const std::vector<Telling> tellings = TellingsOf(graph, events);
  std::vector<Agreed<EventTime>> days(events.size());
  std::vector<Agreed<EventPlace>> places(events.size());
  for (size_t begin = 0; begin < tellings.size();) {
    size_t end = begin;
    while (end < tellings.size() &&
           tellings[end].report == tellings[begin].report) {
      ++end;
    }
    for (size_t i = begin; i < end; ++i) {
      const Event& event = events[tellings[i].event];
      if (IsDated(event) && event.place.entity.valid()) continue;
      for (size_t k = begin; k < end; ++k) {
        const Event& other = events[tellings[k].event];
        const bool is_known = IsDated(event) && IsDated(other);
        if (tellings[i].event == tellings[k].event ||
            (is_known && !MayBeOfOneDay(event.time, other.time)) ||
            !(ShareAPart(event, other) ||
              AreBeside(tellings[i].evidence, tellings[k].evidence))) {
          continue;
        }
        if (other.time.precision == EventTime::Precision::kDay) {
          days[tellings[i].event].Add(other.time);
        }
        if (other.place.entity.valid()) {
          places[tellings[i].event].Add(other.place);
        }
      }
    }
    begin = end;
  }
  for (size_t k = 0; k < events.size(); ++k) {
    Event& event = events[k];
    const EventTime* day = days[k].get();
    if (!IsDated(event) && day != nullptr) event.time = *day;
    const EventPlace* place = places[k].get();
    if (!event.place.entity.valid() && place != nullptr) {
      event.place = *place;
      event.place.reason = EventPlace::Reason::kReport;
    }
  }
}

}  // namespace griot::exporter
