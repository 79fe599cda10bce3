#include "graph/store/stored_extractions.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "schemas/content_hash.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

std::string KeyOf(absl::string_view text_hash, absl::string_view published,
                  absl::string_view extractor) {
  return absl::StrCat(text_hash, " ", published, " ", extractor);
}

}  // namespace

absl::StatusOr<std::unique_ptr<StoredExtractions>> StoredExtractions::Make(
    Sqlite& database) {
  std::unique_ptr<StoredExtractions> result(new StoredExtractions(database));
  GRIOT_ASSIGN_OR_RETURN(
      auto select,
      database.Prepare(
          "SELECT document, text_hash, published, extractor FROM documents "
          "ORDER BY document"));
  for (;;) {
    GRIOT_ASSIGN_OR_RETURN(const bool row, select.Step());
    if (!row) return result;
    result->documents_.emplace(
        KeyOf(select.Text(1), select.Text(2), select.Text(3)),
        select.Integer(0));
  }
}

absl::Status StoredExtractions::FindRows() {
  if (has_rows_) return absl::OkStatus();
  GRIOT_ASSIGN_OR_RETURN(statements_,
                         ReadRowRanges(database_, "statement", "statements"));
  GRIOT_ASSIGN_OR_RETURN(mentions_,
                         ReadRowRanges(database_, "mention", "mentions"));
  has_rows_ = true;
  return absl::OkStatus();
}

absl::StatusOr<bool> StoredExtractions::Read(
    const Document& document, absl::string_view extractor,
    std::vector<Statement>& statements, std::vector<EntityMention>& mentions) {
  const auto found = documents_.find(
      KeyOf(ToHex(HashContent(document.text)), document.published, extractor));
  if (found == documents_.end()) return false;
  const int64_t row = found->second;
  GRIOT_RETURN_IF_ERROR(FindRows());
  if (const auto own = statements_.find(row); own != statements_.end()) {
    GRIOT_RETURN_IF_ERROR(
        ReadStatements(database_, own->second, [&](StoredStatement& stored) {
          if (stored.document != row) return absl::OkStatus();
          stored.statement.document = document.id;
          statements.push_back(std::move(stored.statement));
          return absl::OkStatus();
        }));
  }
  if (const auto own = mentions_.find(row); own != mentions_.end()) {
    GRIOT_RETURN_IF_ERROR(
        ReadMentions(database_, own->second, [&](StoredMention stored) {
          if (stored.document != row) return absl::OkStatus();
          stored.mention.document = document.id;
          mentions.push_back(std::move(stored.mention));
          return absl::OkStatus();
        }));
  }
  return true;
}

}  // namespace griot::graph
