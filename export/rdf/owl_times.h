#ifndef GRIOT_EXPORT_RDF_OWL_TIMES_H_
#define GRIOT_EXPORT_RDF_OWL_TIMES_H_

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "export/rdf/description.h"

namespace griot::exporter {

// The times of events as OWL-Time has them, each described once: an instant
// with a position of its own precision, or an interval with its ends, as far as
// it has them. A week is the interval from its first day to its last.
class OwlTimes {
 public:
  // Has the time described by Describe(). `iso` must be valid and outlive this.
  void Add(absl::string_view iso) { added_.insert(iso); }
  void Describe(RdfDescription& description) const;

 private:
  absl::flat_hash_set<absl::string_view> added_;
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_RDF_OWL_TIMES_H_
