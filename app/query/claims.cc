#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/query/ask.h"
#include "app/query/resolve_names.h"
#include "app/query/rows.h"
#include "app/text/fact_text.h"
#include "graph/questions/sources.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using graph::Claim;
using graph::Graph;
using graph::StatementRecord;

// All that is attributed to anyone, under the source nearest to it.
std::vector<Claim> AllClaims(const Graph& graph) {
  std::vector<Claim> claims;
  for (size_t i = 0; i < graph.statements.size(); ++i) {
    if (graph.statements[i].attribution_count > 0) {
      claims.push_back({graph::StatementIndex(i), 0});
    }
  }
  return claims;
}

Row ClaimRow(const Graph& graph, const Claim& claim) {
  const StatementRecord& statement = graph.At(claim.statement);
  const graph::Fact& fact = graph.At(statement.fact);
  const graph::DocumentInfo& document = graph.At(statement.document);
  const auto chain = graph.AttributionsOf(statement);
  const graph::AttributionRecord* link =
      chain.empty() ? nullptr : &chain[claim.level];
  const std::string name(graph.Text(document.id));
  return {
      {link == nullptr ? name : NameText(graph, link->source),
       NameText(graph, fact.subject), RelationText(graph, fact),
       ObjectText(graph, fact),
       link == nullptr ? Value() : EntityValue(graph, link->source),
       static_cast<int64_t>(claim.level),
       link == nullptr ? Value() : TextOrNull(graph, link->cue),
       link == nullptr ? Value() : TextOrNull(graph, link->medium),
       std::string(graph.Text(fact.id)), EntityValue(graph, fact.subject),
       TextOrNull(graph, fact.relation), std::string(graph.Text(fact.lemma)),
       EntityValue(graph, fact.object), std::string(Name(fact.polarity)),
       std::string(Name(fact.modality)), EvidenceValue(graph, statement)},
      {Sentence(graph, statement)}};
}

}  // namespace

absl::Status AskClaims(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  std::vector<Claim> claims;
  if (context.options.by.empty()) {
    claims = AllClaims(graph);
  } else {
    GRIOT_ASSIGN_OR_RETURN(const graph::SourceSet by,
                           ResolveSource(graph, context.options.by));
    claims = graph::ClaimsBy(graph, by);
  }
  answer.Begin({{"", "says"},
                {"", "who"},
                {"", "relation"},
                {"", "whom"},
                {"speaker", "", true},
                {"level", ""},
                {"cue", ""},
                {"medium", ""},
                {"fact", ""},
                {"subject", "", true},
                {"relation", ""},
                {"lemma", ""},
                {"object", "", true},
                {"polarity", ""},
                {"modality", ""},
                {"evidence", ""}});
  for (const Claim& claim : claims) {
    const graph::FactId fact = graph.At(claim.statement).fact;
    if (!Matches(graph, graph.At(fact), context.filter)) continue;
    GRIOT_RETURN_IF_ERROR(answer.Add([&] { return ClaimRow(graph, claim); }));
  }
  return absl::OkStatus();
}

}  // namespace griot
