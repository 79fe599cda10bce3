#include "extract/analysis/spanning_tree.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace griot {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();

// Square scores: at(i, j) of j as the head of i; the last node is the root.
struct Graph {
  int size = 0;
  std::vector<double> scores;

  explicit Graph(int nodes)
      : size(nodes),
        scores(static_cast<size_t>(nodes) * static_cast<size_t>(nodes),
               kNever) {}
  double& at(int i, int j) {
    return scores[static_cast<size_t>(i) * static_cast<size_t>(size) +
                  static_cast<size_t>(j)];
  }
};

std::vector<int> BestHeads(Graph& graph) {
  std::vector<int> heads(static_cast<size_t>(graph.size), -1);
  for (int i = 0; i + 1 < graph.size; ++i) {
    int best = graph.size - 1;
    for (int j = graph.size - 1; j >= 0; --j) {
      if (j != i && graph.at(i, j) >= graph.at(i, best)) best = j;
    }
    heads[static_cast<size_t>(i)] = best;
  }
  return heads;
}

// The nodes of one cycle, or nothing. The root's head is -1.
std::vector<int> FindCycle(const std::vector<int>& heads) {
  std::vector<int> visit(heads.size(), -1);
  for (int start = 0; start < static_cast<int>(heads.size()); ++start) {
    int node = start;
    while (node >= 0 && visit[static_cast<size_t>(node)] < 0) {
      visit[static_cast<size_t>(node)] = start;
      node = heads[static_cast<size_t>(node)];
    }
    if (node < 0 || visit[static_cast<size_t>(node)] != start) continue;
    std::vector<int> cycle;
    int member = node;
    do {
      cycle.push_back(member);
      member = heads[static_cast<size_t>(member)];
    } while (member != node);
    return cycle;
  }
  return {};
}

// One step of contraction: a cycle became one node of a smaller graph.
struct Contraction {
  Graph graph;  // before it
  std::vector<int> heads;
  std::vector<int> cycle;
  std::vector<int> outside;      // nodes kept, the root last
  std::vector<int> leaving;      // by outside node: its best head in the cycle
  std::vector<int> entering;     // by outside node: the cycle's node it enters
};

Graph Contract(Contraction& step) {
  Graph& graph = step.graph;
  std::vector<bool> inside(static_cast<size_t>(graph.size), false);
  for (const int node : step.cycle) inside[static_cast<size_t>(node)] = true;
  for (int node = 0; node < graph.size; ++node) {
    if (!inside[static_cast<size_t>(node)]) step.outside.push_back(node);
  }
  // The new node stands before the root.
  const int kept = static_cast<int>(step.outside.size());
  const int merged = kept - 1;
  Graph smaller(kept + 1);
  const auto place = [&](int position) {
    return position == kept - 1 ? kept : position;
  };
  step.leaving.resize(step.outside.size());
  step.entering.resize(step.outside.size());
  for (int a = 0; a < kept; ++a) {
    const int node = step.outside[static_cast<size_t>(a)];
    for (int b = 0; b < kept; ++b) {
      if (a == b || a == kept - 1) continue;
      smaller.at(place(a), place(b)) =
          graph.at(node, step.outside[static_cast<size_t>(b)]);
    }
    int best = step.cycle[0];
    int entry = step.cycle[0];
    const auto gain = [&](int member) {
      return graph.at(member, node) -
             graph.at(member, step.heads[static_cast<size_t>(member)]);
    };
    for (const int member : step.cycle) {
      if (graph.at(node, member) > graph.at(node, best)) best = member;
      if (gain(member) > gain(entry)) entry = member;
    }
    step.leaving[static_cast<size_t>(a)] = best;
    step.entering[static_cast<size_t>(a)] = entry;
    if (a != kept - 1) smaller.at(place(a), merged) = graph.at(node, best);
    smaller.at(merged, place(a)) = gain(entry);
  }
  return smaller;
}

std::vector<int> Expand(const Contraction& step,
                        const std::vector<int>& smaller_heads) {
  const int kept = static_cast<int>(step.outside.size());
  const int merged = kept - 1;
  const auto outside_of = [&](int node) {
    return static_cast<size_t>(node == kept ? kept - 1 : node);
  };
  std::vector<int> heads = step.heads;
  for (int a = 0; a + 1 < kept; ++a) {
    const int head = smaller_heads[static_cast<size_t>(a)];
    heads[static_cast<size_t>(step.outside[static_cast<size_t>(a)])] =
        head == merged ? step.leaving[static_cast<size_t>(a)]
                       : step.outside[outside_of(head)];
  }
  const size_t from =
      outside_of(smaller_heads[static_cast<size_t>(merged)]);
  heads[static_cast<size_t>(step.entering[from])] = step.outside[from];
  return heads;
}

std::vector<int> Arborescence(Graph graph) {
  std::vector<Contraction> steps;
  std::vector<int> heads = BestHeads(graph);
  std::vector<int> cycle = FindCycle(heads);
  while (!cycle.empty()) {
    steps.push_back(
        {std::move(graph), std::move(heads), std::move(cycle), {}, {}, {}});
    graph = Contract(steps.back());
    heads = BestHeads(graph);
    cycle = FindCycle(heads);
  }
  for (; !steps.empty(); steps.pop_back()) heads = Expand(steps.back(), heads);
  return heads;
}

// The best head of each word alone, as MaximumSpanningTree counts heads but
// with n for the root.
std::vector<int> GreedyHeads(const float* scores, int n) {
  std::vector<int> heads(static_cast<size_t>(n) + 1, -1);
  for (int i = 0; i < n; ++i) {
    const float* row = scores + static_cast<int64_t>(i) * (n + 1);
    int best = i == 0 ? 1 : 0;
    for (int j = best + 1; j <= n; ++j) {
      if (j != i && row[j] > row[best]) best = j;
    }
    heads[static_cast<size_t>(i)] = best;
  }
  return heads;
}

std::vector<int> SingleRootedTree(const float* scores, int n) {
  Graph graph(n + 1);
  double range = 1;
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j <= n; ++j) {
      if (i == j) continue;
      const double score =
          static_cast<double>(scores[static_cast<int64_t>(i) * (n + 1) + j]);
      graph.at(i, j) = score;
      range = std::max(range, std::abs(score));
    }
  }
  // Each arc from the root costs more than all that it could gain, so the
  // best tree has one.
  const double penalty = 4 * range * (n + 1);
  for (int i = 0; i < n; ++i) graph.at(i, n) -= penalty;
  return Arborescence(std::move(graph));
}

}  // namespace

void MaximumSpanningTree(const float* scores, int n,
                         std::vector<int32_t>* heads) {
  std::vector<int> best = GreedyHeads(scores, n);
  if (std::count(best.begin(), best.end(), n) != 1 ||
      !FindCycle(best).empty()) {
    best = SingleRootedTree(scores, n);
  }
  heads->resize(static_cast<size_t>(n));
  for (int i = 0; i < n; ++i) {
    const int head = best[static_cast<size_t>(i)];
    (*heads)[static_cast<size_t>(i)] = head == n ? -1 : head;
  }
}

}  // namespace griot
