#include <nanobind/stl/tuple.h>

#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "extract/reading/document_reader.h"
#include "extract/reading/inputs.h"
#include "extract/reading/lines_reader.h"
#include "extract/reading/warc_source.h"
#include "python/objects.h"
#include "python/status.h"
#include "schemas/text_list.h"

// Files as rows of documents, for griot.spark: what is not there is an empty
// text.

namespace griot::python {
namespace {

using Text = std::string;
using Texts = std::vector<Text>;

// Files as the command line reads them: path, id and whether it is a crawl.
std::vector<std::tuple<Text, Text, bool>> ListInputs(const Texts& paths) {
  const InputList list = griot::ListInputs(paths);
  for (const absl::Status& error : list.errors) RaiseIfError(error);
  std::vector<std::tuple<Text, Text, bool>> files;
  for (const Input& input : list.inputs) {
    files.emplace_back(input.path, input.id,
                       input.kind != nullptr && input.kind->open == &OpenWarc);
  }
  return files;
}

// id, text, published, publisher, url, title, language, authors (a list as in
// schemas/text_list.h)
using DocumentTuple =
    std::tuple<Text, Text, Text, Text, Text, Text, Text, Text>;

DocumentTuple RowOf(const Document& document) {
  return {document.id,        document.text,
          document.published, document.publisher,
          document.url,       document.title,
          document.language,  ToTextList(document.authors)};
}

// Raises what is wrong with one document; None ends them.
template <typename Reader>
std::optional<DocumentTuple> NextRow(Reader& reader) {
  absl::StatusOr<std::optional<Document>> document;
  {
    const nb::gil_scoped_release release;
    document = reader.Next();
  }
  const std::optional<Document> read = ValueOrRaise(std::move(document));
  if (!read.has_value()) return std::nullopt;
  return RowOf(*read);
}

// The documents of a file, one after the other; its id is that of its document
// if it is one.
class FileReader {
 public:
  FileReader(const Text& path, const Text& id) : reader_(Open(path, id), {}) {}

  std::optional<DocumentTuple> Next() { return NextRow(reader_); }
  Texts TakeWarnings() { return reader_.TakeWarnings(); }
  // What was left out, counted; empty if nothing was.
  Text Omissions() const { return reader_.omissions().Text(); }

 private:
  static std::vector<Input> Open(const Text& path, const Text& id) {
    InputList list = griot::ListInputs({path});
    for (const absl::Status& error : list.errors) RaiseIfError(error);
    for (Input& input : list.inputs) input.id = id;
    return std::move(list.inputs);
  }

  DocumentReader reader_;
};

// The documents of a part of a file of JSON Lines, in the same way.
class LinesReader {
 public:
  LinesReader(const Text& path, const Text& id, int64_t begin, int64_t end,
              int64_t first_line)
      : reader_(ValueOrRaise(
            griot::LinesReader::Open({path, id, begin, end, first_line}))) {}

  std::optional<DocumentTuple> Next() { return NextRow(reader_); }
  bool FirstCounts() const { return reader_.first_counts(); }
  Texts TakeWarnings() { return reader_.TakeWarnings(); }
  Text Omissions() const { return reader_.omissions().Text(); }

 private:
  griot::LinesReader reader_;
};

}  // namespace

void BindDocumentRows(nb::module_& module) {
  nb::class_<FileReader>(module, "_FileReader")
      .def(nb::init<const Text&, const Text&>())
      .def("next", &FileReader::Next)
      .def("take_warnings", &FileReader::TakeWarnings)
      .def("omissions", &FileReader::Omissions);
  nb::class_<LinesReader>(module, "_LinesReader")
      .def(nb::init<const Text&, const Text&, int64_t, int64_t, int64_t>())
      .def("next", &LinesReader::Next)
      .def("first_counts", &LinesReader::FirstCounts)
      .def("take_warnings", &LinesReader::TakeWarnings)
      .def("omissions", &LinesReader::Omissions);
  module.def("_list_inputs", &ListInputs);
}

}  // namespace griot::python
