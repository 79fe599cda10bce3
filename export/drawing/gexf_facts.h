#ifndef GRIOT_EXPORT_DRAWING_GEXF_FACTS_H_
#define GRIOT_EXPORT_DRAWING_GEXF_FACTS_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot::exporter {

// An attribute in GEXF. Its title is its id.
struct GexfColumn {
  const char* id;
  const char* type;
};

// What is told of facts, be they an edge or a node.
inline constexpr GexfColumn kGexfFactColumns[] = {
    {"facts", "liststring"},     {"relation", "string"},
    {"lemmas", "liststring"},    {"polarity", "string"},
    {"modality", "string"},      {"times", "liststring"},
    {"confidence", "double"},    {"inferred", "boolean"},
    {"salience", "double"},      {"backbone", "string"},
    {"statements", "integer"},   {"sources", "integer"},
    {"documents", "liststring"}, {"publishers", "liststring"},
    {"speakers", "liststring"},  {"first_said", "string"},
    {"last_said", "string"},     {"qualifiers", "liststring"},
    {"evidence", "liststring"},
};

// Gives `value` of each column that has one, in the order of the table. The
// facts, one at least, are of one kind (drawn_edges.h).
void ForEachGexfFactValue(
    const graph::Graph& graph, absl::Span<const graph::FactId> facts,
    absl::FunctionRef<void(const char* id, absl::string_view value)> value);

// The documents that the facts stand in, each once, by id.
std::vector<graph::DocumentIndex> DocumentsOf(
    const graph::Graph& graph, absl::Span<const graph::FactId> facts);

// A list of GEXF: ["a", "b \"c\""], in which a backslash stands before a quote
// or a backslash. Each text once, where it comes first.
class GexfList {
 public:
  void Add(absl::string_view text);
  // Empty if nothing was added.
  std::string Text() const;

 private:
  absl::flat_hash_set<std::string> seen_;
  std::string text_;
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_DRAWING_GEXF_FACTS_H_
