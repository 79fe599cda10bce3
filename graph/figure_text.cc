#include "graph/figure_text.h"

#include "absl/strings/str_cat.h"
#include "schemas/statement_json.h"

namespace griot::graph {

std::string FigureText(const Graph& graph, const Figure& figure) {
  const Quantity& quantity = figure.quantity;
  std::string text;
  if (quantity.most) {
    text = absl::StrCat(quantity.value, " to ", *quantity.most);
  } else if (quantity.bound == Quantity::Bound::kExactly) {
    text = absl::StrCat(quantity.value);
  } else {
    text = absl::StrCat(Name(quantity.bound), " ", quantity.value);
  }
  return absl::StrCat(text, " ", graph.Text(figure.counted));
}

}  // namespace griot::graph
