#include "graph/store/store_change.h"

#include <utility>

#include "absl/memory/memory.h"
#include "absl/strings/str_cat.h"
#include "graph/store/stored_decisions.h"
#include "graph/store/stored_graph.h"
#include "schemas/statement_bytes.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

absl::Status NoDocument(absl::string_view id) {
  return absl::NotFoundError(absl::StrCat("no document has the id ", id));
}

// As MentionNumbers wants it.
DocumentIndex IndexOfRow(int64_t row) {
  return DocumentIndex(static_cast<size_t>(row - 1));
}

Mention MentionOf(const ArgumentRecord& argument, int64_t document) {
  return {IndexOfRow(document), argument.span,           argument.text,
          argument.type,        argument.representative, argument.mention};
}

}  // namespace

StoreChange::StoreChange(MergeRules rules, Sqlite& database)
    : database_(database), rules_(std::move(rules)), builder_(rules_) {}

absl::StatusOr<std::unique_ptr<StoreChange>> StoreChange::Make(
    MergeRules rules, Sqlite& database) {
  auto change = absl::WrapUnique(new StoreChange(std::move(rules), database));
  GRIOT_ASSIGN_OR_RETURN(const LastRows last, ReadLastRows(database));
  change->last_ = last;
  GRIOT_ASSIGN_OR_RETURN(change->documents_,
                         DocumentWriter::Make(last.document, database));
  GRIOT_ASSIGN_OR_RETURN(change->statements_, StatementWriter::Make(database));
  change->next_statement_ = last.statement + 1;
  change->rows_.mentions.SetNext(last.mention + 1);
  GRIOT_ASSIGN_OR_RETURN(change->finder_, DocumentFinder::Make(database));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "DELETE FROM documents WHERE document = ?1", change->delete_document_));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "SELECT text FROM documents WHERE document = ?1", change->read_text_));
  return change;
}

// The rows beneath it go when all rows are read.
absl::Status StoreChange::Delete(int64_t row) {
  deleted_.insert(row);
  return delete_document_.Bind(1, row).Run();
}

absl::Status StoreChange::PutDocument(const Document& document,
                                      absl::string_view extractor,
                                      const DocumentOrigin& origin) {
  const ContentHash hash = HashContent(document.text);
  const std::string text_hash = ToHex(hash);
  const Document metadata = WithoutText(document);
  const ContentHash metadata_hash = HashContent(ToJson(metadata));
  if (const auto put = put_.find(document.id); put != put_.end()) {
    if (put->second->text_hash != hash) {
      return absl::AlreadyExistsError(absl::StrCat(
          "document ", document.id, " is given twice, with different texts"));
    }
    if (put->second->metadata_hash != metadata_hash) {
      return absl::AlreadyExistsError(
          absl::StrCat("document ", document.id,
                       " is given twice, with different dates or titles"));
    }
    return absl::OkStatus();
  }
  GRIOT_ASSIGN_OR_RETURN(const auto found, finder_.Find(document.id));
  if (found.has_value()) {
    GRIOT_RETURN_IF_ERROR(CheckIsSame(*found, document, origin));
  }
  GRIOT_RETURN_IF_ERROR(builder_.AddDocument(document));
  auto put = std::make_unique<Put>();
  put->is_kept =
      found.has_value() && found->text_hash == text_hash &&
      (extractor.empty() || (found->extractor == extractor &&
                             found->metadata.published == metadata.published));
  if (put->is_kept) {
    put->row = found->row;
    put->extractor = *extractors_.insert(found->extractor).first;
    if (found->metadata != metadata) {
      GRIOT_RETURN_IF_ERROR(
          documents_.UpdateDocument(put->row, document, origin));
    }
  } else {
    if (found.has_value()) GRIOT_RETURN_IF_ERROR(Delete(found->row));
    GRIOT_ASSIGN_OR_RETURN(
        put->row,
        documents_.AddDocument(document, origin, extractor, text_hash));
    put->extractor = *extractors_.emplace(extractor).first;
  }
  put->text_hash = hash;
  put->metadata_hash = metadata_hash;
  SetCurrent(document.id, *put, document.text);
  put_.emplace(document.id, std::move(put));
  return absl::OkStatus();
}

void StoreChange::SetCurrent(absl::string_view id, const Put& put,
                             std::string text) {
  current_.put = &put;
  current_.id = std::string(id);
  current_.index.reset();
  current_.text = std::move(text);
}

absl::Status StoreChange::GoTo(absl::string_view document) {
  if (current_.put != nullptr && current_.id == document) {
    return absl::OkStatus();
  }
  const auto put = put_.find(document);
  if (put == put_.end()) return NoDocument(document);
  GRIOT_ASSIGN_OR_RETURN(const bool row,
                         read_text_.Bind(1, put->second->row).Step());
  SetCurrent(document, *put->second,
             row ? std::string(read_text_.Text(0)) : "");
  read_text_.Reset();
  return absl::OkStatus();
}

absl::Status StoreChange::PutStatement(const Statement& statement) {
  GRIOT_RETURN_IF_ERROR(GoTo(statement.document));
  GRIOT_RETURN_IF_ERROR(CheckForm(statement));
  if (current_.put->is_kept) {
    late_statements_.push_back(statement);
    return absl::OkStatus();
  }
  return AddStatement(statement);
}

absl::Status StoreChange::AddStatement(const Statement& statement) {
  ToBytes(statement, bytes_);
  const Put& put = *current_.put;
  StatementPlace place;
  place.row = next_statement_;
  place.document = put.row;
  place.hash = HashContent(bytes_);
  if (!rows_.statements.emplace(place.hash, place.row).second) {
    return absl::OkStatus();
  }
  ++next_statement_;
  GRIOT_RETURN_IF_ERROR(builder_.Add(statement, place.hash));
  mention_numbers_.clear();
  for (const ArgumentRecord& argument : builder_.last_arguments()) {
    mention_numbers_.push_back(
        rows_.mentions.NumberOf(MentionOf(argument, put.row)));
  }
  if (current_.index == nullptr) {
    current_.index = std::make_unique<CodePointIndex>(current_.text);
  }
  const Evidence& evidence = statement.evidence;
  place.has_quote = !current_.index->Holds(evidence.span) ||
                    current_.index->Slice(evidence.span) != evidence.quote;
  place.has_extractor = statement.extractor != put.extractor;
  return queue_.Push(bytes_, place, mention_numbers_);
}

absl::Status StoreChange::PutMention(const EntityMention& mention) {
  const auto put = put_.find(mention.document);
  if (put == put_.end()) return NoDocument(mention.document);
  if (put->second->is_kept) {
    late_mentions_.push_back(mention);
    return absl::OkStatus();
  }
  return builder_.Add(mention);
}

absl::Status StoreChange::RemoveDocument(absl::string_view id) {
  if (put_.contains(id)) {
    return absl::FailedPreconditionError(
        absl::StrCat("document ", id, " was put in the same change"));
  }
  GRIOT_ASSIGN_OR_RETURN(const auto found, finder_.Find(id));
  if (!found.has_value()) {
    return absl::NotFoundError(
        absl::StrCat(database_.path(), ": no document has the id ", id));
  }
  return Delete(found->row);
}

absl::Status StoreChange::DeleteRows() {
  GRIOT_RETURN_IF_ERROR(
      database_.Run("CREATE TEMP TABLE deleted(document INTEGER PRIMARY KEY)"));
  SqlStatement insert;
  GRIOT_RETURN_IF_ERROR(
      database_.Prepare("INSERT INTO temp.deleted VALUES(?1)", insert));
  for (const int64_t row : deleted_) {
    GRIOT_RETURN_IF_ERROR(insert.Bind(1, row).Run());
  }
  return database_.Run(
      "DELETE FROM arguments WHERE statement IN (SELECT statement "
      "FROM statements WHERE document IN temp.deleted);"
      "DELETE FROM attributions WHERE statement IN (SELECT statement "
      "FROM statements WHERE document IN temp.deleted);"
      "DELETE FROM statements WHERE document IN temp.deleted;"
      "DELETE FROM mentions WHERE document IN temp.deleted;"
      "DROP TABLE temp.deleted");
}

absl::Status StoreChange::LoadStored() {
  return LoadRecords(database_, last_,
                     {[&](const StoredDocument& stored) {
                        return !put_.contains(stored.document.id);
                      },
                      [&](const StoredStatement& stored) {
                        rows_.statements.emplace(stored.hash, stored.row);
                      },
                      [&](Mention mention, const StoredMention& stored) {
                        mention.document = IndexOfRow(stored.document);
                        rows_.mentions.AddStored(mention, stored.row,
                                                 stored.entity);
                      }},
                     builder_);
}

absl::Status StoreChange::AddLate() {
  for (const Statement& statement : late_statements_) {
    GRIOT_RETURN_IF_ERROR(GoTo(statement.document));
    GRIOT_RETURN_IF_ERROR(AddStatement(statement));
  }
  for (const EntityMention& mention : late_mentions_) {
    GRIOT_RETURN_IF_ERROR(builder_.Add(mention));
  }
  return absl::OkStatus();
}

absl::StatusOr<Graph> StoreChange::Finish() {
  if (!deleted_.empty()) GRIOT_RETURN_IF_ERROR(DeleteRows());
  if (last_.document > 0) GRIOT_RETURN_IF_ERROR(LoadStored());
  GRIOT_RETURN_IF_ERROR(AddLate());
  // While statements are still being written.
  GRIOT_ASSIGN_OR_RETURN(Graph graph, std::move(builder_).Finish());
  GRIOT_RETURN_IF_ERROR(queue_.Finish());
  GRIOT_RETURN_IF_ERROR(ReadRowsById());
  GRIOT_RETURN_IF_ERROR(WriteMerged(graph, rows_, database_));
  SqlStatement set_rules;
  GRIOT_RETURN_IF_ERROR(
      database_.Prepare("REPLACE INTO meta VALUES('rules', ?1)", set_rules));
  const std::string rules = ToJson(rules_);
  GRIOT_RETURN_IF_ERROR(set_rules.Bind(1, rules).Run());
  GRIOT_RETURN_IF_ERROR(WriteDecisions(rules_, database_));
  return graph;
}

absl::Status StoreChange::ReadRowsById() {
  SqlStatement select;
  GRIOT_RETURN_IF_ERROR(
      database_.Prepare("SELECT document FROM documents ORDER BY id", select));
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool row, select.Step());
    if (!row) return absl::OkStatus();
    rows_.documents.push_back(select.Integer(0));
  }
}

}  // namespace griot::graph
