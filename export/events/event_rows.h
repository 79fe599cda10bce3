#ifndef GRIOT_EXPORT_EVENTS_EVENT_ROWS_H_
#define GRIOT_EXPORT_EVENTS_EVENT_ROWS_H_

#include "export/events/actor_country.h"
#include "export/events/event.h"
#include "export/events/event_draft.h"
#include "export/events/event_evidence.h"

namespace griot::exporter {

// The row of an event of which all facts are known: who is named for both
// sides, when and where, how many it hit.
Event RowOf(const EventEvidence& evidence, const ActorCountries& countries,
            const EventDraft& draft);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_EVENT_ROWS_H_
