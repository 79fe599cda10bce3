#include "graph/questions/betweenness.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "boost/graph/betweenness_centrality.hpp"
#include "boost/graph/breadth_first_search.hpp"
#include "boost/graph/strong_components.hpp"
#include "boost/property_map/property_map.hpp"
#include "boost/range/iterator_range.hpp"

namespace griot::graph {
namespace {

// Without what the links carry.
using Shape =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property,
                                       boost::no_property, boost::no_property,
                                       uint32_t, uint32_t>;
using EdgeDescriptor = boost::graph_traits<Shape>::edge_descriptor;
using Colors = std::vector<boost::default_color_type>;

template <typename T, typename G>
auto ByVertex(std::vector<T>& values, const G& shape) {
  return boost::make_iterator_property_map(values.begin(),
                                           get(boost::vertex_index, shape));
}

// Walks from `start` over what is still white.
template <typename G, typename Visitor>
void Walk(const G& shape, uint32_t start, Visitor visitor, Colors& colors) {
  boost::queue<uint32_t> queue;
  boost::breadth_first_visit(shape, start, queue, visitor,
                             ByVertex(colors, shape));
}

class Discovered : public boost::bfs_visitor<> {
 public:
  explicit Discovered(std::vector<uint32_t>& vertices) : vertices_(vertices) {}

  template <typename G>
  void discover_vertex(uint32_t vertex, const G&) {
    vertices_.push_back(vertex);
  }

 private:
  std::vector<uint32_t>& vertices_;
};

// The vertices of each connected component that has links, ascending.
std::vector<std::vector<uint32_t>> ComponentsOf(const LinkShape& shape) {
  // Links lead both ways, so what is strongly connected is connected.
  std::vector<uint32_t> component_of(num_vertices(shape));
  const uint32_t count =
      boost::strong_components(shape, ByVertex(component_of, shape));
  std::vector<std::vector<uint32_t>> components(count);
  for (uint32_t i = 0; i < num_vertices(shape); ++i) {
    if (out_degree(i, shape) == 0) continue;
    components[component_of[i]].push_back(i);
  }
  std::erase_if(components,
                [](const auto& members) { return members.empty(); });
  return components;
}

// The vertices that have links, those of one neighbourhood side by side: every
// n-th of them is a sample in which each neighbourhood has its share.
std::vector<uint32_t> ByNeighbourhood(const LinkShape& shape) {
  std::vector<uint32_t> vertices;
  Colors colors(num_vertices(shape), boost::white_color);
  for (uint32_t i = 0; i < num_vertices(shape); ++i) {
    if (colors[i] != boost::white_color || out_degree(i, shape) == 0) continue;
    Walk(shape, i, Discovered(vertices), colors);
  }
  return vertices;
}

size_t LinksOf(const LinkShape& shape, absl::Span<const uint32_t> vertices) {
  size_t links = 0;
  for (const uint32_t vertex : vertices) links += out_degree(vertex, shape);
  return links;
}

// `vertices` alone, of which no link leads away, numbered by their places
// there. `places` has room for all vertices of `shape`; what is in it does not
// matter.
Shape Renumbered(const LinkShape& shape, absl::Span<const uint32_t> vertices,
                 std::vector<uint32_t>& places) {
  for (uint32_t i = 0; i < vertices.size(); ++i) places[vertices[i]] = i;
  std::vector<std::pair<uint32_t, uint32_t>> edges;
  edges.reserve(LinksOf(shape, vertices));
  for (uint32_t i = 0; i < vertices.size(); ++i) {
    for (const auto& edge :
         boost::make_iterator_range(out_edges(vertices[i], shape))) {
      edges.emplace_back(i, places[target(edge, shape)]);
    }
  }
  return {boost::edges_are_sorted, edges.begin(), edges.end(),
          static_cast<uint32_t>(vertices.size())};
}

// The sums that betweenness is a share of, from all vertices of `shape`.
std::vector<double> AllDependencies(const Shape& shape) {
  const size_t size = num_vertices(shape);
  std::vector<double> sums(size);
  std::vector<std::vector<EdgeDescriptor>> incoming(size);
  std::vector<uint32_t> distance(size);
  std::vector<double> dependency(size);
  std::vector<double> paths(size);  // whole numbers would overflow
  boost::brandes_betweenness_centrality(
      shape, ByVertex(sums, shape), boost::dummy_property_map(),
      ByVertex(incoming, shape), ByVertex(distance, shape),
      ByVertex(dependency, shape), ByVertex(paths, shape),
      get(boost::vertex_index, shape));
  return sums;
}

// The same from single vertices, which Boost.Graph has not, as U. Brandes, A
// faster algorithm for betweenness centrality, Journal of Mathematical
// Sociology 25 (2001); but of a path that begins at the vertex the part counts
// that lies before, and counts twice, as the rest counts from the other end: a
// sample is then not at the mercy of who stands beside its vertices. R.
// Geisberger, P. Sanders and D. Schultes, Better approximation of betweenness
// centrality, ALENEX 2008.
class Dependencies {
 public:
  Dependencies(const Shape& shape, std::vector<double>& sums)
      : shape_(shape),
        sums_(sums),
        colors_(sums.size(), boost::white_color),
        distance_(sums.size()),
        paths_(sums.size()),
        dependency_(sums.size()) {}

  void AddFrom(uint32_t start) {
    order_ = {start};
    distance_[start] = 0;
    paths_[start] = 1;
    Walk(shape_, start, PathCounter(this), colors_);
    for (auto at = order_.rbegin(); at != order_.rend(); ++at) {
      PassBack(*at);
      sums_[*at] += 2 * distance_[*at] * dependency_[*at];
    }
    for (const uint32_t vertex : order_) {
      colors_[vertex] = boost::white_color;
      paths_[vertex] = dependency_[vertex] = 0;
    }
  }

 private:
  class PathCounter : public boost::bfs_visitor<> {
   public:
    explicit PathCounter(Dependencies* all) : all_(all) {}

    template <typename G>
    void tree_edge(const EdgeDescriptor& edge, const G& graph) {
      const uint32_t to = target(edge, graph);
      all_->distance_[to] = all_->distance_[source(edge, graph)] + 1;
      all_->order_.push_back(to);
      non_tree_edge(edge, graph);
    }
    template <typename G>
    void non_tree_edge(const EdgeDescriptor& edge, const G& graph) {
      const uint32_t from = source(edge, graph);
      const uint32_t to = target(edge, graph);
      if (all_->distance_[to] == all_->distance_[from] + 1) {
        all_->paths_[to] += all_->paths_[from];
      }
    }

   private:
    Dependencies* all_;
  };

  // To the vertices before it on the shortest paths.
  void PassBack(uint32_t vertex) {
    if (distance_[vertex] == 0) return;
    const double share =
        (1.0 / distance_[vertex] + dependency_[vertex]) / paths_[vertex];
    for (const EdgeDescriptor& edge :
         boost::make_iterator_range(out_edges(vertex, shape_))) {
      const uint32_t before = target(edge, shape_);
      if (distance_[before] + 1 == distance_[vertex]) {
        dependency_[before] += paths_[before] * share;
      }
    }
  }

  const Shape& shape_;
  std::vector<double>& sums_;
  Colors colors_;
  std::vector<int> distance_;
  std::vector<double> paths_;
  std::vector<double> dependency_;
  std::vector<uint32_t> order_;
};

// Turns sums over ordered pairs into shares of them.
void MakeShares(size_t linked, double scale, std::vector<double>& sums) {
  const auto all = static_cast<double>(linked);
  const double pairs = (all - 1) * (all - 2);
  for (double& sum : sums) sum = pairs > 0 ? sum * scale / pairs : 0;
}

}  // namespace

std::vector<double> Betweenness(const LinkShape& shape) {
  std::vector<double> sums(num_vertices(shape));
  std::vector<uint32_t> places(sums.size());
  size_t linked = 0;
  for (const std::vector<uint32_t>& component : ComponentsOf(shape)) {
    linked += component.size();
    const std::vector<double> own =
        AllDependencies(Renumbered(shape, component, places));
    for (size_t i = 0; i < own.size(); ++i) sums[component[i]] = own[i];
  }
  MakeShares(linked, 1, sums);
  return sums;
}

std::vector<double> EstimateBetweenness(const LinkShape& shape, size_t pivots) {
  std::vector<double> sums(num_vertices(shape));
  const std::vector<uint32_t> linked = ByNeighbourhood(shape);
  if (linked.empty()) return sums;
  pivots = std::clamp<size_t>(pivots, 1, linked.size());
  // Neighbours are near each other in memory, too.
  std::vector<uint32_t> places(sums.size());
  const Shape near = Renumbered(shape, linked, places);
  std::vector<double> own(linked.size());
  Dependencies dependencies(near, own);
  for (size_t i = 0; i < pivots; ++i) {
    dependencies.AddFrom(
        static_cast<uint32_t>((2 * i + 1) * linked.size() / (2 * pivots)));
  }
  MakeShares(linked.size(),
             static_cast<double>(linked.size()) / static_cast<double>(pivots),
             own);
  for (size_t i = 0; i < own.size(); ++i) sums[linked[i]] = own[i];
  return sums;
}

size_t BetweennessWork(const LinkShape& shape) {
  size_t work = 0;
  for (const std::vector<uint32_t>& component : ComponentsOf(shape)) {
    work += component.size() * LinksOf(shape, component);
  }
  return work;
}

}  // namespace griot::graph
