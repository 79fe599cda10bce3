#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "app/atomic_file.h"
#include "app/commands.h"
#include "app/text/fact_text.h"
#include "app/text/terminal.h"
#include "export/events/event.h"
#include "export/events/events.h"
#include "graph/questions/support.h"
#include "graph/store/store.h"
#include "schemas/json_fields.h"
#include "schemas/ontology.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using exporter::Event;
using exporter::EventTime;
using exporter::Toll;
using graph::Graph;

constexpr size_t kLeastOfId = 5;

// The event of which a fact has the id, or one that begins so.
absl::StatusOr<Event> FindEvent(const std::vector<Event>& events,
                                const Graph& graph, absl::string_view typed) {
  for (const Event& event : events) {
    for (const graph::FactId id : event.facts) {
      if (typed.size() >= kLeastOfId &&
          absl::StartsWith(graph.Text(graph.At(id).id), typed)) {
        return event;
      }
    }
  }
  return absl::NotFoundError(
      absl::StrCat("no event ", Shown(typed),
                   ", expected an id of events.csv or its beginning, or two "
                   "names"));
}

absl::string_view Describe(EventTime::Precision precision) {
  static constexpr absl::string_view kTexts[] = {
      "the text tells the day", "the text tells the week",
      "the text tells the month", "the text tells a longer time"};
  return kTexts[static_cast<size_t>(precision) - 1];
}

class Telling {
 public:
  explicit Telling(const Graph& graph) : graph_(graph) {}

  std::string Of(const Event& event) && {
    Line("Event ", exporter::IdOf(graph_, event), ": ", event.codes->type,
         event.codes->mode.empty() ? "" : ", ", event.codes->mode, ", ",
         exporter::Name(event.status));
    AddActor("who", event.actor1);
    AddActor("whom", event.actor2);
    AddTime(event.time);
    AddPlace(event.place);
    AddToll("killed", event.killed);
    AddToll("injured", event.injured);
    Line("- facts: ", event.facts.size());
    for (const graph::FactId id : event.facts) {
      const graph::Fact& fact = graph_.At(id);
      Line("    ", graph_.Text(fact.id), "  ",
           Printable(FactText(graph_, fact)));
      AddSentence(graph::SurestStatement(graph_, fact));
    }
    return std::move(text_);
  }

 private:
  template <typename... Parts>
  void Line(const Parts&... parts) {
    absl::StrAppend(&text_, parts..., "\n");
  }

  void AddActor(absl::string_view role, const exporter::EventActor& actor) {
    if (!actor.entity.valid()) return;
    const graph::Entity& entity = graph_.At(actor.entity);
    Line("- ", role, ": ", Printable(graph_.Text(entity.name)), " (",
         graph_.Text(entity.type), actor.country.empty() ? "" : ", ",
         actor.country, ")",
         actor.of_report ? ": by the report's other events" : "");
  }

  void AddTime(const EventTime& time) {
    if (!time.precision) {
      Line("- when: no text tells a time");
      return;
    }
    Line("- when: ", time.first, time.first == time.last ? "" : " to ",
         time.first == time.last ? "" : time.last, ": ",
         time.of_report ? "by the report's other events"
                        : Describe(*time.precision));
  }

  void AddPlace(const exporter::EventPlace& place) {
    if (!place.entity.valid()) {
      Line("- where: ", exporter::Describe(place.reason));
      return;
    }
    Line("- where: ", Printable(graph_.Text(graph_.At(place.entity).name)),
         place.region.empty() ? "" : ", ", place.region,
         place.country.empty() ? "" : ", ", place.country, ": ",
         exporter::Describe(place.reason));
    AddSentence(graph_.At(place.statement));
  }

  void AddToll(absl::string_view what, const Toll& toll) {
    if (!toll.low) return;
    Line("- ", what, ": ", std::llround(*toll.low),
         toll.high ? *toll.high == *toll.low
                         ? ""
                         : absl::StrCat(" to ", std::llround(*toll.high))
                   : " or more");
  }

  void AddSentence(const graph::StatementRecord& statement) {
    Line("      ", Printable(graph_.Text(statement.quote)), " [",
         Printable(graph_.Text(graph_.At(statement.document).id)), ":",
         statement.evidence.begin, "-", statement.evidence.end, "]");
  }

  const Graph& graph_;
  std::string text_;
};

}  // namespace

absl::Status RunWhyEvent(const Options& options) {
  GRIOT_ASSIGN_OR_RETURN(const Ontology ontology,
                         LoadOntology(options.packs, options.no_default_packs));
  GRIOT_ASSIGN_OR_RETURN(
      graph::Store store,
      graph::Store::Open(options.store, graph::Store::Mode::kRead));
  GRIOT_ASSIGN_OR_RETURN(const Graph graph, store.LoadGraph());
  GRIOT_ASSIGN_OR_RETURN(const Event event,
                         FindEvent(exporter::FindEvents(graph, ontology), graph,
                                   options.inputs.front()));
  GRIOT_ASSIGN_OR_RETURN(AtomicFile out, AtomicFile::Create(options.out));
  GRIOT_RETURN_IF_ERROR(out.Write(Telling(graph).Of(event)));
  return out.Commit();
}

}  // namespace griot
