#ifndef GRIOT_GRAPH_MERGING_BUILDER_H_
#define GRIOT_GRAPH_MERGING_BUILDER_H_

#include <memory>
#include <optional>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/merging/graph_sink.h"
#include "graph/merging/merge_limits.h"
#include "graph/merging/text_signature.h"
#include "schemas/content_hash.h"
#include "schemas/document.h"
#include "schemas/mention.h"
#include "schemas/statement.h"

namespace griot::graph {

// A document and what was read in it.
struct Reading {
  const Document* document = nullptr;
  absl::Span<const Statement> statements;
};

// Collects documents, statements and mentions in any order and merges them.
// The result is a function of the sets added; repeats change nothing.
class GraphBuilder {
 public:
  explicit GraphBuilder(MergeRules rules = {});
  ~GraphBuilder();
  GraphBuilder(GraphBuilder&&) noexcept;
  GraphBuilder& operator=(GraphBuilder&&) noexcept;

  // AlreadyExists if the id was added with other metadata. Of the text its
  // signature is kept alone.
  absl::Status AddDocument(const Document& document);
  // The same for who has the signature at hand, but maybe not the text.
  absl::Status AddDocument(const Document& document,
                           const TextSignature& signature);
  // NotFound if the document was not added before.
  absl::Status Add(const Statement& statement);
  absl::Status Add(const EntityMention& mention);
  // The same for who has HashOf(statement) at hand.
  absl::Status Add(const Statement& statement, const ContentHash& hash);

  // The same for many documents with their statements, which is faster: it
  // takes all cores. After an error some documents may have been added, but no
  // statement.
  absl::Status Add(absl::Span<const Reading> readings);

  // What the last Add of a statement made, until the next: for who keeps them,
  // to note their rows.
  StatementRecord& last_statement();
  absl::Span<ArgumentRecord> last_arguments();
  // What Add(mention) would add; its document counts from the first added.
  absl::StatusOr<Mention> Intern(const EntityMention& mention);
  // The number of a document, counting from the first added; NotFound if none
  // of this id was.
  absl::StatusOr<DocumentIndex> Find(absl::string_view document) const;

  // Ends the builder.
  absl::StatusOr<Graph> Finish() &&;
  // The same for who takes the graph while it is made: gives it only if it is
  // small enough to be held whole.
  absl::StatusOr<std::optional<Graph>> Finish(GraphSink& sink,
                                              const MergeLimits& limits) &&;

  // Ends it before anything is merged: documents and statements in the graph's
  // order, and the mentions that were added.
  struct Unmerged {
    Graph graph;
    std::vector<Mention> mentions;
  };
  Unmerged Order() &&;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_BUILDER_H_
