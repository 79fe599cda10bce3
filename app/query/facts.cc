#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "app/query/ask.h"
#include "app/query/resolve_names.h"
#include "app/query/rows.h"
#include "app/text/fact_text.h"
#include "graph/questions/dyads.h"
#include "graph/questions/support.h"
#include "graph/questions/timeline.h"
#include "graph/questions/vocabulary.h"
#include "schemas/json_fields.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using graph::Fact;
using graph::FactFilter;
using graph::FactId;
using graph::Graph;

// The filter, and the names behind the question as what facts are about.
absl::StatusOr<FactFilter> FilterAbout(const QueryContext& context,
                                       absl::Span<const std::string> names) {
  FactFilter filter = context.filter;
  for (const std::string& name : names) {
    GRIOT_ASSIGN_OR_RETURN(const graph::EntityId entity,
                           ResolveEntity(context.graph, name));
    filter.about.push_back(entity);
  }
  return filter;
}

absl::StatusOr<std::vector<FactId>> FactsAbout(
    const QueryContext& context, absl::Span<const std::string> names) {
  GRIOT_ASSIGN_OR_RETURN(const FactFilter filter, FilterAbout(context, names));
  return graph::SelectFacts(context.graph, filter);
}

absl::Status AddFacts(const Graph& graph, const std::vector<FactId>& facts,
                      Answer& answer) {
  for (const FactId id : facts) {
    const Fact& fact = graph.At(id);
    GRIOT_RETURN_IF_ERROR(answer.Add([&] {
      return Row{Joined(FactTexts(graph, fact), FactCells(graph, fact)),
                 {Sentence(graph, graph::SurestStatement(graph, fact))}};
    }));
  }
  return absl::OkStatus();
}

// When a fact was: the time of the event, else the day it was said.
std::string WhenText(const Graph& graph, const Fact& fact) {
  if (fact.time != graph::StringPool::kEmpty) {
    return std::string(graph.Text(fact.time));
  }
  const absl::string_view said = graph.Text(fact.first_said);
  return said.empty() ? "" : absl::StrCat("said ", said);
}

// Who the source of a fact of one source is.
std::string SourceText(const Graph& graph, const Fact& fact) {
  const graph::DocumentInfo& document = graph.At(fact.documents.front());
  std::string text(graph.Text(document.publisher == graph::StringPool::kEmpty
                                  ? document.id
                                  : document.publisher));
  for (const graph::EntityId speaker : fact.speakers) {
    absl::StrAppend(&text, ", ", NameText(graph, speaker));
  }
  return text;
}

}  // namespace

absl::Status AskFacts(const QueryContext& context, Answer& answer) {
  GRIOT_ASSIGN_OR_RETURN(std::vector<FactId> facts,
                         FactsAbout(context, context.options.names));
  graph::SortBySupport(context.graph, facts);
  answer.Begin(Joined(FactHeads(), FactColumns()));
  return AddFacts(context.graph, facts, answer);
}

absl::Status AskTimeline(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  GRIOT_ASSIGN_OR_RETURN(std::vector<FactId> facts,
                         FactsAbout(context, context.options.names));
  answer.Begin(Joined({{"", "when"},
                       {"", "who"},
                       {"", "relation"},
                       {"", "whom"},
                       {"", "sources"},
                       {"", "fact"}},
                      FactColumns()));
  for (const FactId id : graph::Timeline(graph, std::move(facts))) {
    const Fact& fact = graph.At(id);
    GRIOT_RETURN_IF_ERROR(answer.Add([&] {
      const std::vector<Value> texts = FactTexts(graph, fact);
      return Row{Joined({WhenText(graph, fact), texts[1], texts[2], texts[3],
                         texts[0], texts[5]},
                        FactCells(graph, fact)),
                 {Sentence(graph, graph::SurestStatement(graph, fact))}};
    }));
  }
  return absl::OkStatus();
}

absl::Status AskWho(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  GRIOT_ASSIGN_OR_RETURN(std::vector<FactId> facts,
                         FactsAbout(context, context.options.names));
  answer.Begin({{"", "sources"},
                {"", "who"},
                {"", "did what"},
                {"", "to whom"},
                {"times", "when"},
                {"subject", "", true},
                {"relation", ""},
                {"object", "", true},
                {"polarity", ""},
                {"modality", ""},
                {"sources", ""},
                {"documents", ""},
                {"facts", ""},
                {"evidence", ""}});
  for (const graph::Dyad& dyad : graph::Dyads(graph, std::move(facts))) {
    GRIOT_RETURN_IF_ERROR(answer.Add([&] {
      const Fact& best = graph.At(dyad.facts.front());
      List times;
      List ids;
      List evidence;
      for (const FactId id : graph::Timeline(graph, dyad.facts)) {
        const Fact& fact = graph.At(id);
        if (fact.time != graph::StringPool::kEmpty) {
          times.emplace_back(std::string(graph.Text(fact.time)));
        }
        ids.emplace_back(std::string(graph.Text(fact.id)));
        for (const graph::StatementIndex i : fact.statements) {
          evidence.push_back(EvidenceValue(graph, graph.At(i)));
        }
      }
      const auto sources = static_cast<int64_t>(dyad.sources);
      return Row{
          {sources, NameText(graph, dyad.who), RelationText(graph, best),
           NameText(graph, dyad.whom), std::move(times),
           EntityValue(graph, dyad.who), std::string(graph.Text(dyad.what)),
           EntityValue(graph, dyad.whom), std::string(Name(dyad.polarity)),
           std::string(Name(dyad.modality)), sources,
           static_cast<int64_t>(dyad.documents), std::move(ids),
           std::move(evidence)},
          {Sentence(graph, graph::SurestStatement(graph, best))}};
    }));
  }
  return absl::OkStatus();
}

absl::Status AskOnly(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  std::optional<graph::SourceSet> by;
  if (!context.options.by.empty()) {
    GRIOT_ASSIGN_OR_RETURN(by, ResolveSource(graph, context.options.by));
  }
  std::vector<FactId> facts;
  for (const FactId id : graph::SelectFacts(graph, context.filter)) {
    const Fact& fact = graph.At(id);
    if (by ? graph::IsSaidOnlyBy(graph, fact, *by) : fact.sources == 1) {
      facts.push_back(id);
    }
  }
  graph::SortBySupport(graph, facts);
  answer.Begin(Joined({{"", "said by"},
                       {"", "who"},
                       {"", "relation"},
                       {"", "whom"},
                       {"", "when"},
                       {"", "fact"}},
                      FactColumns()));
  for (const FactId id : facts) {
    const Fact& fact = graph.At(id);
    GRIOT_RETURN_IF_ERROR(answer.Add([&] {
      std::vector<Value> texts = FactTexts(graph, fact);
      texts[0] = SourceText(graph, fact);
      return Row{Joined(std::move(texts), FactCells(graph, fact)),
                 {Sentence(graph, graph::SurestStatement(graph, fact))}};
    }));
  }
  return absl::OkStatus();
}

absl::Status AskWhy(const QueryContext& context, Answer& answer) {
  const Graph& graph = context.graph;
  const std::vector<std::string>& names = context.options.names;
  std::vector<FactId> facts;
  if (names.size() == 1) {
    GRIOT_ASSIGN_OR_RETURN(facts, ResolveFact(graph, names[0]));
  } else {
    GRIOT_ASSIGN_OR_RETURN(FactFilter filter,
                           FilterAbout(context, {names[0], names[2]}));
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
  graph::SortBySupport(graph, facts);
  answer.Begin(Joined(FactHeads(), FactColumns()));
  for (const FactId id : facts) {
    const Fact& fact = graph.At(id);
    GRIOT_RETURN_IF_ERROR(answer.Add([&] {
      std::vector<Note> notes;
      for (const graph::StatementIndex i : fact.statements) {
        for (Note& note : Testimony(graph, graph.At(i))) {
          notes.push_back(std::move(note));
        }
      }
      return Row{Joined(FactTexts(graph, fact), FactCells(graph, fact)),
                 std::move(notes)};
    }));
  }
  return absl::OkStatus();
}

}  // namespace griot
