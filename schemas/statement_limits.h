#ifndef GRIOT_SCHEMAS_STATEMENT_LIMITS_H_
#define GRIOT_SCHEMAS_STATEMENT_LIMITS_H_

#include <cstddef>

// Bounds of what a reader of statements accepts. Lengths are in bytes.

namespace griot {

inline constexpr size_t kMaxStatementLine = size_t{4} << 20;
inline constexpr size_t kMaxDocumentLine = size_t{1} << 30;
inline constexpr size_t kMaxDocumentText = size_t{256} << 20;
inline constexpr size_t kMaxShortString = 4096;  // ids, names, lemmas, cues
inline constexpr size_t kMaxLongString = size_t{1} << 20;  // surfaces, quotes
inline constexpr size_t kMaxAuthors = 100;
inline constexpr size_t kMaxArguments = 64;
inline constexpr size_t kMaxAttributions = 8;  // nested in each other

}  // namespace griot

#endif  // GRIOT_SCHEMAS_STATEMENT_LIMITS_H_
