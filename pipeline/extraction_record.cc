#include "pipeline/extraction_record.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "schemas/content_hash.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

// A line says which of the two it is.
constexpr char kStatement = 'S';
constexpr char kMention = 'M';
constexpr absl::string_view kEmpty = "E\n";  // is no empty text

}  // namespace

std::string ExtractionKey(const Document& document,
                          absl::string_view extractor) {
  return absl::StrCat(ToHex(HashContent(document.text)), " ",
                      document.published, " ", extractor);
}

std::string ToText(const ExtractionRecord& record) {
  std::string text;
  for (const Statement& statement : record.statements) {
    absl::StrAppend(&text, std::string(1, kStatement), ToJson(statement), "\n");
  }
  for (const EntityMention& mention : record.mentions) {
    absl::StrAppend(&text, std::string(1, kMention), ToJson(mention), "\n");
  }
  return text.empty() ? std::string(kEmpty) : text;
}

absl::StatusOr<ExtractionRecord> ParseRecord(absl::string_view text,
                                             const std::string& document) {
  ExtractionRecord record;
  if (text == kEmpty) return record;
  for (const absl::string_view line :
       absl::StrSplit(text, '\n', absl::SkipEmpty())) {
    if (line.front() == kStatement) {
      GRIOT_ASSIGN_OR_RETURN(Statement statement,
                             ParseStatement(line.substr(1)));
      statement.document = document;
      record.statements.push_back(std::move(statement));
    } else if (line.front() == kMention) {
      GRIOT_ASSIGN_OR_RETURN(EntityMention mention,
                             ParseMention(line.substr(1)));
      mention.document = document;
      record.mentions.push_back(std::move(mention));
    } else {
      return absl::InvalidArgumentError("a line of no known kind");
    }
  }
  if (record.statements.empty() && record.mentions.empty()) {
    return absl::InvalidArgumentError("an empty record");
  }
  return record;
}

}  // namespace griot
