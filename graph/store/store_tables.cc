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
namespace {

class Tables {
 public:
  Tables(const Graph& graph, StoreRows& rows, Sqlite& database)
      : graph_(graph), rows_(rows), database_(database) {}

  absl::Status Write() {
    GRIOT_RETURN_IF_ERROR(ChooseEntityRows());
    for (const char* table :
         {"entities", "facts", "participants", "claims", "conflicts"}) {
      GRIOT_RETURN_IF_ERROR(database_.Run(std::string("DELETE FROM ") + table));
    }
    GRIOT_RETURN_IF_ERROR(WriteCopies());
    GRIOT_RETURN_IF_ERROR(WriteEntities());
    GRIOT_RETURN_IF_ERROR(WriteMentions());
    GRIOT_RETURN_IF_ERROR(WriteFacts());
    GRIOT_RETURN_IF_ERROR(WriteParticipants());
    GRIOT_RETURN_IF_ERROR(WriteClaims());
    return WriteConflicts();
  }

 private:
  absl::string_view Text(StringId id) const { return graph_.Text(id); }
  int64_t RowOf(DocumentIndex document) const {
    return rows_.documents[document.value()];
  }
  int64_t RowOf(EntityId entity) const { return entity_rows_[entity.value()]; }
  static int64_t RowOf(FactId fact) { return int64_t{fact.value()} + 1; }

  void BindRowOrNull(int index, EntityId entity, SqlStatement& insert) const {
    if (entity.valid()) {
      insert.Bind(index, RowOf(entity));
    } else {
      insert.BindNull(index);
    }
  }

  // An entity keeps its row; new ones go on after the highest.
  absl::Status ChooseEntityRows() {
    absl::flat_hash_map<StringId, int64_t> stored;
    int64_t highest = 0;
    GRIOT_ASSIGN_OR_RETURN(
        auto select, database_.Prepare("SELECT entity, id FROM entities"));
    for (;;) {
      GRIOT_ASSIGN_OR_RETURN(const bool row, select.Step());
      if (!row) break;
      const StringId id = graph_.strings.Find(select.Text(1));
      if (!id.valid()) continue;
      stored.emplace(id, select.Integer(0));
      highest = std::max(highest, select.Integer(0));
    }
    entity_rows_.reserve(graph_.entities.size());
    for (const Entity& entity : graph_.entities) {
      const auto found = stored.find(entity.id);
      entity_rows_.push_back(found == stored.end() ? ++highest : found->second);
    }
    return absl::OkStatus();
  }

  absl::Status WriteCopies() {
    GRIOT_ASSIGN_OR_RETURN(
        auto update,
        database_.Prepare(
            "UPDATE documents SET copy_of = ?2 WHERE document = ?1 "
            "AND copy_of IS NOT ?2"));
    GRIOT_ASSIGN_OR_RETURN(
        auto clear,
        database_.Prepare(
            "UPDATE documents SET copy_of = NULL WHERE document = ?1 "
            "AND copy_of IS NOT NULL"));
    for (size_t i = 0; i < graph_.documents.size(); ++i) {
      const DocumentIndex document(i);
      const DocumentIndex copy_of = graph_.documents[i].copy_of;
      const bool is_copy = copy_of != document;
      SqlStatement& command = is_copy ? update : clear;
      command.Bind(1, RowOf(document));
      if (is_copy) command.Bind(2, RowOf(copy_of));
      GRIOT_RETURN_IF_ERROR(command.Run());
    }
    return absl::OkStatus();
  }

  absl::Status WriteEntities() {
    GRIOT_ASSIGN_OR_RETURN(
        auto insert, database_.Prepare("INSERT INTO entities VALUES(?1, ?2, "
                                       "?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
                                       "?11, ?12, ?13, ?14, ?15)"));
    for (size_t i = 0; i < graph_.entities.size(); ++i) {
      const Entity& entity = graph_.entities[i];
      const std::string aliases = AliasesOf(entity, graph_);
      insert.Bind(1, RowOf(EntityId(i)))
          .Bind(2, Text(entity.id))
          .Bind(3, Text(entity.name))
          .Bind(4, Text(entity.type))
          .Bind(5, griot::Name(entity.kind))
          .Bind(7, aliases)
          .BindOrNull(8, Text(entity.known_id))
          .Bind(12, entity.salience)
          .Bind(13, int64_t{entity.in_backbone})
          .Bind(14, static_cast<int64_t>(entity.mentions.size()))
          .Bind(15, SourcesOf(entity, graph_));
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
  std::vector<uint32_t> ChooseMentionRows() {
    const std::vector<Mention>& mentions = graph_.backing.mentions;
    const size_t documents = graph_.documents.size();
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
        graph_.rejections.empty() ? 0 : documents);
    for (const Rejection& rejection : graph_.rejections) {
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
        for (const ArgumentRecord& argument : graph_.ArgumentsOf(said)) {
          of_arguments.emplace(MentionOf(argument, document), argument.row);
        }
      };
      for (; statement < graph_.statements.size() &&
             graph_.statements[statement].document == document;
           ++statement) {
        add(graph_.statements[statement]);
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

  absl::Status WriteMentions() {
    const std::vector<uint32_t> rows = ChooseMentionRows();
    GRIOT_ASSIGN_OR_RETURN(
        auto update, database_.Prepare(
                         "UPDATE mentions SET entity = ?2 WHERE mention = ?1"));
    const Mention* const all = graph_.backing.mentions.data();
    std::vector<EntityId> entities(rows.size());  // of mentions by place
    // Those without a row, in the order of their numbers.
    std::vector<std::pair<uint32_t, uint32_t>> added;  // number and place
    for (size_t i = 0; i < graph_.entities.size(); ++i) {
      for (const Mention& mention : graph_.entities[i].mentions) {
        const auto place = static_cast<uint32_t>(&mention - all);
        const uint32_t row = rows[place];
        const int64_t stored =
            row < rows_.entities.size() ? rows_.entities[row] : 0;
        entities[place] = EntityId(i);
        if (stored == 0) {
          added.emplace_back(row, place);
        } else if (stored != RowOf(EntityId(i))) {
          GRIOT_RETURN_IF_ERROR(
              update.Bind(1, int64_t{row}).Bind(2, RowOf(EntityId(i))).Run());
        }
      }
    }
    std::sort(added.begin(), added.end());
    GRIOT_ASSIGN_OR_RETURN(
        auto insert,
        database_.Prepare(
            "INSERT INTO mentions VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"));
    for (const auto& [row, place] : added) {
      const Mention& mention = all[place];
      insert.Bind(1, int64_t{row})
          .Bind(2, RowOf(mention.document))
          .Bind(3, int64_t{mention.span.begin})
          .Bind(4, int64_t{mention.span.end})
          .Bind(5, Text(mention.text))
          .Bind(6, Text(mention.type))
          .Bind(7, griot::Name(mention.kind))
          .Bind(9, RowOf(entities[place]));
      if (mention.representative == mention.text) {
        insert.BindNull(8);
      } else {
        insert.Bind(8, Text(mention.representative));
      }
      GRIOT_RETURN_IF_ERROR(insert.Run());
    }
    return absl::OkStatus();
  }

  absl::Status WriteFacts() {
    GRIOT_ASSIGN_OR_RETURN(
        auto insert,
        database_.Prepare(
            "INSERT INTO facts VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
            "?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)"));
    for (size_t i = 0; i < graph_.facts.size(); ++i) {
      const Fact& fact = graph_.facts[i];
      const bool timed = fact.time != StringPool::kEmpty;
      insert.Bind(1, RowOf(FactId(i)))
          .Bind(2, Text(fact.id))
          .BindOrNull(4, Text(fact.relation))
          .Bind(5, Text(fact.lemma))
          .Bind(7, griot::Name(fact.polarity))
          .Bind(8, Name(fact.modality))
          .BindOrNull(9, Text(fact.time))
          .BindOrNull(
              10, timed ? griot::Name(fact.granularity) : absl::string_view())
          .Bind(11, fact.confidence)
          .Bind(12, int64_t{fact.inferred})
          .Bind(13, int64_t{fact.sources})
          .Bind(14, static_cast<int64_t>(fact.statements.size()))
          .Bind(15, static_cast<int64_t>(fact.documents.size()))
          .Bind(16, static_cast<int64_t>(fact.publishers.size()))
          .Bind(17, static_cast<int64_t>(fact.speakers.size()))
          .BindOrNull(18, Text(fact.first_said))
          .BindOrNull(19, Text(fact.last_said))
          .Bind(20, fact.salience)
          .Bind(21, Name(fact.backbone));
      BindRowOrNull(3, fact.subject, insert);
      BindRowOrNull(6, fact.object, insert);
      GRIOT_RETURN_IF_ERROR(insert.Run());
    }
    return absl::OkStatus();
  }

  // In the order of the table, in which they are written fastest.
  absl::Status WriteParticipants() {
    std::vector<std::pair<int64_t, int64_t>> participants;
    for (size_t i = 0; i < graph_.facts.size(); ++i) {
      const Fact& fact = graph_.facts[i];
      for (size_t part = 0; part < PartCount(fact); ++part) {
        participants.emplace_back(RowOf(PartOf(fact, part).entity),
                                  RowOf(FactId(i)));
      }
    }
    std::sort(participants.begin(), participants.end());
    participants.erase(std::unique(participants.begin(), participants.end()),
                       participants.end());
    GRIOT_ASSIGN_OR_RETURN(
        auto insert,
        database_.Prepare("INSERT INTO participants VALUES(?1, ?2)"));
    for (const auto& [entity, fact] : participants) {
      GRIOT_RETURN_IF_ERROR(insert.Bind(1, entity).Bind(2, fact).Run());
    }
    return absl::OkStatus();
  }

  // One row for who says it in the text, nearest first, or one without source
  // for what the document itself says.
  absl::Status WriteClaims() {
    GRIOT_ASSIGN_OR_RETURN(
        auto insert,
        database_.Prepare("INSERT INTO claims VALUES(?1, ?2, ?3, ?4, ?5)"));
    int64_t claim = 0;
    for (const Fact& fact : graph_.facts) {
      for (const StatementIndex index : fact.statements) {
        const StatementRecord& statement = graph_.At(index);
        insert.Bind(2, RowOf(statement.fact)).Bind(3, int64_t{statement.row});
        const auto chain = graph_.AttributionsOf(statement);
        if (chain.empty()) {
          insert.Bind(1, ++claim).Bind(4, int64_t{0}).BindNull(5);
          GRIOT_RETURN_IF_ERROR(insert.Run());
        }
        for (size_t level = 0; level < chain.size(); ++level) {
          insert.Bind(1, ++claim)
              .Bind(4, static_cast<int64_t>(level))
              .Bind(5, RowOf(chain[level].source));
          GRIOT_RETURN_IF_ERROR(insert.Run());
        }
      }
    }
    return absl::OkStatus();
  }

  absl::Status WriteConflicts() {
    GRIOT_ASSIGN_OR_RETURN(
        auto insert, database_.Prepare("INSERT INTO conflicts VALUES(?1, ?2, "
                                       "?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"));
    for (size_t i = 0; i < graph_.conflicts.size(); ++i) {
      const Conflict& conflict = graph_.conflicts[i];
      int64_t number = 0;
      for (const ConflictSide& side : conflict.sides) {
        insert.Bind(1, static_cast<int64_t>(i) + 1)
            .Bind(2, number++)
            .Bind(3, Text(conflict.id))
            .Bind(4, Name(conflict.kind))
            .Bind(5, RowOf(side.fact))
            .Bind(9, static_cast<int64_t>(side.statements.size()));
        if (side.figure == nullptr) {
          insert.BindNull(6).BindNull(7).BindNull(8).BindNull(10);
        } else {
          insert.Bind(6, Text(side.figure->counted))
              .Bind(7, side.figure->quantity.value)
              .Bind(8, griot::Name(side.figure->quantity.bound));
          insert.BindOrNull(10, side.figure->quantity.most);
        }
        GRIOT_RETURN_IF_ERROR(insert.Run());
      }
    }
    return absl::OkStatus();
  }

  const Graph& graph_;
  StoreRows& rows_;
  Sqlite& database_;
  std::vector<int64_t> entity_rows_;  // by entity
};

}  // namespace

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

absl::Status WriteMerged(const Graph& graph, StoreRows& rows,
                         Sqlite& database) {
  return Tables(graph, rows, database).Write();
}

}  // namespace griot::graph
