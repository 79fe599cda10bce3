#ifndef GRIOT_GRAPH_SELECTION_CONDITIONS_H_
#define GRIOT_GRAPH_SELECTION_CONDITIONS_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/store/sqlite.h"

namespace griot::graph {

// What all must hold of the rows of an SQL query.
class Conditions {
 public:
  void Add(std::string condition) {
    conditions_.push_back(std::move(condition));
  }
  // That a column is one of these, as part of a condition that is to be added.
  std::string OneOf(absl::string_view column, std::vector<std::string> texts);
  std::string OneOf(absl::string_view column, absl::Span<const int64_t> rows);
  // One condition of all that there are, for a query within the query.
  void Nest(absl::string_view before, absl::string_view after);

  bool empty() const { return conditions_.empty(); }
  // "" or "WHERE ... ".
  std::string Where() const;
  // `sql` has Where() in it once. This must outlive the statement.
  absl::StatusOr<SqlStatement> Prepare(absl::string_view sql,
                                       Sqlite& database) const;

 private:
  std::vector<std::string> conditions_;
  std::vector<std::string> texts_;  // those of ?1, ?2, …
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_SELECTION_CONDITIONS_H_
