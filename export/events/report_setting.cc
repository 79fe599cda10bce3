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
  bool IsTold() const { return value_.has_value(); }

 private:
  static bool Same(const EventTime& a, const EventTime& b) {
    return a.first == b.first && a.last == b.last;
  }
  static bool Same(const EventActor& a, const EventActor& b) {
    return a.entity == b.entity;
  }

  std::optional<Value> value_;
  bool one_ = true;
};

bool IsOfLaw(const Event& event) { return event.codes->context == "legal"; }

// Who was taken is often set free later, and elsewhere.
bool TellsOfOthers(const Event& event) {
  return event.codes->mode != "release";
}

bool IsDated(const Event& event) { return event.time.precision.has_value(); }

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
    if (!HasHappened(events[k].status) ||
        !(IsOfForce(*events[k].codes) || IsOfLaw(events[k]))) {
      continue;
    }
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

// Whether all that is told of it may be of before: "had been killed".
bool IsToldOfBefore(const Graph& graph, const Event& event) {
  return absl::c_all_of(event.facts, [&](FactId id) {
    return absl::c_all_of(graph.At(id).statements, [&](StatementIndex i) {
      return absl::StartsWith(graph.Text(graph.At(i).predicate), "had ");
    });
  });
}

bool IsAssault(const Event& event) { return event.codes->type == "ASSAULT"; }

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

// Whether whom the law takes is one who was hit: he has not done it.
bool IsHitIn(Report report, const std::vector<Event>& events,
             const Event& taking) {
  return absl::c_any_of(report, [&](const Telling& telling) {
    const Event& event = events[telling.event];
    return IsAssault(event) && event.actor2.entity == taking.actor2.entity;
  });
}

// Whether it is at a place, or on a day, at which no other assault of the
// report is told to be by somebody.
bool IsElsewhere(Report report, const std::vector<Event>& events,
                 const Event& event) {
  return absl::c_none_of(report, [&](const Telling& telling) {
    const Event& other = events[telling.event];
    return IsAssault(other) && other.actor1.entity.valid() &&
           (!event.place.entity.valid() ||
            event.place.entity == other.place.entity) &&
           (!IsDated(event) || !IsDated(other) ||
            event.time.first == other.time.first);
  });
}

// When the one piece of news of its report is, and who did it, if there is one.
// A text without a day may be of many reports.
void SetByTheNews(const Graph& graph, absl::Span<const Report> reports,
                  std::vector<Event>& events) {
  std::vector<Agreed<EventTime>> days(events.size());
  std::vector<Agreed<EventActor>> doers(events.size());
  for (const Report& report : reports) {
    const auto published = PublishedOf(graph, report);
    if (!published) continue;
    Agreed<EventTime> day;
    Agreed<EventActor> doer;
    Agreed<EventActor> suspect;  // who is arrested, tried
    Agreed<EventActor> convict;  // if the report tells of no suspect
    for (const Telling& telling : report) {
      const Event& event = events[telling.event];
      if (!IsNews(event, published) || !TellsOfOthers(event)) continue;
      if (IsOfLaw(event)) {
        if (event.actor2.entity.valid() && !IsHitIn(report, events, event)) {
          // "Claims he was jailed": of another day's deed, if of any.
          const bool is_before =
              event.codes->mode == "convict" && !IsDated(event);
          (is_before ? convict : suspect).Add(event.actor2);
        }
        continue;
      }
      if (IsDated(event)) day.Add(event.time);
      if (IsAssault(event) && event.actor1.entity.valid()) {
        doer.Add(event.actor1);
      }
    }
    const EventActor* taken = suspect.IsTold() ? suspect.get() : convict.get();
    const EventActor* by = doer.IsTold() ? doer.get() : taken;
    const bool is_taken =
        by != nullptr && taken != nullptr && by->entity == taken->entity;
    for (const Telling& telling : report) {
      const size_t k = telling.event;
      const Event& event = events[k];
      if (!IsNews(event, published) || IsOfLaw(event)) continue;
      if (day.get() != nullptr) days[k].Add(*day.get());
      if (by != nullptr && IsAssault(event) && !IsToldOfBefore(graph, event) &&
          event.actor2.entity != by->entity &&
          (is_taken || !IsElsewhere(report, events, event))) {
        doers[k].Add(*by);
      }
    }
  }
  for (size_t k = 0; k < events.size(); ++k) {
    Event& event = events[k];
    const EventTime* day = days[k].get();
    if (!IsDated(event) && day != nullptr) {
      event.time = *day;
      event.time.of_report = true;
    }
    const EventActor* doer = doers[k].get();
    if (!event.actor1.entity.valid() && doer != nullptr) {
      event.actor1 = *doer;
      event.actor1.of_report = true;
    }
  }
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
      if (day.precision == EventTime::Precision::kDay) {
        event.time = day;
        event.time.of_report = true;
      }
      break;
    }
  }
}

}  // namespace

void SetInReports(const Graph& graph, std::vector<Event>& events) {
  const std::vector<Telling> tellings = TellingsOf(graph, events);
  SetByTheLead(graph, events);
  SetByTheNews(graph, ReportsOf(tellings), events);
}

}  // namespace griot::exporter
