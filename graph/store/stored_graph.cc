#include "graph/store/stored_graph.h"

#include <utility>
#include <vector>

#include "schemas/status_macros.h"

namespace griot::graph {

absl::Status LoadRecords(Sqlite& database, const LastRows& last,
                         const RecordVisitor& visitor, GraphBuilder& builder) {
  absl::flat_hash_map<int64_t, std::string> ids;  // of documents, by row
  GRIOT_RETURN_IF_ERROR(
      ReadDocuments(database, last.document,
                    [&](const StoredDocument& stored) -> absl::Status {
                      ids.emplace(stored.row, stored.document.id);
                      if (!visitor.is_new(stored)) return absl::OkStatus();
                      return builder.AddDocument(stored.document);
                    }));
  std::vector<bool> is_argument(static_cast<size_t>(last.mention) + 1);
  GRIOT_RETURN_IF_ERROR(ReadStatements(
      database, {0, last.statement}, [&](const StoredStatement& stored) {
        visitor.statement(stored);
        GRIOT_RETURN_IF_ERROR(builder.Add(stored.statement, stored.hash));
        builder.last_statement().row = static_cast<uint32_t>(stored.row);
        const absl::Span<ArgumentRecord> arguments = builder.last_arguments();
        for (size_t i = 0; i < arguments.size(); ++i) {
          const int64_t mention = stored.mentions[i];
          if (mention < 1 || mention > last.mention) {
            return Damaged(database, "an argument has a row out of range");
          }
          arguments[i].row = static_cast<uint32_t>(mention);
          is_argument[arguments[i].row] = true;
        }
        return absl::OkStatus();
      }));
  return ReadMentions(
      database, {0, last.mention}, [&](StoredMention stored) -> absl::Status {
        const auto id = ids.find(stored.document);
        if (id == ids.end())
          return Damaged(database, "a mention of no document");
        stored.mention.document = id->second;
        GRIOT_ASSIGN_OR_RETURN(const Mention mention,
                               builder.Intern(stored.mention));
        const bool is_some = is_argument[static_cast<size_t>(stored.row)];
        visitor.mention(mention, stored, is_some);
        if (is_some) return absl::OkStatus();
        return builder.Add(stored.mention);
      });
}

absl::StatusOr<Graph> ReadGraph(Sqlite& database) {
  GRIOT_ASSIGN_OR_RETURN(MergeRules rules, ReadRules(database));
  GRIOT_ASSIGN_OR_RETURN(const LastRows last, ReadLastRows(database));
  GraphBuilder builder(std::move(rules));
  GRIOT_RETURN_IF_ERROR(
      LoadRecords(database, last,
                  {[](const StoredDocument&) { return true; },
                   [](const StoredStatement&) {},
                   [](const Mention&, const StoredMention&, bool) {}},
                  builder));
  return std::move(builder).Finish();
}

}  // namespace griot::graph
