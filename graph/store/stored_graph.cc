#include "graph/store/stored_graph.h"

#include <utility>

#include "absl/container/flat_hash_set.h"
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
  absl::flat_hash_set<int64_t> arguments;  // mentions that are some
  GRIOT_RETURN_IF_ERROR(ReadStatements(
      database, {0, last.statement}, [&](const StoredStatement& stored) {
        visitor.statement(stored);
        arguments.insert(stored.mentions.begin(), stored.mentions.end());
        return builder.Add(stored.statement, stored.hash);
      }));
  return ReadMentions(database, {0, last.mention},
                      [&](StoredMention stored) -> absl::Status {
                        const auto id = ids.find(stored.document);
                        if (id == ids.end())
                          return Damaged(database, "a mention of no document");
                        stored.mention.document = id->second;
                        GRIOT_ASSIGN_OR_RETURN(const Mention mention,
                                               builder.Intern(stored.mention));
                        visitor.mention(mention, stored);
                        if (arguments.contains(stored.row))
                          return absl::OkStatus();
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
                   [](const Mention&, const StoredMention&) {}},
                  builder));
  return std::move(builder).Finish();
}

}  // namespace griot::graph
