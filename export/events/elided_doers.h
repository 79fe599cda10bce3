#ifndef GRIOT_EXPORT_EVENTS_ELIDED_DOERS_H_
#define GRIOT_EXPORT_EVENTS_ELIDED_DOERS_H_

#include <vector>

#include "export/events/event_draft.h"
#include "export/events/event_evidence.h"

namespace griot::exporter {

// Gives deeds that are told without a doer the one that the text has just
// told: "The House has impeached three presidents. Mr. Orr was impeached in
// 1998". Assaults are left as they are: of those a report tells as well what
// others did.
void SetElidedDoers(const EventEvidence& evidence,
                    std::vector<EventDraft>& drafts);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_ELIDED_DOERS_H_
