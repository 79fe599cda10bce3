#ifndef GRIOT_EXPORT_DRAWING_GRAPHML_H_
#define GRIOT_EXPORT_DRAWING_GRAPHML_H_

#include <memory>

#include "export/writer.h"

namespace griot::exporter {

// GraphML in the profile that the GraphML schema, networkx, igraph, graphology
// and APOC all read (docs/exports.md): ids are short names, every key is
// declared before the graph, types are edges' first <data>, and lists are JSON
// in strings.
std::unique_ptr<Writer> MakeGraphmlWriter(ByteSink sink,
                                          const WriterOptions& options);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_DRAWING_GRAPHML_H_
