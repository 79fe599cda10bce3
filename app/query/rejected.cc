#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "app/query/ask.h"
#include "app/query/columns.h"
#include "app/query/values.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using graph::Graph;
using graph::Rejection;

// "not attack (possible)", as RelationText (fact_text.h) has it of facts.
Value WhatIsDone(const Graph& graph, const Rejection& rejection) {
  std::string text(graph.Text(rejection.predicate));
  std::replace(text.begin(), text.end(), '_', ' ');
  if (graph.Text(rejection.polarity) == "negative") text = "not " + text;
  const absl::string_view modality = graph.Text(rejection.modality);
  if (modality != "asserted") absl::StrAppend(&text, " (", modality, ")");
  return text;
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
    GRIOT_RETURN_IF_ERROR(rows.Add(rejection));
  }
  return absl::OkStatus();
}

}  // namespace griot
