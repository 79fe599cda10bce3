#ifndef GRIOT_GRAPH_SELECTION_SELECTION_H_
#define GRIOT_GRAPH_SELECTION_SELECTION_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/questions/entity_filter.h"
#include "graph/questions/fact_filter.h"
#include "graph/questions/order.h"
#include "graph/questions/sources.h"
#include "graph/selection/part.h"
#include "graph/store/sqlite.h"

// Which rows of a store a question shows first. Filters and sources are of
// `names` (names_part.h); they and orders mean what they mean to questions on
// the whole graph.

namespace griot::graph {

struct Selection {
  // Of facts or entities: those that the first answers, as many as were asked
  // for, are made of.
  std::vector<int64_t> rows;
  size_t answers = 0;  // that there are in all
};

// Each fact is an answer.
absl::StatusOr<Selection> SelectFacts(Sqlite& database, const Part& names,
                                      const FactFilter& filter, Order order,
                                      size_t limit);

// What a source says of such a fact is one, in however many statements: one of
// these sources, or whoever is nearest to what is attributed.
absl::StatusOr<Selection> SelectClaims(Sqlite& database, const Part& names,
                                       const FactFilter& filter,
                                       const std::optional<SourceSet>& by,
                                       Order order, size_t limit);

// Each dyad of such facts is one. `order` is not kSources.
absl::StatusOr<Selection> SelectDyads(Sqlite& database, const Part& names,
                                      const FactFilter& filter, Order order,
                                      size_t limit);

// Each entity is one. If `facts` is given, they have a part in such facts; if
// `spoken_of_by` is, these sources speak of them (SpokenOfBy). The filter does
// not ask both for days of publication and for sources.
absl::StatusOr<Selection> SelectEntities(
    Sqlite& database, const Part& names, const EntityFilter& filter,
    const std::optional<FactFilter>& facts,
    const std::optional<SourceSet>& spoken_of_by, Order order, size_t limit);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_SELECTION_SELECTION_H_
