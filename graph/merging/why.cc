#include "graph/merging/why.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "graph/merging/local_entities.h"
#include "graph/merging/name_texts.h"
#include "graph/merging/resolve.h"
#include "graph/resolution/name_groups.h"
#include "graph/resolution/normalise.h"
#include "graph/resolution/selection.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

class Explainer {
 public:
  Explainer(Graph& graph, const MergeRules& rules)
      : graph_(graph),
        rules_(rules),
        locals_(GatherLocalEntities(graph, rules)) {}

  absl::StatusOr<WhyAnswer> Explain(absl::string_view a, absl::string_view b) {
    GRIOT_ASSIGN_OR_RETURN(resolution_,
                           Resolve(locals_, graph_, rules_, &refusals_));
    FindEntitiesOfUses();
    std::vector<Decision> pair(1);
    pair[0].first.name = std::string(a);
    pair[0].second.name = std::string(b);
    const Names names = NamesOf(locals_, graph_);
    Selected selected = SelectUses(
        pair, names, [](absl::string_view) { return TypeFamily::kUnknown; })[0];
    for (const auto& [name, uses] :
         {std::pair(a, &selected.first), std::pair(b, &selected.second)}) {
      if (!uses->empty()) continue;
      return absl::NotFoundError(
          absl::StrCat("no document has the name \"", name,
                       "\", expected one as it stands in a text"));
    }
    WhyAnswer answer;
    answer.first = EntitiesOf(selected.first);
    answer.second = EntitiesOf(selected.second);
    if (!FindPath(selected, NormaliseName(a), NormaliseName(b), answer)) {
      AddRefusals(answer);
    }
    return answer;
  }

 private:
  // The uses are those of the graph's entities, by their mentions.
  void FindEntitiesOfUses() {
    absl::flat_hash_map<std::pair<DocumentIndex, StringId>, uint32_t> use_of;
    for (uint32_t i = 0; i < locals_.entities.size(); ++i) {
      const LocalEntity& local = locals_.entities[i];
      if (local.span.empty()) use_of[{local.document, local.key}] = i;
    }
    entity_of_use_.resize(locals_.entities.size());
    for (size_t e = 0; e < graph_.entities.size(); ++e) {
      for (const Mention& mention : graph_.entities[e].mentions) {
        const StringId key = graph_.strings.Find(NormaliseName(
            graph_.Text(RepresentativeOf(mention, graph_.strings))));
        const auto found = use_of.find({mention.document, key});
        if (found != use_of.end()) entity_of_use_[found->second] = EntityId(e);
      }
    }
  }

  std::vector<EntityId> EntitiesOf(const std::vector<uint32_t>& uses) const {
    std::vector<EntityId> entities;
    for (const uint32_t use : uses) {
      if (entity_of_use_[use].valid()) entities.push_back(entity_of_use_[use]);
    }
    std::sort(entities.begin(), entities.end());
    entities.erase(std::unique(entities.begin(), entities.end()),
                   entities.end());
    return entities;
  }

  // Where a use stands in the order of documents and names.
  std::pair<DocumentIndex, absl::string_view> PlaceOf(uint32_t use) const {
    return {locals_.entities[use].document,
            graph_.Text(locals_.entities[use].key)};
  }

  void Sort(std::vector<uint32_t>& uses) const {
    std::sort(uses.begin(), uses.end(),
              [&](uint32_t a, uint32_t b) { return PlaceOf(a) < PlaceOf(b); });
  }

  // How a use was come upon.
  struct Arrival {
    uint32_t from = kNoIndex;
    const MergeStep* step = nullptr;  // null: written alike
  };

  // Fills `answer` with the shortest way from a use of the one name to a use
  // of the other; false if they are of different entities.
  bool FindPath(Selected& selected, absl::string_view a, absl::string_view b,
                WhyAnswer& answer) {
    absl::flat_hash_map<uint32_t, std::vector<const MergeStep*>> steps_of;
    for (const MergeStep& step : resolution_.steps) {
      steps_of[step.first].push_back(&step);
      steps_of[step.second].push_back(&step);
    }
    absl::flat_hash_map<std::pair<uint32_t, StringId>, std::vector<uint32_t>>
        alike;  // of one cluster and key
    for (uint32_t i = 0; i < locals_.entities.size(); ++i) {
      alike[{resolution_.cluster_of[i], locals_.entities[i].key}].push_back(i);
    }
    absl::flat_hash_map<uint32_t, Arrival> seen;
    std::deque<uint32_t> next;
    Sort(selected.first);
    for (const uint32_t use : selected.first) {
      if (seen.try_emplace(use).second) next.push_back(use);
    }
    while (!next.empty()) {
      const uint32_t use = next.front();
      next.pop_front();
      if (std::find(selected.second.begin(), selected.second.end(), use) !=
          selected.second.end()) {
        WritePath(use, a, b, seen, answer);
        return true;
      }
      const auto go = [&](uint32_t to, const MergeStep* step) {
        if (seen.try_emplace(to, Arrival{use, step}).second) next.push_back(to);
      };
      const auto steps = steps_of.find(use);
      if (steps != steps_of.end()) {
        for (const MergeStep* step : steps->second) {
          go(step->first == use ? step->second : step->first, step);
        }
      }
      auto& others =
          alike[{resolution_.cluster_of[use], locals_.entities[use].key}];
      Sort(others);
      for (const uint32_t other : others) go(other, nullptr);
      others.clear();  // all are seen
    }
    return false;
  }

  void WritePath(uint32_t use, absl::string_view a, absl::string_view b,
                 const absl::flat_hash_map<uint32_t, Arrival>& seen,
                 WhyAnswer& answer) {
    answer.one = entity_of_use_[use];
    AddOneText(use, b, /*named_first=*/true, answer);
    for (const Arrival* arrival = &seen.at(use); arrival->from != kNoIndex;
         arrival = &seen.at(use)) {
      WhyStep& step = answer.steps.emplace_back();
      step.first = FirstMentionOf(arrival->from, locals_);
      step.second = FirstMentionOf(use, locals_);
      if (arrival->step == nullptr) {
        step.kind = WhyStep::Kind::kWrittenAlike;
      } else {
        step.rule = arrival->step->rule;
        step.note = arrival->step->note;
        for (const Showing& showing : arrival->step->evidence) {
          step.evidence.push_back(MentionOf(showing, locals_));
        }
      }
      use = arrival->from;
    }
    AddOneText(use, a, /*named_first=*/false, answer);
    std::reverse(answer.steps.begin(), answer.steps.end());
  }

  // A step within one use: the document has it by `name` and by another.
  void AddOneText(uint32_t use, absl::string_view name, bool named_first,
                  WhyAnswer& answer) {
    const LocalEntity& local = locals_.entities[use];
    if (graph_.Text(local.key) == name) return;
    const auto mentions =
        absl::MakeSpan(locals_.mentions)
            .subspan(local.first_mention, local.mention_count);
    const auto has = [&](absl::string_view wanted) {
      return std::find_if(
          mentions.begin(), mentions.end(), [&](const Mention& mention) {
            return NormaliseName(graph_.Text(mention.text)) == wanted;
          });
    };
    const auto by_name = has(name);
    const auto by_key = has(graph_.Text(local.key));
    if (by_name == mentions.end()) return;
    WhyStep& step = answer.steps.emplace_back();
    step.kind = WhyStep::Kind::kOneText;
    const Mention other = by_key != mentions.end() ? *by_key : mentions[0];
    step.first = named_first ? other : *by_name;
    step.second = named_first ? *by_name : other;
  }

  void AddRefusals(WhyAnswer& answer) {
    const auto has = [](const std::vector<EntityId>& entities, EntityId id) {
      return std::binary_search(entities.begin(), entities.end(), id);
    };
    for (const Refusal& refusal : refusals_) {
      const EntityId first = entity_of_use_[refusal.first];
      const EntityId second = entity_of_use_[refusal.second];
      const bool forth = has(answer.first, first) && has(answer.second, second);
      const bool back = has(answer.second, first) && has(answer.first, second);
      if (!forth && !back) continue;
      WhyNot& why = answer.refusals.emplace_back();
      why.rule = refusal.rule;
      why.reason = refusal.reason;
      why.first = FirstMentionOf(refusal.first, locals_);
      why.second = FirstMentionOf(refusal.second, locals_);
      for (const Showing& showing : refusal.evidence) {
        why.evidence.push_back(MentionOf(showing, locals_));
      }
    }
    const auto place = [](const WhyNot& why) {
      return std::tuple(why.rule, why.reason, why.first.document,
                        why.first.span, why.second.document, why.second.span);
    };
    std::sort(
        answer.refusals.begin(), answer.refusals.end(),
        [&](const WhyNot& a, const WhyNot& b) { return place(a) < place(b); });
    answer.refusals.erase(
        std::unique(answer.refusals.begin(), answer.refusals.end(),
                    [&](const WhyNot& a, const WhyNot& b) {
                      return place(a) == place(b);
                    }),
        answer.refusals.end());
  }

  Graph& graph_;
  const MergeRules& rules_;
  const LocalEntities locals_;
  std::vector<Refusal> refusals_;
  Resolution resolution_;
  std::vector<EntityId> entity_of_use_;
};

}  // namespace

absl::StatusOr<WhyAnswer> Why(Graph& graph, const MergeRules& rules,
                              absl::string_view a, absl::string_view b) {
  return Explainer(graph, rules).Explain(a, b);
}

}  // namespace griot::graph
