#include "app/text/fact_text.h"

#include "absl/strings/str_cat.h"
#include "graph/predicate_words.h"
#include "schemas/statement_json.h"

namespace griot {

std::string RelationText(const graph::Graph& graph, const graph::Fact& fact) {
  const std::string words = graph::PredicateWords(graph, fact);
  if (fact.modality != graph::ModalityClass::kAsserted) {
    return absl::StrCat(words, " (", Name(fact.modality), ")");
  }
  return absl::StrCat(words, fact.inferred ? " (inferred)" : "");
}

std::string PredicateText(absl::string_view predicate, bool negative,
                          absl::string_view modality) {
  std::string text = graph::WordsOf(predicate, negative);
  if (modality != Name(graph::ModalityClass::kAsserted)) {
    absl::StrAppend(&text, " (", modality, ")");
  }
  return text;
}

std::string NameText(const graph::Graph& graph, graph::EntityId entity) {
  return entity.valid() ? std::string(graph.Text(graph.At(entity).name)) : "";
}

std::string ObjectText(const graph::Graph& graph, const graph::Fact& fact) {
  if (fact.object.valid()) return NameText(graph, fact.object);
  for (const graph::Qualifier& qualifier : fact.qualifiers) {
    if (qualifier.role == Role::kTime) continue;
    const absl::string_view marker = graph.Text(qualifier.marker);
    return absl::StrCat(marker, marker.empty() ? "" : " ",
                        NameText(graph, qualifier.entity));
  }
  return "";
}

std::string FactText(const graph::Graph& graph, const graph::Fact& fact) {
  std::string text;
  if (const std::string passive = graph::PassiveWords(graph, fact);
      !passive.empty()) {
    text = absl::StrCat(NameText(graph, fact.object), " ", passive);
  } else {
    if (fact.subject.valid()) {
      absl::StrAppend(&text, NameText(graph, fact.subject), " ");
    }
    absl::StrAppend(&text, graph::PredicateWords(graph, fact));
    if (fact.object.valid()) {
      absl::StrAppend(&text, " ", NameText(graph, fact.object));
    }
  }
  if (fact.modality != graph::ModalityClass::kAsserted) {
    absl::StrAppend(&text, " (", Name(fact.modality), ")");
  } else if (fact.inferred) {
    text += " (inferred)";
  }
  if (fact.time != graph::StringPool::kEmpty) {
    absl::StrAppend(&text, ", ", graph.Text(fact.time));
  }
  return text;
}

}  // namespace griot
