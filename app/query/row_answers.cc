#include "app/query/row_answers.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "graph/questions/sources.h"
#include "graph/selection/names_part.h"
#include "graph/selection/part_reader.h"
#include "graph/selection/selection.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using graph::Part;
using graph::Selection;

// One state of the store, whatever others write meanwhile.
class Snapshot {
 public:
  static absl::StatusOr<Snapshot> Take(graph::Sqlite& database) {
    GRIOT_RETURN_IF_ERROR(database.Run("BEGIN"));
    return Snapshot(database);
  }
  Snapshot(Snapshot&& other) noexcept
      : database_(std::exchange(other.database_, nullptr)) {}
  Snapshot& operator=(Snapshot&&) = delete;
  ~Snapshot() {
    if (database_ != nullptr) database_->Run("ROLLBACK").IgnoreError();
  }

 private:
  explicit Snapshot(graph::Sqlite& database) : database_(&database) {}

  graph::Sqlite* database_;
};

graph::NamesAsked NamesIn(const QueryOptions& options) {
  graph::NamesAsked asked;
  asked.entities = options.names;
  asked.entities.insert(asked.entities.end(), options.sources.begin(),
                        options.sources.end());
  for (const std::string& name :
       {options.subject, options.object, options.by}) {
    if (!name.empty()) asked.entities.push_back(name);
  }
  asked.sources = !options.sources.empty() || !options.by.empty();
  asked.relations = !options.relations.empty();
  asked.types = !options.types.empty();
  return asked;
}

template <typename Index>
absl::flat_hash_set<Index> InOther(const absl::flat_hash_set<Index>& ids,
                                   const std::vector<int64_t>& rows,
                                   const std::vector<int64_t>& other) {
  absl::flat_hash_map<int64_t, Index> there;
  for (size_t i = 0; i < other.size(); ++i) there.emplace(other[i], Index(i));
  absl::flat_hash_set<Index> found;
  for (const Index id : ids) {
    const auto at = there.find(rows[id.value()]);
    if (at != there.end()) found.insert(at->second);
  }
  return found;
}

absl::StatusOr<std::optional<Part>> ReadFacts(
    const RowContext& context, const absl::StatusOr<Selection>& selection,
    size_t& answers) {
  GRIOT_RETURN_IF_ERROR(selection.status());
  answers = selection->answers;
  if (selection->rows.size() > kMostRows) return std::nullopt;
  return graph::ReadFacts(context.database, selection->rows);
}

}  // namespace

absl::StatusOr<std::optional<Part>> ReadFactRows(const RowContext& context,
                                                 size_t& answers) {
  return ReadFacts(context,
                   graph::SelectFacts(context.database, context.names,
                                      context.meaning.filter,
                                      context.options.order, context.limit),
                   answers);
}

absl::StatusOr<std::optional<Part>> ReadDyadRows(const RowContext& context,
                                                 size_t& answers) {
  // Sources of several facts together are counted in the graph.
  if (context.options.order == graph::Order::kSources) return std::nullopt;
  return ReadFacts(context,
                   graph::SelectDyads(context.database, context.names,
                                      context.meaning.filter,
                                      context.options.order, context.limit),
                   answers);
}

absl::StatusOr<std::optional<Part>> ReadClaimRows(const RowContext& context,
                                                  size_t& answers) {
  return ReadFacts(
      context,
      graph::SelectClaims(context.database, context.names,
                          context.meaning.filter, context.meaning.by,
                          context.options.order, context.limit),
      answers);
}

absl::StatusOr<std::optional<RowAnswers>> ReadRowAnswers(
    graph::Store& store, const Ontology& ontology,
    const QueryOptions& options) {
  graph::Sqlite* const database = store.Rows();
  if (database == nullptr || options.question->read_rows == nullptr) {
    return std::nullopt;
  }
  GRIOT_ASSIGN_OR_RETURN(const Snapshot snapshot, Snapshot::Take(*database));
  graph::NamesAsked asked = NamesIn(options);
  GRIOT_ASSIGN_OR_RETURN(const Part names, graph::ReadNames(*database, asked));
  const absl::StatusOr<Meaning> meaning =
      ResolveNames(names.graph, ontology, options);
  if (!meaning.ok()) {
    asked.for_errors = true;
    GRIOT_ASSIGN_OR_RETURN(const Part near, graph::ReadNames(*database, asked));
    GRIOT_RETURN_IF_ERROR(ResolveNames(near.graph, ontology, options).status());
    return std::nullopt;
  }
  RowAnswers found;
  GRIOT_ASSIGN_OR_RETURN(
      std::optional<Part> part,
      options.question->read_rows({*database, names, *meaning, options,
                                   std::min(options.limit, kMostRows + 1)},
                                  found.answers));
  if (!part) return std::nullopt;
  if (meaning->by) {
    found.meaning.by = {
        InOther(meaning->by->documents, names.documents, part->documents),
        InOther(meaning->by->speakers, names.entities, part->entities)};
  }
  found.graph = std::move(part->graph);
  return found;
}

}  // namespace griot
