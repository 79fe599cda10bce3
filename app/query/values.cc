#include "app/query/values.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "app/text/fact_text.h"
#include "export/numbers.h"
#include "graph/questions/support.h"
#include "schemas/content_hash.h"
#include "schemas/statement_json.h"
#include "schemas/text_list.h"

namespace griot {

using graph::AttributionRecord;
using graph::EntityId;
using graph::Graph;
using graph::StatementRecord;
using graph::StringId;
using graph::StringPool;

Value ValueOf(const Graph& graph, StringId text) {
  if (text == StringPool::kEmpty) return {};
  return std::string(graph.Text(text));
}

Value ValueOf(const Graph& graph, graph::DocumentIndex document) {
  return ValueOf(graph, graph.At(document).id);
}

Value ValueOf(const Graph& graph, graph::FactId fact) {
  return ValueOf(graph, graph.At(fact).id);
}

Value ValueOf(const Graph& graph, EntityId id) {
  if (!id.valid()) return {};
  const graph::Entity& entity = graph.At(id);
  return Object{{"id", ValueOf(graph, entity.id)},
                {"name", ValueOf(graph, entity.name)},
                {"type", ValueOf(graph, entity.type)}};
}

Value ValueOf(const Graph& graph, graph::StatementIndex index) {
  return ValueOf(graph, graph.At(index));
}

Value ValueOf(const Graph& graph, const StatementRecord& statement) {
  const graph::DocumentInfo& document = graph.At(statement.document);
  const auto chain = graph.AttributionsOf(statement);
  const auto near = [&](StringId AttributionRecord::*part) -> Value {
    return chain.empty() ? Value() : ValueOf(graph, chain.front().*part);
  };
  List authors;
  for (std::string& author : TextsOfList(graph.Text(document.authors))) {
    authors.emplace_back(std::move(author));
  }
  List speakers;
  for (const AttributionRecord& link : chain) {
    speakers.push_back(ValueOf(graph, link.source));
  }
  return Object{{"statement", ToHex(statement.hash)},
                {"document", ValueOf(graph, document.id)},
                {"published", ValueOf(graph, document.published)},
                {"publisher", ValueOf(graph, document.publisher)},
                {"authors", std::move(authors)},
                {"begin", int64_t{statement.evidence.begin}},
                {"end", int64_t{statement.evidence.end}},
                {"quote", ValueOf(graph, statement.quote)},
                {"said_by", std::move(speakers)},
                {"cue", near(&AttributionRecord::cue)},
                {"medium", near(&AttributionRecord::medium)},
                {"modality", ValueOf(graph, statement.modality)},
                {"time", ValueOf(graph, statement.time)},
                {"confidence", ConfidenceValue(double{statement.confidence})},
                {"rule", ValueOf(graph, statement.rule)},
                {"extractor", std::string(graph.Text(statement.extractor))}};
}

Value ValueOf(const Graph& graph, const graph::Mention& mention) {
  return Object{{"document", ValueOf(graph, mention.document)},
                {"begin", int64_t{mention.span.begin}},
                {"end", int64_t{mention.span.end}},
                {"text", ValueOf(graph, mention.text)},
                {"mention", ValueOf(graph, mention.kind)}};
}

Value ValueOf(const Graph& graph, const graph::Qualifier& qualifier) {
  return Object{{"role", ValueOf(graph, qualifier.role)},
                {"marker", ValueOf(graph, qualifier.marker)},
                {"entity", ValueOf(graph, qualifier.entity)}};
}

Value ConfidenceValue(double confidence) {
  return exporter::RoundedShare(confidence);
}

Note Sentence(const Graph& graph, const StatementRecord& statement) {
  return {std::string(graph.Text(statement.quote)),
          statement.predicate_span.begin - statement.evidence.begin,
          std::string(graph.Text(graph.At(statement.document).id))};
}

std::vector<Note> Testimony(const Graph& graph,
                            const StatementRecord& statement) {
  const graph::DocumentInfo& document = graph.At(statement.document);
  std::vector<std::string> parts = {absl::StrCat(graph.Text(document.id), ":",
                                                 statement.evidence.begin, "-",
                                                 statement.evidence.end)};
  if (document.authors != StringPool::kEmpty) {
    parts.push_back(absl::StrCat(
        "by ", absl::StrJoin(TextsOfList(graph.Text(document.authors)), ", ")));
  }
  for (const StringId text : {document.publisher, document.published}) {
    if (text != StringPool::kEmpty) parts.emplace_back(graph.Text(text));
  }
  for (const AttributionRecord& link : graph.AttributionsOf(statement)) {
    const absl::string_view medium = graph.Text(link.medium);
    parts.push_back(absl::StrCat(
        "says ", NameText(graph, link.source), " (", graph.Text(link.cue), ")",
        medium.empty() ? "" : absl::StrCat(" on ", medium)));
  }
  if (statement.rule != StringPool::kEmpty) {
    parts.push_back(absl::StrCat("by the rule ", graph.Text(statement.rule)));
  }
  parts.push_back(absl::StrFormat("confidence %.2f", statement.confidence));
  return {{std::string(graph.Text(statement.quote)), 0, "", /*whole=*/true},
          {absl::StrCat("— ", absl::StrJoin(parts, ", ")), 0, "",
           /*whole=*/true}};
}

}  // namespace griot
