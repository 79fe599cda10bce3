#ifndef GRIOT_GRAPH_FACT_KEY_H_
#define GRIOT_GRAPH_FACT_KEY_H_

#include <string>
#include <utility>
#include <vector>

#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/time_clusters.h"

namespace griot::graph {

// What makes statements one fact, but for their times.
struct FactKey {
  EntityId subject;
  EntityId object;
  StringId predicate;  // relation, or lemma if not `typed`
  bool typed = false;
  Polarity polarity = Polarity::kPositive;
  ModalityClass modality = ModalityClass::kAsserted;
  // The sentence, where there is neither subject nor object.
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

// The keys of all statements, in their order. May intern names of relations.
std::vector<FactKey> KeysOf(const MergeRules& rules, Graph& graph);

// What the id of a fact is made of; different facts have different ones.
std::string TextOf(const FactKey& key, const TimeRange& time,
                   const Graph& graph);
std::string TextOf(const EventKey& key, const TimeRange& time,
                   const Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_FACT_KEY_H_
