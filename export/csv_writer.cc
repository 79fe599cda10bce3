#include "export/csv_writer.h"

#include <csv.h>

namespace griot::exporter {

void AppendCsvText(absl::string_view text, std::string& out) {
  const size_t before = out.size();
  const size_t most = 2 * text.size() + 2;
  out.resize(before + most);
  const size_t written =
      csv_write(out.data() + before, most, text.data(), text.size());
  out.resize(before + written);
}

bool IsLikeFormula(absl::string_view text) {
  return !text.empty() &&
         absl::string_view("=+-@\t\r").find(text[0]) != absl::string_view::npos;
}

}  // namespace griot::exporter
