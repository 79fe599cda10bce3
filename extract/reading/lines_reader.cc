#include "extract/reading/lines_reader.h"

#include <utility>

#include "extract/reading/bad_input.h"
#include "extract/reading/document_check.h"
#include "extract/reading/file_part.h"
#include "extract/reading/json_lines_source.h"
#include "extract/reading/language.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot {

absl::StatusOr<LinesReader> LinesReader::Open(const LinesPart& part) {
  GRIOT_ASSIGN_OR_RETURN(std::unique_ptr<ByteReader> bytes,
                         part.end < 0
                             ? ByteReader::Open(part.path)
                             : OpenFilePart(part.path, part.begin, part.end));
  return LinesReader(OpenJsonLinesFrom(
      part.first_line,
      {DisplayName(part.path), part.id, std::move(bytes), ColumnNames()}));
}

absl::StatusOr<std::optional<Document>> LinesReader::Next() {
  while (true) {
    absl::StatusOr<std::optional<Document>> document = source_->Next();
    if (document.ok() && !document->has_value()) return document;
    absl::Status fault = document.status();
    if (document.ok()) {
      fault = CheckDocument(**document, ToJson(**document));
      if (fault.ok()) {
        const TextLanguage found =
            FindLanguage((*document)->text, (*document)->language);
        if (found.verdict != TextLanguage::Verdict::kOther) return document;
        omissions_.Add(Omission::kOtherLanguage);
        continue;
      }
    }
    const std::optional<Omission> omission = OmissionOf(fault);
    if (document.ok()) {
      fault =
          BadInput(source_->name(), source_->line_number(), fault.message());
    }
    if (!omission) return fault;
    if (omissions_.Add(*omission)) warnings_.emplace_back(fault.message());
  }
}

std::vector<std::string> LinesReader::TakeWarnings() {
  for (std::string& warning : source_->TakeWarnings()) {
    warnings_.push_back(std::move(warning));
  }
  return std::exchange(warnings_, {});
}

}  // namespace griot
