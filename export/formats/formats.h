#ifndef GRIOT_EXPORT_FORMATS_FORMATS_H_
#define GRIOT_EXPORT_FORMATS_FORMATS_H_

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "export/writer.h"

namespace griot::exporter {

// A file or, if `make_folder` is set in place of `make`, a folder.
struct Format {
  std::string name;     // as given to --format
  std::string ending;   // of file names, ".graphml"; none of a folder
  std::string summary;  // one line for --help
  std::function<std::unique_ptr<Writer>(ByteSink, const WriterOptions&)> make;
  std::function<std::unique_ptr<Writer>(FolderSink, const WriterOptions&)>
      make_folder = nullptr;
  bool has_triple_terms = false;  // WriterOptions::triple_terms means something
  // The ways in which it can be written, that for everybody first; none: one.
  std::vector<std::string> flavours = {};

  bool is_folder() const { return make_folder != nullptr; }
};

// All formats, sorted by name.
absl::Span<const Format> Formats();
// Null if there is none.
const Format* FindFormat(absl::string_view name);
// The format whose ending `path` has, in any case of letters; null if none.
const Format* FindFormatOfPath(absl::string_view path);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_FORMATS_FORMATS_H_
