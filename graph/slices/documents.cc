#include "graph/slices/documents.h"

#include <utility>

#include "graph/merging/builder.h"
#include "graph/merging/text_signature.h"
#include "schemas/status_macros.h"

namespace griot::graph {

absl::StatusOr<DocumentSlice> SliceOf(absl::Span<const ReadDocument> documents,
                                      const MergeRules& rules) {
  GraphBuilder builder(rules);
  for (const ReadDocument& read : documents) {
    GRIOT_RETURN_IF_ERROR(builder.AddDocument(read.document, TextSignature()));
    for (const Statement& statement : read.statements) {
      GRIOT_RETURN_IF_ERROR(builder.Add(statement));
    }
    for (const EntityMention& mention : read.mentions) {
      GRIOT_RETURN_IF_ERROR(builder.Add(mention));
    }
  }
  GraphBuilder::Unmerged unmerged = std::move(builder).Order();
  DocumentSlice slice;
  slice.graph = std::move(unmerged.graph);
  slice.graph.strings.Intern("other");  // as any large graph has
  slice.locals =
      GatherLocalEntities(slice.graph, std::move(unmerged.mentions), rules);
  slice.first_local.assign(slice.graph.documents.size() + 1, 0);
  for (const LocalEntity& local : slice.locals.entities) {
    ++slice.first_local[local.document.value() + 1];
  }
  for (size_t i = 1; i < slice.first_local.size(); ++i) {
    slice.first_local[i] += slice.first_local[i - 1];
  }
  return slice;
}

absl::Span<const Mention> MentionsOf(const LocalEntity& local,
                                     const LocalEntities& locals) {
  return absl::MakeSpan(locals.mentions)
      .subspan(local.first_mention, local.mention_count);
}

}  // namespace griot::graph
