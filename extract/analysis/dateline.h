#ifndef GRIOT_EXTRACT_ANALYSIS_DATELINE_H_
#define GRIOT_EXTRACT_ANALYSIS_DATELINE_H_

#include <cstddef>

#include "absl/types/span.h"
#include "extract/analysis.h"

namespace griot {

// How many of the first words of a paragraph are its dateline, with the dash
// that ends it: "BAMAKO, Mali — (AP) —", "date 2024-09-17 NAIROBI, Kenya,
// Nov. 5 (Wire) —". It begins with a place in capitals, before which a date
// may stand, and holds no lower-case word. 0 if there is none. Reads form and
// space_after.
size_t DatelineWords(absl::Span<const Word> paragraph);

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_DATELINE_H_
