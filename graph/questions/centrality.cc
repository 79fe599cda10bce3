#include "graph/questions/centrality.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "boost/graph/page_rank.hpp"
#include "boost/property_map/property_map.hpp"
#include "graph/graph_view.h"
#include "graph/questions/betweenness.h"
#include "graph/questions/links.h"

namespace griot::graph {
namespace {

// Those that lead from subject to object.
std::vector<FactId> EdgesAmong(absl::Span<const FactId> facts,
                               const Graph& graph) {
  std::vector<FactId> edges;
  edges.reserve(facts.size());
  for (const FactId fact : facts) {
    if (graph.At(fact).is_edge()) edges.push_back(fact);
  }
  return edges;
}

// Ends the iteration once no rank moves any more.
class Settled {
 public:
  explicit Settled(size_t vertices) : last_(vertices) {}

  template <typename RankMap>
  bool operator()(const RankMap& ranks, const GraphView& actions) {
    constexpr double kTolerance = 1e-12;
    constexpr int kMostRounds = 200;
    double moved = 0;
    for (size_t i = 0; i < num_vertices(actions); ++i) {
      moved += std::abs(get(ranks, i) - std::exchange(last_[i], get(ranks, i)));
    }
    return moved <= kTolerance * static_cast<double>(last_.size()) ||
           ++rounds_ > kMostRounds;
  }

 private:
  std::vector<double> last_;
  int rounds_ = 0;
};

}  // namespace

std::vector<double> PageRank(const Graph& graph, absl::Span<const FactId> facts,
                             Scope scope) {
  if (graph.entities.empty()) return {};
  const GraphView actions(graph, EdgesAmong(facts, graph));
  std::vector<double> ranks(num_vertices(actions));
  boost::graph::page_rank(actions,
                          boost::make_iterator_property_map(
                              ranks.begin(), get(boost::vertex_index, actions)),
                          Settled(ranks.size()));
  // Boost.Graph lets the rank of who acts on nobody go; given to all alike, as
  // it should be, it is a factor common to all. So is what entities without an
  // edge get, be they within the scope or not.
  for (size_t i = 0; i < ranks.size(); ++i) {
    if (!IsWithin(graph.entities[i], scope)) ranks[i] = 0;
  }
  double sum = 0;
  for (const double rank : ranks) sum += rank;
  if (sum == 0) return ranks;
  for (double& rank : ranks) rank /= sum;
  return ranks;
}

Centralities Centrality(const Graph& graph, absl::Span<const FactId> facts,
                        Scope scope, size_t most_work) {
  Centralities result;
  if (graph.entities.empty()) return result;
  const Links links = MakeLinks(graph, facts, scope);
  result.degree.reserve(graph.entities.size());
  for (uint32_t i = 0; i < graph.entities.size(); ++i) {
    result.degree.push_back(out_degree(i, links.shape));
  }
  result.page_rank = PageRank(graph, facts, scope);
  if (BetweennessWork(links.shape) <= most_work) {
    result.betweenness = Betweenness(links.shape);
  } else {
    result.pivots = std::max<size_t>(most_work / num_edges(links.shape), 1);
    result.betweenness = EstimateBetweenness(links.shape, result.pivots);
  }
  return result;
}

}  // namespace griot::graph
