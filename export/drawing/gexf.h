#ifndef GRIOT_EXPORT_DRAWING_GEXF_H_
#define GRIOT_EXPORT_DRAWING_GEXF_H_

#include <memory>

#include "export/writer.h"

namespace griot::exporter {

// GEXF 1.3 (https://gexf.net/1.3) as Gephi draws it (docs/exports.md): facts
// of one kind between two entities are one edge with a spell for each time,
// lists are lists, nodes have sizes by degree and colours by type.
std::unique_ptr<Writer> MakeGexfWriter(ByteSink sink,
                                       const WriterOptions& options);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_DRAWING_GEXF_H_
