#ifndef GRIOT_EXPORT_HTML_HTML_H_
#define GRIOT_EXPORT_HTML_HTML_H_

#include <memory>
#include <string>

#include "export/writer.h"

namespace griot::exporter {

// One page that shows the graph in a browser, with all that it needs in it: it
// opens from a disk and asks for nothing else. docs/exports.md says how its
// data are laid out. A graph of more statements than a browser bears is
// refused.
std::unique_ptr<Writer> MakeHtmlWriter(ByteSink sink,
                                       const WriterOptions& options);

// A page so made, as a server gives it that takes decisions (docs/review.md):
// it sends them there.
std::string ForServer(std::string page);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_HTML_HTML_H_
