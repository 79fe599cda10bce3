#ifndef GRIOT_GRAPH_RESOLUTION_DOCUMENT_COUNTRIES_H_
#define GRIOT_GRAPH_RESOLUTION_DOCUMENT_COUNTRIES_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "absl/container/node_hash_map.h"
#include "absl/strings/string_view.h"
#include "graph/resolution/gazetteer.h"

namespace griot::graph {

// How often one document speaks of each country.
class CountryVotes {
 public:
  void Add(CountryCode country, uint32_t weight);
  uint32_t For(CountryCode country) const;
  bool empty() const { return votes_.empty(); }
  // The country that the document is about: the one it speaks of by far the
  // most often. 0 if there is none.
  CountryCode Winner() const;

 private:
  std::vector<std::pair<CountryCode, uint32_t>> votes_;
};

// Which place a document means by a name.
class PlaceChooser {
 public:
  // `gazetteer` may be null and must outlive this.
  explicit PlaceChooser(const Gazetteer* gazetteer) : gazetteer_(gazetteer) {}

  // Of the places of one name the one in a country that the document speaks
  // of, or one so large that it needs no country. Null if there is no telling.
  // `name` is as it is written, `key` its number.
  const GazetteerPlace* Choose(uint32_t key, absl::string_view name,
                               const CountryVotes& votes);

 private:
  const std::vector<GazetteerPlace>& PlacesOf(uint32_t key,
                                              absl::string_view name);

  const Gazetteer* gazetteer_;
  absl::node_hash_map<uint32_t, std::vector<GazetteerPlace>> places_;  // by key
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_DOCUMENT_COUNTRIES_H_
