#ifndef GRIOT_GRAPH_STORE_READER_H_
#define GRIOT_GRAPH_STORE_READER_H_

#include <cstdint>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/merge_rules.h"
#include "graph/sqlite.h"
#include "schemas/content_hash.h"
#include "schemas/document.h"
#include "schemas/mention.h"
#include "schemas/statement.h"

// Reads the rows of a store as what they were put in as. What does not read
// back is DataLoss.

namespace griot::graph {

enum class WithText { kNo, kYes };

// Documents in the order of id; the text is left empty unless asked for.
absl::Status ReadDocuments(
    Sqlite& database, WithText with_text,
    absl::FunctionRef<absl::Status(int64_t row, Document)> visit);

absl::Status ReadStatements(
    Sqlite& database, int64_t document_row,
    absl::FunctionRef<absl::Status(int64_t row, const ContentHash& hash,
                                   Statement)>
        visit);

absl::Status ReadMentions(
    Sqlite& database, int64_t document_row, absl::string_view document,
    absl::FunctionRef<absl::Status(const EntityMention&)> visit);

absl::StatusOr<MergeRules> ReadRules(Sqlite& database);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_READER_H_
