#include "graph/selection/names_part.h"

#include <utility>

#include "absl/functional/function_ref.h"
#include "absl/strings/str_cat.h"
#include "graph/questions/entity_search.h"
#include "graph/selection/conditions.h"
#include "graph/selection/part_builder.h"
#include "rapidjson/document.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

absl::Status ForEachRow(Sqlite& database, absl::string_view sql,
                        absl::FunctionRef<absl::Status(SqlStatement&)> visit,
                        const Conditions& conditions = {}) {
  GRIOT_ASSIGN_OR_RETURN(
      SqlStatement select,
      conditions.Prepare(absl::StrCat(sql, " ", conditions.Where()), database));
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool more, select.Step());
    if (!more) return absl::OkStatus();
    GRIOT_RETURN_IF_ERROR(visit(select));
  }
}

template <typename Predicate>
bool HasAlias(absl::string_view json, const Predicate& is_wanted) {
  if (json == "[]") return false;
  rapidjson::Document aliases;
  aliases.Parse(json.data(), json.size());
  if (aliases.HasParseError() || !aliases.IsArray()) return false;
  for (const auto& alias : aliases.GetArray()) {
    if (alias.IsString() &&
        is_wanted({alias.GetString(), alias.GetStringLength()})) {
      return true;
    }
  }
  return false;
}

// The rows of those that the names may mean, or may have been meant to.
absl::StatusOr<std::vector<int64_t>> FindCandidates(Sqlite& database,
                                                    const NamesAsked& asked) {
  const NameSearch search(asked.entities);
  const auto is_wanted = [&](absl::string_view name) {
    return search.MayBeName(name) || (asked.for_errors && search.IsNear(name));
  };
  std::vector<int64_t> found;
  GRIOT_RETURN_IF_ERROR(
      ForEachRow(database, "SELECT entity, id, name, aliases FROM entities",
                 [&](SqlStatement& row) {
                   if (search.MayBeId(row.Text(1)) || is_wanted(row.Text(2)) ||
                       HasAlias(row.Text(3), is_wanted)) {
                     found.push_back(row.Integer(0));
                   }
                   return absl::OkStatus();
                 }));
  return found;
}

}  // namespace

absl::StatusOr<Part> ReadNames(Sqlite& database, const NamesAsked& asked) {
  GRIOT_ASSIGN_OR_RETURN(PartBuilder builder, PartBuilder::Make(database));
  std::vector<int64_t> candidates;
  if (!asked.entities.empty()) {
    GRIOT_ASSIGN_OR_RETURN(candidates, FindCandidates(database, asked));
    for (const int64_t row : candidates) builder.WantEntity(row);
    if (asked.for_errors) {
      GRIOT_RETURN_IF_ERROR(builder.AddMentionsOf(candidates));
    }
  }
  if (asked.types) {
    GRIOT_RETURN_IF_ERROR(
        ForEachRow(database, "SELECT min(entity) FROM entities GROUP BY type",
                   [&](SqlStatement& row) {
                     builder.WantEntity(row.Integer(0));
                     return absl::OkStatus();
                   }));
  }
  if (asked.relations) {
    GRIOT_RETURN_IF_ERROR(
        ForEachRow(database, "SELECT DISTINCT relation, lemma FROM facts",
                   [&](SqlStatement& row) {
                     builder.AddRelation(row.Text(0), row.Text(1));
                     return absl::OkStatus();
                   }));
  }
  if (asked.sources) {
    GRIOT_RETURN_IF_ERROR(ForEachRow(
        database, "SELECT document FROM documents", [&](SqlStatement& row) {
          return builder.WantDocument(row.Integer(0));
        }));
    Conditions wanted;
    wanted.Add(asked.for_errors ? "source IS NOT NULL"
                                : wanted.OneOf("source", candidates));
    GRIOT_RETURN_IF_ERROR(ForEachRow(
        database, "SELECT DISTINCT source FROM claims",
        [&](SqlStatement& row) {
          builder.WantEntity(row.Integer(0));
          builder.AddSpeaker(row.Integer(0));
          return absl::OkStatus();
        },
        wanted));
  }
  return std::move(builder).Finish();
}

}  // namespace griot::graph
