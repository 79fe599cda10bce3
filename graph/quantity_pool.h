#ifndef GRIOT_GRAPH_QUANTITY_POOL_H_
#define GRIOT_GRAPH_QUANTITY_POOL_H_

#include <bit>
#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "graph/ids.h"
#include "schemas/statement.h"

namespace griot::graph {

// Each distinct quantity once, named by a dense id in order of insertion: most
// arguments have none, and news counts by few.
class QuantityPool {
 public:
  QuantityId Intern(const Quantity& quantity) {
    const auto [it, inserted] =
        ids_.try_emplace(KeyOf(quantity), quantities_.size());
    if (inserted) quantities_.push_back(quantity);
    return it->second;
  }
  const Quantity& At(QuantityId id) const { return quantities_[id.value()]; }

 private:
  // By bits, so that no two are taken for one that are written differently.
  using Key = std::tuple<uint64_t, Quantity::Bound, std::optional<uint64_t>>;

  static Key KeyOf(const Quantity& quantity) {
    Key key{std::bit_cast<uint64_t>(quantity.value), quantity.bound, {}};
    if (quantity.most)
      std::get<2>(key) = std::bit_cast<uint64_t>(*quantity.most);
    return key;
  }

  std::vector<Quantity> quantities_;
  absl::flat_hash_map<Key, QuantityId> ids_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUANTITY_POOL_H_
