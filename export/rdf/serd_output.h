#ifndef GRIOT_EXPORT_RDF_SERD_OUTPUT_H_
#define GRIOT_EXPORT_RDF_SERD_OUTPUT_H_

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "export/writer.h"

namespace griot::exporter {

enum class RdfSyntax { kTurtle, kNTriples, kTrig, kNQuads };

// Whether it has a place for the graph of a triple.
bool HasGraphs(RdfSyntax syntax);

// An IRI as a syntax writes it: whole, or prefix:name.
struct RdfName {
  std::string text;
  bool is_short = false;
};

// Triples and quads in one syntax, through serd. Triples of one subject are to
// follow each other, and those of one graph. Errors come out in status() and at
// the end.
class RdfOutput {
 public:
  // `prefixes` are names with their namespaces, for the syntaxes that have
  // short names.
  RdfOutput(ByteSink sink, RdfSyntax syntax,
            std::vector<std::pair<std::string, std::string>> prefixes);
  ~RdfOutput();

  // Short if the IRI is in the namespace of a prefix and its rest is a plain
  // name.
  RdfName Name(absl::string_view iri) const;
  // What all names of a namespace start with, to be followed by a plain name.
  RdfName Stem(absl::string_view space) const;

  // The graph of what follows, null for the default graph. `graph` must stay as
  // it is until the next call. Only for a syntax that has graphs.
  void SetGraph(const RdfName* graph);

  void Add(const RdfName& subject, const RdfName& predicate,
           const RdfName& object);
  // A literal; with a `datatype`, `text` must end in a NUL that is not a part
  // of it.
  void Add(const RdfName& subject, const RdfName& predicate,
           absl::string_view text, const RdfName* datatype = nullptr);
  // The object is a triple term of RDF 1.2, which serd does not know: it is put
  // between serd's triples.
  void AddTripleTerm(const RdfName& subject, const RdfName& predicate,
                     const RdfName& term_subject, const RdfName& term_predicate,
                     const RdfName& term_object);

  absl::Status status() const;
  absl::Status Finish();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_RDF_SERD_OUTPUT_H_
