#include "graph/store_change.h"

#include <utility>
#include <vector>

#include "absl/memory/memory.h"
#include "absl/strings/str_cat.h"
#include "graph/store_reader.h"
#include "graph/store_tables.h"
#include "schemas/return_if_error.h"
#include "schemas/statement_json.h"

namespace griot::graph {
namespace {

Document WithoutText(const Document& document) {
  return {document.id,        "",           document.published,
          document.publisher, document.url, document.title,
          document.language};
}

absl::Status NoDocument(absl::string_view id) {
  return absl::NotFoundError(absl::StrCat("no document has the id ", id));
}

}  // namespace

StoreChange::StoreChange(MergeRules rules, Sqlite& database)
    : database_(database), rules_(std::move(rules)), builder_(rules_) {}

absl::StatusOr<std::unique_ptr<StoreChange>> StoreChange::Make(
    MergeRules rules, Sqlite& database) {
  auto change = absl::WrapUnique(new StoreChange(std::move(rules), database));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "SELECT document, text_hash, extractor, published, publisher, url, "
      "title, language FROM documents WHERE id = ?1",
      change->find_document_));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "INSERT INTO documents VALUES(NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
      change->insert_document_));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "UPDATE documents SET published = ?2, publisher = ?3, url = ?4, "
      "title = ?5, language = ?6 WHERE document = ?1",
      change->update_document_));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "INSERT INTO statements VALUES(NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
      "?9, ?10, ?11, ?12, ?13, ?14, ?15)",
      change->insert_statement_));
  return change;
}

absl::StatusOr<std::optional<StoreChange::Stored>> StoreChange::Find(
    absl::string_view id) {
  SqlStatement& select = find_document_;
  const absl::StatusOr<bool> row = select.Bind(1, id).Step();
  if (!row.ok()) return row.status();
  if (!*row) return std::nullopt;
  const auto text = [&](int column) {
    return std::string(select.Text(column));
  };
  Stored found{
      select.Integer(0),
      text(1),
      text(2),
      {std::string(id), "", text(3), text(4), text(5), text(6), text(7)}};
  select.Reset();
  return found;
}

absl::StatusOr<bool> StoreChange::HasDocument(const Document& document,
                                              absl::string_view extractor) {
  const auto found = Find(document.id);
  if (!found.ok()) return found.status();
  return found->has_value() && (*found)->extractor == extractor &&
         (*found)->metadata == WithoutText(document) &&
         (*found)->text_hash == ToHex(HashContent(document.text));
}

absl::Status StoreChange::Insert(const Document& document,
                                 absl::string_view extractor,
                                 const std::string& text_hash) {
  return insert_document_.Bind(1, document.id)
      .Bind(2, document.text)
      .BindOrNull(3, document.published)
      .BindOrNull(4, document.publisher)
      .BindOrNull(5, document.url)
      .BindOrNull(6, document.title)
      .BindOrNull(7, document.language)
      .Bind(8, text_hash)
      .Bind(9, extractor)
      .Run();
}

absl::Status StoreChange::Update(int64_t row, const Document& document) {
  return update_document_.Bind(1, row)
      .BindOrNull(2, document.published)
      .BindOrNull(3, document.publisher)
      .BindOrNull(4, document.url)
      .BindOrNull(5, document.title)
      .BindOrNull(6, document.language)
      .Run();
}

absl::Status StoreChange::Delete(int64_t row) {
  for (const char* sql : {"DELETE FROM statements WHERE document = ?1",
                          "DELETE FROM mentions WHERE document = ?1",
                          "DELETE FROM documents WHERE document = ?1"}) {
    SqlStatement command;
    GRIOT_RETURN_IF_ERROR(database_.Prepare(sql, command));
    GRIOT_RETURN_IF_ERROR(command.Bind(1, row).Run());
  }
  return absl::OkStatus();
}

absl::Status StoreChange::PutDocument(const Document& document,
                                      absl::string_view extractor) {
  const std::string text_hash = ToHex(HashContent(document.text));
  Document metadata = WithoutText(document);
  if (const auto put = put_.find(document.id); put != put_.end()) {
    if (put->second.text_hash != text_hash) {
      return absl::AlreadyExistsError(absl::StrCat(
          "document ", document.id, " is given twice, with different texts"));
    }
    if (put->second.metadata != metadata) {
      return absl::AlreadyExistsError(
          absl::StrCat("document ", document.id,
                       " is given twice, with different dates or titles"));
    }
    return absl::OkStatus();
  }
  const auto found = Find(document.id);
  if (!found.ok()) return found.status();
  GRIOT_RETURN_IF_ERROR(builder_.AddDocument(metadata));
  const bool keep = found->has_value() && (*found)->text_hash == text_hash &&
                    (extractor.empty() || (*found)->extractor == extractor);
  int64_t row = 0;
  if (keep) {
    row = (*found)->row;
    if ((*found)->metadata != metadata) {
      GRIOT_RETURN_IF_ERROR(Update(row, document));
    }
    GRIOT_RETURN_IF_ERROR(Load(row, metadata));
  } else {
    if (found->has_value()) GRIOT_RETURN_IF_ERROR(Delete((*found)->row));
    GRIOT_RETURN_IF_ERROR(Insert(document, extractor, text_hash));
    row = database_.last_row();
  }
  put_.emplace(document.id, Put{row, text_hash, std::move(metadata)});
  return absl::OkStatus();
}

absl::Status StoreChange::PutStatement(const Statement& statement) {
  const auto put = put_.find(statement.document);
  if (put == put_.end()) return NoDocument(statement.document);
  GRIOT_RETURN_IF_ERROR(CheckForm(statement));
  const std::string json = ToJson(statement);
  const ContentHash hash = HashContent(json);
  const auto [known, inserted] = statement_rows_.emplace(hash, 0);
  if (!inserted) return absl::OkStatus();
  const std::string id = ToHex(hash);
  absl::string_view time;
  absl::string_view granularity;
  if (statement.time) {
    time = statement.time->value;
    granularity = griot::Name(statement.time->granularity);
  }
  GRIOT_RETURN_IF_ERROR(insert_statement_.Bind(1, id)
                            .Bind(2, put->second.row)
                            .Bind(3, statement.predicate.lemma)
                            .Bind(4, statement.predicate.text)
                            .BindOrNull(5, statement.predicate.relation)
                            .Bind(6, griot::Name(statement.polarity))
                            .Bind(7, griot::Name(statement.modality))
                            .BindOrNull(8, statement.rule)
                            .BindOrNull(9, time)
                            .BindOrNull(10, granularity)
                            .Bind(11, statement.confidence)
                            .Bind(12, int64_t{statement.evidence.span.begin})
                            .Bind(13, int64_t{statement.evidence.span.end})
                            .Bind(14, statement.extractor)
                            .Bind(15, json)
                            .Run());
  known->second = database_.last_row();
  return builder_.Add(statement, hash);
}

absl::Status StoreChange::PutMention(const EntityMention& mention) {
  if (!put_.contains(mention.document)) return NoDocument(mention.document);
  return builder_.Add(mention);
}

absl::Status StoreChange::RemoveDocument(absl::string_view id) {
  if (put_.contains(id)) {
    return absl::FailedPreconditionError(
        absl::StrCat("document ", id, " was put in the same change"));
  }
  const auto found = Find(id);
  if (!found.ok()) return found.status();
  if (!found->has_value()) {
    return absl::NotFoundError(
        absl::StrCat(database_.path(), ": no document has the id ", id));
  }
  return Delete((*found)->row);
}

absl::Status StoreChange::Load(int64_t row, const Document& document) {
  GRIOT_RETURN_IF_ERROR(
      ReadStatements(database_, row,
                     [&](int64_t statement_row, const ContentHash& hash,
                         const Statement& statement) {
                       statement_rows_.emplace(hash, statement_row);
                       return builder_.Add(statement, hash);
                     }));
  return ReadMentions(
      database_, row, document.id,
      [&](const EntityMention& mention) { return builder_.Add(mention); });
}

absl::StatusOr<std::vector<int64_t>> StoreChange::LoadTheRest() {
  std::vector<int64_t> rows;
  GRIOT_RETURN_IF_ERROR(ReadDocuments(
      database_, WithText::kNo, [&](int64_t row, const Document& document) {
        rows.push_back(row);
        if (put_.contains(document.id)) return absl::OkStatus();
        GRIOT_RETURN_IF_ERROR(builder_.AddDocument(document));
        return Load(row, document);
      }));
  return rows;
}

absl::StatusOr<Graph> StoreChange::Finish() {
  absl::StatusOr<std::vector<int64_t>> documents = LoadTheRest();
  if (!documents.ok()) return documents.status();
  absl::StatusOr<Graph> graph = std::move(builder_).Finish();
  if (!graph.ok()) return graph.status();
  GRIOT_RETURN_IF_ERROR(WriteMerged(
      *graph, {*std::move(documents), &statement_rows_}, database_));
  SqlStatement set_rules;
  GRIOT_RETURN_IF_ERROR(
      database_.Prepare("REPLACE INTO meta VALUES('rules', ?1)", set_rules));
  const std::string rules = ToJson(rules_);
  GRIOT_RETURN_IF_ERROR(set_rules.Bind(1, rules).Run());
  return graph;
}

}  // namespace griot::graph
