#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_QUOTATION_SPEAKERS_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_QUOTATION_SPEAKERS_H_

#include <vector>

namespace griot {

class Quotations;
struct DocumentView;
struct Report;

// For each quotation the index of the report in `reports` that tells who
// speaks, or -1. `reports` are those of the document, by sentence; what is
// found beside quotations without a verb of saying is added at the end.
std::vector<int> FindQuotationSpeakers(const DocumentView& view,
                                       const Quotations& quotations,
                                       std::vector<Report>& reports);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_QUOTATION_SPEAKERS_H_
