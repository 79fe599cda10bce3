#ifndef GRIOT_EXPORT_WRITER_H_
#define GRIOT_EXPORT_WRITER_H_

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot {
class Ontology;
}

namespace griot::exporter {

// Receives the bytes of an export in order; an error ends the export.
using ByteSink = std::function<absl::Status(absl::string_view bytes)>;

struct WriterOptions {
  // Gives the IRIs of relations and types; may be null. Must outlive the
  // writer.
  const Ontology* ontology = nullptr;
};

// Writes one graph in one format. The bytes are a function of the graph.
class Writer {
 public:
  virtual ~Writer() = default;
  // Called once.
  virtual absl::Status Write(const graph::Graph& graph) = 0;
  // Ends the output; the bytes are complete only if this returns OK.
  virtual absl::Status Finish() = 0;
};

struct Format {
  std::string name;     // as given to --format
  std::string ending;   // of file names, ".graphml"
  std::string summary;  // one line for --help
  std::function<std::unique_ptr<Writer>(ByteSink, const WriterOptions&)> make;
};

// All formats, sorted by name.
absl::Span<const Format> Formats();
// Null if there is none.
const Format* FindFormat(absl::string_view name);
// The format whose ending `path` has, in any case of letters; null if none.
const Format* FindFormatOfPath(absl::string_view path);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_WRITER_H_
