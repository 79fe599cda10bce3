#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "graph/canonical_ids.h"
#include "graph/normalise.h"
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
  const absl::string_view name = TrimName(strings.Text(mention.representative));
  if (mention.text == mention.representative) return name;
  const absl::string_view text = TrimName(strings.Text(mention.text));
  return absl::EqualsIgnoreCase(text, name) ? text : name;
}

// The name used most; then the one with fewest capitals, then the one with most
// accents (the longest in bytes, as they are spelt alike), then the first by
// text.
StringId PickName(absl::Span<const Mention> mentions, StringPool& strings) {
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
      uses.begin(), uses.end(), [](const auto& a, const auto& b) {
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

// Appends the other names that `mentions` use, sorted.
void AppendAliases(absl::Span<const Mention> mentions, StringId name,
                   StringPool& strings, std::vector<StringId>& out) {
  std::vector<absl::string_view> aliases;
  for (const Mention& mention : mentions) {
    if (mention.kind != MentionKind::kName) continue;
    aliases.push_back(TrimName(strings.Text(mention.text)));
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
  std::vector<std::vector<uint32_t>> members(resolution.keys.size());
  for (uint32_t i = 0; i < locals.entities.size(); ++i) {
    members[resolution.cluster_of[i]].push_back(i);
  }
  for (std::vector<uint32_t>& list : members) {
    std::sort(list.begin(), list.end(), [&](uint32_t a, uint32_t b) {
      const LocalEntity& first = locals.entities[a];
      const LocalEntity& second = locals.entities[b];
      return first.document != second.document
                 ? first.document < second.document
                 : first.key.value() < second.key.value();
    });
  }
  return members;
}

}  // namespace

absl::Status MakeEntities(const LocalEntities& locals, Graph& graph) {
  const Resolution resolution =
      Resolve(locals.entities, graph.documents, graph.strings);
  std::vector<ContentHash> hashes;
  hashes.reserve(resolution.keys.size());
  for (const std::string& key : resolution.keys) {
    hashes.push_back(HashContent(key));
  }
  absl::StatusOr<CanonicalIds> ids = MakeCanonicalIds('e', hashes);
  if (!ids.ok()) return ids.status();

  const std::vector<std::vector<uint32_t>> members =
      MembersOf(resolution, locals);
  std::vector<EntityId> entity_of_cluster(resolution.keys.size());
  std::vector<std::pair<size_t, size_t>> aliases;  // begin and end
  graph.backing.mentions.reserve(locals.mentions.size());
  graph.entities.reserve(ids->order.size());
  for (size_t i = 0; i < ids->order.size(); ++i) {
    const uint32_t cluster = ids->order[i];
    entity_of_cluster[cluster] = EntityId(i);
    Entity& entity = graph.entities.emplace_back();
    const LocalEntity& first = locals.entities[members[cluster].front()];
    entity.id = graph.strings.Intern(ids->ids[i]);
    entity.kind = first.kind;
    if (entity.kind != MentionKind::kName) entity.document = first.document;
    const size_t begin = graph.backing.mentions.size();
    for (const uint32_t member : members[cluster]) {
      const LocalEntity& local = locals.entities[member];
      const auto from = locals.mentions.begin() + local.first_mention;
      graph.backing.mentions.insert(graph.backing.mentions.end(), from,
                                    from + local.mention_count);
    }
    // Reserved above, so the view stays where it is.
    entity.mentions = absl::MakeSpan(graph.backing.mentions).subspan(begin);
    entity.type = CommonType(entity.mentions, graph.strings);
    entity.name = PickName(entity.mentions, graph.strings);
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
  for (size_t i = 0; i < graph.arguments.size(); ++i) {
    graph.arguments[i].entity = entity_of(locals.of_argument[i]);
  }
  for (size_t i = 0; i < graph.attributions.size(); ++i) {
    graph.attributions[i].source = entity_of(locals.of_attribution[i]);
  }
  return absl::OkStatus();
}

}  // namespace griot::graph
