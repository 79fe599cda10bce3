#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "app/query/ask.h"
#include "app/query/columns.h"
#include "app/query/fact_columns.h"
#include "app/query/resolve_names.h"
#include "app/query/values.h"
#include "app/text/fact_text.h"
#include "graph/questions/dyads.h"
#include "graph/questions/order.h"
#include "graph/questions/support.h"
#include "graph/questions/timeline.h"
#include "graph/questions/vocabulary.h"
#include "schemas/json_fields.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using graph::Dyad;
using graph::Fact;
using graph::FactFilter;
using graph::FactId;
using graph::Graph;

std::vector<Note> SurestSentence(const Graph& graph, const Fact& fact) {
  return {Sentence(graph, graph::SurestStatement(graph, fact))};
}

std::vector<Note> AllTestimony(const Graph& graph, const Fact& fact) {
  std::vector<Note> notes;
  for (const graph::StatementIndex i : fact.statements) {
    for (Note& note : Testimony(graph, graph.At(i))) {
      notes.push_back(std::move(note));
    }
  }
  return notes;
}

// The columns of most questions on facts.
FactColumns SupportedFacts() {
  return Joined<Fact>(
      {{SourceCount()}, WhoDidWhat(), {When(), ShortId()}, AllOfFact()});
}

absl::Status AddFacts(const QueryContext& context,
                      const std::vector<FactId>& facts, FactColumns columns,
                      AnswerRows<Fact>::NotesOf notes, Answer& answer) {
  AnswerRows<Fact> rows(context.graph, std::move(columns), std::move(notes),
                        answer);
  for (const FactId id : facts) {
    GRIOT_RETURN_IF_ERROR(rows.Add(context.graph.At(id)));
  }
  return absl::OkStatus();
}

// When a fact was: the time of the event, else the day it was said.
Value WhenOrSaid(const Graph& graph, const Fact& fact) {
  if (fact.time != graph::StringPool::kEmpty) {
    return ValueOf(graph, fact.time);
  }
  const absl::string_view said = graph.Text(fact.first_said);
  if (said.empty()) return "";
  return absl::StrCat("said ", said);
}

// Who the source of a fact of one source is.
Value OnlySource(const Graph& graph, const Fact& fact) {
  const graph::DocumentInfo& document = graph.At(fact.documents.front());
  std::string text(graph.Text(document.publisher == graph::StringPool::kEmpty
                                  ? document.id
                                  : document.publisher));
  for (const graph::EntityId speaker : fact.speakers) {
    absl::StrAppend(&text, ", ", NameText(graph, speaker));
  }
  return text;
}

const Fact& BestOf(const Graph& graph, const Dyad& dyad) {
  return graph.At(dyad.facts.front());
}

std::vector<FactId> InTime(const Graph& graph, const Dyad& dyad) {
  return graph::Timeline(graph, dyad.facts);
}

Value TimesOf(const Graph& graph, const Dyad& dyad) {
  List times;
  for (const FactId id : InTime(graph, dyad)) {
    Value time = ValueOf(graph, graph.At(id).time);
    if (!time.is_null()) times.push_back(std::move(time));
  }
  return times;
}

Value FactsOf(const Graph& graph, const Dyad& dyad) {
  return ValueOf(graph, InTime(graph, dyad));
}

Value EvidenceOf(const Graph& graph, const Dyad& dyad) {
  std::vector<graph::StatementIndex> statements;
  for (const FactId id : InTime(graph, dyad)) {
    const auto& more = graph.At(id).statements;
    statements.insert(statements.end(), more.begin(), more.end());
  }
  return ValueOf(graph, statements);
}

ColumnTable<Dyad> DyadColumns() {
  const auto who = [](const Graph& g, const Dyad& d) {
    return NameText(g, d.who);
  };
  const auto what = [](const Graph& g, const Dyad& d) {
    return RelationText(g, BestOf(g, d));
  };
  const auto whom = [](const Graph& g, const Dyad& d) {
    return NameText(g, d.whom);
  };
  return {{"", "sources", Of(&Dyad::sources)},
          {"", "who", who},
          {"", "did what", what},
          {"", "to whom", whom},
          {"times", "when", TimesOf},
          {"subject", "", Of(&Dyad::who), /*entity=*/true},
          {"relation", "", Of(&Dyad::what)},
          {"object", "", Of(&Dyad::whom), /*entity=*/true},
          {"polarity", "", Of(&Dyad::polarity)},
          {"modality", "", Of(&Dyad::modality)},
          {"sources", "", Of(&Dyad::sources)},
          {"documents", "", Of(&Dyad::documents)},
          {"facts", "", FactsOf},
          {"evidence", "", EvidenceOf}};
}

}  // namespace

absl::Status AskFacts(const QueryContext& context, Answer& answer) {
  std::vector<FactId> facts =
      graph::SelectFacts(context.graph, context.meaning.filter);
  graph::SortFacts(context.graph, context.options.order, facts);
  return AddFacts(context, facts, SupportedFacts(), SurestSentence, answer);
}

absl::Status AskTimeline(const QueryContext& context, Answer& answer) {
  std::vector<FactId> facts =
      graph::SelectFacts(context.graph, context.meaning.filter);
  graph::SortFacts(context.graph, context.options.order, facts);
  return AddFacts(context, facts,
                  Joined<Fact>({{{"", "when", WhenOrSaid}},
                                WhoDidWhat(),
                                {SourceCount(), ShortId()},
                                AllOfFact()}),
                  SurestSentence, answer);
}

absl::Status AskWho(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  std::vector<FactId> facts =
      graph::SelectFacts(context.graph, context.meaning.filter);
  AnswerRows<Dyad> rows(
      graph, DyadColumns(),
      [](const Graph& g, const Dyad& d) {
        return SurestSentence(g, BestOf(g, d));
      },
      answer);
  for (const Dyad& dyad :
       graph::Dyads(graph, std::move(facts), context.options.order)) {
    GRIOT_RETURN_IF_ERROR(rows.Add(dyad));
  }
  return absl::OkStatus();
}

absl::Status AskOnly(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  const std::optional<graph::SourceSet>& by = context.meaning.by;
  std::vector<FactId> facts;
  for (const FactId id : graph::SelectFacts(graph, context.meaning.filter)) {
    const Fact& fact = graph.At(id);
    if (by ? graph::IsSaidOnlyBy(graph, fact, *by) : fact.sources == 1) {
      facts.push_back(id);
    }
  }
  graph::SortFacts(graph, context.options.order, facts);
  return AddFacts(context, facts,
                  Joined<Fact>({{{"", "said by", OnlySource}},
                                WhoDidWhat(),
                                {When(), ShortId()},
                                AllOfFact()}),
                  SurestSentence, answer);
}

absl::Status AskWhy(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  const std::vector<std::string>& names = context.options.names;
  std::vector<FactId> facts;
  if (names.size() == 1) {
    GRIOT_ASSIGN_OR_RETURN(facts, ResolveFact(graph, names[0]));
  } else {
    FactFilter filter = context.meaning.filter;
    for (const std::string& name : {names[0], names[2]}) {
      GRIOT_ASSIGN_OR_RETURN(const graph::EntityId entity,
                             ResolveEntity(graph, name));
      filter.about.push_back(entity);
    }
    GRIOT_ASSIGN_OR_RETURN(
        filter.relations,
        graph::FindRelations(graph, context.ontology, names[1]));
    facts = graph::SelectFacts(graph, filter);
    if (facts.empty()) {
      return absl::NotFoundError(absl::StrCat(
          "no fact has ", Shown(names[0]), ", ", Shown(names[1]), " and ",
          Shown(names[2]), ", expected one that facts shows"));
    }
  }
  graph::SortBySalience(graph, facts);
  return AddFacts(context, facts, SupportedFacts(), AllTestimony, answer);
}

}  // namespace griot
