#ifndef GRIOT_GRAPH_STORE_MENTION_NUMBERS_H_
#define GRIOT_GRAPH_STORE_MENTION_NUMBERS_H_

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "graph/graph.h"

namespace griot::graph {

// The numbers of mentions in a store: each mention of a document has one row.
// New ones go on after the highest that is known.
class MentionNumbers {
 public:
  // `mention.document` is the document's row in the store, less one: unlike its
  // place in the graph it stays what it is.
  int64_t NumberOf(const Mention& mention) {
    const auto [it, inserted] = numbers_.emplace(mention, next_);
    if (inserted) ++next_;
    return it->second;
  }

  // A mention that is stored, with the row of the entity it had.
  void AddStored(const Mention& mention, int64_t number, int64_t entity) {
    numbers_.emplace(mention, number);
    stored_.emplace(number, entity);
  }

  // Numbers from here on are not used yet.
  void SetNext(int64_t next) { next_ = next; }
  int64_t next() const { return next_; }

  // The entity that the mention has in the store; none if it is not there.
  std::optional<int64_t> StoredEntity(int64_t number) const {
    const auto found = stored_.find(number);
    if (found == stored_.end()) return std::nullopt;
    return found->second;
  }

 private:
  absl::flat_hash_map<Mention, int64_t> numbers_;
  absl::flat_hash_map<int64_t, int64_t> stored_;
  int64_t next_ = 1;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_MENTION_NUMBERS_H_
