#ifndef GRIOT_EXPORT_RDF_RDF_TRIPLES_H_
#define GRIOT_EXPORT_RDF_RDF_TRIPLES_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "export/rdf/rdf_output.h"
#include "export/rdf/rdf_terms.h"

namespace griot::exporter {

// Triples with words as predicates and values of the kinds that a graph has.
class RdfTriples {
 public:
  explicit RdfTriples(RdfOutput& out) : out_(out), words_(out) {}

  const RdfName& operator[](RdfWord word) const { return words_[word]; }

  void Type(const RdfName& subject, RdfWord type) {
    Add(subject, RdfWord::kType, words_[type]);
  }
  void Add(const RdfName& subject, RdfWord predicate, const RdfName& object) {
    out_.Add(subject, words_[predicate], object);
  }
  void AddNamed(const RdfName& subject, const RdfName& predicate,
                const RdfName& object) {
    out_.Add(subject, predicate, object);
  }
  void Literal(const RdfName& subject, RdfWord predicate,
               absl::string_view text) {
    out_.Add(subject, words_[predicate], text);
  }
  // Nothing for an empty text.
  void Text(const RdfName& subject, RdfWord predicate, absl::string_view text) {
    if (!text.empty()) out_.Add(subject, words_[predicate], text);
  }
  void Typed(const RdfName& subject, RdfWord predicate, const std::string& text,
             RdfWord datatype) {
    out_.Add(subject, words_[predicate], text, &words_[datatype]);
  }
  void Number(const RdfName& subject, RdfWord predicate, int64_t number);
  void Confidence(const RdfName& subject, double confidence);
  void Truth(const RdfName& subject, RdfWord predicate, bool value);
  // With the datatype of its precision; a plain string where there is none, and
  // nothing for an empty time.
  void Time(const RdfName& subject, RdfWord predicate, absl::string_view iso);
  void TripleTerm(const RdfName& subject, RdfWord predicate,
                  const RdfName& term_subject, const RdfName& term_predicate,
                  const RdfName& term_object) {
    out_.AddTripleTerm(subject, words_[predicate], term_subject, term_predicate,
                       term_object);
  }

 private:
  RdfOutput& out_;
  RdfWords words_;
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_RDF_RDF_TRIPLES_H_
