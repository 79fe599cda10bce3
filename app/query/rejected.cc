#include <algorithm>
#include <string>
#include <vector>

#include "app/query/ask.h"
#include "app/query/columns.h"
#include "app/query/values.h"
#include "app/text/fact_text.h"
#include "graph/questions/fact_filter.h"
#include "graph/resolution/normalise.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using graph::Graph;
using graph::Rejection;
using graph::StringId;

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

// Whether the entity that a filter asks for is called so; none asks for
// nothing.
bool IsCalled(const Graph& graph, graph::EntityId asked, StringId name) {
  if (!asked.valid()) return true;
  const graph::Entity& entity = graph.At(asked);
  const auto is = [&](StringId one) {
    return graph::NormaliseName(graph.Text(one)) ==
           graph::NormaliseName(graph.Text(name));
  };
  return is(entity.name) || entity.id == name ||
         std::any_of(entity.aliases.begin(), entity.aliases.end(), is);
}

// The time that the row names, else the days of those who said so.
graph::TimeRange TimeOf(const Graph& graph, const Rejection& rejection) {
  absl::string_view first;
  absl::string_view last;
  for (const graph::StatementRecord& said : rejection.statements) {
    const absl::string_view day = graph.Text(graph.At(said.document).published);
    if (day.empty()) continue;
    if (first.empty() || day < first) first = day;
    if (day > last) last = day;
  }
  return graph::TimeOf(graph.Text(rejection.time), first, last);
}

bool Matches(const Graph& graph, const Rejection& rejection,
             const graph::FactFilter& filter) {
  const bool negative = graph.Text(rejection.polarity) == "negative";
  if (filter.polarity &&
      negative != (*filter.polarity == Polarity::kNegative)) {
    return false;
  }
  if (filter.relations && !filter.relations->contains(rejection.predicate)) {
    return false;
  }
  const absl::string_view modality = graph.Text(rejection.modality);
  const auto is_class = [&](Modality one) {
    return graph::Name(graph::ClassOf(one)) ==
           (modality.empty() ? "asserted" : modality);
  };
  if (!filter.modalities.empty() &&
      std::none_of(filter.modalities.begin(), filter.modalities.end(),
                   is_class)) {
    return false;
  }
  const auto is_source = [&](const graph::StatementRecord& said) {
    return filter.sources->documents.contains(said.document);
  };
  if (filter.sources && std::none_of(rejection.statements.begin(),
                                     rejection.statements.end(), is_source)) {
    return false;
  }
  return IsCalled(graph, filter.subject, rejection.subject) &&
         IsCalled(graph, filter.object, rejection.object) &&
         Overlap(TimeOf(graph, rejection), filter.time);
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
    if (!Matches(context.graph, rejection, context.meaning.filter)) continue;
    GRIOT_RETURN_IF_ERROR(rows.Add(rejection));
  }
  return absl::OkStatus();
}

}  // namespace griot
