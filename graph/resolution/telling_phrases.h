#ifndef GRIOT_GRAPH_RESOLUTION_TELLING_PHRASES_H_
#define GRIOT_GRAPH_RESOLUTION_TELLING_PHRASES_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "graph/resolution/decisions.h"
#include "graph/resolution/gazetteer.h"

namespace griot::graph {

// What all documents call by one normalised name or phrase.
struct SharedKey {
  std::string key;
  std::string written;   // the first by text of how it is written
  bool is_name = false;  // somewhere
};

// Which phrases resolution looks at: those that speak of a country, that some
// document has as a name, or that a person decides on. Without the others, by
// far the most of what documents speak of, names are resolved as with them.
class TellingPhrases {
 public:
  // `gazetteer` must outlive this.
  TellingPhrases(const Gazetteer& gazetteer,
                 const std::vector<Decision>& decisions);

  bool Has(const SharedKey& key) const;

 private:
  const Gazetteer& gazetteer_;
  bool all_ = false;
  absl::flat_hash_set<std::string> decided_;  // keys
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_TELLING_PHRASES_H_
