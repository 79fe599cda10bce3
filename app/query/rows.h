#ifndef GRIOT_APP_QUERY_ROWS_H_
#define GRIOT_APP_QUERY_ROWS_H_

#include <vector>

#include "app/query/answer_writer.h"
#include "graph/graph.h"

// Parts of a graph as parts of rows.

namespace griot {

// {"id", "name", "type"}, or null for none.
Value EntityValue(const graph::Graph& graph, graph::EntityId entity);

// {"statement", "document", "published", "publisher", "begin", "end", "quote",
// "said_by", "cue", "medium", "modality", "time", "confidence", "rule",
// "extractor"}; offsets are those of the sentence, said_by lists speakers,
// nearest first.
Value EvidenceValue(const graph::Graph& graph,
                    const graph::StatementRecord& statement);
Value EvidenceList(const graph::Graph& graph,
                   absl::Span<const graph::StatementIndex> statements);

// For programs: all that is known of a fact.
std::vector<Column> FactColumns();
std::vector<Value> FactCells(const graph::Graph& graph,
                             const graph::Fact& fact);

// For people: how many sources, who, relation, whom, when, and the beginning of
// the id.
std::vector<Column> FactHeads();
std::vector<Value> FactTexts(const graph::Graph& graph,
                             const graph::Fact& fact);

// The sentence, around the predicate.
Note Sentence(const graph::Graph& graph,
              const graph::StatementRecord& statement);
// The whole of it, and a line that says where it stands and who says it.
std::vector<Note> Testimony(const graph::Graph& graph,
                            const graph::StatementRecord& statement);

// Null for the empty text.
Value TextOrNull(const graph::Graph& graph, graph::StringId text);

std::vector<Column> Joined(std::vector<Column> first,
                           const std::vector<Column>& second);
std::vector<Value> Joined(std::vector<Value> first, std::vector<Value> second);

}  // namespace griot

#endif  // GRIOT_APP_QUERY_ROWS_H_
