#ifndef GRIOT_APP_QUERY_VALUES_H_
#define GRIOT_APP_QUERY_VALUES_H_

#include <concepts>
#include <cstdint>
#include <ranges>
#include <string>
#include <type_traits>
#include <vector>

#include "app/query/answer_writer.h"
#include "graph/graph.h"
#include "schemas/statement_json.h"

// Parts of a graph as cells of rows, and as what stands below them.

namespace griot {

// Null for the empty text.
Value ValueOf(const graph::Graph& graph, graph::StringId text);
// Their ids.
Value ValueOf(const graph::Graph& graph, graph::DocumentIndex document);
Value ValueOf(const graph::Graph& graph, graph::FactId fact);
// {"id", "name", "type"}, or null for none.
Value ValueOf(const graph::Graph& graph, graph::EntityId entity);
// {"statement", "document", "published", "publisher", "authors", "begin",
// "end", "quote", "said_by", "cue", "medium", "modality", "time", "confidence",
// "rule", "extractor"}; offsets are those of the sentence, said_by lists
// speakers, nearest first.
Value ValueOf(const graph::Graph& graph, graph::StatementIndex statement);
Value ValueOf(const graph::Graph& graph,
              const graph::StatementRecord& statement);
// {"document", "begin", "end", "text", "mention"}
Value ValueOf(const graph::Graph& graph, const graph::Mention& mention);
// {"role", "marker", "entity"}
Value ValueOf(const graph::Graph& graph, const graph::Qualifier& qualifier);

inline Value ValueOf(const graph::Graph&, double number) { return number; }
template <std::integral Number>
Value ValueOf(const graph::Graph&, Number number) {
  if constexpr (std::is_same_v<Number, bool>) {
    return number;
  } else {
    return static_cast<int64_t>(number);
  }
}
template <typename Enum>
requires std::is_enum_v<Enum> Value ValueOf(const graph::Graph&, Enum value) {
  return std::string(Name(value));
}
// A list.
template <std::ranges::range Items>
Value ValueOf(const graph::Graph& graph, const Items& items) {
  List list;
  list.reserve(std::ranges::size(items));
  for (const auto& item : items) list.push_back(ValueOf(graph, item));
  return list;
}

// With four digits, as processors differ in the last ones.
Value ConfidenceValue(double confidence);

// The sentence, around the predicate.
Note Sentence(const graph::Graph& graph,
              const graph::StatementRecord& statement);
// The whole of it, and a line that says where it stands and who says it.
std::vector<Note> Testimony(const graph::Graph& graph,
                            const graph::StatementRecord& statement);

}  // namespace griot

#endif  // GRIOT_APP_QUERY_VALUES_H_
