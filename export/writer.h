#ifndef GRIOT_EXPORT_WRITER_H_
#define GRIOT_EXPORT_WRITER_H_

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot {
class Ontology;
}

namespace griot::exporter {

// Receives the bytes of an export in order; an error ends the export.
using ByteSink = std::function<absl::Status(absl::string_view bytes)>;

// Begins a file of an export that is a folder. `name` has no slash and is asked
// for once; sinks may be used in turn and must not outlive the folder.
using FolderSink =
    std::function<absl::StatusOr<ByteSink>(absl::string_view name)>;

struct WriterOptions {
  // Gives the IRIs of relations and types; may be null. Must outlive the
  // writer.
  const Ontology* ontology = nullptr;
  // What is drawn: not the backbone alone (graph/merging/backbone.h).
  bool everything = false;
  // RDF: facts as triple terms of RDF 1.2 too.
  bool triple_terms = false;
  // One of the format's flavours; empty: the first.
  std::string flavour = {};
  // The text of a document by its id, for formats that show it; may be null.
  std::function<absl::StatusOr<std::string>(const std::string& id)> text_of =
      nullptr;
};

// Writes one graph in one format. The bytes are a function of the graph.
class Writer {
 public:
  virtual ~Writer() = default;
  // Called once.
  virtual absl::Status Write(const graph::Graph& graph) = 0;
  // Ends the output; the bytes are complete only if this returns OK.
  virtual absl::Status Finish() = 0;
  // What to tell the user of the finished export at `path`: how the program
  // that it is made for takes it in. Empty if that goes without saying.
  virtual std::string NextStep(absl::string_view /*path*/) const { return ""; }
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_WRITER_H_
