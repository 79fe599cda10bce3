#ifndef GRIOT_EXPORT_EVIDENCE_JSON_H_
#define GRIOT_EXPORT_EVIDENCE_JSON_H_

#include <string>

#include "graph/graph.h"

// JSON for formats whose values are flat: one string holds a list.

namespace griot::exporter {

// The statements of a fact: [{"document", "begin", "end", "quote", "said_by",
// "medium", "confidence", "extractor"}, …]; said_by lists speakers, nearest
// first.
std::string EvidenceJson(const graph::Graph& graph, const graph::Fact& fact);
// [{"role", "marker", "entity", "name"}, …]
std::string QualifiersJson(const graph::Graph& graph, const graph::Fact& fact);
std::string DocumentsJson(const graph::Graph& graph, const graph::Fact& fact);
std::string PublishersJson(const graph::Graph& graph, const graph::Fact& fact);
// Names of the nearest speakers.
std::string SpeakersJson(const graph::Graph& graph, const graph::Fact& fact);
std::string AliasesJson(const graph::Graph& graph, const graph::Entity& entity);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVIDENCE_JSON_H_
