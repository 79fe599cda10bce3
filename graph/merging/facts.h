#ifndef GRIOT_GRAPH_MERGING_FACTS_H_
#define GRIOT_GRAPH_MERGING_FACTS_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/merging/canonical_ids.h"
#include "graph/merging/fact_groups.h"
#include "graph/merging/fact_key.h"
#include "schemas/content_hash.h"

// Statements are of one fact if they have the same subject, relation (or lemma
// where there is none), object, polarity and class of modality, and if their
// times may be the same. One that has neither subject nor object is a fact for
// its sentence alone.

namespace griot::graph {

// Facts that follow each other in the order of their ids, with all that they
// refer to but statements, which are the graph's.
struct FactTable {
  size_t first = 0;         // the number of the first of them
  std::vector<Fact> facts;  // without their ids, which are no strings yet
  ShortIds ids;             // of these
  std::vector<FactLists> lists;

  FactId IdOf(size_t place) const { return FactId(first + place); }
};

// Makes the facts of a graph, as many at a time as are wanted.
class FactMaker {
 public:
  // Tells each statement its fact. The graph's arguments have their entities.
  // It, `keys` and `rules` must outlive this.
  static absl::StatusOr<std::unique_ptr<const FactMaker>> Make(
      FactGroups groups, const FactKeys& keys, const MergeRules& rules,
      Graph& graph);

  size_t size() const { return group_of_.size(); }  // facts there are
  // Those from `begin` to `end`.
  FactTable MakeRange(size_t begin, size_t end) const;

 private:
  // The statements of a fact.
  struct Group {
    StatementIndex model;  // its key is the fact's
    StatementIndex timed;  // has the fact's time, if any has one
    uint32_t first_statement;
    uint32_t statement_count;
  };

  FactMaker(const FactKeys& keys, const MergeRules& rules, const Graph& graph)
      : keys_(keys), rules_(rules), graph_(graph) {}

  void Fill(const Group& group, Fact& fact) const;

  const FactKeys& keys_;
  const MergeRules& rules_;
  const Graph& graph_;
  std::vector<Group> groups_;        // in the order of their first statements
  std::vector<ContentHash> hashes_;  // by group
  std::vector<uint32_t> group_of_;   // by fact
  std::vector<FactId> fact_of_;      // by group
};

// Makes the graph's facts, all of them.
absl::Status MakeFacts(FactGroups groups, const FactKeys& keys,
                       const MergeRules& rules, Graph& graph);

// The graph has these facts from now on, and no others. They keep the order of
// the table, whose ids become strings.
void SetFacts(FactTable table, Graph& graph);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_FACTS_H_
