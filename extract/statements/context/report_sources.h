#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_REPORT_SOURCES_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_REPORT_SOURCES_H_

#include <cstdint>
#include <vector>

#include "extract/statements/context/document_view.h"
#include "extract/statements/context/quotations.h"

namespace griot {

// Who says what the verb tells, as heads of the phrases that name them, each
// for itself; empty if nobody who could. `stance` is the verb's in the lexicon.
std::vector<int> SourcesOf(const DocumentView& view,
                           const Quotations& quotations, int sentence, int verb,
                           uint32_t stance);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_REPORT_SOURCES_H_
