#include "extract/analysis/spanning_tree.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace griot {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();

// An arc of the sentence, as the scores have it.
struct Arc {
  int32_t dependent = -1;
  int32_t head = -1;
};

// Edmonds' algorithm on a dense matrix that is contracted in place: paths of
// best heads grow until they reach the root; a cycle becomes one node, in the
// row and column of its first member. Time and memory are quadratic.
class Edmonds {
 public:
  // `score(i, j)` of j as the head of i; j == n is the root.
  template <typename Score>
  Edmonds(int n, const Score& score)
      : n_(n),
        scores_(Cell(n, 0), kNever),
        arcs_(scores_.size()),
        active_(static_cast<size_t>(n), true),
        node_(static_cast<size_t>(n)),
        nodes_(static_cast<size_t>(n)) {
    for (int i = 0; i < n; ++i) {
      node_[static_cast<size_t>(i)] = i;
      for (int j = 0; j <= n; ++j) {
        if (i != j) scores_[Cell(i, j)] = score(i, j);
        arcs_[Cell(i, j)] = {i, j};
      }
    }
  }

  // The head of each word, n for the root.
  std::vector<int> Solve() {
    std::vector<bool> reached(static_cast<size_t>(n_) + 1, false);
    reached.back() = true;  // rows from which the root is reached
    for (int start = 0; start < n_; ++start) {
      if (!active_[static_cast<size_t>(start)] ||
          reached[static_cast<size_t>(start)]) {
        continue;
      }
      std::vector<int> path = {start};
      std::vector<int> chosen;  // best head's row of each on the path
      while (true) {
        const int row = path.back();
        const int head = BestHead(row);
        ChosenOf(row) = arcs_[Cell(row, head)];
        chosen.push_back(head);
        if (reached[static_cast<size_t>(head)]) break;
        const auto met = std::find(path.begin(), path.end(), head);
        if (met == path.end()) {
          path.push_back(head);
          continue;
        }
        const auto from = met - path.begin();
        Contract({path.begin() + from, path.end()},
                 {chosen.begin() + from, chosen.end()});
        path.resize(static_cast<size_t>(from) + 1);
        chosen.resize(static_cast<size_t>(from));
      }
      for (const int row : path) reached[static_cast<size_t>(row)] = true;
    }
    return Expand();
  }

 private:
  // A word or, from n on, a contracted cycle.
  struct Node {
    int parent = -1;  // the cycle that it went into
    Arc chosen;       // the arc into it
    std::vector<int> members;
  };

  size_t Cell(int row, int column) const {
    return static_cast<size_t>(row) * (static_cast<size_t>(n_) + 1) +
           static_cast<size_t>(column);
  }
  Node& NodeOf(int row) {
    return nodes_[static_cast<size_t>(node_[static_cast<size_t>(row)])];
  }
  Arc& ChosenOf(int row) { return NodeOf(row).chosen; }
  bool IsActive(int column) const {
    return column == n_ || active_[static_cast<size_t>(column)];
  }

  int BestHead(int row) const {
    int best = n_;
    for (int j = n_ - 1; j >= 0; --j) {
      if (j != row && IsActive(j) &&
          scores_[Cell(row, j)] >= scores_[Cell(row, best)]) {
        best = j;
      }
    }
    return best;
  }

  // Makes one node of the rows of a cycle, each of which chose the next's row
  // as its head, in the first's row.
  void Contract(const std::vector<int>& cycle, const std::vector<int>& chosen) {
    const int into = cycle.front();
    std::vector<double> paid;  // the score of the arc that entering breaks
    for (size_t k = 0; k < cycle.size(); ++k) {
      paid.push_back(scores_[Cell(cycle[k], chosen[k])]);
    }
    for (const int row : cycle) active_[static_cast<size_t>(row)] = false;
    for (int j = 0; j <= n_; ++j) {
      if (!IsActive(j)) continue;
      double best = kNever;
      Arc arc;
      for (size_t k = 0; k < cycle.size(); ++k) {
        const double gain = scores_[Cell(cycle[k], j)] - paid[k];
        if (gain > best) {
          best = gain;
          arc = arcs_[Cell(cycle[k], j)];
        }
      }
      scores_[Cell(into, j)] = best;
      arcs_[Cell(into, j)] = arc;
      if (j == n_) continue;
      for (const int row : cycle) {
        if (scores_[Cell(j, row)] > scores_[Cell(j, into)]) {
          scores_[Cell(j, into)] = scores_[Cell(j, row)];
          arcs_[Cell(j, into)] = arcs_[Cell(j, row)];
        }
      }
    }
    active_[static_cast<size_t>(into)] = true;
    const int id = static_cast<int>(nodes_.size());
    Node& node = nodes_.emplace_back();
    for (const int row : cycle) {
      const int member = node_[static_cast<size_t>(row)];
      node.members.push_back(member);
      nodes_[static_cast<size_t>(member)].parent = id;
    }
    node_[static_cast<size_t>(into)] = id;
  }

  // From the last cycle to the first: the arc into it replaces that of the
  // member which it enters.
  std::vector<int> Expand() {
    for (int id = static_cast<int>(nodes_.size()) - 1; id >= n_; --id) {
      const Arc arc = nodes_[static_cast<size_t>(id)].chosen;
      int member = arc.dependent;
      while (nodes_[static_cast<size_t>(member)].parent != id) {
        member = nodes_[static_cast<size_t>(member)].parent;
      }
      nodes_[static_cast<size_t>(member)].chosen = arc;
    }
    std::vector<int> heads;
    heads.reserve(static_cast<size_t>(n_));
    for (int i = 0; i < n_; ++i) {
      heads.push_back(nodes_[static_cast<size_t>(i)].chosen.head);
    }
    return heads;
  }

  int n_;
  std::vector<double> scores_;  // [n, n + 1]
  std::vector<Arc> arcs_;       // that stand behind the scores
  std::vector<bool> active_;    // rows that hold a node
  std::vector<int> node_;       // the node in each row
  std::vector<Node> nodes_;
};

// The best head of each word alone, n for the root; the root's is -1.
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

bool HasCycle(const std::vector<int>& heads) {
  std::vector<int> visit(heads.size(), -1);
  for (int start = 0; start < static_cast<int>(heads.size()); ++start) {
    int node = start;
    while (node >= 0 && visit[static_cast<size_t>(node)] < 0) {
      visit[static_cast<size_t>(node)] = start;
      node = heads[static_cast<size_t>(node)];
    }
    if (node >= 0 && visit[static_cast<size_t>(node)] == start) return true;
  }
  return false;
}

std::vector<int> SingleRootedTree(const float* scores, int n) {
  const auto at = [&](int i, int j) {
    return static_cast<double>(scores[static_cast<int64_t>(i) * (n + 1) + j]);
  };
  double range = 1;
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j <= n; ++j) {
      if (i != j) range = std::max(range, std::abs(at(i, j)));
    }
  }
  // Each arc from the root costs more than all that it could gain, so the
  // best tree has one.
  const double penalty = 4 * range * (n + 1);
  return Edmonds(
             n, [&](int i, int j) { return at(i, j) - (j == n ? penalty : 0); })
      .Solve();
}

}  // namespace

void MaximumSpanningTree(const float* scores, int n,
                         std::vector<int32_t>& heads) {
  std::vector<int> best = GreedyHeads(scores, n);
  if (std::count(best.begin(), best.end(), n) != 1 || HasCycle(best)) {
    best = SingleRootedTree(scores, n);
  }
  heads.resize(static_cast<size_t>(n));
  for (int i = 0; i < n; ++i) {
    const int head = best[static_cast<size_t>(i)];
    (heads)[static_cast<size_t>(i)] = head == n ? -1 : head;
  }
}

}  // namespace griot
