#ifndef GRIOT_GRAPH_SELECTION_PART_BUILDER_H_
#define GRIOT_GRAPH_SELECTION_PART_BUILDER_H_

#include <cstdint>
#include <memory>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/merging/statement_block.h"
#include "graph/merging/statement_recorder.h"
#include "graph/selection/part.h"
#include "graph/store/sqlite.h"
#include "graph/store/store_reader.h"

namespace griot::graph {

// Puts a part together: what is added may refer to entities and documents by
// their rows, which are read once and named anew at the end.
class PartBuilder {
 public:
  static absl::StatusOr<PartBuilder> Make(Sqlite& database);

  // Adds what has this row, if it is not there.
  void WantEntity(int64_t row);
  absl::Status WantDocument(int64_t row);

  // A fact with its statements. Facts come in the order of their rows.
  absl::Status AddFact(int64_t row);
  // The mentions of entities that are wanted.
  absl::Status AddMentionsOf(absl::Span<const int64_t> entities);
  // One of the relations and lemmas that facts have, for a part whose facts are
  // nothing but that.
  void AddRelation(absl::string_view relation, absl::string_view lemma);
  // Says that something is attributed to an entity that is wanted, for a part
  // that has no statements.
  void AddSpeaker(int64_t entity);

  absl::StatusOr<Part> Finish() &&;

 private:
  // Rows of entities; 0: none.
  struct Sides {
    int64_t subject;
    int64_t object;
  };
  struct EntityRow {
    int64_t row;
    Entity entity;
    int64_t document;  // 0: none
    std::vector<StringId> aliases;
    std::vector<Mention> mentions;
  };

  explicit PartBuilder(Sqlite& database) : database_(&database) {}

  StringId Intern(absl::string_view text) {
    return part_.graph.strings.Intern(text);
  }
  DocumentIndex Provisional(int64_t document) const {
    return DocumentIndex(document_places_.at(document));
  }
  absl::StatusOr<Sides> ReadFactRow(int64_t row, Fact& fact);
  absl::Status AddClaims(int64_t row, FactId fact);
  absl::Status AddStatement(int64_t row, FactId fact,
                            const std::vector<int64_t>& sources);
  absl::Status AddMention(StoredMention&& stored);
  absl::Status ReadEntityRow(EntityRow& entity);
  void NameDocuments();
  void NameEntities();
  void FillEntities();
  void FillFacts();

  Sqlite* database_;
  SqlStatement documents_;
  SqlStatement entities_;
  SqlStatement facts_;
  SqlStatement claims_;
  SqlStatement mentions_;
  std::unique_ptr<StatementReader> statements_;

  Part part_;
  absl::flat_hash_map<int64_t, uint32_t> document_places_;
  std::vector<int64_t> copies_of_;  // rows, by place
  absl::flat_hash_map<int64_t, uint32_t> entity_places_;
  std::vector<EntityRow> entity_rows_;  // in the order of places
  std::vector<Sides> sides_;            // by fact
  std::vector<int64_t> speakers_;
  StatementRecorder recorder_;
  StatementBlock block_;
  std::vector<int64_t> argument_rows_;     // their entities, by place in block_
  std::vector<int64_t> attribution_rows_;  // their sources
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_SELECTION_PART_BUILDER_H_
