#include "python/slice_rows.h"

#include "pipeline/extraction_record.h"
#include "schemas/status_macros.h"

namespace griot::python {

absl::StatusOr<std::vector<graph::ReadDocument>> ParseRows(
    const std::vector<ReadTuple>& rows) {
  std::vector<graph::ReadDocument> documents;
  for (const auto& [id, published, publisher, text] : rows) {
    GRIOT_ASSIGN_OR_RETURN(ExtractionRecord record, ParseRecord(text, id));
    documents.push_back({{id, "", published, publisher, "", "", "", {}},
                         std::move(record.statements),
                         std::move(record.mentions)});
  }
  return documents;
}

}  // namespace griot::python
