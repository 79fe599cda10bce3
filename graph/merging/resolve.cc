#include "graph/merging/resolve.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/resolution/gazetteer.h"
#include "graph/resolution/name_groups.h"
#include "graph/resolution/world_gazetteer.h"

namespace griot::graph {
namespace {

absl::Span<const Mention> MentionsOf(uint32_t use,
                                     const LocalEntities& locals) {
  const LocalEntity& local = locals.entities[use];
  return absl::MakeSpan(locals.mentions)
      .subspan(local.first_mention, local.mention_count);
}

}  // namespace

Names NamesOf(const LocalEntities& locals, const Graph& graph) {
  Names names;
  names.uses.reserve(locals.entities.size());
  for (const LocalEntity& local : locals.entities) {
    names.uses.push_back({local.document.value(), local.key.value(),
                          local.name.value(), local.family, local.kind,
                          local.first_mention, local.mention_count});
  }
  names.forms.reserve(locals.mentions.size());
  for (const Mention& mention : locals.mentions) {
    names.forms.push_back({mention.text.value(), mention.kind});
  }
  names.document_count = graph.documents.size();
  names.text_count = graph.strings.size();
  names.text = [&graph](uint32_t id) { return graph.Text(StringId(id)); };
  names.document_id = [&graph](uint32_t document) {
    return graph.Text(graph.documents[document].id);
  };
  return names;
}

absl::StatusOr<Resolution> Resolve(const Names& names, const MergeRules& rules,
                                   std::vector<Refusal>* refusals) {
  ResolutionKnowledge knowledge;
  knowledge.gazetteer = &WorldGazetteer();
  std::vector<Decision> on_names;
  std::copy_if(rules.decisions.begin(), rules.decisions.end(),
               std::back_inserter(on_names),
               [](const Decision& decision) { return !IsOfFacts(decision); });
  knowledge.decisions = &on_names;
  knowledge.known_names = &rules.known_names;
  knowledge.family_of = [&rules](absl::string_view type) {
    return FamilyOf(type, rules);
  };
  return ResolveNames(names, knowledge, refusals);
}

absl::StatusOr<Resolution> Resolve(const LocalEntities& locals,
                                   const Graph& graph, const MergeRules& rules,
                                   std::vector<Refusal>* refusals) {
  absl::StatusOr<Resolution> resolution =
      Resolve(NamesOf(locals, graph), rules, refusals);
  if (!resolution.ok()) return resolution;
  auto next = static_cast<uint32_t>(resolution->clusters.size());
  for (uint32_t& cluster : resolution->cluster_of) {
    if (cluster == kNoIndex) cluster = next++;
  }
  return resolution;
}

std::string KeyOf(const LocalEntity& local, const Graph& graph) {
  const absl::string_view document = graph.Text(graph.At(local.document).id);
  if (local.kind == MentionKind::kPronoun) {
    return absl::StrCat("pronoun\n", local.span.begin, "\n", local.span.end,
                        "\n", document);
  }
  return absl::StrCat("nominal\n", document, "\n", graph.Text(local.key));
}

Mention FirstMentionOf(uint32_t use, const LocalEntities& locals) {
  const auto mentions = MentionsOf(use, locals);
  const auto named = std::find_if(
      mentions.begin(), mentions.end(),
      [](const Mention& m) { return m.kind == MentionKind::kName; });
  return named != mentions.end() ? *named : mentions[0];
}

Mention MentionOf(const Showing& showing, const LocalEntities& locals) {
  const auto mentions = MentionsOf(showing.use, locals);
  const auto shown = std::find_if(
      mentions.begin(), mentions.end(),
      [&](const Mention& m) { return m.text == StringId(showing.form); });
  return shown != mentions.end() ? *shown : FirstMentionOf(showing.use, locals);
}

}  // namespace griot::graph
