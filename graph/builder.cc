#include "graph/builder.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "graph/facts.h"
#include "graph/local_entities.h"
#include "graph/resolve.h"
#include "schemas/return_if_error.h"
#include "schemas/statement_json.h"

namespace griot::graph {
namespace {

// Sorts documents by id and renames their indices.
void SortDocuments(Graph& graph, std::vector<Mention>& mentions) {
  std::vector<uint32_t> order(graph.documents.size());
  std::iota(order.begin(), order.end(), uint32_t{0});
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return graph.Text(graph.documents[a].id) <
           graph.Text(graph.documents[b].id);
  });
  std::vector<DocumentInfo> sorted;
  std::vector<DocumentIndex> renamed(order.size());
  sorted.reserve(order.size());
  for (size_t i = 0; i < order.size(); ++i) {
    renamed[order[i]] = DocumentIndex(i);
    sorted.push_back(graph.documents[order[i]]);
  }
  graph.documents = std::move(sorted);
  for (StatementRecord& statement : graph.statements) {
    statement.document = renamed[statement.document.value()];
  }
  for (Mention& mention : mentions) {
    mention.document = renamed[mention.document.value()];
  }
}

// Sorts statements, drops repeats, and lays arguments out in their order.
void SortStatements(Graph& graph) {
  const auto place = [](const StatementRecord& s) {
    return std::tie(s.document, s.evidence, s.predicate_span, s.hash);
  };
  std::sort(graph.statements.begin(), graph.statements.end(),
            [&](const auto& a, const auto& b) { return place(a) < place(b); });
  graph.statements.erase(
      std::unique(
          graph.statements.begin(), graph.statements.end(),
          [](const auto& a, const auto& b) { return a.hash == b.hash; }),
      graph.statements.end());
  std::vector<ArgumentRecord> arguments;
  std::vector<AttributionRecord> attributions;
  arguments.reserve(graph.arguments.size());
  attributions.reserve(graph.attributions.size());
  for (StatementRecord& statement : graph.statements) {
    const auto own_arguments = graph.ArgumentsOf(statement);
    const auto own_attributions = graph.AttributionsOf(statement);
    statement.first_argument = static_cast<uint32_t>(arguments.size());
    statement.first_attribution = static_cast<uint32_t>(attributions.size());
    arguments.insert(arguments.end(), own_arguments.begin(),
                     own_arguments.end());
    attributions.insert(attributions.end(), own_attributions.begin(),
                        own_attributions.end());
  }
  graph.arguments = std::move(arguments);
  graph.attributions = std::move(attributions);
}

}  // namespace

struct GraphBuilder::Parts {
  MergeRules rules;
  Graph graph;
  absl::flat_hash_map<StringId, DocumentIndex> document_of;
  std::vector<Mention> mentions;

  StringId Intern(absl::string_view text) { return graph.strings.Intern(text); }

  absl::StatusOr<DocumentIndex> Find(absl::string_view id) const {
    const StringId string = graph.strings.Find(id);
    const auto found = document_of.find(string);
    if (!string.valid() || found == document_of.end()) {
      return absl::NotFoundError(absl::StrCat("no document has the id ", id));
    }
    return found->second;
  }
};

GraphBuilder::GraphBuilder(MergeRules rules)
    : parts_(std::make_unique<Parts>()) {
  parts_->rules = std::move(rules);
}
GraphBuilder::~GraphBuilder() = default;
GraphBuilder::GraphBuilder(GraphBuilder&&) noexcept = default;
GraphBuilder& GraphBuilder::operator=(GraphBuilder&&) noexcept = default;

absl::Status GraphBuilder::AddDocument(const Document& document) {
  Parts& p = *parts_;
  const DocumentInfo info{
      p.Intern(document.id),        p.Intern(document.published),
      p.Intern(document.publisher), p.Intern(document.url),
      p.Intern(document.title),     p.Intern(document.language)};
  const auto [it, inserted] =
      p.document_of.emplace(info.id, DocumentIndex(p.graph.documents.size()));
  if (inserted) {
    p.graph.documents.push_back(info);
    return absl::OkStatus();
  }
  if (p.graph.At(it->second) == info) return absl::OkStatus();
  return absl::AlreadyExistsError(
      absl::StrCat("document ", document.id, " is there with other metadata"));
}

absl::Status GraphBuilder::Add(const Statement& statement) {
  return Add(statement, HashContent(ToJson(statement)));
}

absl::Status GraphBuilder::Add(const Statement& statement,
                               const ContentHash& hash) {
  Parts& p = *parts_;
  const absl::StatusOr<DocumentIndex> document = p.Find(statement.document);
  if (!document.ok()) return document.status();
  constexpr size_t kMost = std::numeric_limits<uint8_t>::max();
  if (statement.arguments.size() > kMost ||
      statement.attribution.size() > kMost) {
    return absl::InvalidArgumentError(
        absl::StrCat("a statement has more than ", kMost, " arguments"));
  }
  StatementRecord& record = p.graph.statements.emplace_back();
  record.hash = hash;
  record.document = *document;
  record.lemma = p.Intern(statement.predicate.lemma);
  record.relation = p.Intern(statement.predicate.relation);
  record.predicate = p.Intern(statement.predicate.text);
  record.rule = p.Intern(statement.rule);
  record.extractor = p.Intern(statement.extractor);
  record.quote = p.Intern(statement.evidence.quote);
  record.time = StringPool::kEmpty;
  if (statement.time) {
    record.time = p.Intern(statement.time->value);
    record.granularity = statement.time->granularity;
  }
  record.predicate_span = statement.predicate.span;
  record.evidence = statement.evidence.span;
  record.confidence = static_cast<float>(statement.confidence);
  record.polarity = statement.polarity;
  record.modality = statement.modality;
  record.argument_count = static_cast<uint8_t>(statement.arguments.size());
  record.attribution_count = static_cast<uint8_t>(statement.attribution.size());
  record.first_argument = static_cast<uint32_t>(p.graph.arguments.size());
  record.first_attribution = static_cast<uint32_t>(p.graph.attributions.size());
  for (const Argument& argument : statement.arguments) {
    p.graph.arguments.push_back(
        {EntityId(), argument.role, argument.mention, p.Intern(argument.marker),
         p.Intern(argument.text), p.Intern(argument.type),
         p.Intern(argument.entity), argument.span, argument.quantity});
  }
  for (const Attribution& link : statement.attribution) {
    p.graph.attributions.push_back(
        {EntityId(), p.Intern(link.source.text), p.Intern(link.source.type),
         p.Intern(link.source.entity), link.source.span, p.Intern(link.cue),
         p.Intern(link.medium)});
  }
  return absl::OkStatus();
}

absl::Status GraphBuilder::Add(const EntityMention& mention) {
  Parts& p = *parts_;
  const absl::StatusOr<DocumentIndex> document = p.Find(mention.document);
  if (!document.ok()) return document.status();
  p.mentions.push_back({*document, mention.span, p.Intern(mention.text),
                        p.Intern(mention.type), p.Intern(mention.entity),
                        mention.mention});
  return absl::OkStatus();
}

absl::StatusOr<Graph> GraphBuilder::Finish() && {
  Parts& p = *parts_;
  SortDocuments(p.graph, p.mentions);
  SortStatements(p.graph);
  GRIOT_RETURN_IF_ERROR(
      MakeEntities(GatherLocalEntities(p.graph, p.mentions, p.rules), p.graph));
  GRIOT_RETURN_IF_ERROR(MakeFacts(p.rules, p.graph));
  return std::move(p.graph);
}

}  // namespace griot::graph
