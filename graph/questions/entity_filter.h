#ifndef GRIOT_GRAPH_QUESTIONS_ENTITY_FILTER_H_
#define GRIOT_GRAPH_QUESTIONS_ENTITY_FILTER_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/questions/sources.h"
#include "graph/time_range.h"

namespace griot::graph {

// What entities are asked for; what is not set asks for nothing.
struct EntityFilter {
  std::optional<absl::flat_hash_set<StringId>> types;
  std::optional<MentionKind> kind;
  std::optional<absl::flat_hash_set<EntityId>> among;
  // Mentioned in documents published then, by so many sources that do not
  // depend on each other.
  TimeRange published;
  size_t min_sources = 0;
};

// Whether a document's day of publication, if it has one, is in the range.
bool IsPublishedIn(absl::string_view published, const TimeRange& range);

// Whether type and kind are those that are asked for.
bool IsOfKind(const Entity& entity, const EntityFilter& filter);

// The entities that match, in the graph's order.
std::vector<EntityId> SelectEntities(const Graph& graph,
                                     const EntityFilter& filter);

// Who and what takes part in the facts.
absl::flat_hash_set<EntityId> ParticipantsOf(const Graph& graph,
                                             absl::Span<const FactId> facts);

// Who and what the sources speak of: is mentioned in their documents, or takes
// part in facts that are said by them.
absl::flat_hash_set<EntityId> SpokenOfBy(const Graph& graph,
                                         const SourceSet& sources);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_ENTITY_FILTER_H_
