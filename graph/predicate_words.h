#ifndef GRIOT_GRAPH_PREDICATE_WORDS_H_
#define GRIOT_GRAPH_PREDICATE_WORDS_H_

#include <string>

#include "absl/strings/string_view.h"
#include "graph/graph.h"

// What people read between a fact's ends. Programs take relation and lemma.

namespace griot::graph {

// "hold talk" to "holds talk", "carry" to "carries".
std::string InThirdPerson(absl::string_view verb);

// A relation's name, or any predicate: "moves_to" to "moves to", denied "does
// not move to"; "founder_of" to "not founder of".
std::string WordsOf(absl::string_view predicate, bool denied);

// A relation that is named as one says it ("kills", "founder_of") is called so.
// One that is the name of a kind of event ("accuse", "casualties") tells too
// little: its verb is said, as that of a fact without a relation, with what
// leads to the object: "criticises", "holds talks with", "does not die of".
std::string PredicateWords(const Graph& graph, const Fact& fact);

// Of a fact that names nobody who does it, what its first sentence says of the
// object: "were killed"; empty if that is not said in the passive.
std::string PassiveWords(const Graph& graph, const Fact& fact);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_PREDICATE_WORDS_H_
