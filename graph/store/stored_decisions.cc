#include "graph/store/stored_decisions.h"

#include <algorithm>
#include <string>
#include <utility>

#include "graph/store/store_reader.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

std::string TextOf(const SqlStatement& select, int column) {
  return std::string(select.Text(column));
}

absl::Status ReadRows(Sqlite& database, MergeRules& rules) {
  GRIOT_ASSIGN_OR_RETURN(
      auto select,
      database.Prepare(
          "SELECT kind, name, type, document, other, other_type, "
          "other_document, "
          "value, reason, origin, polarity, modality, time, quote, decided_by "
          "FROM decisions ORDER BY decision"));
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool row, select.Step());
    if (!row) return absl::OkStatus();
    const absl::StatusOr<Decision::Kind> kind =
        ParseDecisionKind(select.Text(0));
    if (!kind.ok()) return Damaged(database, kind.status().message());
    Decision& decision = rules.decisions.emplace_back();
    decision.kind = *kind;
    decision.first = {TextOf(select, 1), TextOf(select, 2), TextOf(select, 3)};
    decision.second = {TextOf(select, 4), TextOf(select, 5), TextOf(select, 6)};
    decision.value = TextOf(select, 7);
    decision.reason = TextOf(select, 8);
    decision.origin = TextOf(select, 9);
    decision.by = TextOf(select, 14);
    if (!IsOfFacts(decision)) continue;
    decision.saying = {TextOf(select, 10), TextOf(select, 11),
                       TextOf(select, 12), TextOf(select, 13)};
  }
}

absl::Status ReadKnownNames(Sqlite& database, MergeRules& rules) {
  GRIOT_ASSIGN_OR_RETURN(auto select,
                         database.Prepare("SELECT name, id FROM known_names"));
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool row, select.Step());
    if (!row) break;
    rules.known_names.push_back({TextOf(select, 0), TextOf(select, 1)});
  }
  std::sort(rules.known_names.begin(), rules.known_names.end());
  return absl::OkStatus();
}

}  // namespace

absl::Status ReadDecisions(Sqlite& database, MergeRules& rules) {
  rules.decisions.clear();
  rules.known_names.clear();
  GRIOT_RETURN_IF_ERROR(ReadRows(database, rules));
  return ReadKnownNames(database, rules);
}

absl::Status WriteDecisions(const MergeRules& rules, Sqlite& database) {
  GRIOT_RETURN_IF_ERROR(
      database.Run("DELETE FROM decisions; DELETE FROM known_names"));
  GRIOT_ASSIGN_OR_RETURN(auto insert,
                         database.Prepare("INSERT INTO decisions VALUES(NULL, "
                                          "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
                                          "?10, ?11, ?12, ?13, ?14, ?15)"));
  for (const Decision& decision : rules.decisions) {
    const Saying saying =
        IsOfFacts(decision) ? decision.saying : Saying{"", "", "", ""};
    GRIOT_RETURN_IF_ERROR(insert.Bind(1, Name(decision.kind))
                              .Bind(2, decision.first.name)
                              .BindOrNull(3, decision.first.type)
                              .BindOrNull(4, decision.first.document)
                              .BindOrNull(5, decision.second.name)
                              .BindOrNull(6, decision.second.type)
                              .BindOrNull(7, decision.second.document)
                              .BindOrNull(8, decision.value)
                              .BindOrNull(9, decision.reason)
                              .Bind(10, decision.origin)
                              .BindOrNull(11, saying.polarity)
                              .BindOrNull(12, saying.modality)
                              .BindOrNull(13, saying.time)
                              .BindOrNull(14, saying.quote)
                              .BindOrNull(15, decision.by)
                              .Run());
  }
  GRIOT_ASSIGN_OR_RETURN(
      auto insert_name,
      database.Prepare("INSERT INTO known_names VALUES(?1, ?2)"));
  for (const KnownName& known : rules.known_names) {
    GRIOT_RETURN_IF_ERROR(
        insert_name.Bind(1, known.name).Bind(2, known.id).Run());
  }
  return absl::OkStatus();
}

}  // namespace griot::graph
