#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "graph/canonical_ids.h"
#include "graph/resolution/normalise.h"
#include "graph/resolution/organisations.h"
#include "graph/resolution/titles.h"
#include "graph/resolve.h"
#include "schemas/return_if_error.h"

namespace griot::graph {
namespace {

// Capitals of ASCII: a headline has many.
std::ptrdiff_t CountCapitals(absl::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char c) {
    return absl::ascii_isupper(static_cast<unsigned char>(c));
  });
}

// The mention's representative, in the letters that the mention itself is
// written with where they differ in case alone (BAMAKO in a dateline, Bamako in
// the text).
absl::string_view NameIn(const Mention& mention, const StringPool& strings) {
  const StringId representative = RepresentativeOf(mention, strings);
  const absl::string_view name = TrimName(strings.Text(representative));
  if (mention.text == representative) return name;
  const absl::string_view text = TrimName(strings.Text(mention.text));
  return absl::EqualsIgnoreCase(text, name) ? text : name;
}

// How well a name says of itself what it is: full names before acronyms and
// surnames, and before those with titles.
int Fullness(absl::string_view name, bool person) {
  if (!person) return IsAcronym(name) ? 0 : 2;
  const std::string normal = NormaliseName(name);
  const std::vector<absl::string_view> words = absl::StrSplit(normal, ' ');
  const size_t titles = CountTitleWords(words);
  return (words.size() > titles + 1 ? 2 : 0) + (titles == 0 ? 1 : 0);
}

// The fullest name; of several the one used most; then the one with fewest
// capitals, then the one with most accents (the longest in bytes, as they are
// spelt alike), then the first by text.
StringId PickName(absl::Span<const Mention> mentions, bool person,
                  StringPool& strings) {
  std::vector<std::pair<absl::string_view, int>> uses;
  std::vector<absl::string_view> names;
  names.reserve(mentions.size());
  for (const Mention& mention : mentions) {
    names.push_back(NameIn(mention, strings));
  }
  std::sort(names.begin(), names.end());
  for (const absl::string_view name : names) {
    if (uses.empty() || uses.back().first != name) uses.push_back({name, 0});
    ++uses.back().second;
  }
  const auto best = std::max_element(
      uses.begin(), uses.end(), [&](const auto& a, const auto& b) {
        const int full_a = Fullness(a.first, person);
        const int full_b = Fullness(b.first, person);
        if (full_a != full_b) return full_a < full_b;
        if (a.second != b.second) return a.second < b.second;
        const std::ptrdiff_t capitals_a = CountCapitals(a.first);
        const std::ptrdiff_t capitals_b = CountCapitals(b.first);
        if (capitals_a != capitals_b) return capitals_a > capitals_b;
        if (a.first.size() != b.first.size()) {
          return a.first.size() < b.first.size();
        }
        return a.first > b.first;
      });
  return strings.Intern(best->first);
}

// Appends the other names that `mentions` use, sorted. Of phrases the names
// within them are mentions as well.
void AppendAliases(absl::Span<const Mention> mentions, StringId name,
                   StringPool& strings, std::vector<StringId>& out) {
  std::vector<absl::string_view> aliases;
  for (const Mention& mention : mentions) {
    if (mention.kind != MentionKind::kName) continue;
    const absl::string_view text = strings.Text(mention.text);
    if (mention.text != mention.representative &&
        !NamePart(text, strings.Text(mention.representative)).empty()) {
      continue;
    }
    aliases.push_back(TrimName(text));
  }
  std::sort(aliases.begin(), aliases.end());
  aliases.erase(std::unique(aliases.begin(), aliases.end()), aliases.end());
  for (const absl::string_view alias : aliases) {
    const StringId id = strings.Intern(alias);
    if (id != name) out.push_back(id);
  }
}

// The local entities of each cluster, in the order of documents.
std::vector<std::vector<uint32_t>> MembersOf(const Resolution& resolution,
                                             const LocalEntities& locals) {
  std::vector<std::vector<uint32_t>> members(resolution.clusters.size());
  for (uint32_t i = 0; i < locals.entities.size(); ++i) {
    members[resolution.cluster_of[i]].push_back(i);
  }
  for (std::vector<uint32_t>& list : members) {
    std::sort(list.begin(), list.end(), [&](uint32_t a, uint32_t b) {
      const LocalEntity& first = locals.entities[a];
      const LocalEntity& second = locals.entities[b];
      return first.document < second.document;
    });
  }
  return members;
}

void AddMerges(const Resolution& resolution, const LocalEntities& locals,
               const std::vector<EntityId>& entity_of_cluster, Graph& graph) {
  std::vector<std::pair<size_t, size_t>> evidence;  // begin and size
  for (const MergeStep& step : resolution.steps) {
    NameMerge& merge = graph.merges.emplace_back();
    merge.entity = entity_of_cluster[resolution.cluster_of[step.first]];
    merge.rule = step.rule;
    merge.first = FirstMentionOf(step.first, locals);
    merge.second = FirstMentionOf(step.second, locals);
    merge.note = graph.strings.Intern(step.note);
    evidence.push_back({graph.backing.evidence.size(), step.evidence.size()});
    for (const Showing& showing : step.evidence) {
      graph.backing.evidence.push_back(MentionOf(showing, locals));
    }
  }
  for (size_t i = 0; i < graph.merges.size(); ++i) {
    graph.merges[i].evidence =
        absl::MakeSpan(graph.backing.evidence)
            .subspan(evidence[i].first, evidence[i].second);
  }
  std::stable_sort(graph.merges.begin(), graph.merges.end(),
                   [](const NameMerge& a, const NameMerge& b) {
                     return a.entity < b.entity;
                   });
}

}  // namespace

absl::Status MakeEntities(const LocalEntities& locals, const MergeRules& rules,
                          Graph& graph) {
  const absl::StatusOr<Resolution> resolved = Resolve(locals, graph, rules);
  if (!resolved.ok()) return resolved.status();
  const Resolution& resolution = *resolved;
  std::vector<ContentHash> hashes;
  hashes.reserve(resolution.clusters.size());
  for (const NameCluster& cluster : resolution.clusters) {
    hashes.push_back(HashContent(cluster.key));
  }
  absl::StatusOr<CanonicalIds> ids = MakeCanonicalIds('e', hashes);
  if (!ids.ok()) return ids.status();

  const std::vector<std::vector<uint32_t>> members =
      MembersOf(resolution, locals);
  std::vector<EntityId> entity_of_cluster(resolution.clusters.size());
  std::vector<std::pair<size_t, size_t>> aliases;  // begin and end
  graph.backing.mentions.reserve(locals.mentions.size());
  graph.entities.reserve(ids->order.size());
  for (size_t i = 0; i < ids->order.size(); ++i) {
    const uint32_t cluster = ids->order[i];
    entity_of_cluster[cluster] = EntityId(i);
    Entity& entity = graph.entities.emplace_back();
    const LocalEntity& first = locals.entities[members[cluster].front()];
    entity.id = graph.strings.Intern(ids->ids[i]);
    const NameCluster& named = resolution.clusters[cluster];
    entity.kind = named.is_name ? MentionKind::kName : first.kind;
    if (entity.kind != MentionKind::kName) entity.document = first.document;
    const size_t begin = graph.backing.mentions.size();
    for (const uint32_t member : members[cluster]) {
      const LocalEntity& local = locals.entities[member];
      const auto from = locals.mentions.begin() + local.first_mention;
      graph.backing.mentions.insert(graph.backing.mentions.end(), from,
                                    from + local.mention_count);
    }
    if (members[cluster].size() > 1) {
      std::sort(graph.backing.mentions.begin() + static_cast<ptrdiff_t>(begin),
                graph.backing.mentions.end(),
                [&](const Mention& a, const Mention& b) {
                  return ComesBefore(a, b, graph.strings);
                });
    }
    // Reserved above, so the view stays where it is.
    entity.mentions = absl::MakeSpan(graph.backing.mentions).subspan(begin);
    entity.type = named.type.empty()
                      ? CommonType(entity.mentions, graph.strings)
                      : graph.strings.Intern(named.type);
    const bool person =
        FamilyOf(graph.Text(entity.type), rules) == TypeFamily::kPerson;
    entity.name = named.name.empty()
                      ? PickName(entity.mentions, person, graph.strings)
                      : graph.strings.Intern(named.name);
    entity.known_id = graph.strings.Intern(named.known_id);
    if (named.place.has_value()) {
      entity.location = {CountryLetters(named.place->country),
                         named.place->latitude, named.place->longitude};
    }
    const size_t first_alias = graph.backing.aliases.size();
    AppendAliases(entity.mentions, entity.name, graph.strings,
                  graph.backing.aliases);
    aliases.push_back({first_alias, graph.backing.aliases.size()});
  }
  for (size_t i = 0; i < graph.entities.size(); ++i) {
    graph.entities[i].aliases =
        absl::MakeSpan(graph.backing.aliases)
            .subspan(aliases[i].first, aliases[i].second - aliases[i].first);
  }
  const auto entity_of = [&](uint32_t local) {
    return entity_of_cluster[resolution.cluster_of[local]];
  };
  AddMerges(resolution, locals, entity_of_cluster, graph);
  for (size_t i = 0; i < graph.arguments.size(); ++i) {
    graph.arguments[i].entity = entity_of(locals.of_argument[i]);
  }
  for (size_t i = 0; i < graph.attributions.size(); ++i) {
    graph.attributions[i].source = entity_of(locals.of_attribution[i]);
  }
  return absl::OkStatus();
}

}  // namespace griot::graph
