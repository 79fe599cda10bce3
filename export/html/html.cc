#include "export/html/html.h"

#include <cstddef>
#include <utility>

#include "absl/strings/str_cat.h"
#include "export/buffered_sink.h"
#include "export/html/html_data.h"
#include "export/html/page.h"
#include "schemas/status_macros.h"

namespace griot::exporter {
namespace {

// About 300 MB of page; a browser takes seconds to open it.
constexpr size_t kMostStatements = 400000;

class HtmlWriter : public Writer {
 public:
  HtmlWriter(ByteSink sink, const WriterOptions& options)
      : out_(std::move(sink)), options_(options) {}

  absl::Status Write(const graph::Graph& graph) override {
    if (graph.statements.size() > kMostStatements) {
      return absl::ResourceExhaustedError(
          absl::StrCat("a page of ", graph.statements.size(),
                       " statements would not open in a browser, which bears ",
                       kMostStatements, ": export to another format"));
    }
    out_.Append(PageHead());
    GRIOT_RETURN_IF_ERROR(WriteHtmlData(graph, options_, out_));
    out_.Append(PageTail());
    return out_.status();
  }

  absl::Status Finish() override { return out_.Flush(); }

 private:
  BufferedSink out_;
  const WriterOptions options_;
};

// Puts `more` behind the first `place`.
void PutBehind(absl::string_view place, absl::string_view more,
               std::string& page) {
  const size_t at = page.find(place.data(), 0, place.size());
  if (at == std::string::npos) return;
  page.insert(at + place.size(), more.data(), more.size());
}

}  // namespace

std::string ForServer(std::string page) {
  PutBehind("content=\"default-src 'none';", " connect-src 'self';", page);
  PutBehind("<meta charset=\"utf-8\">",
            "\n<meta name=\"review\" content=\"server\">", page);
  return page;
}

std::unique_ptr<Writer> MakeHtmlWriter(ByteSink sink,
                                       const WriterOptions& options) {
  return std::make_unique<HtmlWriter>(std::move(sink), options);
}

}  // namespace griot::exporter
