#include "export/events/report_setting.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <tuple>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/types/span.h"
#include "export/events/event_time.h"
#include "graph/ids.h"
#include "schemas/calendar.h"
#include "schemas/iso_time.h"

namespace griot::exporter {
namespace {

using graph::DocumentIndex;
using graph::EntityId;
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

bool HasHappenedByForce(const Event& event) {
  return HasHappened(event.status) && IsOfForce(*event.codes);
}

// Who was taken is often set free later, and elsewhere.
bool TellsOfOthers(const Event& event) {
  return event.codes->mode != "release";
}

bool IsDated(const Event& event) { return event.time.precision.has_value(); }

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
  std::vector<EntityId> acts;  // that are told with it: "in the attack"
};

bool ShareAnAct(const Telling& a, const Telling& b) {
  return absl::c_any_of(
      a.acts, [&](EntityId act) { return absl::c_linear_search(b.acts, act); });
}

// What the words of a statement call something that happened.
std::vector<EntityId> ActsIn(const Graph& graph, const Ontology& ontology,
                             const graph::StatementRecord& statement) {
  std::vector<EntityId> acts;
  for (const graph::ArgumentRecord& argument : graph.ArgumentsOf(statement)) {
    if (argument.entity.valid() &&
        ontology.IsA(graph.Text(graph.At(argument.entity).type), "event")) {
      acts.push_back(argument.entity);
    }
  }
  return acts;
}

std::vector<Telling> TellingsOf(const Graph& graph, const Ontology& ontology,
                                const std::vector<Event>& events) {
  std::vector<Telling> tellings;
  for (size_t k = 0; k < events.size(); ++k) {
    if (!HasHappenedByForce(events[k])) continue;
    for (const FactId id : events[k].facts) {
      for (const StatementIndex i : graph.At(id).statements) {
        const graph::StatementRecord& statement = graph.At(i);
        tellings.push_back({statement.document, statement.evidence, k,
                            ActsIn(graph, ontology, statement)});
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

// Puts what all agree on where an event has nothing.
void Take(const std::vector<Agreed<EventTime>>& days,
          const std::vector<Agreed<EventPlace>>& places,
          std::vector<Event>& events) {
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

std::optional<Day> DayOf(absl::string_view iso) {
  const auto time = ParseIsoTime(iso);
  if (!time || time->begin == IsoTime::kOpenBegin) return std::nullopt;
  return DayOfSecond(time->begin);
}

std::optional<Day> PublishedOf(const Graph& graph,
                               absl::Span<const Telling> report) {
  return DayOf(graph.Text(graph.At(report.front().report).published));
}

// What may be of the week that the report looks back on.
bool IsNews(const Event& event, std::optional<Day> published) {
  constexpr Day kWeek = 7;
  if (!IsDated(event)) return true;
  const auto day = DayOf(event.time.first);
  return event.time.precision == EventTime::Precision::kDay && day &&
         published && *day <= *published && *published - *day <= kWeek;
}

using Report = absl::Span<const Telling>;

// Reports with what they tell, one after the other.
std::vector<Report> ReportsOf(const std::vector<Telling>& tellings) {
  std::vector<Report> reports;
  for (size_t begin = 0; begin < tellings.size();) {
    size_t end = begin;
    while (end < tellings.size() &&
           tellings[end].report == tellings[begin].report) {
      ++end;
    }
    reports.push_back(absl::MakeSpan(tellings).subspan(begin, end - begin));
    begin = end;
  }
  return reports;
}

// What others with the same doer or victim, or told beside it, have.
void SetByOthers(const Graph& graph, absl::Span<const Report> reports,
                 std::vector<Event>& events) {
  std::vector<Agreed<EventTime>> days(events.size());
  std::vector<Agreed<EventPlace>> places(events.size());
  for (const Report& report : reports) {
    const auto published = PublishedOf(graph, report);
    for (const Telling& own : report) {
      const Event& event = events[own.event];
      if (IsDated(event) && event.place.entity.valid()) continue;
      for (const Telling& another : report) {
        const Event& other = events[another.event];
        // What was long ago was elsewhere.
        if (IsNews(event, published) != IsNews(other, published)) continue;
        const bool is_known = IsDated(event) && IsDated(other);
        if (own.event == another.event || !TellsOfOthers(other) ||
            (is_known && !MayBeOfOneDay(event.time, other.time)) ||
            !(ShareAPart(event, other) ||
              AreBeside(own.evidence, another.evidence) ||
              ShareAnAct(own, another))) {
          continue;
        }
        if (other.time.precision == EventTime::Precision::kDay) {
          days[own.event].Add(other.time);
        }
        if (other.place.entity.valid()) places[own.event].Add(other.place);
      }
    }
  }
  Take(days, places, events);
}

// Where and when the one piece of news of its report is, if there is one. A
// text without a day may be of many reports.
void SetByTheNews(const Graph& graph, absl::Span<const Report> reports,
                  std::vector<Event>& events) {
  std::vector<Agreed<EventTime>> days(events.size());
  std::vector<Agreed<EventPlace>> places(events.size());
  for (const Report& report : reports) {
    const auto published = PublishedOf(graph, report);
    if (!published) continue;
    Agreed<EventTime> day;
    Agreed<EventPlace> place;
    for (const Telling& telling : report) {
      const Event& event = events[telling.event];
      if (!IsNews(event, published) || !TellsOfOthers(event)) continue;
      if (IsDated(event)) day.Add(event.time);
      if (event.place.entity.valid()) place.Add(event.place);
    }
    for (const Telling& telling : report) {
      const size_t k = telling.event;
      if (!IsNews(events[k], published)) continue;
      if (day.get() != nullptr) days[k].Add(*day.get());
      if (place.get() != nullptr) places[k].Add(*place.get());
    }
  }
  Take(days, places, events);
}

// The last word of what a part of a statement is called, in the singular:
// "pardon" of "a full pardon", or nothing that tells much.
absl::string_view DeedOf(absl::string_view text) {
  constexpr size_t kTelling = 5;  // letters
  const size_t space = text.rfind(' ');
  absl::string_view word =
      space == absl::string_view::npos ? text : text.substr(space + 1);
  absl::ConsumeSuffix(&word, "s");
  return word.size() < kTelling ? absl::string_view() : word;
}

// "Issued a series of seven pardons": sums up what "granted him a pardon"
// tells, if who does it is the same.
bool SumsUp(const Graph& graph, const graph::StatementRecord& lead,
            EntityId doer, const graph::StatementRecord& detail) {
  const auto lead_parts = graph.ArgumentsOf(lead);
  return absl::c_any_of(lead_parts,
                        [&](const graph::ArgumentRecord& part) {
                          return part.role == Role::kSubject &&
                                 part.entity == doer;
                        }) &&
         absl::c_any_of(
             graph.ArgumentsOf(detail), [&](const graph::ArgumentRecord& own) {
               if (own.role == Role::kSubject ||
                   own.mention != MentionKind::kNominal) {
                 return false;
               }
               const absl::string_view deed = DeedOf(graph.Text(own.text));
               return !deed.empty() &&
                      absl::c_any_of(lead_parts,
                                     [&](const graph::ArgumentRecord& part) {
                                       return part.role == Role::kObject &&
                                              absl::StrContains(
                                                  graph.Text(part.text),
                                                  absl::StrCat(" ", deed, "s"));
                                     });
             });
}

// Deeds have the day of the sentence that opens their report and sums them up.
void SetByTheLead(const Graph& graph, std::vector<Event>& events) {
  for (Event& event : events) {
    if (IsDated(event) || !event.actor1.entity.valid() ||
        !HasHappened(event.status) || !IsDeed(*event.codes)) {
      continue;
    }
    const graph::StatementRecord& own =
        graph.At(graph.At(event.facts.front()).statements.front());
    const auto first = absl::c_partition_point(
        graph.statements, [&](const graph::StatementRecord& statement) {
          return statement.document < own.document;
        });
    int sentence = 0;  // behind the headline, if the text begins with it
    for (auto lead = first;
         lead != graph.statements.end() && lead->document == own.document;
         ++lead) {
      if (lead != first && lead->evidence != std::prev(lead)->evidence) {
        ++sentence;
      }
      if (sentence > 1) break;
      if (lead->fact == own.fact ||
          !SumsUp(graph, *lead, event.actor1.entity, own)) {
        continue;
      }
      const FactId of_lead[] = {lead->fact};
      const EventTime day = TimeOfEvent(graph, of_lead);
      if (day.precision == EventTime::Precision::kDay) event.time = day;
      break;
    }
  }
}

}  // namespace

void SetInReports(const Graph& graph, const Ontology& ontology,
                  std::vector<Event>& events) {
  const std::vector<Telling> tellings = TellingsOf(graph, ontology, events);
  const std::vector<Report> reports = ReportsOf(tellings);
  SetByTheLead(graph, events);
  SetByOthers(graph, reports, events);
  SetByTheNews(graph, reports, events);
}

}  // namespace griot::exporter
