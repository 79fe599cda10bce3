#ifndef GRIOT_APP_TEXT_FACT_TEXT_H_
#define GRIOT_APP_TEXT_FACT_TEXT_H_

#include <string>

#include "absl/strings/string_view.h"
#include "graph/graph.h"

// Facts in the words of tables.

namespace griot {

// "seizes", "does not seize", "seizes (intended)", "leads (inferred)".
std::string RelationText(const graph::Graph& graph, const graph::Fact& fact);

// Of something that is no fact; modality: a name of graph::ModalityClass.
std::string PredicateText(absl::string_view predicate, bool negative,
                          absl::string_view modality);

// The name, or nothing for no entity.
std::string NameText(const graph::Graph& graph, graph::EntityId entity);

// The object; without one what else the fact speaks of first, "in Bangui".
std::string ObjectText(const graph::Graph& graph, const graph::Fact& fact);

// All of it on one line: "Ana does not visit Bo (possible), 2024-05".
std::string FactText(const graph::Graph& graph, const graph::Fact& fact);

}  // namespace griot

#endif  // GRIOT_APP_TEXT_FACT_TEXT_H_
