#include "graph/questions/entity_filter.h"

#include <algorithm>

#include "graph/questions/fact_filter.h"
#include "graph/source_confidence.h"
#include "schemas/iso_time.h"

namespace griot::graph {
namespace {

bool IsMentionedEnough(const Graph& graph, const Entity& entity,
                       const EntityFilter& filter) {
  if (filter.published == TimeRange() && filter.min_sources == 0) return true;
  std::vector<DocumentIndex> documents = DocumentsOf(entity);
  documents.erase(std::remove_if(documents.begin(), documents.end(),
                                 [&](DocumentIndex i) {
                                   return !IsPublishedIn(
                                       graph.Text(graph.At(i).published),
                                       filter.published);
                                 }),
                  documents.end());
  return !documents.empty() &&
         IndependentSources(graph, documents) >= filter.min_sources;
}

}  // namespace

bool IsPublishedIn(absl::string_view published, const TimeRange& range) {
  if (range == TimeRange()) return true;
  const std::optional<IsoTime> time = ParseIsoTime(published);
  return time && Overlap({time->begin, time->end}, range);
}

bool IsOfKind(const Entity& entity, const EntityFilter& filter) {
  return (!filter.kind || entity.kind == *filter.kind) &&
         (!filter.types || filter.types->contains(entity.type));
}

std::vector<EntityId> SelectEntities(const Graph& graph,
                                     const EntityFilter& filter) {
  std::vector<EntityId> found;
  for (size_t i = 0; i < graph.entities.size(); ++i) {
    const Entity& entity = graph.entities[i];
    if (IsOfKind(entity, filter) &&
        (!filter.among || filter.among->contains(EntityId(i))) &&
        IsMentionedEnough(graph, entity, filter)) {
      found.emplace_back(i);
    }
  }
  return found;
}

absl::flat_hash_set<EntityId> ParticipantsOf(const Graph& graph,
                                             absl::Span<const FactId> facts) {
  absl::flat_hash_set<EntityId> participants;
  for (const FactId id : facts) {
    const Fact& fact = graph.At(id);
    for (const EntityId side : {fact.subject, fact.object}) {
      if (side.valid()) participants.insert(side);
    }
    for (const Qualifier& qualifier : fact.qualifiers) {
      participants.insert(qualifier.entity);
    }
  }
  return participants;
}

absl::flat_hash_set<EntityId> SpokenOfBy(const Graph& graph,
                                         const SourceSet& sources) {
  FactFilter filter;
  filter.sources = sources;
  absl::flat_hash_set<EntityId> entities =
      ParticipantsOf(graph, SelectFacts(graph, filter));
  for (size_t i = 0; i < graph.entities.size(); ++i) {
    const auto mentions = graph.entities[i].mentions;
    if (std::any_of(mentions.begin(), mentions.end(),
                    [&](const Mention& mention) {
                      return sources.documents.contains(mention.document);
                    })) {
      entities.insert(EntityId(i));
    }
  }
  return entities;
}

}  // namespace griot::graph
