#include "graph/store/merged_check.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "graph/fact_parts.h"
#include "graph/store/store_schema.h"
#include "graph/store/store_tables.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

// The merged tables, row by row, in an order that both the store and the graph
// can give.

namespace griot::graph {
namespace {

using Row = std::vector<std::string>;

std::string Exact(double number) { return absl::StrFormat("%.17g", number); }

// What the graph would have the store hold.
class Expected {
 public:
  // Of stores of this format; those before 3 hold no salience, those before 4
  // no counts of mentions and no participants.
  Expected(const Graph& graph, int64_t format)
      : graph_(graph), salient_(format >= 3), counted_(format >= 4) {}

  bool has_participants() const { return counted_; }

  std::vector<Row> Copies() const {
    std::vector<Row> rows;
    for (size_t i = 0; i < graph_.documents.size(); ++i) {
      const DocumentInfo& document = graph_.documents[i];
      const bool is_copy = document.copy_of != DocumentIndex(i);
      rows.push_back({Text(document.id),
                      is_copy ? Text(graph_.At(document.copy_of).id) : ""});
    }
    return rows;
  }

  Row OfEntity(const Entity& entity) const {
    Row row{Text(entity.id),
            Text(entity.name),
            Text(entity.type),
            std::string(griot::Name(entity.kind)),
            entity.document.valid() ? Text(graph_.At(entity.document).id) : "",
            AliasesOf(entity, graph_),
            Text(entity.known_id),
            entity.country,
            entity.coordinates ? Exact(entity.coordinates->latitude) : "",
            entity.coordinates ? Exact(entity.coordinates->longitude) : ""};
    if (salient_) {
      row.push_back(Exact(entity.salience));
      row.push_back(absl::StrCat(entity.in_backbone));
    }
    if (counted_) {
      row.push_back(absl::StrCat(entity.mentions.size()));
      row.push_back(absl::StrCat(SourcesOf(entity, graph_)));
    }
    return row;
  }

  std::vector<Row> MentionsOf(const Entity& entity) const {
    std::vector<Row> rows;
    for (const Mention& mention : entity.mentions) {
      rows.push_back(
          {Text(entity.id), Text(graph_.At(mention.document).id),
           absl::StrCat(mention.span.begin), absl::StrCat(mention.span.end),
           std::string(griot::Name(mention.kind)), Text(mention.type),
           Text(mention.text), Text(mention.representative)});
    }
    return rows;
  }

  Row OfFact(const Fact& fact) const {
    const bool timed = fact.time != StringPool::kEmpty;
    Row row{Text(fact.id),
            IdOf(fact.subject),
            Text(fact.relation),
            Text(fact.lemma),
            IdOf(fact.object),
            std::string(griot::Name(fact.polarity)),
            std::string(Name(fact.modality)),
            Text(fact.time),
            timed ? std::string(griot::Name(fact.granularity)) : "",
            Exact(fact.confidence),
            absl::StrCat(fact.inferred),
            absl::StrCat(fact.sources),
            absl::StrCat(fact.statements.size()),
            absl::StrCat(fact.documents.size()),
            absl::StrCat(fact.publishers.size()),
            absl::StrCat(fact.speakers.size()),
            Text(fact.first_said),
            Text(fact.last_said)};
    if (salient_) {
      row.push_back(Exact(fact.salience));
      row.push_back(std::string(Name(fact.backbone)));
    }
    return row;
  }

  std::vector<Row> ParticipantsOf(const Fact& fact) const {
    std::vector<Row> rows;
    for (size_t part = 0; part < PartCount(fact); ++part) {
      rows.push_back({Text(fact.id), IdOf(PartOf(fact, part).entity)});
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
  }

  std::vector<Row> ClaimsOf(const Fact& fact) const {
    std::vector<Row> rows;
    for (const StatementIndex index : fact.statements) {
      const StatementRecord& statement = graph_.At(index);
      const std::string id = ToHex(statement.hash);
      const auto chain = graph_.AttributionsOf(statement);
      if (chain.empty()) rows.push_back({Text(fact.id), id, "0", ""});
      for (size_t level = 0; level < chain.size(); ++level) {
        rows.push_back({Text(fact.id), id, absl::StrCat(level),
                        IdOf(chain[level].source)});
      }
    }
    std::sort(rows.begin(), rows.end());
    return rows;
  }

  // `number` is the conflict's own.
  std::vector<Row> SidesOf(const Conflict& conflict, int64_t number) const {
    std::vector<Row> rows;
    for (const ConflictSide& side : conflict.sides) {
      Row row = {Text(conflict.id),
                 absl::StrCat(rows.size()),
                 std::string(Name(conflict.kind)),
                 Text(graph_.At(side.fact).id),
                 "",
                 "",
                 "",
                 "",
                 absl::StrCat(side.statements.size()),
                 absl::StrCat(number)};
      if (side.figure != nullptr) {
        row[4] = Text(side.figure->counted);
        row[5] = Exact(side.figure->quantity.value);
        row[6] = std::string(griot::Name(side.figure->quantity.bound));
        if (side.figure->quantity.most) {
          row[7] = Exact(*side.figure->quantity.most);
        }
      }
      rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  std::string Text(StringId id) const { return std::string(graph_.Text(id)); }
  std::string IdOf(EntityId entity) const {
    return entity.valid() ? Text(graph_.At(entity).id) : "";
  }

  const Graph& graph_;
  const bool salient_;
  const bool counted_;
};

// Holds the rows of a query against those expected, one after the other.
class Comparison {
 public:
  Comparison(absl::string_view table, Sqlite& database, ReportFault report)
      : table_(table), database_(database), report_(report) {}

  // `reals` are the columns that hold numbers with a point.
  absl::Status Start(const char* sql, std::vector<int> reals = {}) {
    reals_ = std::move(reals);
    GRIOT_RETURN_IF_ERROR(database_.Prepare(sql, select_));
    return Advance();
  }

  absl::Status Expect(const std::vector<Row>& rows) {
    for (const Row& row : rows) GRIOT_RETURN_IF_ERROR(Expect(row));
    return absl::OkStatus();
  }

  absl::Status Expect(const Row& row) {
    if (has_failed_) return absl::OkStatus();
    if (more_) Read(row.size());
    if (more_ && row == found_) return Advance();
    Fail(row.front(), more_ ? "is not what its statements give" : "is missing");
    return absl::OkStatus();
  }

  void Finish() {
    if (more_ && !has_failed_) {
      Fail(select_.Text(0), "is more than its statements give");
    }
  }

 private:
  absl::Status Advance() {
    const absl::StatusOr<bool> row = select_.Step();
    if (row.ok()) more_ = *row;
    return row.status();
  }

  void Read(size_t columns) {
    found_.clear();
    for (int i = 0; i < static_cast<int>(columns); ++i) {
      const bool real =
          std::find(reals_.begin(), reals_.end(), i) != reals_.end();
      found_.push_back(real && !select_.IsNull(i)
                           ? Exact(select_.Real(i))
                           : std::string(select_.Text(i)));
    }
  }

  // What follows a first difference would differ too.
  void Fail(absl::string_view row, absl::string_view what) {
    has_failed_ = true;
    report_(absl::StrCat(table_, ": ", row, " ", what));
  }

  absl::string_view table_;
  Sqlite& database_;
  ReportFault report_;
  SqlStatement select_;
  std::vector<int> reals_;
  bool more_ = false;
  bool has_failed_ = false;
  Row found_;
};

}  // namespace

absl::Status CheckMerged(const Graph& graph, Sqlite& database,
                         ReportFault report) {
  GRIOT_ASSIGN_OR_RETURN(const int64_t format, FormatOf(database));
  const Expected expected(graph, format);
  Comparison copies("documents", database, report);
  GRIOT_RETURN_IF_ERROR(
      copies.Start("SELECT own.id, first.id FROM documents AS own "
                   "LEFT JOIN documents AS first "
                   "ON first.document = own.copy_of ORDER BY own.id"));
  GRIOT_RETURN_IF_ERROR(copies.Expect(expected.Copies()));
  copies.Finish();

  constexpr int kLatitude = 8;
  constexpr int kLongitude = 9;
  constexpr int kSalience = 10;
  Comparison entities("entities", database, report);
  GRIOT_RETURN_IF_ERROR(
      entities.Start("SELECT entities.id, name, type, kind, documents.id, "
                     "aliases, known_id, country, latitude, longitude, "
                     "salience, backbone, mentions, sources "
                     "FROM entities LEFT JOIN documents USING(document) "
                     "ORDER BY entities.id",
                     {kLatitude, kLongitude, kSalience}));
  Comparison mentions("mentions", database, report);
  GRIOT_RETURN_IF_ERROR(mentions.Start(
      "SELECT entities.id, documents.id, begin, \"end\", mentions.kind, "
      "mentions.type, mentions.text, coalesce(representative, mentions.text) "
      "FROM mentions LEFT JOIN entities ON entities.entity = mentions.entity "
      "LEFT JOIN documents ON documents.document = mentions.document "
      "ORDER BY 1, 2, 3, 4, 5, 6, 7, 8"));
  for (const Entity& entity : graph.entities) {
    GRIOT_RETURN_IF_ERROR(entities.Expect(expected.OfEntity(entity)));
    GRIOT_RETURN_IF_ERROR(mentions.Expect(expected.MentionsOf(entity)));
  }
  entities.Finish();
  mentions.Finish();

  constexpr int kConfidence = 9;
  constexpr int kFactSalience = 18;
  Comparison facts("facts", database, report);
  GRIOT_RETURN_IF_ERROR(facts.Start(
      "SELECT facts.id, subjects.id, relation, lemma, objects.id, polarity, "
      "modality, time, granularity, confidence, inferred, facts.sources, "
      "statements, documents, publishers, speakers, first_said, last_said, "
      "facts.salience, facts.backbone FROM facts "
      "LEFT JOIN entities AS subjects ON subjects.entity = facts.subject "
      "LEFT JOIN entities AS objects ON objects.entity = facts.object "
      "ORDER BY facts.id",
      {kConfidence, kFactSalience}));
  Comparison claims("claims", database, report);
  GRIOT_RETURN_IF_ERROR(claims.Start(
      "SELECT facts.id, statements.id, level, entities.id FROM claims "
      "LEFT JOIN facts USING(fact) LEFT JOIN statements USING(statement) "
      "LEFT JOIN entities ON entities.entity = claims.source "
      "ORDER BY 1, 2, 3"));
  Comparison participants("participants", database, report);
  if (expected.has_participants()) {
    GRIOT_RETURN_IF_ERROR(participants.Start(
        "SELECT facts.id, entities.id FROM participants "
        "LEFT JOIN facts USING(fact) LEFT JOIN entities USING(entity) "
        "ORDER BY 1, 2"));
  }
  for (const Fact& fact : graph.facts) {
    GRIOT_RETURN_IF_ERROR(facts.Expect(expected.OfFact(fact)));
    GRIOT_RETURN_IF_ERROR(claims.Expect(expected.ClaimsOf(fact)));
    if (expected.has_participants()) {
      GRIOT_RETURN_IF_ERROR(participants.Expect(expected.ParticipantsOf(fact)));
    }
  }
  facts.Finish();
  participants.Finish();
  claims.Finish();

  constexpr int kQuantity = 5;
  constexpr int kMost = 7;
  Comparison conflicts("conflicts", database, report);
  GRIOT_RETURN_IF_ERROR(conflicts.Start(
      "SELECT conflicts.id, side, conflicts.kind, facts.id, counted, "
      "quantity, bound, most, conflicts.statements, conflict FROM conflicts "
      "LEFT JOIN facts USING(fact) ORDER BY 1, 2",
      {kQuantity, kMost}));
  int64_t number = 0;
  for (const Conflict& conflict : graph.conflicts) {
    GRIOT_RETURN_IF_ERROR(
        conflicts.Expect(expected.SidesOf(conflict, ++number)));
  }
  conflicts.Finish();
  return absl::OkStatus();
}

}  // namespace griot::graph
