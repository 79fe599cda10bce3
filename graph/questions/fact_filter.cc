#include "graph/questions/fact_filter.h"

#include <algorithm>

#include "graph/questions/support.h"
#include "schemas/iso_time.h"

namespace griot::graph {
namespace {

bool HasType(const Graph& graph, EntityId entity,
             const absl::flat_hash_set<StringId>& types) {
  return entity.valid() && types.contains(graph.At(entity).type);
}

bool HasModality(const Graph& graph, const Fact& fact,
                 const std::vector<Modality>& modalities) {
  return std::any_of(
      fact.statements.begin(), fact.statements.end(), [&](StatementIndex i) {
        return std::find(modalities.begin(), modalities.end(),
                         graph.At(i).modality) != modalities.end();
      });
}

TimeRange RangeOf(absl::string_view value) {
  const std::optional<IsoTime> time = ParseIsoTime(value);
  return time ? TimeRange{time->begin, time->end} : TimeRange();
}

}  // namespace

bool TakesPart(const Fact& fact, EntityId entity) {
  return fact.subject == entity || fact.object == entity ||
         std::any_of(fact.qualifiers.begin(), fact.qualifiers.end(),
                     [&](const Qualifier& qualifier) {
                       return qualifier.entity == entity;
                     });
}

TimeRange TimeOf(absl::string_view time, absl::string_view first_said,
                 absl::string_view last_said) {
  if (!time.empty()) return RangeOf(time);
  return {RangeOf(first_said).begin, RangeOf(last_said).end};
}

TimeRange TimeOf(const Graph& graph, const Fact& fact) {
  return TimeOf(graph.Text(fact.time), graph.Text(fact.first_said),
                graph.Text(fact.last_said));
}

bool Matches(const Graph& graph, const Fact& fact, const FactFilter& filter) {
  if (!IsWithin(fact, filter.scope)) return false;
  if (filter.subject.valid() && fact.subject != filter.subject) return false;
  if (filter.object.valid() && fact.object != filter.object) return false;
  if (filter.polarity && fact.polarity != *filter.polarity) return false;
  if (filter.relations && !filter.relations->contains(fact.relation) &&
      !filter.relations->contains(fact.lemma)) {
    return false;
  }
  if (filter.types && !HasType(graph, fact.subject, *filter.types) &&
      !HasType(graph, fact.object, *filter.types)) {
    return false;
  }
  if (!filter.modalities.empty() &&
      !HasModality(graph, fact, filter.modalities)) {
    return false;
  }
  if (fact.sources < filter.min_sources) return false;
  if (filter.time != TimeRange()) {
    if (!IsWithin(TimeOf(graph, fact), filter.time)) return false;
  }
  if (filter.sources && !IsSaidBy(graph, fact, *filter.sources)) return false;
  return std::all_of(filter.about.begin(), filter.about.end(),
                     [&](EntityId entity) { return TakesPart(fact, entity); });
}

std::vector<FactId> SelectFacts(const Graph& graph, const FactFilter& filter) {
  std::vector<FactId> facts;
  for (size_t i = 0; i < graph.facts.size(); ++i) {
    if (Matches(graph, graph.facts[i], filter)) facts.emplace_back(i);
  }
  return facts;
}

}  // namespace griot::graph
