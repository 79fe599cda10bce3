#include "graph/store_tables.h"

#include <string>

#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"
#include "schemas/return_if_error.h"
#include "schemas/statement_json.h"

namespace griot::graph {
namespace {

// Ids as rows, which count from 1.
template <typename Tag>
int64_t Row(Id<Tag> id) {
  return int64_t{id.value()} + 1;
}

void BindRowOrNull(int index, EntityId entity, SqlStatement& insert) {
  if (entity.valid()) {
    insert.Bind(index, Row(entity));
  } else {
    insert.BindNull(index);
  }
}

std::string JsonArray(absl::Span<const StringId> texts, const Graph& graph) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  json.StartArray();
  for (const StringId id : texts) {
    const absl::string_view text = graph.Text(id);
    json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  json.EndArray();
  return std::string(buffer.GetString(), buffer.GetSize());
}

class Tables {
 public:
  Tables(const Graph& graph, const StoreRows& rows, Sqlite& database)
      : graph_(graph), rows_(rows), database_(database) {}

  absl::Status Write() {
    for (const char* table :
         {"arguments", "entities", "mentions", "facts", "claims"}) {
      GRIOT_RETURN_IF_ERROR(database_.Run(std::string("DELETE FROM ") + table));
    }
    GRIOT_RETURN_IF_ERROR(WriteEntities());
    GRIOT_RETURN_IF_ERROR(WriteMentions());
    GRIOT_RETURN_IF_ERROR(WriteFacts());
    GRIOT_RETURN_IF_ERROR(WriteArguments());
    return WriteClaims();
  }

 private:
  absl::string_view Text(StringId id) const { return graph_.Text(id); }
  int64_t RowOf(DocumentIndex document) const {
    return rows_.documents[document.value()];
  }

  absl::Status WriteEntities() {
    auto insert = database_.Prepare(
        "INSERT INTO entities VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    if (!insert.ok()) return insert.status();
    for (size_t i = 0; i < graph_.entities.size(); ++i) {
      const Entity& entity = graph_.entities[i];
      const std::string aliases = JsonArray(entity.aliases, graph_);
      insert->Bind(1, Row(EntityId(i)))
          .Bind(2, Text(entity.id))
          .Bind(3, Text(entity.name))
          .Bind(4, Text(entity.type))
          .Bind(5, griot::Name(entity.kind))
          .Bind(7, aliases);
      if (entity.document.valid()) {
        insert->Bind(6, RowOf(entity.document));
      } else {
        insert->BindNull(6);
      }
      GRIOT_RETURN_IF_ERROR(insert->Run());
    }
    return absl::OkStatus();
  }

  absl::Status WriteMentions() {
    auto insert = database_.Prepare(
        "INSERT INTO mentions VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    if (!insert.ok()) return insert.status();
    for (size_t i = 0; i < graph_.entities.size(); ++i) {
      for (const Mention& mention : graph_.entities[i].mentions) {
        insert->Bind(1, RowOf(mention.document))
            .Bind(2, int64_t{mention.span.begin})
            .Bind(3, int64_t{mention.span.end})
            .Bind(4, Text(mention.text))
            .Bind(5, Text(mention.type))
            .Bind(6, griot::Name(mention.kind))
            .Bind(7, Text(mention.representative))
            .Bind(8, Row(EntityId(i)));
        GRIOT_RETURN_IF_ERROR(insert->Run());
      }
    }
    return absl::OkStatus();
  }

  absl::Status WriteFacts() {
    auto insert = database_.Prepare(
        "INSERT INTO facts VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
        "?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)");
    if (!insert.ok()) return insert.status();
    for (size_t i = 0; i < graph_.facts.size(); ++i) {
      const Fact& fact = graph_.facts[i];
      const bool timed = fact.time != StringPool::kEmpty;
      insert->Bind(1, Row(FactId(i)))
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
          .Bind(13, static_cast<int64_t>(fact.statements.size()))
          .Bind(14, static_cast<int64_t>(fact.documents.size()))
          .Bind(15, static_cast<int64_t>(fact.publishers.size()))
          .Bind(16, static_cast<int64_t>(fact.speakers.size()))
          .BindOrNull(17, Text(fact.first_said))
          .BindOrNull(18, Text(fact.last_said));
      BindRowOrNull(3, fact.subject, *insert);
      BindRowOrNull(6, fact.object, *insert);
      GRIOT_RETURN_IF_ERROR(insert->Run());
    }
    return absl::OkStatus();
  }

  absl::Status WriteArguments() {
    auto insert = database_.Prepare(
        "INSERT INTO arguments VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
        "?10, ?11, ?12)");
    if (!insert.ok()) return insert.status();
    for (const StatementRecord& statement : graph_.statements) {
      const int64_t row = rows_.statements->at(statement.hash);
      int64_t position = 0;
      for (const ArgumentRecord& argument : graph_.ArgumentsOf(statement)) {
        insert->Bind(1, row)
            .Bind(2, position++)
            .Bind(3, griot::Name(argument.role))
            .BindOrNull(4, Text(argument.marker))
            .Bind(5, int64_t{argument.span.begin})
            .Bind(6, int64_t{argument.span.end})
            .Bind(7, Text(argument.text))
            .Bind(8, Text(argument.type))
            .Bind(9, griot::Name(argument.mention))
            .Bind(12, Row(argument.entity));
        if (argument.quantity) {
          insert->Bind(10, argument.quantity->value)
              .Bind(11, griot::Name(argument.quantity->bound));
        } else {
          insert->BindNull(10).BindNull(11);
        }
        GRIOT_RETURN_IF_ERROR(insert->Run());
      }
    }
    return absl::OkStatus();
  }

  // One row for who says it in the text, nearest first, or one without source
  // for what the document itself says.
  absl::Status WriteClaims() {
    auto insert =
        database_.Prepare("INSERT INTO claims VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    if (!insert.ok()) return insert.status();
    for (const Fact& fact : graph_.facts) {
      for (const StatementIndex index : fact.statements) {
        const StatementRecord& statement = graph_.At(index);
        insert->Bind(1, Row(statement.fact))
            .Bind(2, rows_.statements->at(statement.hash));
        const auto chain = graph_.AttributionsOf(statement);
        if (chain.empty()) {
          insert->Bind(3, int64_t{0}).BindNull(4).BindNull(5).BindNull(6);
          GRIOT_RETURN_IF_ERROR(insert->Run());
        }
        for (size_t level = 0; level < chain.size(); ++level) {
          insert->Bind(3, static_cast<int64_t>(level))
              .Bind(4, Row(chain[level].source))
              .Bind(5, Text(chain[level].cue))
              .BindOrNull(6, Text(chain[level].medium));
          GRIOT_RETURN_IF_ERROR(insert->Run());
        }
      }
    }
    return absl::OkStatus();
  }

  const Graph& graph_;
  const StoreRows& rows_;
  Sqlite& database_;
};

}  // namespace

absl::Status WriteMerged(const Graph& graph, const StoreRows& rows,
                         Sqlite& database) {
  return Tables(graph, rows, database).Write();
}

}  // namespace griot::graph
