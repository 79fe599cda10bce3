#include "graph/slices/facts.h"

#include <algorithm>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "graph/merging/backbone.h"
#include "graph/merging/builder.h"
#include "graph/merging/counted_events.h"
#include "graph/merging/denials.h"
#include "graph/merging/fact_groups.h"
#include "graph/merging/fact_key.h"
#include "graph/merging/facts.h"
#include "graph/merging/salience.h"
#include "graph/merging/text_signature.h"
#include "schemas/content_hash.h"
#include "schemas/statement_id.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

// The entities of a slice, which are given and not made.
class EntityTable {
 public:
  // Must outlive this; what has no id is no entity.
  void Add(const EntityRow& row) {
    if (!row.id.empty()) rows_.emplace(row.id, &row);
  }

  // When all are added.
  void Fill(Graph& graph) {
    for (const auto& [id, row] : rows_) {
      ids_.emplace(id, EntityId(graph.entities.size()));
      Entity& entity = graph.entities.emplace_back();
      entity.id = graph.strings.Intern(row->id);
      entity.name = graph.strings.Intern(row->name);
      entity.type = graph.strings.Intern(row->type);
      entity.kind = row->kind;
    }
  }

  EntityId Of(absl::string_view id) const {
    return id.empty() ? EntityId() : ids_.at(id);
  }

 private:
  absl::btree_map<absl::string_view, const EntityRow*> rows_;
  absl::flat_hash_map<absl::string_view, EntityId> ids_;
};

using Rows = absl::flat_hash_map<ContentHash, const TestimonyRow*>;

// The statements, in their order, of documents that know whose copies they are.
absl::StatusOr<Graph> OrderStatements(absl::Span<const TestimonyRow> rows,
                                      const MergeRules& rules, Rows& by_hash) {
  GraphBuilder builder(rules);
  absl::flat_hash_map<std::string, const TestimonyRow*> documents;
  std::vector<Statement> statements;
  for (const TestimonyRow& row : rows) {
    GRIOT_ASSIGN_OR_RETURN(Statement statement,
                           ParseStatement(row.said.statement));
    if (documents.emplace(statement.document, &row).second) {
      GRIOT_RETURN_IF_ERROR(builder.AddDocument({statement.document,
                                                 "",
                                                 row.published,
                                                 row.publisher,
                                                 "",
                                                 "",
                                                 "",
                                                 {}},
                                                TextSignature()));
    }
    statements.push_back(std::move(statement));
  }
  absl::flat_hash_set<absl::string_view> firsts;
  for (const TestimonyRow& row : rows) {
    if (documents.contains(row.copy_of) || !firsts.insert(row.copy_of).second) {
      continue;
    }
    GRIOT_RETURN_IF_ERROR(builder.AddDocument(
        {row.copy_of, "", "", "", "", "", "", {}}, TextSignature()));
  }
  for (size_t i = 0; i < rows.size(); ++i) {
    const ContentHash hash = HashOf(statements[i]);
    by_hash.emplace(hash, &rows[i]);
    GRIOT_RETURN_IF_ERROR(builder.Add(statements[i], hash));
  }
  Graph graph = std::move(builder).Order().graph;
  absl::flat_hash_map<absl::string_view, DocumentIndex> index_of;
  for (size_t i = 0; i < graph.documents.size(); ++i) {
    index_of.emplace(graph.Text(graph.documents[i].id), DocumentIndex(i));
  }
  for (DocumentInfo& document : graph.documents) {
    const auto row = documents.find(graph.Text(document.id));
    document.copy_of = row == documents.end()
                           ? index_of.at(graph.Text(document.id))
                           : index_of.at(row->second->copy_of);
  }
  return graph;
}

std::vector<CountingStatement> CountingOf(const Rows& rows,
                                          const FactKeys& keys,
                                          const EntityTable& entities,
                                          Graph& graph) {
  std::vector<CountingStatement> counting;
  for (size_t i = 0; i < graph.statements.size(); ++i) {
    const auto& row = rows.at(graph.statements[i].hash)->said.counting;
    if (!row.has_value()) continue;
    EventKey key;
    const FactKey of_fact = keys.Of(graph.statements[i]);
    key.predicate = of_fact.predicate;
    key.typed = of_fact.typed;
    key.polarity = of_fact.polarity;
    key.modality = of_fact.modality;
    key.counts_subject = row->counts_subject;
    key.counted = graph.strings.Intern(row->counted);
    key.other = entities.Of(row->other);
    key.anchor = entities.Of(row->anchor);
    counting.push_back({StatementIndex(i), key, row->time});
  }
  return counting;
}

}  // namespace

absl::StatusOr<Graph> FactSlice(absl::Span<const TestimonyRow> rows,
                                const MergeRules& rules) {
  Rows by_hash;
  GRIOT_ASSIGN_OR_RETURN(Graph graph, OrderStatements(rows, rules, by_hash));
  EntityTable entities;
  std::vector<EntityRow> named_by_events;  // that need be in no statement
  for (const TestimonyRow& row : rows) {
    for (const EntityRow& entity : row.said.entities) entities.Add(entity);
    if (!row.said.counting.has_value()) continue;
    named_by_events.push_back({row.said.counting->other, "", ""});
    named_by_events.push_back({row.said.counting->anchor, "", ""});
  }
  for (const EntityRow& entity : named_by_events) entities.Add(entity);
  entities.Fill(graph);
  for (const StatementRecord& statement : graph.statements) {
    const std::vector<EntityRow>& own =
        by_hash.at(statement.hash)->said.entities;
    for (uint32_t i = 0; i < statement.argument_count; ++i) {
      graph.arguments[statement.first_argument + i].entity =
          entities.Of(own.at(i).id);
    }
    for (uint32_t i = 0; i < statement.attribution_count; ++i) {
      graph.attributions[statement.first_attribution + i].source =
          entities.Of(own.at(statement.argument_count + i).id);
    }
  }
  const FactKeys keys(rules, graph);
  const std::vector<CountingStatement> counting =
      CountingOf(by_hash, keys, entities, graph);
  GRIOT_RETURN_IF_ERROR(
      MakeFacts(GroupStatements(keys, counting, graph), keys, rules, graph));
  std::vector<double> saliences;
  for (const StatementRecord& statement : graph.statements) {
    saliences.push_back(by_hash.at(statement.hash)->said.salience);
  }
  SetFactSaliences(saliences, absl::MakeSpan(graph.facts));
  GRIOT_RETURN_IF_ERROR(FindConflicts(rules, graph));
  // Those of several facts may lack some of them here.
  std::erase_if(graph.conflicts, [](const Conflict& conflict) {
    return conflict.kind == ConflictKind::kDenial ||
           conflict.kind == ConflictKind::kExclusive;
  });
  return graph;
}

SideRow RowOf(const Fact& fact, const Graph& graph) {
  const auto text = [&](StringId id) { return std::string(graph.Text(id)); };
  const auto entity = [&](EntityId id) {
    EntityRow row;
    if (!id.valid()) return row;
    row.id = text(graph.At(id).id);
    row.kind = graph.At(id).kind;
    return row;
  };
  SideRow row;
  row.id = text(fact.id);
  row.subject = entity(fact.subject);
  row.object = entity(fact.object);
  row.relation = text(fact.relation);
  row.lemma = text(fact.lemma);
  row.polarity = fact.polarity;
  row.modality = fact.modality;
  row.standing = fact.standing;
  row.time = text(fact.time);
  row.first_said = text(fact.first_said);
  row.last_said = text(fact.last_said);
  for (const StatementIndex i : fact.statements) {
    const StatementRecord& statement = graph.At(i);
    const auto quoted = graph.AttributionsOf(statement);
    VoiceRow& voice = row.voices.emplace_back();
    voice.document = text(graph.At(graph.At(statement.document).copy_of).id);
    if (!quoted.empty()) {
      voice.source = text(graph.At(quoted.front().source).id);
    }
    voice.modality = statement.modality;
    for (const ArgumentRecord& argument : graph.ArgumentsOf(statement)) {
      if (!IsBeside(argument)) continue;
      voice.parts.push_back(
          {argument.role, ToHex(HashContent(graph.Text(argument.marker))),
           ToHex(HashContent(graph.Text(CalledBeside(graph, argument))))});
    }
  }
  return row;
}

absl::StatusOr<Graph> MatterSlice(std::vector<SideRow> rows,
                                  const MergeRules& rules) {
  std::sort(rows.begin(), rows.end(),
            [](const SideRow& a, const SideRow& b) { return a.id < b.id; });
  Graph graph;
  EntityTable entities;
  std::vector<EntityRow> sources;
  absl::btree_map<absl::string_view, DocumentIndex> documents;
  size_t statements = 0;
  for (const SideRow& row : rows) {
    entities.Add(row.subject);
    entities.Add(row.object);
    statements += row.voices.size();
    for (const VoiceRow& voice : row.voices) {
      documents.emplace(voice.document, DocumentIndex());
      sources.push_back({voice.source, "", ""});
    }
  }
  for (const EntityRow& source : sources) entities.Add(source);
  entities.Fill(graph);
  for (auto& [id, index] : documents) {
    index = DocumentIndex(graph.documents.size());
    DocumentInfo& document = graph.documents.emplace_back();
    document.id = graph.strings.Intern(id);
    document.copy_of = index;
  }
  graph.backing.statements.reserve(statements);  // facts look into it
  for (const SideRow& row : rows) {
    Fact& fact = graph.facts.emplace_back();
    fact.id = graph.strings.Intern(row.id);
    fact.subject = entities.Of(row.subject.id);
    fact.object = entities.Of(row.object.id);
    fact.relation = graph.strings.Intern(row.relation);
    fact.lemma = graph.strings.Intern(row.lemma);
    fact.polarity = row.polarity;
    fact.modality = row.modality;
    fact.standing = row.standing;
    fact.time = graph.strings.Intern(row.time);
    fact.first_said = graph.strings.Intern(row.first_said);
    fact.last_said = graph.strings.Intern(row.last_said);
    const size_t first = graph.backing.statements.size();
    for (const VoiceRow& voice : row.voices) {
      graph.backing.statements.emplace_back(graph.statements.size());
      StatementRecord& statement = graph.statements.emplace_back();
      statement.document = documents.at(voice.document);
      statement.modality = voice.modality;
      statement.first_argument = static_cast<uint32_t>(graph.arguments.size());
      statement.argument_count = static_cast<uint8_t>(voice.parts.size());
      for (const VoiceRow::Part& part : voice.parts) {
        ArgumentRecord& argument = graph.arguments.emplace_back();
        argument.role = part.role;
        argument.marker = graph.strings.Intern(part.marker);
        argument.representative = graph.strings.Intern(part.called);
      }
      if (voice.source.empty()) continue;
      statement.first_attribution =
          static_cast<uint32_t>(graph.attributions.size());
      statement.attribution_count = 1;
      graph.attributions.emplace_back().source = entities.Of(voice.source);
    }
    fact.statements = absl::MakeSpan(graph.backing.statements).subspan(first);
  }
  GRIOT_RETURN_IF_ERROR(FindConflicts(rules, graph));
  return graph;
}

Graph BackboneSlice(absl::Span<const DrawnRow> rows, const MergeRules& rules) {
  Graph graph;
  EntityTable entities;
  absl::flat_hash_map<absl::string_view, double> saliences;
  for (const DrawnRow& row : rows) {
    for (const DrawnRow::Part& part : row.parts) {
      entities.Add(part.entity);
      saliences.emplace(part.entity.id, part.salience);
    }
  }
  entities.Fill(graph);
  for (Entity& entity : graph.entities) {
    entity.salience = saliences.at(graph.Text(entity.id));
  }
  FactLists& lists = graph.backing.fact_lists.emplace_back();
  for (const DrawnRow& row : rows) {
    Fact& fact = graph.facts.emplace_back();
    fact.relation = graph.strings.Intern(row.relation);
    fact.standing = row.standing;
    fact.salience = row.salience;
    std::vector<Qualifier> qualifiers;
    for (const DrawnRow::Part& part : row.parts) {
      qualifiers.push_back(
          {part.role, StringPool::kEmpty, entities.Of(part.entity.id)});
    }
    absl::Span<const Qualifier> rest = qualifiers;
    for (const auto& [has, end] : {std::pair(row.has_subject, &fact.subject),
                                   std::pair(row.has_object, &fact.object)}) {
      if (!has || rest.empty()) continue;
      *end = rest.front().entity;
      rest.remove_prefix(1);
    }
    fact.qualifiers = lists.qualifiers.Add(rest);
  }
  SetBackbone(rules, graph);
  return graph;
}

}  // namespace griot::graph
