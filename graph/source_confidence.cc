#include "graph/source_confidence.h"

#include <algorithm>
#include <map>
#include <utility>

namespace griot::graph {

double CombinedConfidence(absl::Span<const StatementIndex> statements,
                          const Graph& graph) {
  if (statements.size() == 1) return graph.At(statements[0]).confidence;
  // Ordered by what does not depend on string ids, since sums of floats do
  // depend on order.
  std::map<std::pair<absl::string_view, DocumentIndex>, double> best;
  for (const StatementIndex i : statements) {
    const StatementRecord& statement = graph.At(i);
    const StringId publisher = graph.At(statement.document).publisher;
    const std::pair source(
        graph.Text(publisher),
        publisher == StringPool::kEmpty ? statement.document : DocumentIndex());
    double& confidence = best[source];
    confidence = std::max(confidence, double{statement.confidence});
  }
  if (best.size() == 1) return best.begin()->second;
  double doubt = 1;
  for (const auto& [source, confidence] : best) doubt *= 1 - confidence;
  return std::min(1 - doubt, kMostConfidence);
}

}  // namespace griot::graph
