#ifndef GRIOT_EXPORT_HTML_HTML_DATA_H_
#define GRIOT_EXPORT_HTML_HTML_DATA_H_

#include <string>

#include "absl/strings/string_view.h"
#include "export/buffered_sink.h"
#include "export/writer.h"
#include "graph/graph.h"

namespace griot::exporter {

// The graph as JSON for the page's script (html/data.js reads it): tables of
// arrays, in which texts are numbers of the last table, "strings". Safe inside
// a script element. Without the options' ontology there are no events and types
// have no kinds, without texts documents show their sentences alone, as they do
// where all texts are longer than 64 MiB. An error is one of reading a text.
absl::Status WriteHtmlData(const graph::Graph& graph,
                           const WriterOptions& options, BufferedSink& out);

// `json` with each character of its strings that HTML or JavaScript may read as
// more than text written as an escape: <, >, &, U+2028 and U+2029. Whole
// characters only.
std::string EscapedForScript(absl::string_view json);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_HTML_HTML_DATA_H_
