#include "graph/merging/developments.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "graph/merging/quantities.h"
#include "schemas/iso_time.h"

namespace griot::graph {
namespace {

constexpr int64_t kDay = 24 * 60 * 60;

// The day on which a statement was first printed, if all days are known.
std::optional<int64_t> FirstDay(const Graph& graph,
                                absl::Span<const StatementIndex> statements) {
  std::optional<int64_t> first;
  for (const StatementIndex i : statements) {
    const auto published =
        ParseIsoTime(graph.Text(graph.At(graph.At(i).document).published));
    if (!published || published->end - published->begin > kDay) {
      return std::nullopt;
    }
    const int64_t day = published->begin / kDay;
    first = std::min(first.value_or(day), day);
  }
  return first;
}

}  // namespace

bool IsDevelopment(const Graph& graph, absl::Span<const ConflictSide> sides) {
  struct Told {
    int64_t day;
    FigureRange range;
  };
  std::vector<Told> told;
  for (const ConflictSide& side : sides) {
    const std::optional<int64_t> day = FirstDay(graph, side.statements);
    if (!day) return false;
    told.push_back({*day, RangeOf(side.figure->quantity)});
  }
  for (const Told& low : told) {
    for (const Told& high : told) {
      if (low.range.most < high.range.least && low.day >= high.day) {
        return false;
      }
    }
  }
  return true;
}

}  // namespace griot::graph
