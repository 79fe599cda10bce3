#include "graph/store/store_tables.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "graph/fact_parts.h"
#include "graph/source_confidence.h"
#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot::graph {
void MergedTables::BindRowOrNull(int index, EntityId entity,
                                 SqlStatement& insert) const {
  if (entity.valid()) {
    insert.Bind(index, RowOf(entity));
  } else {
    insert.BindNull(index);
  }
}

absl::Status MergedTables::TakeMentions(const Graph& graph) {
  GRIOT_RETURN_IF_ERROR(prepare_());
  GRIOT_RETURN_IF_ERROR(ChooseEntityRows(graph));
  for (const char* table :
       {"entities", "facts", "participants", "claims", "conflicts"}) {
    GRIOT_RETURN_IF_ERROR(database_.Run(std::string("DELETE FROM ") + table));
  }
  GRIOT_RETURN_IF_ERROR(database_.Prepare(
      "INSERT INTO facts VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
      "?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)",
      insert_fact_));
  GRIOT_RETURN_IF_ERROR(database_.Prepare(
      "INSERT INTO claims VALUES(?1, ?2, ?3, ?4, ?5)", insert_claim_));
  GRIOT_RETURN_IF_ERROR(WriteCopies(graph));
  CountMentions(graph);
  return WriteMentions(graph);
}

absl::Status MergedTables::TakeFacts(const FactTable& facts,
                                     const Graph& graph) {
  for (size_t i = 0; i < facts.facts.size(); ++i) {
    GRIOT_RETURN_IF_ERROR(
        WriteFact(facts.facts[i], facts.IdOf(i), facts.ids.ids[i], graph));
  }
  for (const Fact& fact : facts.facts) {
    GRIOT_RETURN_IF_ERROR(WriteClaims(fact, graph));
  }
  AddParticipants(facts);
  return absl::OkStatus();
}

absl::Status MergedTables::TakeRest(const Graph& graph,
                                    const std::vector<FactId>& numbers) {
  GRIOT_RETURN_IF_ERROR(WriteEntities(graph));
  GRIOT_RETURN_IF_ERROR(WriteParticipants());
  return WriteConflicts(graph, numbers);
}

// An entity keeps its row; new ones go on after the highest.
absl::Status MergedTables::ChooseEntityRows(const Graph& graph) {
  absl::flat_hash_map<StringId, int64_t> stored;
  int64_t highest = 0;
  GRIOT_ASSIGN_OR_RETURN(auto select,
                         database_.Prepare("SELECT entity, id FROM entities"));
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool row, select.Step());
    if (!row) break;
    const StringId id = graph.strings.Find(select.Text(1));
    if (!id.valid()) continue;
    stored.emplace(id, select.Integer(0));
    highest = std::max(highest, select.Integer(0));
  }
  entity_rows_.reserve(graph.entities.size());
  for (const Entity& entity : graph.entities) {
    const auto found = stored.find(entity.id);
    entity_rows_.push_back(found == stored.end() ? ++highest : found->second);
  }
  by_row_.reserve(entity_rows_.size());
  for (size_t i = 0; i < entity_rows_.size(); ++i) by_row_.emplace_back(i);
  std::sort(by_row_.begin(), by_row_.end(),
            [&](EntityId a, EntityId b) { return RowOf(a) < RowOf(b); });
  places_.resize(by_row_.size());
  for (uint32_t i = 0; i < by_row_.size(); ++i) {
    places_[by_row_[i].value()] = i;
  }
  return absl::OkStatus();
}

absl::Status MergedTables::WriteCopies(const Graph& graph) {
  GRIOT_ASSIGN_OR_RETURN(
      auto update,
      database_.Prepare("UPDATE documents SET copy_of = ?2 WHERE document = ?1 "
                        "AND copy_of IS NOT ?2"));
  GRIOT_ASSIGN_OR_RETURN(
      auto clear, database_.Prepare(
                      "UPDATE documents SET copy_of = NULL WHERE document = ?1 "
                      "AND copy_of IS NOT NULL"));
  for (size_t i = 0; i < graph.documents.size(); ++i) {
    const DocumentIndex document(i);
    const DocumentIndex copy_of = graph.documents[i].copy_of;
    const bool is_copy = copy_of != document;
    SqlStatement& command = is_copy ? update : clear;
    command.Bind(1, RowOf(document));
    if (is_copy) command.Bind(2, RowOf(copy_of));
    GRIOT_RETURN_IF_ERROR(command.Run());
  }
  return absl::OkStatus();
}

void MergedTables::CountMentions(const Graph& graph) {
  mentions_.resize(graph.entities.size());
  sources_.resize(graph.entities.size());
  for (size_t i = 0; i < mentions_.size(); ++i) {
    const Entity& entity = graph.entities[i];
    mentions_[i] = static_cast<uint32_t>(entity.mentions.size());
    sources_[i] = static_cast<uint32_t>(SourcesOf(entity, graph));
  }
}

absl::Status MergedTables::WriteEntities(const Graph& graph) {
  GRIOT_ASSIGN_OR_RETURN(
      auto insert, database_.Prepare("INSERT INTO entities VALUES(?1, ?2, "
                                     "?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
                                     "?11, ?12, ?13, ?14, ?15)"));
  for (size_t i = 0; i < graph.entities.size(); ++i) {
    const Entity& entity = graph.entities[i];
    const std::string aliases = AliasesOf(entity, graph);
    insert.Bind(1, RowOf(EntityId(i)))
        .Bind(2, graph.Text(entity.id))
        .Bind(3, graph.Text(entity.name))
        .Bind(4, graph.Text(entity.type))
        .Bind(5, griot::Name(entity.kind))
        .Bind(7, aliases)
        .BindOrNull(8, graph.Text(entity.known_id))
        .Bind(12, entity.salience)
        .Bind(13, int64_t{entity.in_backbone})
        .Bind(14, int64_t{mentions_[i]})
        .Bind(15, int64_t{sources_[i]});
    insert.BindOrNull(9, entity.country);
    if (entity.coordinates) {
      insert.Bind(10, entity.coordinates->latitude)
          .Bind(11, entity.coordinates->longitude);
    } else {
      insert.BindNull(10).BindNull(11);
    }
    if (entity.document.valid()) {
      insert.Bind(6, RowOf(entity.document));
    } else {
      insert.BindNull(6);
    }
    GRIOT_RETURN_IF_ERROR(insert.Run());
  }
  return absl::OkStatus();
}

// Of all mentions of the graph, by place; new ones go on after the highest.
std::vector<uint32_t> MergedTables::ChooseMentionRows(const Graph& graph) {
  const std::vector<Mention>& mentions = graph.backing.mentions;
  const size_t documents = graph.documents.size();
  std::vector<uint32_t> begins(documents + 1, 0);
  for (const Mention& mention : mentions) {
    ++begins[mention.document.value() + 1];
  }
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  std::vector<uint32_t> by_document(mentions.size());
  std::vector<uint32_t> next = begins;
  for (uint32_t i = 0; i < mentions.size(); ++i) {
    by_document[next[mentions[i].document.value()]++] = i;
  }
  std::vector<std::vector<const StatementRecord*>> rejected(
      graph.rejections.empty() ? 0 : documents);
  for (const Rejection& rejection : graph.rejections) {
    for (const StatementRecord& statement : rejection.statements) {
      rejected[statement.document.value()].push_back(&statement);
    }
  }
  std::vector<uint32_t> rows(mentions.size());
  absl::flat_hash_map<Mention, uint32_t> of_arguments;  // of a document
  size_t statement = 0;
  for (size_t i = 0; i < documents; ++i) {
    const DocumentIndex document(i);
    of_arguments.clear();
    const auto add = [&](const StatementRecord& said) {
      for (const ArgumentRecord& argument : graph.ArgumentsOf(said)) {
        of_arguments.emplace(MentionOf(argument, document), argument.row);
      }
    };
    for (; statement < graph.statements.size() &&
           graph.statements[statement].document == document;
         ++statement) {
      add(graph.statements[statement]);
    }
    if (!rejected.empty()) {
      for (const StatementRecord* said : rejected[i]) add(*said);
    }
    for (uint32_t at = begins[i]; at < begins[i + 1]; ++at) {
      Mention mention = mentions[by_document[at]];
      uint32_t& row = rows[by_document[at]];
      if (const auto own = of_arguments.find(mention);
          own != of_arguments.end()) {
        row = own->second;
        continue;
      }
      mention.document =
          DocumentIndex(static_cast<size_t>(RowOf(document)) - 1);
      const std::optional<uint32_t> stored = rows_.mentions.Find(mention);
      row = stored ? *stored : rows_.next_mention++;
    }
  }
  return rows;
}

absl::Status MergedTables::WriteMentions(const Graph& graph) {
  const std::vector<uint32_t> rows = ChooseMentionRows(graph);
  GRIOT_ASSIGN_OR_RETURN(
      auto update,
      database_.Prepare("UPDATE mentions SET entity = ?2 WHERE mention = ?1"));
  const Mention* const all = graph.backing.mentions.data();
  std::vector<EntityId> entities(rows.size());  // of mentions by place
  // Of those that have no row yet, by number; places begin with one.
  std::vector<uint32_t> added(rows_.next_mention);
  for (size_t i = 0; i < graph.entities.size(); ++i) {
    for (const Mention& mention : graph.entities[i].mentions) {
      const auto place = static_cast<uint32_t>(&mention - all);
      const uint32_t row = rows[place];
      const int64_t stored =
          row < rows_.entities.size() ? rows_.entities[row] : 0;
      entities[place] = EntityId(i);
      if (stored == 0) {
        added[row] = place + 1;
      } else if (stored != RowOf(EntityId(i))) {
        GRIOT_RETURN_IF_ERROR(
            update.Bind(1, int64_t{row}).Bind(2, RowOf(EntityId(i))).Run());
      }
    }
  }
  GRIOT_ASSIGN_OR_RETURN(
      auto insert,
      database_.Prepare(
          "INSERT INTO mentions VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"));
  for (uint32_t row = 0; row < added.size(); ++row) {
    if (added[row] == 0) continue;
    const uint32_t place = added[row] - 1;
    const Mention& mention = all[place];
    insert.Bind(1, int64_t{row})
        .Bind(2, RowOf(mention.document))
        .Bind(3, int64_t{mention.span.begin})
        .Bind(4, int64_t{mention.span.end})
        .Bind(5, graph.Text(mention.text))
        .Bind(6, graph.Text(mention.type))
        .Bind(7, griot::Name(mention.kind))
        .Bind(9, RowOf(entities[place]));
    if (mention.representative == mention.text) {
      insert.BindNull(8);
    } else {
      insert.Bind(8, graph.Text(mention.representative));
    }
    GRIOT_RETURN_IF_ERROR(insert.Run());
  }
  return absl::OkStatus();
}

absl::Status MergedTables::WriteFact(const Fact& fact, FactId number,
                                     absl::string_view id, const Graph& graph) {
  const bool timed = fact.time != StringPool::kEmpty;
  insert_fact_.Bind(1, RowOf(number))
      .Bind(2, id)
      .BindOrNull(4, graph.Text(fact.relation))
      .Bind(5, graph.Text(fact.lemma))
      .Bind(7, griot::Name(fact.polarity))
      .Bind(8, Name(fact.modality))
      .BindOrNull(9, graph.Text(fact.time))
      .BindOrNull(10,
                  timed ? griot::Name(fact.granularity) : absl::string_view())
      .Bind(11, fact.confidence)
      .Bind(12, int64_t{fact.inferred})
      .Bind(13, int64_t{fact.sources})
      .Bind(14, static_cast<int64_t>(fact.statements.size()))
      .Bind(15, static_cast<int64_t>(fact.documents.size()))
      .Bind(16, static_cast<int64_t>(fact.publishers.size()))
      .Bind(17, static_cast<int64_t>(fact.speakers.size()))
      .BindOrNull(18, graph.Text(fact.first_said))
      .BindOrNull(19, graph.Text(fact.last_said))
      .Bind(20, fact.salience)
      .Bind(21, Name(fact.backbone));
  BindRowOrNull(3, fact.subject, insert_fact_);
  BindRowOrNull(6, fact.object, insert_fact_);
  return insert_fact_.Run();
}

// One row for who says it in the text, nearest first, or one without source
// for what the document itself says.
absl::Status MergedTables::WriteClaims(const Fact& fact, const Graph& graph) {
  for (const StatementIndex index : fact.statements) {
    const StatementRecord& statement = graph.At(index);
    insert_claim_.Bind(2, RowOf(statement.fact))
        .Bind(3, int64_t{statement.row});
    const auto chain = graph.AttributionsOf(statement);
    if (chain.empty()) {
      insert_claim_.Bind(1, ++last_claim_).Bind(4, int64_t{0}).BindNull(5);
      GRIOT_RETURN_IF_ERROR(insert_claim_.Run());
    }
    for (size_t level = 0; level < chain.size(); ++level) {
      insert_claim_.Bind(1, ++last_claim_)
          .Bind(4, static_cast<int64_t>(level))
          .Bind(5, RowOf(chain[level].source));
      GRIOT_RETURN_IF_ERROR(insert_claim_.Run());
    }
  }
  return absl::OkStatus();
}

void MergedTables::AddParticipants(const FactTable& facts) {
  std::vector<Participant>& list = participants_.emplace_back();
  size_t count = 0;
  for (const Fact& fact : facts.facts) count += PartCount(fact);
  list.reserve(count);
  for (size_t i = 0; i < facts.facts.size(); ++i) {
    const Fact& fact = facts.facts[i];
    for (size_t part = 0; part < PartCount(fact); ++part) {
      list.emplace_back(places_[PartOf(fact, part).entity.value()],
                        facts.IdOf(i));
    }
  }
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

// In the order of the table, in which they are written fastest: what is next is
// at the front of some list.
absl::Status MergedTables::WriteParticipants() {
  GRIOT_ASSIGN_OR_RETURN(
      auto insert,
      database_.Prepare("INSERT INTO participants VALUES(?1, ?2)"));
  using List = absl::Span<const Participant>;
  const auto comes_after = [](const List& a, const List& b) {
    return a.front() > b.front();
  };
  std::vector<List> lists;
  for (const std::vector<Participant>& list : participants_) {
    if (!list.empty()) lists.push_back(list);
  }
  std::make_heap(lists.begin(), lists.end(), comes_after);
  while (!lists.empty()) {
    std::pop_heap(lists.begin(), lists.end(), comes_after);
    const auto [place, fact] = lists.back().front();
    GRIOT_RETURN_IF_ERROR(
        insert.Bind(1, RowOf(by_row_[place])).Bind(2, RowOf(fact)).Run());
    lists.back().remove_prefix(1);
    if (lists.back().empty()) {
      lists.pop_back();
    } else {
      std::push_heap(lists.begin(), lists.end(), comes_after);
    }
  }
  return absl::OkStatus();
}

absl::Status MergedTables::WriteConflicts(const Graph& graph,
                                          const std::vector<FactId>& numbers) {
  GRIOT_ASSIGN_OR_RETURN(
      auto insert, database_.Prepare("INSERT INTO conflicts VALUES(?1, ?2, "
                                     "?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"));
  for (size_t i = 0; i < graph.conflicts.size(); ++i) {
    const Conflict& conflict = graph.conflicts[i];
    int64_t number = 0;
    for (const ConflictSide& side : conflict.sides) {
      insert.Bind(1, static_cast<int64_t>(i) + 1)
          .Bind(2, number++)
          .Bind(3, graph.Text(conflict.id))
          .Bind(4, Name(conflict.kind))
          .Bind(5, RowOf(numbers[side.fact.value()]))
          .Bind(9, static_cast<int64_t>(side.statements.size()));
      if (side.figure == nullptr) {
        insert.BindNull(6).BindNull(7).BindNull(8).BindNull(10);
      } else {
        insert.Bind(6, graph.Text(side.figure->counted))
            .Bind(7, side.figure->quantity.value)
            .Bind(8, griot::Name(side.figure->quantity.bound));
        insert.BindOrNull(10, side.figure->quantity.most);
      }
      GRIOT_RETURN_IF_ERROR(insert.Run());
    }
  }
  return absl::OkStatus();
}

int64_t SourcesOf(const Entity& entity, const Graph& graph) {
  return static_cast<int64_t>(IndependentSources(graph, DocumentsOf(entity)));
}

std::string AliasesOf(const Entity& entity, const Graph& graph) {
  if (entity.aliases.empty()) return "[]";
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  json.StartArray();
  for (const StringId id : entity.aliases) {
    const absl::string_view text = graph.Text(id);
    json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  json.EndArray();
  return std::string(buffer.GetString(), buffer.GetSize());
}

}  // namespace griot::graph
