#ifndef GRIOT_EXPORT_CSV_WRITER_H_
#define GRIOT_EXPORT_CSV_WRITER_H_

#include <string>

#include "absl/strings/string_view.h"

namespace griot::exporter {

// A text as a field of CSV (RFC 4180): in quotes always, so that it is not
// taken for a null, a number or a comment; quotes in it are doubled.
void AppendCsvText(absl::string_view text, std::string& out);

// Whether spreadsheets would run the text: it begins with =, +, -, @ or a
// character that they skip.
bool IsLikeFormula(absl::string_view text);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_CSV_WRITER_H_
