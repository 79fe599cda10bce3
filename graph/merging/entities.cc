#include "graph/merging/entities.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "graph/merging/canonical_ids.h"
#include "graph/merging/entity_names.h"
#include "graph/merging/resolve.h"
#include "graph/parallel/parallel.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

// The local entities of each cluster and those by themselves, by document.
class Members {
 public:
  explicit Members(const Resolution& resolution)
      : locals_(resolution.cluster_of.size()) {
    for (const uint32_t cluster : resolution.cluster_of) {
      if (cluster + size_t{2} > begins_.size()) begins_.resize(cluster + 2, 0);
      ++begins_[cluster + 1];
    }
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    std::vector<uint32_t> next = begins_;
    for (uint32_t i = 0; i < locals_.size(); ++i) {
      locals_[next[resolution.cluster_of[i]]++] = i;
    }
  }

  size_t size() const { return begins_.size() - 1; }  // clusters
  absl::Span<const uint32_t> Of(size_t cluster) const {
    return absl::MakeSpan(locals_).subspan(
        begins_[cluster], begins_[cluster + 1] - begins_[cluster]);
  }

 private:
  std::vector<uint32_t> locals_;
  std::vector<uint32_t> begins_ = {0};
};

std::vector<ContentHash> HashesOf(const Resolution& resolution,
                                  const Members& members,
                                  const LocalEntities& locals,
                                  const Graph& graph) {
  std::vector<ContentHash> hashes(members.size());
  ForRanges(hashes.size(), [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      hashes[i] = HashContent(
          i < resolution.clusters.size()
              ? resolution.clusters[i].key
              : KeyOf(locals.entities[members.Of(i).front()], graph));
    }
  });
  return hashes;
}

// Where each of those that are put in `order` comes to stand.
std::vector<EntityId> PlacesOf(absl::Span<const uint32_t> order) {
  std::vector<EntityId> places(order.size());
  for (size_t i = 0; i < order.size(); ++i) places[order[i]] = EntityId(i);
  return places;
}

// Fills an entity with all but its id, its name and its aliases: these are
// views of the strings, or of a decision.
class EntityMaker {
 public:
  EntityMaker(const Members& members, const Resolution& resolution,
              const LocalEntities& locals, const MergeRules& rules,
              const Graph& graph)
      : members_(members),
        resolution_(resolution),
        locals_(locals),
        strings_(graph.strings),
        other_(graph.strings.Find("other")),
        names_(graph.strings, rules) {}

  // `mentions` has room for those of the cluster. Gives the name.
  absl::string_view Make(size_t cluster, absl::Span<Mention> mentions,
                         Entity& entity,
                         std::vector<absl::string_view>& aliases) {
    CopyMentions(cluster, mentions);
    entity.mentions = mentions;
    const LocalEntity& first = locals_.entities[members_.Of(cluster).front()];
    const NameCluster* const named = cluster < resolution_.clusters.size()
                                         ? &resolution_.clusters[cluster]
                                         : nullptr;
    entity.kind =
        named != nullptr && named->is_name ? MentionKind::kName : first.kind;
    if (entity.kind != MentionKind::kName) entity.document = first.document;
    entity.type = named == nullptr || named->type.empty()
                      ? CommonType(mentions, strings_, other_)
                      : strings_.Find(named->type);
    if (named != nullptr && !named->known_id.empty()) {
      entity.known_id = strings_.Find(named->known_id);
    }
    if (named != nullptr && named->place.has_value()) {
      entity.country = CountryLetters(named->place->country);
      entity.coordinates = named->place->coordinates;
    }
    names_.Read(mentions);
    const absl::string_view name = named == nullptr || named->name.empty()
                                       ? names_.PickName(entity.type)
                                       : named->name;
    names_.AppendAliases(name, aliases);
    return name;
  }

 private:
  void CopyMentions(size_t cluster, absl::Span<Mention> mentions) const {
    auto to = mentions.begin();
    for (const uint32_t member : members_.Of(cluster)) {
      const LocalEntity& local = locals_.entities[member];
      const auto from = locals_.mentions.begin() + local.first_mention;
      to = std::copy(from, from + local.mention_count, to);
    }
    const auto before = [&](const Mention& a, const Mention& b) {
      return ComesBefore(a, b, strings_);
    };
    if (!std::is_sorted(mentions.begin(), mentions.end(), before)) {
      std::sort(mentions.begin(), mentions.end(), before);
    }
  }

  const Members& members_;
  const Resolution& resolution_;
  const LocalEntities& locals_;
  const StringPool& strings_;
  const StringId other_;
  EntityNames names_;
};

// What people decide need not stand in a document.
void InternDecided(const Resolution& resolution, StringPool& strings) {
  for (const NameCluster& cluster : resolution.clusters) {
    strings.Intern(cluster.type);
    strings.Intern(cluster.known_id);
  }
}

// Where the mentions of each cluster begin, and those of the last one end.
std::vector<uint32_t> BeginsOfMentions(const Members& members,
                                       const LocalEntities& locals) {
  std::vector<uint32_t> begins(members.size() + 1, 0);
  for (size_t i = 0; i < members.size(); ++i) {
    begins[i + 1] = begins[i];
    for (const uint32_t local : members.Of(i)) {
      begins[i + 1] += locals.entities[local].mention_count;
    }
  }
  return begins;
}

// Fills the graph's entities, of which `entity_of` tells the places by
// cluster and `ids` the ids by place.
void FillEntities(const Resolution& resolution, const Members& members,
                  const LocalEntities& locals, const MergeRules& rules,
                  absl::Span<const EntityId> entity_of,
                  absl::Span<const absl::string_view> ids, Graph& graph) {
  InternDecided(resolution, graph.strings);
  const std::vector<uint32_t> begins = BeginsOfMentions(members, locals);
  std::vector<StringId> id_of(ids.size());
  RunTasks(2, [&](size_t task) {
    if (task == 0) graph.strings.Intern(ids, absl::MakeSpan(id_of));
    if (task == 1) {
      graph.entities.resize(members.size());
      graph.backing.mentions.resize(begins.back());
    }
  });
  std::vector<absl::string_view> names(members.size());
  std::vector<uint32_t> alias_counts(members.size());
  // Some have very many mentions.
  const size_t ranges = RangesFor(begins.back());
  std::vector<std::vector<absl::string_view>> aliases(ranges);
  const auto begin_of = [&](size_t range) {
    const size_t mention = BeginOfRange(range, ranges, begins.back());
    return static_cast<size_t>(
        std::lower_bound(begins.begin(), begins.end(), mention) -
        begins.begin());
  };
  RunTasks(ranges, [&](size_t range) {
    EntityMaker maker(members, resolution, locals, rules, graph);
    const size_t end =
        range + 1 < ranges ? begin_of(range + 1) : members.size();
    for (size_t i = begin_of(range); i < end; ++i) {
      const size_t before = aliases[range].size();
      names[i] =
          maker.Make(i,
                     absl::MakeSpan(graph.backing.mentions)
                         .subspan(begins[i], begins[i + 1] - begins[i]),
                     graph.entities[entity_of[i].value()], aliases[range]);
      alias_counts[i] = static_cast<uint32_t>(aliases[range].size() - before);
    }
  });
  std::vector<StringId> name_of(names.size());
  graph.strings.Intern(names, absl::MakeSpan(name_of));
  std::vector<StringId>& all = graph.backing.aliases;
  for (const std::vector<absl::string_view>& part : aliases) {
    all.resize(all.size() + part.size());
    graph.strings.Intern(part, absl::MakeSpan(all).last(part.size()));
  }
  size_t next = 0;
  for (size_t i = 0; i < members.size(); ++i) {
    Entity& entity = graph.entities[entity_of[i].value()];
    entity.id = id_of[entity_of[i].value()];
    entity.name = name_of[i];
    entity.aliases = absl::MakeSpan(all).subspan(next, alias_counts[i]);
    next += alias_counts[i];
  }
}

void AddMerges(const Resolution& resolution, const LocalEntities& locals,
               absl::Span<const EntityId> entity_of, Graph& graph) {
  std::vector<std::pair<size_t, size_t>> evidence;  // begin and size
  for (const MergeStep& step : resolution.steps) {
    NameMerge& merge = graph.merges.emplace_back();
    merge.entity = entity_of[resolution.cluster_of[step.first]];
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

std::vector<EntityId> EntitiesOfLocals(const Resolution& resolution,
                                       absl::Span<const EntityId> entity_of) {
  std::vector<EntityId> of_local;
  of_local.reserve(resolution.cluster_of.size());
  for (const uint32_t cluster : resolution.cluster_of) {
    of_local.push_back(entity_of[cluster]);
  }
  return of_local;
}

}  // namespace

absl::StatusOr<std::vector<EntityId>> MakeEntities(const LocalEntities& locals,
                                                   const MergeRules& rules,
                                                   Graph& graph) {
  GRIOT_ASSIGN_OR_RETURN(const Resolution resolution,
                         Resolve(locals, graph, rules));
  const Members members(resolution);
  GRIOT_ASSIGN_OR_RETURN(
      const CanonicalIds ids,
      MakeCanonicalIds('e', HashesOf(resolution, members, locals, graph)));
  const std::vector<EntityId> entity_of = PlacesOf(ids.order);
  FillEntities(resolution, members, locals, rules, entity_of, ids.ids, graph);
  AddMerges(resolution, locals, entity_of, graph);
  return EntitiesOfLocals(resolution, entity_of);
}

void SetParts(absl::Span<const EntityId> of_local, const LocalEntities& locals,
              Graph& graph) {
  ForRanges(graph.arguments.size(), [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      graph.arguments[i].entity = of_local[locals.of_argument[i]];
    }
  });
  for (size_t i = 0; i < graph.attributions.size(); ++i) {
    graph.attributions[i].source = of_local[locals.of_attribution[i]];
  }
}

void FillEntities(const Resolution& resolution, const LocalEntities& locals,
                  const MergeRules& rules, absl::Span<const EntityId> entity_of,
                  absl::Span<const absl::string_view> ids, Graph& graph) {
  FillEntities(resolution, Members(resolution), locals, rules, entity_of, ids,
               graph);
  SetParts(EntitiesOfLocals(resolution, entity_of), locals, graph);
}

}  // namespace griot::graph
