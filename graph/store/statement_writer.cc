#include "graph/store/statement_writer.h"

#include <string>

#include "schemas/statement_json.h"
#include "schemas/statement_limits.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

static_assert(kMaxArguments == 64 && kMaxAttributions == 8,
              "numbers of rows are multiples of these");

void BindSpan(const Span& span, int index, SqlStatement& insert) {
  insert.Bind(index, int64_t{span.begin}).Bind(index + 1, int64_t{span.end});
}

}  // namespace

absl::StatusOr<StatementWriter> StatementWriter::Make(Sqlite& database) {
  StatementWriter writer;
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "INSERT INTO statements VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
      "?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)",
      writer.insert_statement_));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "INSERT INTO arguments VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      writer.insert_argument_));
  GRIOT_RETURN_IF_ERROR(database.Prepare(
      "INSERT INTO attributions VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
      "?10, ?11, ?12)",
      writer.insert_attribution_));
  return writer;
}

absl::Status StatementWriter::Write(const StatementView& statement,
                                    const StatementPlace& place,
                                    absl::Span<const int64_t> mentions) {
  const std::string id = ToHex(place.hash);
  SqlStatement& insert = insert_statement_;
  insert.Bind(1, place.row)
      .Bind(2, id)
      .Bind(3, place.document)
      .Bind(4, statement.lemma)
      .Bind(5, statement.predicate)
      .BindOrNull(8, statement.relation)
      .Bind(9, griot::Name(statement.polarity))
      .Bind(10, griot::Name(statement.modality))
      .BindOrNull(11, statement.rule)
      .Bind(17, statement.confidence);
  BindSpan(statement.predicate_span, 6, insert);
  BindSpan(statement.evidence, 18, insert);
  for (int column = 12; column <= 16; ++column) insert.BindNull(column);
  if (const std::optional<StatementView::Time>& time = statement.time) {
    insert.Bind(12, time->value).Bind(13, griot::Name(time->granularity));
    if (time->span) {
      BindSpan(*time->span, 14, insert);
      insert.Bind(16, time->text);
    }
  }
  if (place.has_quote) {
    insert.Bind(20, statement.quote);
  } else {
    insert.BindNull(20);
  }
  if (place.has_extractor) {
    insert.Bind(21, statement.extractor);
  } else {
    insert.BindNull(21);
  }
  GRIOT_RETURN_IF_ERROR(insert.Run());
  GRIOT_RETURN_IF_ERROR(WriteArguments(statement, place.row, mentions));
  return WriteAttributions(statement, place.row);
}

absl::Status StatementWriter::WriteArguments(
    const StatementView& statement, int64_t row,
    absl::Span<const int64_t> mentions) {
  SqlStatement& insert = insert_argument_;
  int64_t own_row = row * static_cast<int64_t>(kMaxArguments);
  for (size_t i = 0; i < statement.arguments.size(); ++i) {
    const StatementView::Argument& argument = statement.arguments[i];
    insert.Bind(1, own_row++)
        .Bind(2, row)
        .Bind(3, griot::Name(argument.role))
        .BindOrNull(4, argument.marker)
        .Bind(5, mentions[i]);
    BindSpan(argument.head, 6, insert);
    if (argument.quantity) {
      insert.Bind(8, argument.quantity->value)
          .Bind(9, griot::Name(argument.quantity->bound));
      insert.BindOrNull(10, argument.quantity->most);
    } else {
      insert.BindNull(8).BindNull(9).BindNull(10);
    }
    GRIOT_RETURN_IF_ERROR(insert.Run());
  }
  return absl::OkStatus();
}

absl::Status StatementWriter::WriteAttributions(const StatementView& statement,
                                                int64_t row) {
  SqlStatement& insert = insert_attribution_;
  int64_t own_row = row * static_cast<int64_t>(kMaxAttributions);
  int64_t level = 0;
  for (const StatementView::Attribution& link : statement.attribution) {
    insert.Bind(1, own_row++)
        .Bind(2, row)
        .Bind(3, level++)
        .Bind(6, link.source_text)
        .Bind(7, link.source_type)
        .Bind(9, link.cue)
        .BindOrNull(12, link.medium);
    BindSpan(link.source_span, 4, insert);
    BindSpan(link.span, 10, insert);
    if (link.source_entity == link.source_text) {
      insert.BindNull(8);
    } else {
      insert.Bind(8, link.source_entity);
    }
    GRIOT_RETURN_IF_ERROR(insert.Run());
  }
  return absl::OkStatus();
}

}  // namespace griot::graph
