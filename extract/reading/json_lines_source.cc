#include "extract/reading/json_lines_source.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "extract/reading/json_rows.h"
#include "extract/reading/line_reader.h"
#include "extract/reading/row_source.h"
#include "schemas/document.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

class JsonLinesSource : public RowSource {
 public:
  JsonLinesSource(int64_t first_line, OpenInput input)
      : RowSource(input),
        lines_(input.name, std::move(input.bytes), first_line) {}

  int64_t line_number() const override {
    return std::max<int64_t>(lines_.line_number(), 1);
  }
  int64_t bytes_consumed() const override { return lines_.bytes_consumed(); }

 private:
  absl::StatusOr<std::optional<Document>> NextRow() override {
    absl::string_view line;
    GRIOT_ASSIGN_OR_RETURN(const bool more, lines_.Next(line));
    if (!more) return std::nullopt;
    absl::StatusOr<Document> document =
        ReadJsonObject(line, line_number(), rows());
    if (!document.ok()) return BadRow(document.status());
    return *std::move(document);
  }

  LineReader lines_;
};

}  // namespace

std::unique_ptr<DocumentSource> OpenJsonLines(OpenInput input) {
  return OpenJsonLinesFrom(1, std::move(input));
}

std::unique_ptr<DocumentSource> OpenJsonLinesFrom(int64_t first_line,
                                                  OpenInput input) {
  return std::make_unique<JsonLinesSource>(first_line, std::move(input));
}

bool LooksLikeJsonLines(absl::string_view start) {
  return absl::StartsWith(start, "{");
}

}  // namespace griot
