#ifndef GRIOT_EXPORT_EVENTS_EVENT_H_
#define GRIOT_EXPORT_EVENTS_EVENT_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "graph/graph.h"
#include "schemas/coordinates.h"
#include "schemas/ontology.h"

// An event as tables of events have it: one row, whoever tells of it and in
// however many facts. docs/events.md says how each part is made.

namespace griot::exporter {

struct EventActor {
  graph::EntityId entity;  // may be none
  std::string name;        // of the entity, or the text's words if it has none
  std::string country;     // ISO 3166-1 alpha-2, or empty
  // Told of the report's other assaults, or of whom the law takes, alone.
  bool of_report = false;
};

struct EventPlace {
  // Why it is taken for the place; the first that gives one counts.
  enum class Reason {
    kNone,
    kSaid,      // the text says that it happened there
    kActedOn,   // it is what was attacked, seized, visited, left
    kWhereIs,   // who or what was hit is there
    kSentence,  // the one place where anything in the sentence happens
    kReport,    // another sentence of the report tells it
  };
  // As ACLED has it.
  enum class Precision { kTown = 1, kRegion = 2, kCountry = 3 };

  graph::EntityId entity;  // none: not known
  Reason reason = Reason::kNone;
  graph::StatementIndex statement;  // that shows it
  Precision precision = Precision::kTown;
  std::string region;   // name of the first-level region, or empty
  std::string country;  // ISO 3166-1 alpha-2, or empty
  // Degrees north and east; of a region or country those of its main town.
  std::optional<Coordinates> coordinates;
};

struct EventTime {
  // As ACLED has it, and one of our own.
  enum class Precision { kDay = 1, kWeek = 2, kMonth = 3, kLonger = 4 };
  std::string first;  // day, "2024-09-17", or empty
  std::string last;   // day, that day included, or empty
  std::optional<Precision> precision;
  bool of_report = false;  // told of the report's other events alone
};

// The least and the most that is said; the most is open after "at least".
struct Toll {
  std::optional<double> low;
  std::optional<double> high;
};

enum class EventStatus { kAsserted, kAlleged, kAttempted, kPlanned, kDenied };

struct Event {
  std::vector<graph::FactId> facts;   // the most salient first
  const EventCodes* codes = nullptr;  // in the ontology
  std::string relation;               // whose codes they are
  EventStatus status = EventStatus::kAsserted;
  EventTime time;
  std::string reported;  // day of the first report, or empty
  EventPlace place;
  EventActor actor1;
  EventActor actor2;
  Toll killed;
  Toll injured;
};

// The relation that two can do to each other: "police and miners clashed".
inline constexpr absl::string_view kFighting = "fights";

// Whether it is done, not said or given: PLOVER's material events but for aid
// and cooperation.
bool IsDeed(const EventCodes& codes);

// Whether it is coercion, assault, or that those who were taken are set free or
// give up: what a raid is made of. The law comes after it, on another day and
// elsewhere.
bool IsOfForce(const EventCodes& codes);

// Whether somebody is seized: told as an arrest where the sentence does not
// tell that it was an abduction.
bool IsTaking(const EventCodes& codes);

// Whether two do it with each other, and so both ways: they agree, consult or
// cooperate.
bool IsMutual(const EventCodes& codes);

absl::string_view Name(EventStatus status);
// Whether it is told as done, by whomever.
bool HasHappened(EventStatus status);
absl::string_view Name(EventPlace::Reason reason);
// A sentence for people, "the text says that it happened there".
absl::string_view Describe(EventPlace::Reason reason);

// The id of the first of its facts by id, which stays while that fact does.
absl::string_view IdOf(const graph::Graph& graph, const Event& event);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_EVENT_H_
