#include "export/drawing/drawn_edges.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "export/drawing/xml.h"
#include "graph/fact_parts.h"
#include "graph/predicate_words.h"
#include "schemas/status_macros.h"

namespace griot::exporter {
namespace {

using graph::Fact;
using graph::FactId;
using graph::Graph;

std::pair<graph::EntityId, graph::EntityId> EndsOf(const Graph& graph,
                                                   FactId id) {
  return {graph.At(id).subject, graph.At(id).object};
}

// `facts` are all those between two entities.
absl::Status VisitPair(
    const Graph& graph, absl::Span<const FactId> facts,
    absl::FunctionRef<absl::Status(const DrawnEdge&)> visit) {
  const Fact& first = graph.At(facts.front());
  if (facts.size() == 1) {
    return visit({first.subject, first.object, EdgeKind(graph, first), facts});
  }
  // By what XML makes of their kinds.
  std::vector<std::tuple<std::string, FactId>> kinds;
  kinds.reserve(facts.size());
  for (const FactId id : facts) {
    std::string kind;
    AppendXml(EdgeKind(graph, graph.At(id)), kind);
    kinds.emplace_back(std::move(kind), id);
  }
  std::sort(kinds.begin(), kinds.end());
  std::vector<FactId> alike;
  for (size_t i = 0; i < kinds.size();) {
    const std::string& kind = std::get<0>(kinds[i]);
    alike.clear();
    size_t end = i;
    for (; end < kinds.size() && std::get<0>(kinds[end]) == kind; ++end) {
      alike.push_back(std::get<1>(kinds[end]));
    }
    GRIOT_RETURN_IF_ERROR(
        visit({first.subject, first.object,
               EdgeKind(graph, graph.At(alike.front())), alike}));
    i = end;
  }
  return absl::OkStatus();
}

std::string WithModality(std::string words, const Fact& fact) {
  if (fact.modality != graph::ModalityClass::kAsserted) {
    absl::StrAppend(&words, " (", Name(fact.modality), ")");
  }
  return words;
}

}  // namespace

std::string EdgeKind(const Graph& graph, const Fact& fact) {
  return WithModality(
      absl::StrCat(fact.polarity == Polarity::kNegative ? "not " : "",
                   graph.PredicateOf(fact)),
      fact);
}

std::string EdgeLabel(const Graph& graph, const Fact& fact) {
  return WithModality(graph::PredicateWords(graph, fact), fact);
}

std::vector<graph::Qualifier> Drawing::PartsOf(const Fact& fact) const {
  std::vector<graph::Qualifier> parts;
  for (size_t i = 0; i < PartCount(fact); ++i) {
    const graph::Qualifier part = PartOf(fact, i);
    if (HasNode(part.entity)) parts.push_back(part);
  }
  return parts;
}

absl::Status ForEachDrawnEdge(
    const Drawing& drawing,
    absl::FunctionRef<absl::Status(const DrawnEdge&)> visit) {
  const Graph& graph = drawing.graph();
  std::vector<FactId> facts;
  for (size_t i = 0; i < graph.facts.size(); ++i) {
    if (drawing.IsEdge(graph.facts[i])) facts.emplace_back(i);
  }
  std::sort(facts.begin(), facts.end(), [&](FactId a, FactId b) {
    return std::pair(EndsOf(graph, a), a) < std::pair(EndsOf(graph, b), b);
  });
  for (size_t i = 0; i < facts.size();) {
    size_t end = i + 1;
    while (end < facts.size() &&
           EndsOf(graph, facts[end]) == EndsOf(graph, facts[i])) {
      ++end;
    }
    GRIOT_RETURN_IF_ERROR(VisitPair(
        graph, absl::MakeConstSpan(facts).subspan(i, end - i), visit));
    i = end;
  }
  return absl::OkStatus();
}

std::vector<uint32_t> DegreesOf(const Drawing& drawing) {
  const Graph& graph = drawing.graph();
  std::vector<uint32_t> degrees(graph.entities.size());
  for (const Fact& fact : graph.facts) {
    if (drawing.IsEdge(fact)) {
      ++degrees[fact.subject.value()];
      ++degrees[fact.object.value()];
    } else if (drawing.IsEvent(fact)) {
      for (const graph::Qualifier& part : drawing.PartsOf(fact)) {
        ++degrees[part.entity.value()];
      }
    }
  }
  return degrees;
}

double SizeOf(uint32_t degree, uint32_t most) {
  if (most == 0) return 4;
  return 4 + 36 * std::sqrt(static_cast<double>(degree) / most);
}

}  // namespace griot::exporter
