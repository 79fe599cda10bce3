#include "graph/store/store_reader.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "graph/store/stored_decisions.h"
#include "schemas/statement_id.h"
#include "schemas/statement_json.h"
#include "schemas/statement_names.h"
#include "schemas/status_macros.h"
#include "schemas/text_list.h"

namespace griot::graph {
namespace {

// Steps through the rows of a query; `visit` reads the row that is there.
absl::Status ForEachRow(SqlStatement& select,
                        absl::FunctionRef<absl::Status()> visit) {
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool row, select.Step());
    if (!row) return absl::OkStatus();
    GRIOT_RETURN_IF_ERROR(visit());
  }
}

std::string TextOf(const SqlStatement& select, int column) {
  return std::string(select.Text(column));
}

// A span that is out of range comes back as one that no text holds.
Span SpanOf(const SqlStatement& select, int column) {
  const auto offset = [&](int i) {
    return static_cast<int32_t>(std::clamp<int64_t>(
        select.Integer(i), -1, std::numeric_limits<int32_t>::max()));
  };
  return {offset(column), offset(column + 1)};
}

template <typename Enum, typename Names>
bool ParseName(absl::string_view text, const Names& names, Enum& out) {
  const auto found = std::find(std::begin(names), std::end(names), text);
  out = static_cast<Enum>(found - std::begin(names));
  return found != std::end(names);
}

constexpr char kSelectMentions[] =
    "SELECT mention, document, begin, \"end\", text, type, kind, "
    "representative, entity FROM mentions ";

// Of a query that begins so.
absl::Status VisitMentions(
    Sqlite& database, SqlStatement& select,
    absl::FunctionRef<absl::Status(StoredMention)> visit) {
  return ForEachRow(select, [&] {
    StoredMention stored;
    stored.row = select.Integer(0);
    stored.document = select.Integer(1);
    stored.entity = select.Integer(8);
    EntityMention& mention = stored.mention;
    mention.span = SpanOf(select, 2);
    mention.text = TextOf(select, 4);
    mention.type = TextOf(select, 5);
    mention.entity = select.IsNull(7) ? mention.text : TextOf(select, 7);
    if (!ParseName(select.Text(6), kMentionNames, mention.mention)) {
      return Damaged(database, absl::StrCat("mention ", stored.row,
                                            " is of no known kind"));
    }
    return visit(std::move(stored));
  });
}

}  // namespace

absl::Status Damaged(const Sqlite& database, absl::string_view what) {
  return absl::DataLossError(
      absl::StrCat(database.path(), ": the store is damaged: ", what));
}

namespace {

// The highest number of a row of `what`s. Memory is claimed by it, so one that
// stands far above the number of rows is no row's.
absl::StatusOr<int64_t> LastRowOf(Sqlite& database, absl::string_view what) {
  constexpr int64_t kHarmless = 1 << 24;
  constexpr int64_t kMostGaps = 1024;  // numbers for each row that is there
  GRIOT_ASSIGN_OR_RETURN(const int64_t last,
                         database.Integer(absl::StrCat("SELECT max(", what,
                                                       ") FROM ", what, "s")));
  if (last > kMostRows) {
    return Damaged(database, "its rows have numbers out of range");
  }
  if (last > kHarmless) {
    GRIOT_ASSIGN_OR_RETURN(
        const int64_t rows,
        database.Integer(absl::StrCat("SELECT count(*) FROM ", what, "s")));
    if (last / kMostGaps > rows) {
      return Damaged(database, absl::StrCat("of ", rows, " ", what,
                                            "s one has the number ", last));
    }
  }
  return last;
}

}  // namespace

absl::StatusOr<LastRows> ReadLastRows(Sqlite& database) {
  LastRows last;
  GRIOT_ASSIGN_OR_RETURN(last.document, LastRowOf(database, "document"));
  GRIOT_ASSIGN_OR_RETURN(last.statement, LastRowOf(database, "statement"));
  GRIOT_ASSIGN_OR_RETURN(last.mention, LastRowOf(database, "mention"));
  return last;
}

absl::Status ReadDocuments(
    Sqlite& database, int64_t last,
    absl::FunctionRef<absl::Status(StoredDocument)> visit) {
  GRIOT_ASSIGN_OR_RETURN(
      auto select,
      database.Prepare("SELECT document, id, text, published, "
                       "publisher, url, title, language, "
                       "text_hash, extractor, metadata_hash, authors FROM "
                       "documents WHERE document <= ?1 ORDER BY id"));
  select.Bind(1, last);
  return ForEachRow(select, [&] {
    const auto text = [&](int column) { return TextOf(select, column); };
    return visit({select.Integer(0),
                  {text(1), text(2), text(3), text(4), text(5), text(6),
                   text(7), TextsOfList(text(11))},
                  text(8),
                  text(9),
                  text(10)});
  });
}

absl::Status ReadMentions(
    Sqlite& database, const RowRange& rows,
    absl::FunctionRef<absl::Status(StoredMention)> visit) {
  GRIOT_ASSIGN_OR_RETURN(
      SqlStatement select,
      database.Prepare(
          absl::StrCat(kSelectMentions,
                       "WHERE mention BETWEEN ?1 AND ?2 ORDER BY mention")));
  select.Bind(1, rows.first).Bind(2, rows.last);
  return VisitMentions(database, select, visit);
}

absl::Status ReadMentionsOf(
    Sqlite& database, absl::Span<const int64_t> entities,
    absl::FunctionRef<absl::Status(StoredMention)> visit) {
  const std::string rows = absl::StrCat("[", absl::StrJoin(entities, ","), "]");
  GRIOT_ASSIGN_OR_RETURN(
      SqlStatement select,
      database.Prepare(
          absl::StrCat(kSelectMentions,
                       "WHERE entity IN (SELECT value FROM json_each(?1))")));
  select.Bind(1, rows);
  return VisitMentions(database, select, visit);
}

absl::StatusOr<std::unique_ptr<StatementReader>> StatementReader::Make(
    Sqlite& database, const RowRange& rows) {
  std::unique_ptr<StatementReader> reader(new StatementReader(database));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "SELECT statement, id, document, lemma, predicate, predicate_begin, "
      "predicate_end, relation, polarity, modality, rule, time, granularity, "
      "time_begin, time_end, time_text, confidence, begin, \"end\", quote, "
      "extractor FROM statements WHERE statement BETWEEN ?1 AND ?2 "
      "ORDER BY statement",
      reader->statements_));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "SELECT statement, role, marker, mentions.begin, mentions.\"end\", "
      "mentions.text, mentions.type, mentions.kind, mentions.representative, "
      "head_begin, head_end, quantity, bound, most, mention "
      "FROM arguments CROSS JOIN mentions USING(mention) "
      "WHERE argument BETWEEN 64 * ?1 AND 64 * ?2 + 63 ORDER BY argument",
      reader->arguments_));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "SELECT statement, source_begin, source_end, source, type, "
      "representative, cue, begin, \"end\", medium FROM attributions "
      "WHERE attribution BETWEEN 8 * ?1 AND 8 * ?2 + 7 ORDER BY attribution",
      reader->attributions_));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "SELECT id, extractor, text FROM documents WHERE document = ?1",
      reader->documents_));
  GRIOT_RETURN_IF_ERROR(reader->Start(rows));
  return reader;
}

absl::Status StatementReader::Start(const RowRange& rows) {
  for (SqlStatement* select : {&statements_, &arguments_, &attributions_}) {
    select->Reset();
    select->Bind(1, rows.first).Bind(2, rows.last);
  }
  at_end_ = false;
  const auto start = [](SqlStatement& select, bool& more) {
    const absl::StatusOr<bool> row = select.Step();
    if (row.ok()) more = *row;
    return row.status();
  };
  GRIOT_RETURN_IF_ERROR(start(arguments_, more_arguments_));
  return start(attributions_, more_attributions_);
}

absl::StatusOr<bool> StatementReader::Next(StoredStatement& out) {
  if (at_end_) return false;
  GRIOT_ASSIGN_OR_RETURN(const bool row, statements_.Step());
  if (!row) {
    at_end_ = true;
    if (more_arguments_ || more_attributions_) {
      return Damaged(database_, "there are arguments of no statement");
    }
    return false;
  }
  out.row = statements_.Integer(0);
  out.document = statements_.Integer(2);
  // All is read even of what is wrong, so that one can go on behind it.
  absl::Status status = GoTo(out.document);
  status.Update(ReadFields(out));
  status.Update(ReadArguments(out));
  status.Update(ReadAttributions(out));
  if (status.ok()) status = CheckForm(out.statement);
  if (status.ok()) {
    out.hash = HashOf(out.statement);
    if (ToHex(out.hash) != statements_.Text(1)) {
      status = absl::InvalidArgumentError("it is not what its id names");
    }
  }
  if (absl::IsInvalidArgument(status)) {
    return Damaged(database_,
                   absl::StrCat("statement ", out.row, ": ", status.message()));
  }
  GRIOT_RETURN_IF_ERROR(status);
  return true;
}

absl::Status StatementReader::GoTo(int64_t document) {
  if (current_.row == document) return absl::OkStatus();
  GRIOT_ASSIGN_OR_RETURN(const bool row, documents_.Bind(1, document).Step());
  if (!row) return absl::InvalidArgumentError("it is of no document");
  current_.row = document;
  current_.id = TextOf(documents_, 0);
  current_.extractor = TextOf(documents_, 1);
  current_.index.reset();
  current_.text = TextOf(documents_, 2);
  documents_.Reset();
  return absl::OkStatus();
}

absl::Status StatementReader::ReadFields(StoredStatement& out) {
  const SqlStatement& row = statements_;
  Statement& statement = out.statement;
  statement.document = current_.id;
  statement.predicate = {TextOf(row, 3), TextOf(row, 4), SpanOf(row, 5),
                         TextOf(row, 7)};
  if (!ParseName(row.Text(8), kPolarityNames, statement.polarity) ||
      !ParseName(row.Text(9), kModalityNames, statement.modality)) {
    return absl::InvalidArgumentError("no known polarity or modality");
  }
  statement.rule = TextOf(row, 10);
  statement.time.reset();
  if (!row.IsNull(11)) {
    Time& time = statement.time.emplace();
    time.value = TextOf(row, 11);
    if (!ParseName(row.Text(12), kGranularityNames, time.granularity)) {
      return absl::InvalidArgumentError("no known granularity");
    }
    if (!row.IsNull(13)) {
      time.span = SpanOf(row, 13);
      time.text = TextOf(row, 15);
    }
  }
  statement.confidence = row.Real(16);
  statement.evidence.span = SpanOf(row, 17);
  statement.extractor = row.IsNull(20) ? current_.extractor : TextOf(row, 20);
  if (!row.IsNull(19)) {
    statement.evidence.quote = TextOf(row, 19);
    return absl::OkStatus();
  }
  if (current_.index == nullptr) {
    if (FindInvalidUtf8(current_.text) != absl::string_view::npos) {
      return absl::InvalidArgumentError("its document is not UTF-8");
    }
    current_.index = std::make_unique<CodePointIndex>(current_.text);
  }
  if (!current_.index->Holds(statement.evidence.span)) {
    return absl::InvalidArgumentError("it ends after its document");
  }
  statement.evidence.quote =
      std::string(current_.index->Slice(statement.evidence.span));
  return absl::OkStatus();
}

absl::Status StatementReader::ReadArguments(StoredStatement& out) {
  SqlStatement& row = arguments_;
  absl::Status status;
  out.statement.arguments.clear();
  out.mentions.clear();
  while (more_arguments_ && row.Integer(0) == out.row) {
    Argument& argument = out.statement.arguments.emplace_back();
    argument.marker = TextOf(row, 2);
    argument.span = SpanOf(row, 3);
    argument.text = TextOf(row, 5);
    argument.type = TextOf(row, 6);
    argument.entity = row.IsNull(8) ? argument.text : TextOf(row, 8);
    argument.head = SpanOf(row, 9);
    if (!ParseName(row.Text(1), kRoleNames, argument.role) ||
        !ParseName(row.Text(7), kMentionNames, argument.mention)) {
      status = absl::InvalidArgumentError("no known role or kind of mention");
    }
    if (!row.IsNull(11)) {
      Quantity& quantity = argument.quantity.emplace();
      quantity.value = row.Real(11);
      if (!ParseName(row.Text(12), kBoundNames, quantity.bound)) {
        status = absl::InvalidArgumentError("no known bound of a quantity");
      }
      if (!row.IsNull(13)) quantity.most = row.Real(13);
    }
    out.mentions.push_back(row.Integer(14));
    GRIOT_ASSIGN_OR_RETURN(more_arguments_, row.Step());
  }
  return status;
}

absl::Status StatementReader::ReadAttributions(StoredStatement& out) {
  SqlStatement& row = attributions_;
  out.statement.attribution.clear();
  while (more_attributions_ && row.Integer(0) == out.row) {
    Attribution& link = out.statement.attribution.emplace_back();
    link.source.span = SpanOf(row, 1);
    link.source.text = TextOf(row, 3);
    link.source.type = TextOf(row, 4);
    link.source.entity = row.IsNull(5) ? link.source.text : TextOf(row, 5);
    link.cue = TextOf(row, 6);
    link.span = SpanOf(row, 7);
    link.medium = TextOf(row, 9);
    GRIOT_ASSIGN_OR_RETURN(more_attributions_, row.Step());
  }
  return absl::OkStatus();
}

absl::Status ReadStatements(
    Sqlite& database, const RowRange& rows,
    absl::FunctionRef<absl::Status(StoredStatement&)> visit) {
  GRIOT_ASSIGN_OR_RETURN(std::unique_ptr<StatementReader> reader,
                         StatementReader::Make(database, rows));
  StoredStatement stored;
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool more, reader->Next(stored));
    if (!more) return absl::OkStatus();
    GRIOT_RETURN_IF_ERROR(visit(stored));
  }
}

absl::StatusOr<absl::flat_hash_map<int64_t, RowRange>> ReadRowRanges(
    Sqlite& database, absl::string_view column, absl::string_view table) {
  GRIOT_ASSIGN_OR_RETURN(
      auto select, database.Prepare(absl::StrCat("SELECT ", column,
                                                 ", document FROM ", table)));
  absl::flat_hash_map<int64_t, RowRange> ranges;
  GRIOT_RETURN_IF_ERROR(ForEachRow(select, [&] {
    const int64_t row = select.Integer(0);
    RowRange& range =
        ranges.emplace(select.Integer(1), RowRange{row, row}).first->second;
    range.first = std::min(range.first, row);
    range.last = std::max(range.last, row);
    return absl::OkStatus();
  }));
  return ranges;
}

absl::StatusOr<MergeRules> ReadRules(Sqlite& database) {
  GRIOT_ASSIGN_OR_RETURN(
      auto select,
      database.Prepare("SELECT value FROM meta WHERE key = 'rules'"));
  GRIOT_ASSIGN_OR_RETURN(const bool row, select.Step());
  if (!row) return Damaged(database, "its merge rules are missing");
  absl::StatusOr<MergeRules> rules = ParseMergeRules(select.Text(0));
  if (!rules.ok()) {
    return Damaged(database,
                   absl::StrCat("merge rules: ", rules.status().message()));
  }
  GRIOT_RETURN_IF_ERROR(ReadDecisions(database, *rules));
  return rules;
}

}  // namespace griot::graph
