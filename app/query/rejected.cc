#include <string>
#include <vector>

#include "app/query/ask.h"
#include "app/query/columns.h"
#include "app/query/values.h"
#include "app/text/fact_text.h"
#include "graph/questions/fact_filter.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using graph::Graph;
using graph::Rejection;

Value WhatIsDone(const Graph& graph, const Rejection& rejection) {
  return PredicateText(graph.Text(rejection.predicate),
                       graph.Text(rejection.polarity) == "negative",
                       graph.Text(rejection.modality));
}

Value StatementCount(const Graph&, const Rejection& rejection) {
  return static_cast<int64_t>(rejection.statements.size());
}

ColumnTable<Rejection> RejectionColumns() {
  return {{"", "who", Of(&Rejection::subject)},
          {"", "relation", WhatIsDone},
          {"", "whom", Of(&Rejection::object)},
          {"", "when", Of(&Rejection::time)},
          {"", "statements", StatementCount},
          {"", "wrong says", Of(&Rejection::by)},
          {"", "because", Of(&Rejection::reason)},
          {"", "in", Of(&Rejection::origin)},
          {"subject", "", Of(&Rejection::subject)},
          {"predicate", "", Of(&Rejection::predicate)},
          {"object", "", Of(&Rejection::object)},
          {"polarity", "", Of(&Rejection::polarity)},
          {"modality", "", Of(&Rejection::modality)},
          {"time", "", Of(&Rejection::time)},
          {"document", "", Of(&Rejection::document)},
          {"quote", "", Of(&Rejection::quote)},
          {"by", "", Of(&Rejection::by)},
          {"reason", "", Of(&Rejection::reason)},
          {"origin", "", Of(&Rejection::origin)},
          {"evidence", "", Of(&Rejection::statements)}};
}

std::vector<Note> FirstSentence(const Graph& graph,
                                const Rejection& rejection) {
  if (rejection.statements.empty()) return {};
  return {Sentence(graph, rejection.statements.front())};
}

}  // namespace

absl::Status AskRejected(const QueryContext& context, Answer& answer) {
  AnswerRows<Rejection> rows(context.graph, RejectionColumns(), FirstSentence,
                             answer);
  for (const Rejection& rejection : context.graph.rejections) {
    if (!graph::Matches(context.graph, rejection, context.meaning.filter))
      continue;
    GRIOT_RETURN_IF_ERROR(rows.Add(rejection));
  }
  return absl::OkStatus();
}

}  // namespace griot
