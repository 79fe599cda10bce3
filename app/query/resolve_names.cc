#include "app/query/resolve_names.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "app/text/counted.h"
#include "graph/questions/entity_search.h"
#include "graph/questions/slips.h"
#include "graph/questions/vocabulary.h"
#include "graph/source_confidence.h"
#include "schemas/json_fields.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

using graph::DocumentInfo;
using graph::Entity;
using graph::EntityId;
using graph::Graph;

constexpr size_t kSuggestions = 4;
constexpr size_t kListed = 20;

std::string NameAndType(const Graph& graph, EntityId id) {
  const Entity& entity = graph.At(id);
  return absl::StrCat(graph.Text(entity.name), " (", graph.Text(entity.type),
                      ")");
}

std::string Meant(const std::vector<std::string>& suggestions) {
  if (suggestions.empty()) return "";
  return absl::StrCat("; did you mean ", absl::StrJoin(suggestions, ", or "),
                      "?");
}

absl::Status Ambiguous(const Graph& graph, absl::string_view typed,
                       const std::vector<EntityId>& found) {
  std::string message =
      absl::StrCat(Shown(typed),
                   " may be any of these, expected one of them, "
                   "by its id or its whole name:");
  for (size_t i = 0; i < found.size() && i < kListed; ++i) {
    const Entity& entity = graph.At(found[i]);
    const auto documents = graph::DocumentsOf(entity);
    absl::StrAppend(
        &message, "\n  ", graph.Text(entity.id), "  ",
        NameAndType(graph, found[i]), ": ",
        Counted(static_cast<int64_t>(entity.mentions.size()), "mention"),
        " in ",
        documents.size() == 1
            ? graph.Text(graph.At(documents.front()).id)
            : Counted(static_cast<int64_t>(documents.size()), "document"));
  }
  if (found.size() > kListed) {
    absl::StrAppend(&message, "\n  and ", found.size() - kListed, " more");
  }
  return absl::FailedPreconditionError(message);
}

template <typename Set, typename Find>
absl::Status Union(const std::vector<std::string>& typed, const Find& find,
                   std::optional<Set>& out) {
  for (const std::string& name : typed) {
    GRIOT_ASSIGN_OR_RETURN(Set found, find(name));
    if (!out) out.emplace();
    out->insert(found.begin(), found.end());
  }
  return absl::OkStatus();
}

absl::Status ResolveOne(const Graph& graph, const std::string& typed,
                        EntityId& out) {
  if (typed.empty()) return absl::OkStatus();
  const absl::StatusOr<EntityId> entity = ResolveEntity(graph, typed);
  if (entity.ok()) out = *entity;
  return entity.status();
}

absl::StatusOr<graph::FactFilter> ResolveFilter(const Graph& graph,
                                                const Ontology& ontology,
                                                const QueryOptions& options) {
  graph::FactFilter filter;
  GRIOT_RETURN_IF_ERROR(Union(
      options.relations,
      [&](const std::string& name) {
        return graph::FindRelations(graph, ontology, name);
      },
      filter.relations));
  GRIOT_RETURN_IF_ERROR(Union(
      options.types,
      [&](const std::string& name) {
        return graph::FindTypes(graph, ontology, name);
      },
      filter.types));
  for (const std::string& name : options.sources) {
    GRIOT_ASSIGN_OR_RETURN(graph::SourceSet found, ResolveSource(graph, name));
    if (!filter.sources) filter.sources.emplace();
    filter.sources->documents.insert(found.documents.begin(),
                                     found.documents.end());
    filter.sources->speakers.insert(found.speakers.begin(),
                                    found.speakers.end());
  }
  GRIOT_RETURN_IF_ERROR(ResolveOne(graph, options.subject, filter.subject));
  GRIOT_RETURN_IF_ERROR(ResolveOne(graph, options.object, filter.object));
  filter.time = options.time;
  filter.min_sources = options.min_sources;
  filter.polarity = options.polarity;
  filter.modalities = options.modalities;
  filter.scope = options.scope;
  return filter;
}

}  // namespace

absl::StatusOr<EntityId> ResolveEntity(const Graph& graph,
                                       absl::string_view typed) {
  const std::vector<EntityId> found = graph::FindEntities(graph, typed);
  if (found.size() == 1) return found.front();
  if (!found.empty()) return Ambiguous(graph, typed, found);
  std::vector<std::string> near;
  for (const EntityId entity :
       graph::SuggestEntities(graph, typed, kSuggestions)) {
    near.push_back(NameAndType(graph, entity));
  }
  return absl::NotFoundError(
      absl::StrCat("no entity ", Shown(typed), Meant(near)));
}

absl::StatusOr<graph::SourceSet> ResolveSource(const Graph& graph,
                                               absl::string_view typed) {
  graph::SourceSet sources = graph::FindSources(graph, typed);
  if (!sources.empty()) return sources;
  std::vector<std::string> known;
  for (const DocumentInfo& document : graph.documents) {
    known.emplace_back(graph.Text(document.id));
    known.emplace_back(graph.Text(document.publisher));
  }
  for (const graph::AttributionRecord& link : graph.attributions) {
    known.emplace_back(graph.Text(graph.At(link.source).name));
  }
  return absl::NotFoundError(
      absl::StrCat("no document, publisher or speaker ", Shown(typed),
                   Meant(graph::SuggestWords(known, typed, kSuggestions))));
}

absl::StatusOr<Meaning> ResolveNames(const Graph& graph,
                                     const Ontology& ontology,
                                     const QueryOptions& options) {
  Meaning meaning;
  GRIOT_ASSIGN_OR_RETURN(meaning.filter,
                         ResolveFilter(graph, ontology, options));
  if (!options.by.empty()) {
    GRIOT_ASSIGN_OR_RETURN(meaning.by, ResolveSource(graph, options.by));
  }
  for (const std::string& name : options.names) {
    if (options.question->names_mean == NamesMean::kParts) {
      GRIOT_ASSIGN_OR_RETURN(const EntityId entity, ResolveEntity(graph, name));
      meaning.filter.about.push_back(entity);
    } else if (options.question->names_mean == NamesMean::kAnyOf) {
      const std::vector<EntityId> found = graph::FindEntities(graph, name);
      // Says what may have been meant.
      if (found.empty()) return ResolveEntity(graph, name).status();
      meaning.named.emplace(found.begin(), found.end());
    }
  }
  return meaning;
}

absl::StatusOr<std::vector<graph::FactId>> ResolveFact(
    const Graph& graph, absl::string_view typed) {
  constexpr size_t kLeast = 5;
  const auto begin =
      std::lower_bound(graph.facts.begin(), graph.facts.end(), typed,
                       [&](const graph::Fact& fact, absl::string_view id) {
                         return graph.Text(fact.id) < id;
                       });
  std::vector<graph::FactId> found;
  for (auto it = begin; typed.size() >= kLeast && it != graph.facts.end() &&
                        absl::StartsWith(graph.Text(it->id), typed);
       ++it) {
    found.emplace_back(static_cast<size_t>(it - graph.facts.begin()));
  }
  if (!found.empty()) return found;
  return absl::NotFoundError(
      absl::StrCat("no fact ", Shown(typed),
                   ", expected an id (f and digits) or its beginning, as facts "
                   "shows it, or A RELATION B"));
}

}  // namespace griot
