#ifndef GRIOT_GRAPH_STORE_STORE_CHANGE_H_
#define GRIOT_GRAPH_STORE_STORE_CHANGE_H_

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/container/node_hash_set.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "graph/merge_rules.h"
#include "graph/merging/builder.h"
#include "graph/merging/merge_limits.h"
#include "graph/store/document_finder.h"
#include "graph/store/document_writer.h"
#include "graph/store/mention_numbers.h"
#include "graph/store/sqlite.h"
#include "graph/store/statement_queue.h"
#include "graph/store/statement_writer.h"
#include "graph/store/store_reader.h"
#include "graph/store/store_tables.h"
#include "schemas/content_hash.h"
#include "schemas/document.h"
#include "schemas/document_origin.h"
#include "schemas/mention.h"
#include "schemas/statement.h"
#include "schemas/utf8.h"

namespace griot::graph {

// What happens to a store within one transaction, which the caller begins
// before and ends after. Functions of the names in Store do what it says there.
class StoreChange {
 public:
  // `database` must outlive this.
  static absl::StatusOr<std::unique_ptr<StoreChange>> Make(MergeRules rules,
                                                           Sqlite& database);

  absl::Status PutDocument(const Document& document,
                           absl::string_view extractor,
                           const DocumentOrigin& origin);
  absl::Status PutStatement(const Statement& statement);
  absl::Status PutMention(const EntityMention& mention);
  absl::Status RemoveDocument(absl::string_view id);

  // Merges what is put with what is stored, and writes it; gives the graph if
  // it is small enough to be held whole. Ends the change.
  absl::StatusOr<std::optional<Graph>> Finish(const MergeLimits& limits);

 private:
  // A document put in this change. There may be millions.
  struct Put {
    int64_t row = 0;
    const std::string* extractor = nullptr;  // one of extractors_
    ContentHash text_hash = {};
    ContentHash metadata_hash = {};
    bool is_kept = false;  // with what the store has of it
  };
  // The document to which statements are put, as they follow each other.
  struct Current {
    const Put* put = nullptr;
    std::string id;
    std::string text;
    std::unique_ptr<CodePointIndex> index;
  };

  StoreChange(MergeRules rules, Sqlite& database);

  // Null if it was not put.
  const Put* FindPut(absl::string_view document) const;
  absl::Status Delete(int64_t row);
  absl::Status GoTo(absl::string_view document);
  void SetCurrent(absl::string_view id, const Put& put, std::string text);

  absl::Status AddStatement(const Statement& statement);
  // Deletes what the store has beneath deleted documents.
  absl::Status DeleteRows();
  // Adds what was in the store when the change began, and still is, to the
  // builder.
  absl::Status LoadStored();
  absl::Status AddLate();
  absl::Status ReadRowsById();

  Sqlite& database_;
  MergeRules rules_;
  GraphBuilder builder_;
  LastRows last_;  // when the change began
  DocumentWriter documents_;
  StatementWriter statements_;
  DocumentFinder finder_;
  SqlStatement delete_document_;
  SqlStatement read_text_;
  std::deque<Put> put_;  // by their numbers in the builder, which has no others
                         // before what was stored is loaded
  absl::node_hash_set<std::string> extractors_;
  absl::flat_hash_set<int64_t> deleted_;  // rows of documents
  // What was put, until it is merged.
  absl::flat_hash_set<ContentHash> put_statements_;
  std::unique_ptr<MentionNumbers> put_mentions_;
  // What was put to documents that are kept, until all these have is known.
  std::vector<Statement> late_statements_;
  std::vector<EntityMention> late_mentions_;
  Current current_;
  StoreRows rows_;
  uint32_t next_statement_ = 1;
  std::string bytes_;  // of the statement under work
  std::vector<int64_t> mention_numbers_;
  // Last, so that its thread ends before what it works with.
  StatementQueue queue_{statements_};
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_STORE_CHANGE_H_
