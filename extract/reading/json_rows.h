#ifndef GRIOT_EXTRACT_READING_JSON_ROWS_H_
#define GRIOT_EXTRACT_READING_JSON_ROWS_H_

#include <cstdint>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extract/reading/article_rows.h"
#include "schemas/document.h"

namespace griot {

// The JSON object `json`, the `number`th of its file, as a document: one of
// griot's own by its schema (schemas/document.schema.json), any other as a row
// of `rows`, whose columns are its keys. Of a list of strings each is a
// paragraph; an object that has a "name" stands for that.
absl::StatusOr<Document> ReadJsonObject(absl::string_view json, int64_t number,
                                        ArticleRows& rows);

}  // namespace griot

#endif  // GRIOT_EXTRACT_READING_JSON_ROWS_H_
