#include "graph/questions/paths.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "boost/graph/dijkstra_shortest_paths.hpp"
#include "boost/graph/filtered_graph.hpp"
#include "boost/property_map/property_map.hpp"
#include "graph/questions/links.h"

namespace griot::graph {
namespace {

using EdgeDescriptor = boost::graph_traits<LinkShape>::edge_descriptor;

// A path as its edges.
struct Route {
  int64_t cost = 0;
  std::vector<uint32_t> edges;

  auto operator<=>(const Route&) const = default;
};

// What a search may not use; and whether it has come to its end, from where on
// it finds no more edges and so runs out.
struct Barriers {
  std::vector<bool> vertices;
  absl::flat_hash_set<uint32_t> edges;
  bool arrived = false;
};

// Dijkstra's algorithm on what the barriers leave.
class Search {
 public:
  explicit Search(const Links& links)
      : links_(links),
        edge_index_(get(boost::edge_index, links.shape)),
        arrival_(num_vertices(links.shape)),
        distance_(num_vertices(links.shape)) {
    barriers_.vertices.resize(num_vertices(links.shape));
  }

  Barriers& barriers() { return barriers_; }

  // The cheapest way; none if there is no way.
  std::optional<Route> Run(uint32_t from, uint32_t to);

 private:
  struct Open {
    // Boost.Graph's iterators make one of nothing.
    const Search* search = nullptr;

    bool operator()(const EdgeDescriptor& edge) const {
      const Barriers& barriers = search->barriers_;
      return !barriers.arrived &&
             !barriers.vertices[target(edge, search->links_.shape)] &&
             !barriers.edges.contains(get(search->edge_index_, edge));
    }
  };

  class Visitor : public boost::dijkstra_visitor<> {
   public:
    Visitor(uint32_t to, Search* search) : to_(to), search_(search) {}

    template <typename G>
    void examine_vertex(uint32_t vertex, const G&) {
      if (vertex == to_) search_->barriers_.arrived = true;
    }
    template <typename G>
    void edge_relaxed(const EdgeDescriptor& edge, const G& graph) {
      search_->arrival_[target(edge, graph)] = edge;
    }

   private:
    uint32_t to_;
    Search* search_;
  };

  const Links& links_;
  boost::property_map<LinkShape, boost::edge_index_t>::const_type edge_index_;
  Barriers barriers_;
  std::vector<EdgeDescriptor> arrival_;  // by vertex, where it was reached
  std::vector<int64_t> distance_;
};

std::optional<Route> Search::Run(uint32_t from, uint32_t to) {
  barriers_.arrived = false;
  const boost::filtered_graph<LinkShape, Open> open(links_.shape, Open{this});
  boost::dijkstra_shortest_paths(
      open, from,
      boost::weight_map(get(&Link::cost, links_.shape))
          .distance_map(boost::make_iterator_property_map(
              distance_.begin(), get(boost::vertex_index, links_.shape)))
          .visitor(Visitor(to, this)));
  if (!barriers_.arrived) return std::nullopt;
  Route route;
  route.cost = distance_[to];
  for (uint32_t at = to; at != from; at = source(arrival_[at], links_.shape)) {
    route.edges.push_back(get(edge_index_, arrival_[at]));
  }
  std::reverse(route.edges.begin(), route.edges.end());
  return route;
}

// Yen's algorithm: the next best path leaves one of those found so far at some
// vertex, by an edge that none of them takes from there. J. Y. Yen, Finding the
// k shortest loopless paths in a network, Management Science 17 (1971).
class BestRoutes {
 public:
  BestRoutes(const Links& links, uint32_t from, uint32_t to)
      : links_(links), search_(links), from_(from), to_(to) {}

  std::vector<Route> Find(size_t count) && {
    if (std::optional<Route> first = search_.Run(from_, to_)) {
      candidates_.insert(*std::move(first));
    }
    while (found_.size() < count && !candidates_.empty()) {
      found_.push_back(
          std::move(candidates_.extract(candidates_.begin()).value()));
      if (found_.size() < count) Deviate(found_.back());
    }
    return std::move(found_);
  }

 private:
  const Link& LinkAt(uint32_t edge) const {
    return links_.shape[edge_from_index(edge, links_.shape)];
  }
  uint32_t TargetOf(uint32_t edge) const {
    return target(edge_from_index(edge, links_.shape), links_.shape);
  }

  // Adds the best deviations from each vertex of `route` to the candidates.
  void Deviate(const Route& route) {
    Barriers& barriers = search_.barriers();
    Route root;
    uint32_t at = from_;
    for (const uint32_t edge : route.edges) {
      barriers.edges.clear();
      for (const Route& other : found_) {
        if (other.edges.size() > root.edges.size() &&
            std::equal(root.edges.begin(), root.edges.end(),
                       other.edges.begin())) {
          barriers.edges.insert(other.edges[root.edges.size()]);
        }
      }
      barriers.vertices[at] = true;  // there is no way back
      if (const std::optional<Route> spur = search_.Run(at, to_)) {
        Route whole = root;
        whole.cost += spur->cost;
        whole.edges.insert(whole.edges.end(), spur->edges.begin(),
                           spur->edges.end());
        candidates_.insert(std::move(whole));
      }
      root.edges.push_back(edge);
      root.cost += LinkAt(edge).cost;
      at = TargetOf(edge);
    }
    barriers.edges.clear();
    barriers.vertices[from_] = false;
    for (const uint32_t edge : route.edges) {
      barriers.vertices[TargetOf(edge)] = false;
    }
  }

  const Links& links_;
  Search search_;
  uint32_t from_;
  uint32_t to_;
  std::vector<Route> found_;
  std::set<Route> candidates_;
};

}  // namespace

std::vector<Path> BestPaths(const Graph& graph, absl::Span<const FactId> facts,
                            EntityId from, EntityId to, size_t count,
                            Scope scope) {
  if (from == to || count == 0) return {};
  const Links links = MakeLinks(graph, facts, scope);
  std::vector<Path> paths;
  for (const Route& route :
       BestRoutes(links, from.value(), to.value()).Find(count)) {
    Path& path = paths.emplace_back();
    path.cost = route.cost;
    EntityId at = from;
    for (const uint32_t number : route.edges) {
      const EdgeDescriptor edge = edge_from_index(number, links.shape);
      const auto said = links.StatementsOf(links.shape[edge]);
      const EntityId next(target(edge, links.shape));
      path.steps.push_back({at, next, {said.begin(), said.end()}});
      at = next;
    }
  }
  return paths;
}

}  // namespace griot::graph
