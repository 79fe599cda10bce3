#ifndef GRIOT_EXPORT_RDF_RDF_H_
#define GRIOT_EXPORT_RDF_RDF_H_

#include <memory>

#include "export/rdf/serd_output.h"
#include "export/writer.h"

namespace griot::exporter {

// RDF (docs/exports.md): documents, entities, and for each fact a node of
// rdf:Statement with its evidence by PROV-O. A positive, asserted fact with
// subject and object is a triple of its own too, and an event if its relation
// is one; no other is, so that what is denied or only planned is never read as
// true. All syntaxes have the same triples. Those with graphs have besides, in
// a graph named by each document, what that document says.
std::unique_ptr<Writer> MakeRdfWriter(RdfSyntax syntax, ByteSink sink,
                                      const WriterOptions& options);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_RDF_RDF_H_
