#include "extract/reading/row_source.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extract/reading/bad_input.h"
#include "extract/reading/omissions.h"

namespace griot {

absl::StatusOr<std::optional<Document>> RowSource::Next() {
  absl::StatusOr<std::optional<Document>> row = NextRow();
  for (const std::string& warning : rows_.TakeWarnings()) {
    Warn(absl::StrCat(name(), ":", line_number(), ": ", warning));
  }
  if (!row.ok() || row->has_value()) {
    any_ = true;
    return row;
  }
  if (std::exchange(is_over_, true)) return std::nullopt;
  if (!any_) {
    return LeftOut(Omission::kNoText,
                   BadInput(name(), 1, "an empty file, expected articles"));
  }
  const std::string not_read = rows_.NotRead();
  if (!not_read.empty()) Warn(absl::StrCat(name(), ": ", not_read));
  return std::nullopt;
}

absl::Status RowSource::BadRow(const absl::Status& what) const {
  const absl::Status bad = BadInput(name(), line_number(), what.message());
  const std::optional<Omission> omission = OmissionOf(what);
  return omission ? LeftOut(*omission, bad) : bad;
}

}  // namespace griot
