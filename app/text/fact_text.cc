#include "app/text/fact_text.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "schemas/statement_json.h"

namespace griot {

std::string RelationText(const graph::Graph& graph, const graph::Fact& fact) {
  const bool asserted = fact.modality == graph::ModalityClass::kAsserted;
  return absl::StrCat(
      PredicateText(graph.PredicateOf(fact),
                    fact.polarity == Polarity::kNegative, Name(fact.modality)),
      asserted && fact.inferred ? " (inferred)" : "");
}

std::string PredicateText(absl::string_view predicate, bool negative,
                          absl::string_view modality) {
  std::string text = absl::StrCat(negative ? "not " : "", predicate);
  std::replace(text.begin(), text.end(), '_', ' ');
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
  std::string predicate(graph.PredicateOf(fact));
  std::replace(predicate.begin(), predicate.end(), '_', ' ');
  std::string text;
  if (fact.subject.valid()) {
    absl::StrAppend(&text, NameText(graph, fact.subject), " ");
  }
  absl::StrAppend(&text, fact.polarity == Polarity::kNegative ? "not " : "",
                  predicate);
  if (fact.object.valid()) {
    absl::StrAppend(&text, " ", NameText(graph, fact.object));
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
