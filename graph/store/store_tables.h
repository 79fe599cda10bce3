#ifndef GRIOT_GRAPH_STORE_STORE_TABLES_H_
#define GRIOT_GRAPH_STORE_STORE_TABLES_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "graph/graph.h"
#include "graph/merging/graph_sink.h"
#include "graph/store/mention_numbers.h"
#include "graph/store/sqlite.h"

namespace griot::graph {

// Where what the graph is made of stands in the store. Statements and mentions
// of arguments have their rows themselves.
struct StoreRows {
  std::vector<int64_t> documents;  // by index in the graph
  MentionNumbers mentions;         // those stored that no argument is
  std::vector<int64_t> entities;   // of stored mentions, by row; else 0
  uint32_t next_mention = 1;       // rows from here on are not used yet
};

// Writes all that is merged anew: which documents are copies, entities, facts
// and who has a part in them, claims, conflicts; and mentions, those that are
// new or whose entity changed. Entities keep the rows that they had.
class MergedTables : public GraphSink {
 public:
  // All must outlive this. `prepare` is called before anything is written; it
  // may see to it that the rows are there.
  MergedTables(StoreRows& rows, Sqlite& database,
               absl::FunctionRef<absl::Status()> prepare)
      : rows_(rows), database_(database), prepare_(prepare) {}

  absl::Status TakeMentions(const Graph& graph) override;
  absl::Status TakeFacts(const FactTable& facts, const Graph& graph) override;
  absl::Status TakeRest(const Graph& graph,
                        const std::vector<FactId>& numbers) override;

 private:
  // What has a part in a fact: the entity's place in the order of rows, and the
  // fact.
  using Participant = std::pair<uint32_t, FactId>;

  int64_t RowOf(DocumentIndex document) const {
    return rows_.documents[document.value()];
  }
  int64_t RowOf(EntityId entity) const { return entity_rows_[entity.value()]; }
  static int64_t RowOf(FactId fact) { return int64_t{fact.value()} + 1; }
  void BindRowOrNull(int index, EntityId entity, SqlStatement& insert) const;

  absl::Status ChooseEntityRows(const Graph& graph);
  absl::Status WriteCopies(const Graph& graph);
  void CountMentions(const Graph& graph);
  std::vector<uint32_t> ChooseMentionRows(const Graph& graph);
  absl::Status WriteMentions(const Graph& graph);
  absl::Status WriteFact(const Fact& fact, FactId number, absl::string_view id,
                         const Graph& graph);
  absl::Status WriteClaims(const Fact& fact, const Graph& graph);
  void AddParticipants(const FactTable& facts);
  absl::Status WriteEntities(const Graph& graph);
  absl::Status WriteParticipants();
  absl::Status WriteConflicts(const Graph& graph,
                              const std::vector<FactId>& numbers);

  StoreRows& rows_;
  Sqlite& database_;
  const absl::FunctionRef<absl::Status()> prepare_;
  SqlStatement insert_fact_;
  SqlStatement insert_claim_;
  int64_t last_claim_ = 0;
  std::vector<int64_t> entity_rows_;  // by entity
  std::vector<EntityId> by_row_;      // entities in the order of their rows
  std::vector<uint32_t> places_;      // in that order, by entity
  std::vector<uint32_t> mentions_;    // how many each entity has
  std::vector<uint32_t> sources_;     // that mention it (SourcesOf)
  std::vector<std::vector<Participant>> participants_;  // sorted lists
};

// How many sources that do not depend on each other mention the entity.
int64_t SourcesOf(const Entity& entity, const Graph& graph);

// An entity's aliases as a store keeps them: an array in JSON.
std::string AliasesOf(const Entity& entity, const Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_STORE_TABLES_H_
