#ifndef GRIOT_EXPORT_EVENTS_EVENT_WRITERS_H_
#define GRIOT_EXPORT_EVENTS_EVENT_WRITERS_H_

#include <memory>

#include "export/writer.h"

namespace griot::exporter {

// The table of events (event_table.h) as CSV for spreadsheets, and as GeoJSON
// (RFC 7946) for maps: a feature for each row, whose geometry is null where the
// place is not known. Without an ontology nothing is an event.
std::unique_ptr<Writer> MakeEventsCsvWriter(ByteSink sink,
                                            const WriterOptions& options);
std::unique_ptr<Writer> MakeEventsGeoJsonWriter(ByteSink sink,
                                                const WriterOptions& options);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_EVENT_WRITERS_H_
