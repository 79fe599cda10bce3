#ifndef GRIOT_GRAPH_MERGING_LOCAL_ENTITIES_H_
#define GRIOT_GRAPH_MERGING_LOCAL_ENTITIES_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/ids.h"
#include "graph/merge_rules.h"
#include "graph/string_pool.h"

namespace griot::graph {

// What one document speaks of under one name or phrase: all its mentions with
// the same normalised representative. A pronoun that stands for nothing known
// is one for itself.
struct LocalEntity {
  DocumentIndex document;
  StringId key;   // normalised representative
  StringId name;  // representative as it is written
  Span span;      // of a lone pronoun; else empty
  MentionKind kind = MentionKind::kNominal;
  TypeFamily family = TypeFamily::kUnknown;
  uint32_t first_mention = 0;  // in LocalEntities::mentions
  uint32_t mention_count = 0;
};

struct LocalEntities {
  std::vector<LocalEntity> entities;
  std::vector<Mention> mentions;  // sorted within each entity, without repeats
  // The entity of each argument and attribution of the graph, by position.
  std::vector<uint32_t> of_argument;
  std::vector<uint32_t> of_attribution;
};

// Gathers the mentions in the graph's statements and `others`. Interns keys in
// the graph's pool.
LocalEntities GatherLocalEntities(Graph& graph, std::vector<Mention> others,
                                  const MergeRules& rules);

// Gathers the mentions of the entities of a graph that is merged.
LocalEntities GatherLocalEntities(Graph& graph, const MergeRules& rules);

// Total order on mentions of one entity that does not depend on string ids.
bool ComesBefore(const Mention& a, const Mention& b, const StringPool& strings);

// The type most mentions have, those by name first, "other" last; among
// equals the first by text. `other` is the string "other", if there is one.
StringId CommonType(absl::Span<const Mention> mentions,
                    const StringPool& strings, StringId other);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_LOCAL_ENTITIES_H_
