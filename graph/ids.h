#ifndef GRIOT_GRAPH_IDS_H_
#define GRIOT_GRAPH_IDS_H_

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

namespace griot::graph {

// A dense index into one table of a Graph; `Tag` keeps the tables apart. The
// default value stands for none.
template <typename Tag>
class Id {
 public:
  constexpr Id() = default;
  constexpr explicit Id(size_t value) : value_(static_cast<uint32_t>(value)) {}

  constexpr bool valid() const { return value_ != kNone; }
  constexpr uint32_t value() const { return value_; }
  constexpr auto operator<=>(const Id&) const = default;

  template <typename H>
  friend H AbslHashValue(H state, const Id& id) {
    return H::combine(std::move(state), id.value_);
  }

 private:
  static constexpr uint32_t kNone = std::numeric_limits<uint32_t>::max();
  uint32_t value_ = kNone;
};

using StringId = Id<struct StringTag>;
using DocumentIndex = Id<struct DocumentTag>;
using StatementIndex = Id<struct StatementTag>;
using EntityId = Id<struct EntityTag>;
using FactId = Id<struct FactTag>;
using QuantityId = Id<struct QuantityTag>;

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_IDS_H_
