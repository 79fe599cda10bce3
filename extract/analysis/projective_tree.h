#ifndef GRIOT_EXTRACT_ANALYSIS_PROJECTIVE_TREE_H_
#define GRIOT_EXTRACT_ANALYSIS_PROJECTIVE_TREE_H_

#include <cstdint>
#include <vector>

namespace griot {

// Whether two arcs of the tree cross; that from the root, head -1, comes from
// before the first word.
bool HasCrossingArcs(const std::vector<int32_t>& heads);

// The highest-scoring tree over n words with exactly one word at the root in
// which no arcs cross (Eisner 1996). `scores` and `heads` as those of
// MaximumSpanningTree. Time is cubic in n, memory quadratic.
void ProjectiveTree(const float* scores, int n, std::vector<int32_t>& heads);

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_PROJECTIVE_TREE_H_
