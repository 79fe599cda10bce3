#include "extract/reading/json_lines_source.h"

#include <utility>

#include "absl/strings/match.h"
#include "extract/reading/bad_input.h"
#include "extract/reading/line_reader.h"
#include "schemas/document.h"
#include "schemas/statement_json.h"

namespace griot {
namespace {

class JsonLinesSource : public DocumentSource {
 public:
  explicit JsonLinesSource(OpenInput input)
      : DocumentSource(input.name),
        lines_(input.name, std::move(input.bytes)) {}

  absl::StatusOr<std::optional<Document>> Next() override {
    absl::string_view line;
    absl::StatusOr<bool> more = lines_.Next(line);
    const bool is_first = !std::exchange(any_, true);
    if (!more.ok()) return more.status();
    if (!*more) {
      if (!is_first) return std::nullopt;
      return BadInput(name(), 1, "an empty file, expected one document a line");
    }
    absl::StatusOr<Document> document = ParseDocument(line);
    if (!document.ok()) {
      return BadInput(name(), line_number(), document.status().message());
    }
    return *std::move(document);
  }

  int64_t line_number() const override { return lines_.line_number(); }
  int64_t bytes_consumed() const override { return lines_.bytes_consumed(); }

 private:
  LineReader lines_;
  bool any_ = false;  // whether anything was read or said of the input
};

}  // namespace

std::unique_ptr<DocumentSource> OpenJsonLines(OpenInput input) {
  return std::make_unique<JsonLinesSource>(std::move(input));
}

bool LooksLikeJson(absl::string_view start) {
  return absl::StartsWith(start, "{");
}

}  // namespace griot
