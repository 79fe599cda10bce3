#ifndef GRIOT_EXPORT_FTM_FTM_H_
#define GRIOT_EXPORT_FTM_FTM_H_

#include <memory>

#include "export/writer.h"

namespace griot::exporter {

// FollowTheMoney's entities (https://followthemoney.tech), a line of JSON each,
// for Aleph, OpenAleph and OpenSanctions' tools: articles, who is named in
// them, what ties these together, events, and which article shows it.
// docs/exports.md says what becomes what. Ids stay from build to build.
std::unique_ptr<Writer> MakeFtmWriter(ByteSink sink,
                                      const WriterOptions& options);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_FTM_FTM_H_
