#ifndef GRIOT_GRAPH_QUESTIONS_FACT_FILTER_H_
#define GRIOT_GRAPH_QUESTIONS_FACT_FILTER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "graph/graph.h"
#include "graph/questions/sources.h"
#include "graph/scope.h"
#include "graph/time_range.h"

namespace griot::graph {

// What facts are asked for; what is not set asks for nothing.
struct FactFilter {
  // Relation or lemma (vocabulary.h).
  std::optional<absl::flat_hash_set<StringId>> relations;
  // Of the subject or the object.
  std::optional<absl::flat_hash_set<StringId>> types;
  // Overlaps when it happened; where that is not known, when it was said. What
  // has neither time is left out.
  TimeRange time;
  std::optional<SourceSet> sources;  // a statement comes from one of them
  size_t min_sources = 0;
  std::optional<Polarity> polarity;
  std::vector<Modality> modalities;  // a statement has one; empty: any
  EntityId subject;
  EntityId object;
  std::vector<EntityId> about;  // all of them take part
  Scope scope = Scope::kEverything;
};

// Whether the entity is subject, object or in a qualifier of the fact.
bool TakesPart(const Fact& fact, EntityId entity);

// When a fact happened, or else from the first to the last day it was said.
// All of time if neither is known.
TimeRange TimeOf(const Graph& graph, const Fact& fact);
// The same of the texts that say so, which may be empty.
TimeRange TimeOf(absl::string_view time, absl::string_view first_said,
                 absl::string_view last_said);

bool Matches(const Graph& graph, const Fact& fact, const FactFilter& filter);

// The same of what is called wrong, whose ends are names and whose types are
// not known.
bool Matches(const Graph& graph, const Rejection& rejection,
             const FactFilter& filter);

// The facts that match, in the graph's order.
std::vector<FactId> SelectFacts(const Graph& graph, const FactFilter& filter);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_QUESTIONS_FACT_FILTER_H_
