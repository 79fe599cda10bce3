#include <algorithm>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "app/query/ask.h"
#include "app/query/columns.h"
#include "app/query/fact_columns.h"
#include "app/query/values.h"
#include "app/text/fact_text.h"
#include "graph/questions/order.h"
#include "graph/questions/sources.h"
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

// By the facts they are of.
void SortByFacts(const Graph& graph, graph::Order order,
                 std::vector<Claim>& claims) {
  std::vector<graph::FactId> facts;
  facts.reserve(claims.size());
  for (const Claim& claim : claims) {
    facts.push_back(graph.At(claim.statement).fact);
  }
  graph::SortFacts(graph, order, facts);
  absl::flat_hash_map<graph::FactId, size_t> place;
  for (const graph::FactId fact : facts) place.emplace(fact, place.size());
  std::stable_sort(claims.begin(), claims.end(),
                   [&](const Claim& a, const Claim& b) {
                     return place.at(graph.At(a.statement).fact) <
                            place.at(graph.At(b.statement).fact);
                   });
}

const StatementRecord& StatementOf(const Graph& graph, const Claim& claim) {
  return graph.At(claim.statement);
}

const graph::Fact& FactOf(const Graph& graph, const Claim& claim) {
  return graph.At(StatementOf(graph, claim).fact);
}

// Null where the document itself says it.
const graph::AttributionRecord* LinkOf(const Graph& graph, const Claim& claim) {
  const auto chain = graph.AttributionsOf(StatementOf(graph, claim));
  return chain.empty() ? nullptr : &chain[claim.level];
}

Value SourceName(const Graph& graph, const Claim& claim) {
  const graph::AttributionRecord* link = LinkOf(graph, claim);
  if (link != nullptr) return NameText(graph, link->source);
  return ValueOf(graph, StatementOf(graph, claim).document);
}

// The way to a member of the link, null without one.
template <typename Member>
auto OfLink(Member graph::AttributionRecord::*member) {
  return [member](const Graph& graph, const Claim& claim) -> Value {
    const graph::AttributionRecord* link = LinkOf(graph, claim);
    return link == nullptr ? Value() : ValueOf(graph, link->*member);
  };
}

ColumnTable<Claim> ClaimColumns() {
  using graph::AttributionRecord;
  return Joined<Claim>(
      {{{"", "says", SourceName}},
       Within<Claim>(WhoDidWhat(), FactOf),
       {{"speaker", "", OfLink(&AttributionRecord::source), /*entity=*/true},
        {"level", "", Of(&Claim::level)},
        {"cue", "", OfLink(&AttributionRecord::cue)},
        {"medium", "", OfLink(&AttributionRecord::medium)}},
       Within<Claim>(FactColumns{{"fact", "", Of(&graph::Fact::id)}}, FactOf),
       Within<Claim>(Content(), FactOf),
       {{"evidence", "", Of(&Claim::statement)}}});
}

}  // namespace

absl::Status AskClaims(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  std::vector<Claim> claims = context.meaning.by
                                  ? graph::ClaimsBy(graph, *context.meaning.by)
                                  : AllClaims(graph);
  SortByFacts(graph, context.options.order, claims);
  AnswerRows<Claim> rows(
      graph, ClaimColumns(),
      [](const Graph& g, const Claim& c) -> std::vector<Note> {
        return {Sentence(g, StatementOf(g, c))};
      },
      answer);
  for (const Claim& claim : claims) {
    if (!Matches(graph, FactOf(graph, claim), context.meaning.filter)) continue;
    GRIOT_RETURN_IF_ERROR(rows.Add(claim));
  }
  return absl::OkStatus();
}

}  // namespace griot
