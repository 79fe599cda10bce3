#ifndef GRIOT_GRAPH_SLICES_ENTITIES_H_
#define GRIOT_GRAPH_SLICES_ENTITIES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "schemas/coordinates.h"
#include "schemas/span.h"
#include "schemas/statement.h"

namespace griot::graph {

struct MentionRow {
  Span span;
  std::string text;
  std::string type;
  std::string representative;
  MentionKind kind = MentionKind::kNominal;
};

// A local entity with the id of the entity that it is one of.
struct LocalRow {
  std::string entity;
  std::string document;
  uint32_t number = 0;  // among those of the document
  MentionKind kind = MentionKind::kNominal;
  bool is_named = false;  // of an entity across documents
  std::string known_id;
  std::string name;  // decided by a person; or empty
  std::string type;  // the same
  std::string country;
  std::optional<Coordinates> coordinates;
  std::vector<MentionRow> mentions;
};

// Some entities, with all the local entities of each, as a graph that has
// nothing but these and their mentions.
absl::StatusOr<Graph> EntitySlice(std::vector<LocalRow> locals,
                                  const MergeRules& rules);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_SLICES_ENTITIES_H_
