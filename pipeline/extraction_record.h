#ifndef GRIOT_PIPELINE_EXTRACTION_RECORD_H_
#define GRIOT_PIPELINE_EXTRACTION_RECORD_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "schemas/document.h"
#include "schemas/mention.h"
#include "schemas/statement.h"

namespace griot {

// What was extracted from a text, whichever document it is of.
struct ExtractionRecord {
  std::vector<Statement> statements;
  std::vector<EntityMention> mentions;
};

// Names all that the extraction from a document depends on: its text, the day
// that its times count from, and the extractor.
std::string ExtractionKey(const Document& document,
                          absl::string_view extractor);

// One line of JSON for each statement and mention.
std::string ToText(const ExtractionRecord& record);
// The same back, of the document with this id. Not OK if `text` is no record.
absl::StatusOr<ExtractionRecord> ParseRecord(absl::string_view text,
                                             const std::string& document);

}  // namespace griot

#endif  // GRIOT_PIPELINE_EXTRACTION_RECORD_H_
