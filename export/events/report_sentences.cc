#include "export/events/report_sentences.h"

#include <algorithm>
#include <iterator>

namespace griot::exporter {

using graph::DocumentIndex;
using graph::StatementIndex;
using graph::StatementRecord;

ReportSentences::ReportSentences(const graph::Graph& graph)
    : graph_(graph),
      first_(graph.documents.size() + 1),
      of_(graph.statements.size()) {
  size_t document = 0;
  for (size_t i = 0; i < graph.statements.size(); ++i) {
    const StatementRecord& statement = graph.statements[i];
    while (document < statement.document.value()) {
      first_[++document] = sentences_.size();
    }
    if (sentences_.size() == first_[document] ||
        sentences_.back().evidence != statement.evidence) {
      sentences_.push_back({statement.document, statement.evidence, i, i});
    }
    sentences_.back().end = i + 1;
    of_[i] = static_cast<int32_t>(sentences_.size() - 1 - first_[document]);
  }
  while (document < graph.documents.size()) {
    first_[++document] = sentences_.size();
  }
}

const ReportSentences::Sentence& ReportSentences::At(StatementIndex i) const {
  return In(graph_.At(i).document)[static_cast<size_t>(NumberOf(i))];
}

std::optional<int32_t> ReportSentences::NumberAt(DocumentIndex document,
                                                 const Span& span) const {
  const auto sentences = In(document);
  const auto after =
      std::upper_bound(sentences.begin(), sentences.end(), span.begin,
                       [](int32_t begin, const Sentence& sentence) {
                         return begin < sentence.evidence.begin;
                       });
  if (after == sentences.begin()) return std::nullopt;
  const auto sentence = std::prev(after);
  if (span.end > sentence->evidence.end) return std::nullopt;
  return static_cast<int32_t>(sentence - sentences.begin());
}

}  // namespace griot::exporter
