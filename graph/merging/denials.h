#ifndef GRIOT_GRAPH_MERGING_DENIALS_H_
#define GRIOT_GRAPH_MERGING_DENIALS_H_

#include <vector>

#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot::graph {

// What of a statement tells whether it is of the same matter as another:
// neither subject nor object, which a fact has, nor a time.
bool IsBeside(const ArgumentRecord& argument);

// What is one and the same in all documents: the id of a name, else how the
// text calls it.
StringId CalledBeside(const Graph& graph, const ArgumentRecord& argument);

// Those of `facts`, which differ in polarity and at most in how sure they are,
// that deny each other: each has a statement, among its first 64, which one of
// another fact contradicts. Two statements contradict each other if
// - different voices make them; of what lasts, different documents;
// - neither says what holds only in some case, what is asked for or usual;
// - nothing beside subject and object differs: another place, another
//   complement, another one behind the same preposition;
// - without an object, or without a subject, the complements are the same: they
//   say what it is that is done ("he did not run for mayor" does not deny that
//   "he may run again").
std::vector<FactId> DenyingEachOther(const Graph& graph,
                                     absl::Span<const FactId> facts);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_DENIALS_H_
