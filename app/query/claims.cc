#include <algorithm>
#include <string>
#include <tuple>
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

// Null where the document itself says it.
const graph::AttributionRecord* LinkOf(const Graph& graph, const Claim& claim) {
  const auto chain = graph.AttributionsOf(StatementOf(graph, claim));
  return chain.empty() ? nullptr : &chain[claim.level];
}

// What one source says of one fact, in one statement or several.
using Saying = std::vector<Claim>;

// The claims of each source of each fact together, where the first of them is.
std::vector<Saying> Sayings(const Graph& graph,
                            const std::vector<Claim>& claims) {
  using Key = std::tuple<graph::FactId, graph::EntityId, graph::DocumentIndex>;
  std::vector<Saying> sayings;
  absl::flat_hash_map<Key, size_t> places;
  for (const Claim& claim : claims) {
    const StatementRecord& statement = StatementOf(graph, claim);
    const graph::AttributionRecord* link = LinkOf(graph, claim);
    const Key key =
        link != nullptr
            ? Key(statement.fact, link->source, graph::DocumentIndex())
            : Key(statement.fact, graph::EntityId(), statement.document);
    const auto [place, added] = places.emplace(key, sayings.size());
    if (added) sayings.emplace_back();
    sayings[place->second].push_back(claim);
  }
  return sayings;
}

const StatementRecord& FirstOf(const Graph& graph, const Saying& saying) {
  return StatementOf(graph, saying.front());
}

const graph::Fact& FactOf(const Graph& graph, const Saying& saying) {
  return graph.At(FirstOf(graph, saying).fact);
}

Value SourceName(const Graph& graph, const Saying& saying) {
  const graph::AttributionRecord* link = LinkOf(graph, saying.front());
  if (link != nullptr) return NameText(graph, link->source);
  return ValueOf(graph, FirstOf(graph, saying).document);
}

// The way to a member of the first link, null without one.
template <typename Member>
auto OfLink(Member graph::AttributionRecord::*member) {
  return [member](const Graph& graph, const Saying& saying) -> Value {
    const graph::AttributionRecord* link = LinkOf(graph, saying.front());
    return link == nullptr ? Value() : ValueOf(graph, link->*member);
  };
}

Value Level(const Graph& graph, const Saying& saying) {
  return ValueOf(graph, saying.front().level);
}

Value StatementCount(const Graph& graph, const Saying& saying) {
  return ValueOf(graph, saying.size());
}

Value Evidence(const Graph& graph, const Saying& saying) {
  List statements;
  for (const Claim& claim : saying) {
    statements.push_back(ValueOf(graph, claim.statement));
  }
  return statements;
}

ColumnTable<Saying> ClaimColumns() {
  using graph::AttributionRecord;
  return Joined<Saying>(
      {{{"", "says", SourceName}},
       Within<Saying>(WhoDidWhat(), FactOf),
       {{"", "statements", StatementCount}},
       {{"speaker", "", OfLink(&AttributionRecord::source), /*entity=*/true},
        {"level", "", Level},
        {"cue", "", OfLink(&AttributionRecord::cue)},
        {"medium", "", OfLink(&AttributionRecord::medium)}},
       Within<Saying>(FactColumns{{"fact", "", Of(&graph::Fact::id)}}, FactOf),
       Within<Saying>(Content(), FactOf),
       {{"statements", "", StatementCount}, {"evidence", "", Evidence}}});
}

}  // namespace

absl::Status AskClaims(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  std::vector<Claim> claims = context.meaning.by
                                  ? graph::ClaimsBy(graph, *context.meaning.by)
                                  : AllClaims(graph);
  SortByFacts(graph, context.options.order, claims);
  AnswerRows<Saying> rows(
      graph, ClaimColumns(),
      [](const Graph& g, const Saying& saying) -> std::vector<Note> {
        return {Sentence(g, FirstOf(g, saying))};
      },
      answer);
  for (const Saying& saying : Sayings(graph, claims)) {
    if (!Matches(graph, FactOf(graph, saying), context.meaning.filter)) {
      continue;
    }
    GRIOT_RETURN_IF_ERROR(rows.Add(saying));
  }
  return absl::OkStatus();
}

}  // namespace griot
