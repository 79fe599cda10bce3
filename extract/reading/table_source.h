#ifndef GRIOT_EXTRACT_READING_TABLE_SOURCE_H_
#define GRIOT_EXTRACT_READING_TABLE_SOURCE_H_

#include <memory>

#include "extract/reading/source.h"

namespace griot {

// A table of which each row is an article (article_rows.h) and the first names
// the columns: CSV (RFC 4180), parted by what its first row has most of,
// commas, semicolons or tabs.
std::unique_ptr<DocumentSource> OpenTable(OpenInput input);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_TABLE_SOURCE_H_
