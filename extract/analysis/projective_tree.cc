#include "extract/analysis/projective_tree.h"

#include <algorithm>
#include <limits>

namespace griot {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();

// Spans of words [i, j] whose trees are the best so far. The head is at one
// end: kRight spans are headed by i and reach to the right, kLeft ones by j.
// An incomplete span has just got the arc between its ends; a complete one has
// all that hangs on its head on that side.
class Eisner {
 public:
  Eisner(const float* scores, int n)
      : scores_(scores),
        n_(n),
        cells_(static_cast<size_t>(n) * static_cast<size_t>(n)) {}

  void Solve(std::vector<int32_t>& heads) {
    for (int i = 0; i < n_; ++i) {
      for (const Side side : {kLeft, kRight}) At(i, i).complete[side] = {0, i};
    }
    for (int length = 1; length < n_; ++length) {
      for (int i = 0; i + length < n_; ++i) Fill(i, i + length);
    }
    int root = 0;
    double best = kNever;
    for (int r = 0; r < n_; ++r) {
      const double score = At(0, r).complete[kLeft].score +
                           At(r, n_ - 1).complete[kRight].score + Score(r, n_);
      if (score > best) {
        best = score;
        root = r;
      }
    }
    heads.assign(static_cast<size_t>(n_), -1);
    Follow(root, heads);
  }

 private:
  enum Side { kLeft, kRight };
  struct Span {
    double score = kNever;
    int split = -1;
  };
  struct Cell {
    Span incomplete[2];
    Span complete[2];
  };
  struct Open {
    int begin;
    int end;
    Side side;
    bool complete;
  };

  Cell& At(int i, int j) {
    return cells_[static_cast<size_t>(i) * static_cast<size_t>(n_) +
                  static_cast<size_t>(j)];
  }
  // Of word `head` as the head of word `dependent`; n is the root.
  double Score(int dependent, int head) const {
    return scores_[static_cast<int64_t>(dependent) * (n_ + 1) + head];
  }
  static void Raise(double score, int split, Span& span) {
    if (score > span.score) span = {score, split};
  }

  void Fill(int i, int j) {
    Cell& cell = At(i, j);
    for (int k = i; k < j; ++k) {
      const double halves =
          At(i, k).complete[kRight].score + At(k + 1, j).complete[kLeft].score;
      Raise(halves + Score(i, j), k, cell.incomplete[kLeft]);
      Raise(halves + Score(j, i), k, cell.incomplete[kRight]);
    }
    for (int k = i; k < j; ++k) {
      Raise(At(i, k).complete[kLeft].score + At(k, j).incomplete[kLeft].score,
            k, cell.complete[kLeft]);
    }
    for (int k = i + 1; k <= j; ++k) {
      Raise(At(i, k).incomplete[kRight].score + At(k, j).complete[kRight].score,
            k, cell.complete[kRight]);
    }
  }

  void Follow(int root, std::vector<int32_t>& heads) {
    std::vector<Open> open = {{0, root, kLeft, true},
                              {root, n_ - 1, kRight, true}};
    while (!open.empty()) {
      const auto [i, j, side, complete] = open.back();
      open.pop_back();
      if (i == j) continue;
      if (complete) {
        const int k = At(i, j).complete[side].split;
        const bool left = side == kLeft;
        open.push_back({i, k, side, left});
        open.push_back({k, j, side, !left});
      } else {
        const int k = At(i, j).incomplete[side].split;
        if (side == kLeft) {
          heads[static_cast<size_t>(i)] = j;
        } else {
          heads[static_cast<size_t>(j)] = i;
        }
        open.push_back({i, k, kRight, true});
        open.push_back({k + 1, j, kLeft, true});
      }
    }
  }

  const float* scores_;
  int n_;
  std::vector<Cell> cells_;  // [n, n], of which j >= i
};

}  // namespace

bool HasCrossingArcs(const std::vector<int32_t>& heads) {
  const auto n = static_cast<int32_t>(heads.size());
  for (int32_t i = 0; i < n; ++i) {
    const int32_t head = heads[static_cast<size_t>(i)];
    if (head < 0) continue;
    const auto [begin, end] = std::minmax(i, head);
    for (int32_t k = begin + 1; k < end; ++k) {
      const int32_t other = heads[static_cast<size_t>(k)];
      if (other < begin || other > end) return true;
    }
  }
  return false;
}

void ProjectiveTree(const float* scores, int n, std::vector<int32_t>& heads) {
  Eisner(scores, n).Solve(heads);
}

}  // namespace griot
