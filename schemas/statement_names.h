#ifndef GRIOT_SCHEMAS_STATEMENT_NAMES_H_
#define GRIOT_SCHEMAS_STATEMENT_NAMES_H_

#include "absl/strings/string_view.h"

// The names of the enumerations in JSON, in the enumerations' order.

namespace griot {

inline constexpr absl::string_view kRoleNames[] = {
    "subject", "object", "indirect_object", "complement", "oblique",
    "place",   "time"};
inline constexpr absl::string_view kMentionNames[] = {"name", "nominal",
                                                      "pronoun"};
inline constexpr absl::string_view kPolarityNames[] = {"positive", "negative"};
inline constexpr absl::string_view kModalityNames[] = {
    "asserted",    "attempted", "planned", "possible",
    "conditional", "ordered",   "generic"};
inline constexpr absl::string_view kGranularityNames[] = {
    "year", "month", "week", "day", "hour", "interval"};
inline constexpr absl::string_view kBoundNames[] = {"exactly", "at least",
                                                    "at most", "about"};
inline constexpr absl::string_view kDerivationNames[] = {"stated", "inferred"};

}  // namespace griot

#endif  // GRIOT_SCHEMAS_STATEMENT_NAMES_H_
