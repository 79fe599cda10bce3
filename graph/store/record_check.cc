#include "graph/store/record_check.h"

#include <memory>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "graph/store/document_finder.h"
#include "graph/store/store_reader.h"
#include "schemas/content_hash.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"
#include "schemas/utf8.h"

namespace griot::graph {
namespace {

// A document's text with its index, at one place in memory.
struct Text {
  std::string id;
  std::string text;
  std::unique_ptr<CodePointIndex> index;
};

class Checker {
 public:
  Checker(Sqlite& database, ReportFault report)
      : database_(database), report_(report) {}

  absl::Status Run() {
    GRIOT_ASSIGN_OR_RETURN(const bool sound, CheckPages());
    if (!sound) return absl::OkStatus();
    GRIOT_ASSIGN_OR_RETURN(const LastRows last, ReadLastRows(database_));
    GRIOT_RETURN_IF_ERROR(database_.Prepare(
        "SELECT id, text FROM documents WHERE document = ?1", read_text_));
    GRIOT_RETURN_IF_ERROR(CheckDocuments(last));
    GRIOT_RETURN_IF_ERROR(CheckStatements(last));
    GRIOT_RETURN_IF_ERROR(CheckParts("arguments"));
    GRIOT_RETURN_IF_ERROR(CheckParts("attributions"));
    GRIOT_RETURN_IF_ERROR(CheckLevels());
    return CheckMentions(last);
  }

 private:
  // Pages and the shape of rows, as SQLite checks them.
  absl::StatusOr<bool> CheckPages() {
    SqlStatement check;
    GRIOT_RETURN_IF_ERROR(
        database_.Prepare("PRAGMA integrity_check(20)", check));
    bool sound = true;
    for (;;) {
      GRIOT_ASSIGN_OR_RETURN(const bool row, check.Step());
      if (!row) return sound;
      if (check.Text(0) == "ok") continue;
      sound = false;
      report_(check.Text(0));
    }
  }

  absl::Status CheckDocuments(const LastRows& last) {
    return ReadDocuments(
        database_, last.document, [&](const StoredDocument& stored) {
          const Document& document = stored.document;
          if (FindInvalidUtf8(document.text) != absl::string_view::npos) {
            report_(absl::StrCat("document ", document.id,
                                 ": its text is not UTF-8"));
          }
          if (ToHex(HashContent(document.text)) != stored.text_hash) {
            report_(absl::StrCat("document ", document.id,
                                 ": its text is not what its hash names"));
          }
          if (!stored.metadata_hash.empty() &&
              HashOfMetadata(document) != stored.metadata_hash) {
            report_(absl::StrCat("document ", document.id,
                                 ": what it says of its publication is not "
                                 "what its hash names"));
          }
          return absl::OkStatus();
        });
  }

  absl::Status CheckStatements(const LastRows& last) {
    GRIOT_ASSIGN_OR_RETURN(
        auto reader, StatementReader::Make(database_, {0, last.statement}));
    StoredStatement stored;
    for (;;) {
      const absl::StatusOr<bool> more = reader->Next(stored);
      if (absl::IsDataLoss(more.status())) {
        report_(more.status().message());
        continue;
      }
      if (!more.ok()) return more.status();
      if (!*more) return absl::OkStatus();
      GRIOT_RETURN_IF_ERROR(GoTo(stored.document));
      const absl::Status fits =
          CheckAgainstText(stored.statement, *current_.index);
      if (!fits.ok()) {
        report_(absl::StrCat("statement ", stored.row, " of document ",
                             current_.id, ": ", fits.message()));
      }
    }
  }

  // Rows of statements that are gone, which no statement's id speaks for.
  absl::Status CheckParts(absl::string_view table) {
    GRIOT_ASSIGN_OR_RETURN(
        const int64_t lost,
        database_.Integer(absl::StrCat(
            "SELECT count(*) FROM ", table,
            " AS part WHERE NOT EXISTS (SELECT 1 ",
            "FROM statements WHERE statements.statement = part.statement)")));
    if (lost > 0) report_(absl::StrCat(lost, " ", table, " of no statement"));
    return absl::OkStatus();
  }

  // Of the sources of a statement, which its id does not speak for: 0, 1, …
  absl::Status CheckLevels() {
    GRIOT_ASSIGN_OR_RETURN(
        const int64_t wrong,
        database_.Integer("SELECT count(*) FROM (SELECT 1 FROM attributions "
                          "GROUP BY statement HAVING min(level) <> 0 OR "
                          "max(level) + 1 <> count(*) OR "
                          "sum(attribution <> 8 * statement + level) > 0)"));
    if (wrong > 0) {
      report_(absl::StrCat(wrong, " statements with wrong levels of sources"));
    }
    return absl::OkStatus();
  }

  absl::Status CheckMentions(const LastRows& last) {
    return ReadMentions(
        database_, {0, last.mention}, [&](const StoredMention& stored) {
          GRIOT_RETURN_IF_ERROR(GoTo(stored.document));
          const absl::Status fits =
              CheckAgainstText(stored.mention, *current_.index);
          if (!fits.ok()) {
            report_(absl::StrCat("mention ", stored.row, " of document ",
                                 current_.id, ": ", fits.message()));
          }
          return absl::OkStatus();
        });
  }

  absl::Status GoTo(int64_t document) {
    if (document == row_) return absl::OkStatus();
    row_ = document;
    current_ = {};
    GRIOT_ASSIGN_OR_RETURN(const bool row, read_text_.Bind(1, document).Step());
    if (row) {
      current_.id = std::string(read_text_.Text(0));
      current_.text = std::string(read_text_.Text(1));
      // What is not UTF-8 was reported and holds no span.
      if (FindInvalidUtf8(current_.text) != absl::string_view::npos) {
        current_.text.clear();
      }
      read_text_.Reset();
    }
    current_.index = std::make_unique<CodePointIndex>(current_.text);
    return absl::OkStatus();
  }

  Sqlite& database_;
  ReportFault report_;
  SqlStatement read_text_;
  int64_t row_ = -1;
  Text current_;
};

}  // namespace

absl::Status CheckRecords(Sqlite& database, ReportFault report) {
  return Checker(database, report).Run();
}

}  // namespace griot::graph
