#include "graph/store_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "schemas/return_if_error.h"
#include "schemas/statement_json.h"
#include "schemas/statement_names.h"

namespace griot::graph {
namespace {

absl::Status Damaged(const Sqlite& database, absl::string_view what) {
  return absl::DataLossError(
      absl::StrCat(database.path(), ": the store is damaged: ", what));
}

}  // namespace

absl::Status ReadDocuments(
    Sqlite& database, WithText with_text,
    absl::FunctionRef<absl::Status(int64_t row, Document)> visit) {
  auto select = database.Prepare(
      with_text == WithText::kYes
          ? "SELECT document, id, published, publisher, url, title, language, "
            "text FROM documents ORDER BY id"
          : "SELECT document, id, published, publisher, url, title, language "
            "FROM documents ORDER BY id");
  if (!select.ok()) return select.status();
  for (;;) {
    const absl::StatusOr<bool> row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) return absl::OkStatus();
    Document document;
    document.id = std::string(select->Text(1));
    document.published = std::string(select->Text(2));
    document.publisher = std::string(select->Text(3));
    document.url = std::string(select->Text(4));
    document.title = std::string(select->Text(5));
    document.language = std::string(select->Text(6));
    if (with_text == WithText::kYes) {
      document.text = std::string(select->Text(7));
    }
    GRIOT_RETURN_IF_ERROR(visit(select->Integer(0), std::move(document)));
  }
}

absl::Status ReadStatements(
    Sqlite& database, int64_t document_row,
    absl::FunctionRef<absl::Status(int64_t row, const ContentHash& hash,
                                   Statement)>
        visit) {
  auto select = database.Prepare(
      "SELECT statement, json FROM statements WHERE document = ?1 "
      "ORDER BY statement");
  if (!select.ok()) return select.status();
  select->Bind(1, document_row);
  for (;;) {
    const absl::StatusOr<bool> row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) return absl::OkStatus();
    const absl::string_view json = select->Text(1);
    absl::StatusOr<Statement> statement = ParseStatement(json);
    if (!statement.ok()) {
      return Damaged(database,
                     absl::StrCat("statement ", select->Integer(0), ": ",
                                  statement.status().message()));
    }
    GRIOT_RETURN_IF_ERROR(
        visit(select->Integer(0), HashContent(json), *std::move(statement)));
  }
}

absl::Status ReadMentions(
    Sqlite& database, int64_t document_row, absl::string_view document,
    absl::FunctionRef<absl::Status(const EntityMention&)> visit) {
  auto select = database.Prepare(
      "SELECT begin, \"end\", text, type, mention, representative "
      "FROM mentions WHERE document = ?1 ORDER BY rowid");
  if (!select.ok()) return select.status();
  select->Bind(1, document_row);
  for (;;) {
    const absl::StatusOr<bool> row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) return absl::OkStatus();
    const auto kind = std::find(std::begin(kMentionNames),
                                std::end(kMentionNames), select->Text(4));
    if (kind == std::end(kMentionNames)) {
      return Damaged(database, "a mention is of no known kind");
    }
    GRIOT_RETURN_IF_ERROR(visit(EntityMention{
        std::string(document),
        Span{static_cast<int32_t>(select->Integer(0)),
             static_cast<int32_t>(select->Integer(1))},
        std::string(select->Text(2)), std::string(select->Text(3)),
        static_cast<MentionKind>(kind - std::begin(kMentionNames)),
        std::string(select->Text(5))}));
  }
}

absl::StatusOr<MergeRules> ReadRules(Sqlite& database) {
  auto select = database.Prepare("SELECT value FROM meta WHERE key = 'rules'");
  if (!select.ok()) return select.status();
  const absl::StatusOr<bool> row = select->Step();
  if (!row.ok()) return row.status();
  if (!*row) return Damaged(database, "its merge rules are missing");
  absl::StatusOr<MergeRules> rules = ParseMergeRules(select->Text(0));
  if (!rules.ok()) {
    return Damaged(database,
                   absl::StrCat("merge rules: ", rules.status().message()));
  }
  return rules;
}

}  // namespace griot::graph
