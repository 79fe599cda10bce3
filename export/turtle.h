#ifndef GRIOT_EXPORT_TURTLE_H_
#define GRIOT_EXPORT_TURTLE_H_

#include <memory>

#include "export/writer.h"

namespace griot::exporter {

// RDF as Turtle (docs/exports.md): documents, entities, and for each fact a
// node of rdf:Statement with its evidence by PROV-O. A positive, asserted fact
// with subject and object is a triple of its own too; no other is, so that what
// is denied or only planned is never read as true.
std::unique_ptr<Writer> MakeTurtleWriter(ByteSink sink,
                                         const WriterOptions& options);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_TURTLE_H_
