#ifndef GRIOT_GRAPH_BUILDER_H_
#define GRIOT_GRAPH_BUILDER_H_

#include <memory>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/graph.h"
#include "schemas/document.h"
#include "schemas/mention.h"
#include "schemas/statement.h"

namespace griot {
class Ontology;
}

namespace griot::graph {

struct MergeOptions {
  // Gives the parents of types and the symmetric relations; may be null. Must
  // outlive the builder.
  const Ontology* ontology = nullptr;
};

// Collects documents, statements and mentions in any order and merges them.
// The result is a function of the sets added; repeats change nothing.
class GraphBuilder {
 public:
  explicit GraphBuilder(const MergeOptions& options = {});
  ~GraphBuilder();
  GraphBuilder(GraphBuilder&&) noexcept;
  GraphBuilder& operator=(GraphBuilder&&) noexcept;

  // AlreadyExists if the id was added with other metadata.
  absl::Status AddDocument(const Document& document);
  // NotFound if the document was not added before.
  absl::Status Add(const Statement& statement);
  absl::Status Add(const EntityMention& mention);

  // Ends the builder.
  absl::StatusOr<Graph> Finish() &&;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_BUILDER_H_
