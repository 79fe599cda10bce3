#include "app/query/rows.h"

#include <cmath>
#include <iterator>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "app/text/fact_text.h"
#include "graph/questions/support.h"
#include "schemas/content_hash.h"
#include "schemas/statement_json.h"

namespace griot {
namespace {

using graph::AttributionRecord;
using graph::EntityId;
using graph::Fact;
using graph::Graph;
using graph::Qualifier;
using graph::StatementRecord;
using graph::StringId;
using graph::StringPool;

// Letters of an id that people need to name it.
constexpr size_t kIdPart = 9;

// Four digits: processors differ in the last ones.
Value ConfidenceValue(double confidence) {
  return static_cast<double>(std::lround(confidence * 10'000)) / 10'000;
}

template <typename Ids, typename ToValue>
Value ListOf(const Ids& ids, const ToValue& to_value) {
  List list;
  list.reserve(ids.size());
  for (const auto& id : ids) list.push_back(to_value(id));
  return list;
}

}  // namespace

Value TextOrNull(const Graph& graph, StringId text) {
  if (text == StringPool::kEmpty) return {};
  return std::string(graph.Text(text));
}

Value EntityValue(const Graph& graph, EntityId id) {
  if (!id.valid()) return {};
  const graph::Entity& entity = graph.At(id);
  return Object{{"id", std::string(graph.Text(entity.id))},
                {"name", std::string(graph.Text(entity.name))},
                {"type", std::string(graph.Text(entity.type))}};
}

Value EvidenceValue(const Graph& graph, const StatementRecord& statement) {
  const graph::DocumentInfo& document = graph.At(statement.document);
  const auto chain = graph.AttributionsOf(statement);
  const auto near = [&](StringId AttributionRecord::*part) -> Value {
    return chain.empty() ? Value() : TextOrNull(graph, chain.front().*part);
  };
  return Object{{"statement", ToHex(statement.hash)},
                {"document", std::string(graph.Text(document.id))},
                {"published", TextOrNull(graph, document.published)},
                {"publisher", TextOrNull(graph, document.publisher)},
                {"begin", int64_t{statement.evidence.begin}},
                {"end", int64_t{statement.evidence.end}},
                {"quote", std::string(graph.Text(statement.quote))},
                {"said_by", ListOf(chain,
                                   [&](const AttributionRecord& link) {
                                     return EntityValue(graph, link.source);
                                   })},
                {"cue", near(&AttributionRecord::cue)},
                {"medium", near(&AttributionRecord::medium)},
                {"modality", std::string(Name(statement.modality))},
                {"time", TextOrNull(graph, statement.time)},
                {"confidence", ConfidenceValue(double{statement.confidence})},
                {"rule", TextOrNull(graph, statement.rule)},
                {"extractor", std::string(graph.Text(statement.extractor))}};
}

Value EvidenceList(const Graph& graph,
                   absl::Span<const graph::StatementIndex> statements) {
  return ListOf(statements, [&](graph::StatementIndex i) {
    return EvidenceValue(graph, graph.At(i));
  });
}

std::vector<Column> FactColumns() {
  return {{"id", ""},         {"subject", "", true}, {"relation", ""},
          {"lemma", ""},      {"object", "", true},  {"polarity", ""},
          {"modality", ""},   {"time", ""},          {"granularity", ""},
          {"sources", ""},    {"documents", ""},     {"publishers", ""},
          {"speakers", ""},   {"first_said", ""},    {"last_said", ""},
          {"confidence", ""}, {"inferred", ""},      {"qualifiers", ""},
          {"evidence", ""}};
}

std::vector<Value> FactCells(const Graph& graph, const Fact& fact) {
  const bool timed = fact.time != StringPool::kEmpty;
  return {
      std::string(graph.Text(fact.id)),
      EntityValue(graph, fact.subject),
      TextOrNull(graph, fact.relation),
      std::string(graph.Text(fact.lemma)),
      EntityValue(graph, fact.object),
      std::string(Name(fact.polarity)),
      std::string(Name(fact.modality)),
      TextOrNull(graph, fact.time),
      timed ? Value(std::string(Name(fact.granularity))) : Value(),
      static_cast<int64_t>(fact.sources),
      ListOf(fact.documents,
             [&](graph::DocumentIndex i) -> Value {
               return std::string(graph.Text(graph.At(i).id));
             }),
      ListOf(fact.publishers,
             [&](StringId i) -> Value { return std::string(graph.Text(i)); }),
      ListOf(fact.speakers, [&](EntityId i) { return EntityValue(graph, i); }),
      TextOrNull(graph, fact.first_said),
      TextOrNull(graph, fact.last_said),
      ConfidenceValue(fact.confidence),
      fact.inferred,
      ListOf(fact.qualifiers,
             [&](const Qualifier& qualifier) -> Value {
               return Object{{"role", std::string(Name(qualifier.role))},
                             {"marker", TextOrNull(graph, qualifier.marker)},
                             {"entity", EntityValue(graph, qualifier.entity)}};
             }),
      EvidenceList(graph, fact.statements)};
}

std::vector<Column> FactHeads() {
  return {{"", "sources"}, {"", "who"},  {"", "relation"},
          {"", "whom"},    {"", "when"}, {"", "fact"}};
}

std::vector<Value> FactTexts(const Graph& graph, const Fact& fact) {
  return {static_cast<int64_t>(fact.sources),
          NameText(graph, fact.subject),
          RelationText(graph, fact),
          ObjectText(graph, fact),
          std::string(graph.Text(fact.time)),
          std::string(graph.Text(fact.id).substr(0, kIdPart))};
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

std::vector<Column> Joined(std::vector<Column> first,
                           const std::vector<Column>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

std::vector<Value> Joined(std::vector<Value> first, std::vector<Value> second) {
  first.insert(first.end(), std::make_move_iterator(second.begin()),
               std::make_move_iterator(second.end()));
  return first;
}

}  // namespace griot
