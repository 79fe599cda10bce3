#ifndef GRIOT_EXTRACT_ANALYSIS_SPANNING_TREE_H_
#define GRIOT_EXTRACT_ANALYSIS_SPANNING_TREE_H_

#include <cstdint>
#include <vector>

namespace griot {

// The highest-scoring tree over n words with exactly one word at the root
// (Chu and Liu 1965, Edmonds 1967). `scores` is [n, n + 1], row-major:
// scores[i][j] of word j as the head of word i, column n the root. Writes the
// head of each word, -1 for the root. Ties go to the lower column.
void MaximumSpanningTree(const float* scores, int n,
                         std::vector<int32_t>& heads);

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_SPANNING_TREE_H_
