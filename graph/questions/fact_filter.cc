#include "graph/questions/fact_filter.h"

#include <algorithm>

#include "graph/questions/support.h"
#include "graph/resolution/normalise.h"
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

// Whether the entity that a filter asks for is called so; none asks for
// nothing.
bool IsCalled(const Graph& graph, EntityId asked, StringId name) {
  if (!asked.valid()) return true;
  const Entity& entity = graph.At(asked);
  const auto is = [&](StringId one) {
    return NormaliseName(graph.Text(one)) == NormaliseName(graph.Text(name));
  };
  return is(entity.name) || entity.id == name ||
         std::any_of(entity.aliases.begin(), entity.aliases.end(), is);
}

// The time that the row names, else the days of those who said so.
TimeRange SaidTimeOf(const Graph& graph, const Rejection& rejection) {
  absl::string_view first;
  absl::string_view last;
  for (const StatementRecord& said : rejection.statements) {
    const absl::string_view day = graph.Text(graph.At(said.document).published);
    if (day.empty()) continue;
    if (first.empty() || day < first) first = day;
    if (day > last) last = day;
  }
  return TimeOf(graph.Text(rejection.time), first, last);
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

bool Matches(const Graph& graph, const Rejection& rejection,
             const FactFilter& filter) {
  const bool negative = graph.Text(rejection.polarity) == "negative";
  if (filter.polarity &&
      negative != (*filter.polarity == Polarity::kNegative)) {
    return false;
  }
  if (filter.relations && !filter.relations->contains(rejection.predicate)) {
    return false;
  }
  const absl::string_view modality = graph.Text(rejection.modality);
  const auto is_class = [&](Modality one) {
    return Name(ClassOf(one)) == (modality.empty() ? "asserted" : modality);
  };
  if (!filter.modalities.empty() &&
      std::none_of(filter.modalities.begin(), filter.modalities.end(),
                   is_class)) {
    return false;
  }
  const auto is_source = [&](const StatementRecord& said) {
    return filter.sources->documents.contains(said.document);
  };
  if (filter.sources && std::none_of(rejection.statements.begin(),
                                     rejection.statements.end(), is_source)) {
    return false;
  }
  return IsCalled(graph, filter.subject, rejection.subject) &&
         IsCalled(graph, filter.object, rejection.object) &&
         Overlap(SaidTimeOf(graph, rejection), filter.time);
}

}  // namespace griot::graph
