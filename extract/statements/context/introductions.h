#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_INTRODUCTIONS_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_INTRODUCTIONS_H_

#include <optional>

#include "extract/statements/context/quotations.h"
#include "extract/statements/context/reports.h"
#include "extract/statements/syntax/phrase.h"

namespace griot {

// Who speaks by words of one sentence beside a quotation, whatever their verb:
// "The senator took to the radio: “…”", "“…”, the warning read", "Ann Bell,
// The Post: “…”". Nothing if they name nobody who can speak.
std::optional<Report> ReadIntroduction(const DocumentView& view,
                                       const Quotations& quotations,
                                       int sentence, const WordRange& words);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_INTRODUCTIONS_H_
