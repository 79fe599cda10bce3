#include "graph/selection/conditions.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "schemas/status_macros.h"

namespace griot::graph {

std::string Conditions::OneOf(absl::string_view column,
                              std::vector<std::string> texts) {
  std::string condition = absl::StrCat(column, " IN (");
  const char* before = "";
  for (std::string& text : texts) {
    texts_.push_back(std::move(text));
    absl::StrAppend(&condition, before, "?", texts_.size());
    before = ",";
  }
  return absl::StrCat(condition, ")");
}

// As one value, as there may be more of them than a query can be long.
std::string Conditions::OneOf(absl::string_view column,
                              absl::Span<const int64_t> rows) {
  texts_.push_back(absl::StrCat("[", absl::StrJoin(rows, ","), "]"));
  return absl::StrCat(column, " IN (SELECT value FROM json_each(?",
                      texts_.size(), "))");
}

void Conditions::Nest(absl::string_view before, absl::string_view after) {
  std::string nested = absl::StrCat(before, Where(), after);
  conditions_ = {std::move(nested)};
}

std::string Conditions::Where() const {
  if (conditions_.empty()) return "";
  return absl::StrCat("WHERE (", absl::StrJoin(conditions_, ") AND ("), ") ");
}

absl::StatusOr<SqlStatement> Conditions::Prepare(absl::string_view sql,
                                                 Sqlite& database) const {
  GRIOT_ASSIGN_OR_RETURN(SqlStatement statement, database.Prepare(sql));
  for (size_t i = 0; i < texts_.size(); ++i) {
    statement.Bind(static_cast<int>(i) + 1, texts_[i]);
  }
  return statement;
}

}  // namespace griot::graph
