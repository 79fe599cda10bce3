#ifndef GRIOT_GRAPH_BUILDER_H_
#define GRIOT_GRAPH_BUILDER_H_

#include <memory>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "schemas/content_hash.h"
#include "schemas/document.h"
#include "schemas/mention.h"
#include "schemas/statement.h"

namespace griot::graph {

// Collects documents, statements and mentions in any order and merges them.
// The result is a function of the sets added; repeats change nothing.
class GraphBuilder {
 public:
  explicit GraphBuilder(MergeRules rules = {});
  ~GraphBuilder();
  GraphBuilder(GraphBuilder&&) noexcept;
  GraphBuilder& operator=(GraphBuilder&&) noexcept;

  // AlreadyExists if the id was added with other metadata.
  absl::Status AddDocument(const Document& document);
  // NotFound if the document was not added before.
  absl::Status Add(const Statement& statement);
  absl::Status Add(const EntityMention& mention);
  // The same for who has the hash of the statement's JSON at hand.
  absl::Status Add(const Statement& statement, const ContentHash& hash);

  // Ends the builder.
  absl::StatusOr<Graph> Finish() &&;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_BUILDER_H_
