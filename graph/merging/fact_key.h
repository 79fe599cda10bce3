#ifndef GRIOT_GRAPH_MERGING_FACT_KEY_H_
#define GRIOT_GRAPH_MERGING_FACT_KEY_H_

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/time_range.h"

namespace griot::graph {

// What makes statements one fact, but for their times.
struct FactKey {
  EntityId subject;
  EntityId object;
  StringId predicate;  // relation, or lemma if not `typed`
  bool typed = false;
  Polarity polarity : 8 = Polarity::kPositive;
  ModalityClass modality = ModalityClass::kAsserted;
  // The sentence, where there is neither subject nor object, and where a
  // complement says what an untyped verb without an object is about.
  DocumentIndex document;
  Span sentence;

  bool operator==(const FactKey&) const = default;
  template <typename H>
  friend H AbslHashValue(H state, const FactKey& key) {
    return H::combine(std::move(state), key.subject, key.object, key.predicate,
                      key.typed, key.polarity, key.modality, key.document,
                      key.sentence.begin, key.sentence.end);
  }
};

// The same for an event that counts somebody: who is counted is called
// otherwise by each text, the event is known by where it happened and when.
struct EventKey {
  StringId predicate;
  bool typed = false;
  Polarity polarity = Polarity::kPositive;
  ModalityClass modality = ModalityClass::kAsserted;
  bool counts_subject = false;  // else the object
  StringId counted;             // head word, "soldiers"
  EntityId other;               // the other participant, if it has a name
  EntityId anchor;              // the name that the event is known by

  bool operator==(const EventKey&) const = default;
  template <typename H>
  friend H AbslHashValue(H state, const EventKey& key) {
    return H::combine(std::move(state), key.predicate, key.typed, key.polarity,
                      key.modality, key.counts_subject, key.counted, key.other,
                      key.anchor);
  }
};

// Gives statements their keys.
class FactKeys {
 public:
  // May intern names of relations. `graph` must outlive this.
  FactKeys(const MergeRules& rules, Graph& graph);

  FactKey Of(const StatementRecord& statement) const;

 private:
  const Graph& graph_;
  absl::flat_hash_set<StringId> symmetric_;
  absl::flat_hash_map<StringId, StringId> inverses_;
};

// The keys of all statements, in their order.
std::vector<FactKey> KeysOf(const FactKeys& keys, const Graph& graph);

// What the ids of facts are made of; different facts have different texts.
class FactTexts {
 public:
  // `graph` must outlive this; its entities have their ids.
  explicit FactTexts(const Graph& graph);

  // What Write is soon to be asked for comes into the processor's cache.
  void Prefetch(const FactKey& key) const {
    if (key.subject.valid()) __builtin_prefetch(&ids_[key.subject.value()]);
    if (key.object.valid()) __builtin_prefetch(&ids_[key.object.value()]);
  }
  // The text takes the place of what `out` held.
  void Write(const FactKey& key, const TimeRange& time, std::string& out) const;
  void Write(const EventKey& key, const TimeRange& time,
             std::string& out) const;

 private:
  // An entity's id, unless it is one of the few long ones.
  struct Id {
    std::array<char, 23> letters;
    uint8_t size;
  };

  absl::string_view IdOf(EntityId entity) const;

  const Graph& graph_;
  std::vector<Id> ids_;  // of the entities, side by side
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_FACT_KEY_H_
