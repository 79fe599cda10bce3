#include "app/findings.h"

#include <algorithm>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"
#include "app/text/fact_text.h"
#include "app/text/text_layout.h"
#include "graph/questions/support.h"

namespace griot {
namespace {

using graph::Entity;
using graph::Fact;
using graph::FactId;
using graph::Graph;
using graph::StatementRecord;

constexpr size_t kFacts = 12;
constexpr int kMinColumns = 60;

bool IsNamed(const Entity& entity) { return entity.kind == MentionKind::kName; }

// Bigger is better.
auto RankOf(const Graph& graph, const Fact& fact) {
  const int named =
      IsNamed(graph.At(fact.subject)) + IsNamed(graph.At(fact.object));
  return std::tuple(fact.documents.size(), graph::IsStatedEvent(fact), named,
                    graph::Tenths(fact.confidence));
}

}  // namespace

std::vector<FactId> BestSupported(const Graph& graph, size_t limit) {
  std::vector<FactId> facts;
  for (size_t i = 0; i < graph.facts.size(); ++i) {
    const Fact& fact = graph.facts[i];
    if (fact.is_edge() && !graph.Text(fact.relation).empty() &&
        !fact.statements.empty()) {
      facts.emplace_back(i);
    }
  }
  limit = std::min(limit, facts.size());
  std::partial_sort(facts.begin(), facts.begin() + limit, facts.end(),
                    [&](FactId a, FactId b) {
                      const auto rank_a = RankOf(graph, graph.At(a));
                      const auto rank_b = RankOf(graph, graph.At(b));
                      return rank_a != rank_b ? rank_a > rank_b : a < b;
                    });
  facts.resize(limit);
  return facts;
}

std::string FindingsTable(const Graph& graph, int columns, bool style) {
  const std::vector<FactId> facts = BestSupported(graph, kFacts);
  if (facts.empty()) return "";
  columns = std::max(columns, kMinColumns);
  const int name_width = (columns - 8) * 3 / 10;
  const int relation_width = columns - 11 - 2 * name_width;
  const auto row = [&](absl::string_view texts, absl::string_view who,
                       absl::string_view relation, absl::string_view whom) {
    return absl::StrCat(absl::StrFormat("%5s  ", texts),
                        Pad(Fit(who, name_width), name_width), "  ",
                        Pad(Fit(relation, relation_width), relation_width),
                        "  ", Fit(whom, name_width), "\n");
  };

  std::string table = "\nThe typed facts that most texts support:\n";
  absl::StrAppend(&table, style ? "\033[1m" : "",
                  row("texts", "who", "relation", "whom"),
                  style ? "\033[0m" : "");
  for (const FactId id : facts) {
    const Fact& fact = graph.At(id);
    absl::StrAppend(&table, row(absl::StrCat(fact.documents.size()),
                                graph.Text(graph.At(fact.subject).name),
                                RelationText(graph, fact),
                                graph.Text(graph.At(fact.object).name)));
    const StatementRecord& statement = graph::SurestStatement(graph, fact);
    const std::string source = absl::StrCat(
        " [", Fit(graph.Text(graph.At(statement.document).id), 24), "]");
    const int center =
        statement.predicate_span.begin - statement.evidence.begin;
    absl::StrAppend(
        &table, "       ",
        Fit(graph.Text(statement.quote), columns - 8 - WidthOf(source), center),
        source, "\n");
  }
  return table;
}

}  // namespace griot
