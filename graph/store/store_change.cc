#include "graph/store/store_change.h"

#include <algorithm>
#include <utility>

#include "absl/memory/memory.h"
#include "absl/strings/str_cat.h"
#include "graph/store/stored_decisions.h"
#include "graph/store/stored_graph.h"
#include "schemas/statement_bytes.h"
#include "schemas/statement_json.h"
#include "schemas/statement_limits.h"
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
  change->next_statement_ = static_cast<uint32_t>(last.statement + 1);
  change->put_mentions_ = std::make_unique<MentionNumbers>();
  change->put_mentions_->SetNext(static_cast<uint32_t>(last.mention + 1));
  GRIOT_ASSIGN_OR_RETURN(change->finder_, DocumentFinder::Make(database));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "DELETE FROM documents WHERE document = ?1", change->delete_document_));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "SELECT text FROM documents WHERE document = ?1", change->read_text_));
  return change;
}

const StoreChange::Put* StoreChange::FindPut(absl::string_view document) const {
  const absl::StatusOr<DocumentIndex> found = builder_.Find(document);
  return found.ok() && found->value() < put_.size() ? &put_[found->value()]
                                                    : nullptr;
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
  if (const Put* const known = FindPut(document.id)) {
    if (known->text_hash != hash) {
      return absl::AlreadyExistsError(absl::StrCat(
          "document ", document.id, " is given twice, with different texts"));
    }
    if (known->metadata_hash != metadata_hash) {
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
  Put& put = put_.emplace_back();
  put.text_hash = hash;
  put.metadata_hash = metadata_hash;
  put.is_kept =
      found.has_value() && found->text_hash == text_hash &&
      (extractor.empty() || (found->extractor == extractor &&
                             found->metadata.published == metadata.published));
  if (put.is_kept) {
    put.row = found->row;
    put.extractor = &*extractors_.insert(found->extractor).first;
    if (found->metadata != metadata) {
      GRIOT_RETURN_IF_ERROR(
          documents_.UpdateDocument(put.row, document, origin));
    }
  } else {
    if (found.has_value()) GRIOT_RETURN_IF_ERROR(Delete(found->row));
    GRIOT_ASSIGN_OR_RETURN(
        put.row,
        documents_.AddDocument(document, origin, extractor, text_hash));
    put.extractor = &*extractors_.emplace(extractor).first;
  }
  SetCurrent(document.id, put, document.text);
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
  const Put* const put = FindPut(document);
  if (put == nullptr) return NoDocument(document);
  GRIOT_ASSIGN_OR_RETURN(const bool row, read_text_.Bind(1, put->row).Step());
  SetCurrent(document, *put, row ? std::string(read_text_.Text(0)) : "");
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
  if (!put_statements_.insert(place.hash).second) return absl::OkStatus();
  if (std::max(next_statement_, put_mentions_->next()) >
      kMostRows - static_cast<int64_t>(kMaxArguments)) {
    return absl::ResourceExhaustedError(
        absl::StrCat(database_.path(),
                     ": the numbers of its rows are used up, build it anew"));
  }
  GRIOT_RETURN_IF_ERROR(builder_.Add(statement, place.hash));
  builder_.last_statement().row = next_statement_++;
  mention_numbers_.clear();
  for (ArgumentRecord& argument : builder_.last_arguments()) {
    argument.row =
        put_mentions_->NumberOf(MentionOf(argument, IndexOfRow(put.row)));
    mention_numbers_.push_back(argument.row);
  }
  if (current_.index == nullptr) {
    current_.index = std::make_unique<CodePointIndex>(current_.text);
  }
  const Evidence& evidence = statement.evidence;
  place.has_quote = !current_.index->Holds(evidence.span) ||
                    current_.index->Slice(evidence.span) != evidence.quote;
  place.has_extractor = statement.extractor != *put.extractor;
  return queue_.Push(bytes_, place, mention_numbers_);
}

absl::Status StoreChange::PutMention(const EntityMention& mention) {
  const Put* const put = FindPut(mention.document);
  if (put == nullptr) return NoDocument(mention.document);
  if (put->is_kept) {
    late_mentions_.push_back(mention);
    return absl::OkStatus();
  }
  return builder_.Add(mention);
}

absl::Status StoreChange::RemoveDocument(absl::string_view id) {
  if (FindPut(id) != nullptr) {
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
  absl::flat_hash_set<int64_t> late;  // rows of documents
  for (const Statement& statement : late_statements_) {
    late.insert(FindPut(statement.document)->row);
  }
  rows_.entities.resize(static_cast<size_t>(last_.mention) + 1);
  return LoadRecords(
      database_, last_,
      {[&](const StoredDocument& stored) {
         return FindPut(stored.document.id) == nullptr;
       },
       [&](const StoredStatement& stored) {
         if (late.contains(stored.document))
           put_statements_.insert(stored.hash);
       },
       [&](Mention mention, const StoredMention& stored, bool is_argument) {
         const auto row = static_cast<uint32_t>(stored.row);
         mention.document = IndexOfRow(stored.document);
         rows_.entities[row] = stored.entity;
         if (!is_argument) rows_.mentions.AddStored(mention, row);
         if (late.contains(stored.document)) {
           put_mentions_->AddStored(mention, row);
         }
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

absl::StatusOr<std::optional<Graph>> StoreChange::Finish(
    const MergeLimits& limits) {
  if (!deleted_.empty()) GRIOT_RETURN_IF_ERROR(DeleteRows());
  if (last_.document > 0) GRIOT_RETURN_IF_ERROR(LoadStored());
  GRIOT_RETURN_IF_ERROR(AddLate());
  rows_.next_mention = put_mentions_->next();
  put_mentions_.reset();
  put_statements_ = {};
  // Statements are still being written while merging begins.
  const auto prepare = [this]() -> absl::Status {
    GRIOT_RETURN_IF_ERROR(queue_.Finish());
    return ReadRowsById();
  };
  MergedTables tables(rows_, database_, prepare);
  GRIOT_ASSIGN_OR_RETURN(std::optional<Graph> graph,
                         std::move(builder_).Finish(tables, limits));
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
