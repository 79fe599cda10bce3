#ifndef GRIOT_EXPORT_RDF_OUTPUT_H_
#define GRIOT_EXPORT_RDF_OUTPUT_H_

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "export/writer.h"

namespace griot::exporter {

// An IRI, or a literal with the IRI of its datatype (empty: a plain string).
struct RdfTerm {
  enum class Kind { kIri, kLiteral };
  Kind kind = Kind::kIri;
  std::string text;
  std::string datatype;
};

RdfTerm Iri(std::string iri);
RdfTerm Literal(absl::string_view text);
RdfTerm Typed(std::string text, absl::string_view datatype);

// Triples as Turtle, through serd. IRIs in the namespace of a prefix are
// shortened where their rest is a plain name. Triples of one subject are to
// follow each other.
class RdfOutput {
 public:
  // `prefixes` are names with their namespaces.
  RdfOutput(ByteSink sink,
            std::vector<std::pair<std::string, std::string>> prefixes);
  ~RdfOutput();

  // Errors come out in status() and at the end.
  void Add(const std::string& subject, absl::string_view predicate,
           const RdfTerm& object);
  absl::Status status() const;
  absl::Status Finish();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_RDF_OUTPUT_H_
