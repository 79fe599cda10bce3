#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_REPORT_REACH_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_REPORT_REACH_H_

#include "extract/statements/context/quotations.h"
#include "extract/statements/context/reports.h"

namespace griot {

// Whether what the report says has ended where the word stands, which hangs on
// its content: behind a semicolon that a clause of its own follows, "they said
// A; B", and in what is told of quoted words from outside of the marks, "said
// they were “fine people”, meaning both sides".
bool EndsBefore(const DocumentView& view, const Quotations& quotations,
                const Report& report, int word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_REPORT_REACH_H_
