#ifndef GRIOT_EXPORT_EVENTS_EVENT_TABLE_H_
#define GRIOT_EXPORT_EVENTS_EVENT_TABLE_H_

#include "export/tables/tables.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// The table "events", a row for each of FindEvents, in their order;
// docs/events.md describes its columns. `ontology` must outlive it.
Table EventTable(const Ontology& ontology);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_EVENT_TABLE_H_
