#ifndef GRIOT_EXPORT_FACT_LINES_H_
#define GRIOT_EXPORT_FACT_LINES_H_

#include <memory>

#include "export/writer.h"

namespace griot::exporter {

// JSON Lines: a fact a line with all that it stands on, as
// schemas/fact.schema.json says.
std::unique_ptr<Writer> MakeFactLinesWriter(ByteSink sink,
                                            const WriterOptions& options);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_FACT_LINES_H_
