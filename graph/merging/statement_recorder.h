#ifndef GRIOT_GRAPH_MERGING_STATEMENT_RECORDER_H_
#define GRIOT_GRAPH_MERGING_STATEMENT_RECORDER_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "graph/ids.h"
#include "graph/merging/statement_block.h"
#include "graph/quantity_pool.h"
#include "graph/string_pool.h"
#include "schemas/content_hash.h"
#include "schemas/statement.h"

namespace griot::graph {

// Makes records of statements, in steps of which only one changes the pools:
// the others are work for several threads, each with a recorder of its own.
//
//   Read() for each statement, Find(), then Intern(), then Write().
class StatementRecorder {
 public:
  // Looks into `statement` until Write.
  void Read(const Statement& statement, DocumentIndex document,
            const ContentHash& hash);
  // Finds those strings that the pool has.
  void Find(const StringPool& pool);
  // Gives the others, and quantities, to the pools.
  void Intern(StringPool& strings, QuantityPool& quantities);
  // What Write will add.
  const StatementBlock::Counts& counts() const { return counts_; }
  // Appends the records to `block`; the recorder is empty then.
  void Write(StatementBlock& block);
  // Forgets what was read.
  void Clear();

 private:
  struct Noted {
    const Statement* statement;
    DocumentIndex document;
    ContentHash hash;
  };

  StringId Take() { return ids_[next_++]; }
  void WriteArguments(const Statement& statement, StatementBlock& block);
  void WriteAttributions(const Statement& statement, StatementBlock& block);

  std::vector<Noted> noted_;
  StatementBlock::Counts counts_;
  std::vector<absl::string_view> texts_;  // in the order of Take
  std::vector<StringId> ids_;             // of `texts_`
  std::vector<uint32_t> unknown_;         // places in `texts_`
  size_t next_ = 0;
  std::deque<std::string> counted_;  // texts that stand in no statement
  std::vector<Quantity> quantities_;
  std::vector<QuantityId> quantity_ids_;  // of these
  size_t next_quantity_ = 0;
  StringPool::Recents recents_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_STATEMENT_RECORDER_H_
