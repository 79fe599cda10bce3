#ifndef GRIOT_GRAPH_STORE_CHANGE_H_
#define GRIOT_GRAPH_STORE_CHANGE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "graph/builder.h"
#include "graph/merge_rules.h"
#include "graph/sqlite.h"
#include "schemas/content_hash.h"
#include "schemas/document.h"
#include "schemas/mention.h"
#include "schemas/statement.h"

namespace griot::graph {

// What happens to a store within one transaction, which the caller begins
// before and ends after. Functions of the names in Store do what it says there.
class StoreChange {
 public:
  // `database` must outlive this.
  static absl::StatusOr<std::unique_ptr<StoreChange>> Make(MergeRules rules,
                                                           Sqlite& database);

  absl::StatusOr<bool> HasDocument(const Document& document,
                                   absl::string_view extractor);
  absl::Status PutDocument(const Document& document,
                           absl::string_view extractor);
  absl::Status PutStatement(const Statement& statement);
  absl::Status PutMention(const EntityMention& mention);
  absl::Status RemoveDocument(absl::string_view id);

  // Merges what is put with what is stored, and writes it. Ends the change.
  absl::StatusOr<Graph> Finish();

 private:
  // A document as it stands in the store.
  struct Stored {
    int64_t row = 0;
    std::string text_hash;
    std::string extractor;
    Document metadata;  // without text
  };
  // A document put in this change.
  struct Put {
    int64_t row = 0;
    std::string text_hash;
    Document metadata;
  };

  StoreChange(MergeRules rules, Sqlite& database);

  absl::StatusOr<std::optional<Stored>> Find(absl::string_view id);
  absl::Status Insert(const Document& document, absl::string_view extractor,
                      const std::string& text_hash);
  absl::Status Update(int64_t row, const Document& document);
  absl::Status Delete(int64_t row);
  // Adds what is stored of a document to the builder.
  absl::Status Load(int64_t row, const Document& document);
  // Adds the documents that were not put; gives the rows of all, by id.
  absl::StatusOr<std::vector<int64_t>> LoadTheRest();

  Sqlite& database_;
  MergeRules rules_;
  GraphBuilder builder_;
  SqlStatement find_document_;
  SqlStatement insert_document_;
  SqlStatement update_document_;
  SqlStatement insert_statement_;
  absl::flat_hash_map<std::string, Put> put_;
  absl::flat_hash_map<ContentHash, int64_t> statement_rows_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_CHANGE_H_
