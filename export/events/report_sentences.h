#ifndef GRIOT_EXPORT_EVENTS_REPORT_SENTENCES_H_
#define GRIOT_EXPORT_EVENTS_REPORT_SENTENCES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/graph.h"

namespace griot::exporter {

// The sentences of reports that tell something, in the order of the text.
class ReportSentences {
 public:
  // With all statements that stand in it.
  struct Sentence {
    graph::DocumentIndex document;
    Span evidence;
    size_t first = 0;  // statements
    size_t end = 0;
  };

  // The graph must outlive this.
  explicit ReportSentences(const graph::Graph& graph);

  absl::Span<const Sentence> In(graph::DocumentIndex document) const {
    return absl::MakeSpan(sentences_)
        .subspan(first_[document.value()],
                 first_[document.value() + 1] - first_[document.value()]);
  }
  // Which of its document's a statement stands in.
  int32_t NumberOf(graph::StatementIndex i) const { return of_[i.value()]; }
  const Sentence& At(graph::StatementIndex i) const;
  // The one that holds all of a span.
  std::optional<int32_t> NumberAt(graph::DocumentIndex document,
                                  const Span& span) const;
  absl::string_view TextOf(const Sentence& sentence) const {
    return graph_.Text(graph_.statements[sentence.first].quote);
  }

 private:
  const graph::Graph& graph_;
  std::vector<Sentence> sentences_;  // by document, then by begin
  std::vector<size_t> first_;        // by document, and one more
  std::vector<int32_t> of_;          // by statement
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_REPORT_SENTENCES_H_
