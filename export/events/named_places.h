#ifndef GRIOT_EXPORT_EVENTS_NAMED_PLACES_H_
#define GRIOT_EXPORT_EVENTS_NAMED_PLACES_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "export/events/report_sentences.h"
#include "graph/graph.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// Whether words before a place's name make it where something is: "in the
// Somali capital, ", "south of ", but not "the president of " or "from ".
bool SaysWhere(absl::string_view before);

// Where texts name places.
class NamedPlaces {
 public:
  struct Naming {
    graph::DocumentIndex document;
    Span span;
    graph::EntityId place;
    int32_t sentence = -1;  // of those of the document that tell something
    bool says_where = false;
    bool opens = false;  // "In Kano, officials said …"
  };

  // All must outlive this.
  NamedPlaces(const graph::Graph& graph, const Ontology& ontology,
              const ReportSentences& sentences);

  // In the order of the text.
  absl::Span<const Naming> In(graph::DocumentIndex document) const {
    return absl::MakeSpan(names_).subspan(
        first_name_[document.value()],
        first_name_[document.value() + 1] - first_name_[document.value()]);
  }

  bool IsPlace(graph::EntityId id) const;

 private:
  void FindNames();

  const graph::Graph& graph_;
  const Ontology& ontology_;
  const ReportSentences& sentences_;
  std::vector<Naming> names_;       // by document, then by begin
  std::vector<size_t> first_name_;  // by document, and one more
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_NAMED_PLACES_H_
