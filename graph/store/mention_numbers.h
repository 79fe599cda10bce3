#ifndef GRIOT_GRAPH_STORE_MENTION_NUMBERS_H_
#define GRIOT_GRAPH_STORE_MENTION_NUMBERS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/hash/hash.h"
#include "graph/graph.h"

namespace griot::graph {

// The mention that an argument of this document is.
inline Mention MentionOf(const ArgumentRecord& argument,
                         DocumentIndex document) {
  return {document,      argument.span,           argument.text,
          argument.type, argument.representative, argument.mention};
}

// The numbers of mentions in a store: each mention of a document has one row.
// New ones go on after the highest that is known. `mention.document` is the
// document's row in the store, less one: unlike its place in the graph it stays
// what it is.
class MentionNumbers {
 public:
  MentionNumbers() : places_(0, Hash{&known_}, Equal{&known_}) {}
  MentionNumbers(const MentionNumbers&) = delete;
  MentionNumbers& operator=(const MentionNumbers&) = delete;

  uint32_t NumberOf(const Mention& mention) {
    if (const std::optional<uint32_t> known = Find(mention)) return *known;
    AddStored(mention, next_);
    return next_++;
  }
  // A mention that is stored, and is not known yet.
  void AddStored(const Mention& mention, uint32_t number) {
    known_.push_back({mention, number});
    places_.insert(static_cast<uint32_t>(known_.size() - 1));
  }
  // None if it is not known.
  std::optional<uint32_t> Find(const Mention& mention) const {
    const auto found = places_.find(mention);
    if (found == places_.end()) return std::nullopt;
    return known_[*found].number;
  }

  // Numbers from here on are not used yet.
  void SetNext(uint32_t next) { next_ = next; }
  uint32_t next() const { return next_; }

 private:
  struct Known {
    Mention mention;
    uint32_t number;
  };
  using List = std::vector<Known>;
  // There are many: the table holds their places in the list alone.
  struct Hash {
    using is_transparent = void;
    size_t operator()(const Mention& mention) const {
      return absl::HashOf(mention);
    }
    size_t operator()(uint32_t place) const {
      return absl::HashOf((*known)[place].mention);
    }
    const List* known;
  };
  struct Equal {
    using is_transparent = void;
    bool operator()(uint32_t a, uint32_t b) const { return a == b; }
    bool operator()(uint32_t place, const Mention& mention) const {
      return (*known)[place].mention == mention;
    }
    bool operator()(const Mention& mention, uint32_t place) const {
      return (*known)[place].mention == mention;
    }
    const List* known;
  };

  List known_;
  absl::flat_hash_set<uint32_t, Hash, Equal> places_;
  uint32_t next_ = 1;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_MENTION_NUMBERS_H_
