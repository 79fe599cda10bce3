#include "graph/merging/verdicts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "graph/merging/fact_groups.h"
#include "graph/resolution/normalise.h"
#include "schemas/iso_time.h"
#include "schemas/json_fields.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

constexpr uint32_t kNone = 0xFFFFFFFF;

// What a decision on a fact names, but for its time, sentence and document.
using Said = std::tuple<EntityId, StringId, EntityId, Polarity, ModalityClass>;

Said SaidBy(const FactKey& key) {
  return {key.subject, key.predicate, key.object, key.polarity, key.modality};
}

// The entities that have each of some names.
class EntitiesByName {
 public:
  EntitiesByName(absl::Span<const Decision* const> decisions,
                 const MergeRules& rules, const Graph& graph)
      : rules_(rules), graph_(graph) {
    for (const Decision* decision : decisions) {
      for (const NameSelector* end : {&decision->first, &decision->second}) {
        if (!end->name.empty()) named_[NormaliseName(end->name)];
      }
    }
    for (size_t i = 0; i < graph.entities.size(); ++i) {
      const Entity& entity = graph.entities[i];
      Note(entity.id, EntityId(i));
      Note(entity.name, EntityId(i));
      for (const StringId alias : entity.aliases) Note(alias, EntityId(i));
    }
  }

  // One that is none for an end without a name.
  std::vector<EntityId> Meant(const NameSelector& end) const {
    if (end.name.empty()) return {EntityId()};
    std::vector<EntityId> meant = named_.at(NormaliseName(end.name));
    std::erase_if(meant, [&](EntityId id) {
      return !end.type.empty() &&
             FamilyOf(graph_.Text(graph_.At(id).type), rules_) !=
                 FamilyOf(end.type, rules_);
    });
    return meant;
  }

 private:
  void Note(StringId name, EntityId entity) {
    const auto [it, is_new] = by_text_.try_emplace(name, nullptr);
    if (is_new) {
      const auto found = named_.find(NormaliseName(graph_.Text(name)));
      if (found != named_.end()) it->second = &found->second;
    }
    if (it->second == nullptr) return;
    if (it->second->empty() || it->second->back() != entity) {
      it->second->push_back(entity);
    }
  }

  const MergeRules& rules_;
  const Graph& graph_;
  absl::flat_hash_map<std::string, std::vector<EntityId>> named_;  // kept
  absl::flat_hash_map<StringId, std::vector<EntityId>*> by_text_;
};

TimeRange RangeOf(const std::string& time) {
  const std::optional<IsoTime> parsed = ParseIsoTime(time);
  return parsed ? TimeRange{parsed->begin, parsed->end} : TimeRange();
}

ModalityClass ClassNamed(absl::string_view name) {
  auto modality = ModalityClass::kAsserted;
  while (modality != ModalityClass::kGeneric && Name(modality) != name) {
    modality = static_cast<ModalityClass>(static_cast<int>(modality) + 1);
  }
  return modality;
}

// Finds the statements that each decision is about.
class Court {
 public:
  Court(std::vector<const Decision*> decisions, const MergeRules& rules,
        Graph& graph)
      : decisions_(std::move(decisions)),
        graph_(graph),
        groups_(GroupStatements(rules, graph)) {
    const EntitiesByName entities(decisions_, rules, graph);
    for (uint32_t i = 0; i < decisions_.size(); ++i) {
      Index(i, rules, entities);
    }
    for (const Decision* decision : decisions_) {
      times_.push_back(RangeOf(decision->saying.time));
    }
    FindOtherTimes();
  }

  // The first of the decisions on each statement, of each kind.
  struct Verdict {
    uint32_t right = kNone;
    uint32_t wrong = kNone;
  };
  std::vector<Verdict> Judge() const {
    std::vector<Verdict> verdicts(graph_.statements.size());
    ForEachNamed([&](const FactGroup& group, StatementIndex i, uint32_t d) {
      if (!IsOfTime(group, d) || !IsOfPlace(graph_.At(i), *decisions_[d])) {
        return;
      }
      Verdict& verdict = verdicts[i.value()];
      uint32_t& first = decisions_[d]->kind == Decision::Kind::kRight
                            ? verdict.right
                            : verdict.wrong;
      first = std::min(first, d);
    });
    return verdicts;
  }

 private:
  void Index(uint32_t number, const MergeRules& rules,
             const EntitiesByName& entities) {
    const Decision& decision = *decisions_[number];
    const Polarity polarity = decision.saying.polarity == "negative"
                                  ? Polarity::kNegative
                                  : Polarity::kPositive;
    const ModalityClass modality = ClassNamed(decision.saying.modality);
    std::vector<EntityId> subjects = entities.Meant(decision.first);
    std::vector<EntityId> objects = entities.Meant(decision.second);
    std::string predicate = decision.value;
    if (const auto inverse = rules.inverses.find(predicate);
        inverse != rules.inverses.end()) {
      predicate = inverse->second;
      std::swap(subjects, objects);
    }
    const StringId name = graph_.strings.Find(predicate);
    if (!name.valid()) return;
    const bool symmetric = rules.symmetric.contains(predicate);
    for (const EntityId subject : subjects) {
      for (const EntityId object : objects) {
        by_said_[{subject, name, object, polarity, modality}].push_back(number);
        if (symmetric && subject != object) {
          by_said_[{object, name, subject, polarity, modality}].push_back(
              number);
        }
      }
    }
  }

  template <typename Visit>
  void ForEachNamed(Visit visit) const {
    for (const FactGroup& group : groups_.groups) {
      for (const StatementIndex i : groups_.StatementsOf(group)) {
        const auto found = by_said_.find(SaidBy(groups_.keys[i.value()]));
        if (found == by_said_.end()) continue;
        for (const uint32_t decision : found->second) {
          visit(group, i, decision);
        }
      }
    }
  }

  void FindOtherTimes() {
    has_other_times_.resize(decisions_.size());
    ForEachNamed([&](const FactGroup& group, StatementIndex, uint32_t d) {
      if (group.timed.valid() && !Overlap(group.time, times_[d])) {
        has_other_times_[d] = true;
      }
    });
  }

  bool IsOfTime(const FactGroup& group, uint32_t decision) const {
    return group.timed.valid() ? Overlap(group.time, times_[decision])
                               : !has_other_times_[decision];
  }

  bool IsOfPlace(const StatementRecord& statement,
                 const Decision& decision) const {
    const auto is = [&](absl::string_view wanted, StringId found) {
      return wanted.empty() ||
             wanted == absl::StripAsciiWhitespace(graph_.Text(found));
    };
    return is(decision.first.document, graph_.At(statement.document).id) &&
           is(decision.saying.quote, statement.quote);
  }

  std::vector<const Decision*> decisions_;
  const Graph& graph_;
  const FactGroups groups_;
  absl::flat_hash_map<Said, std::vector<uint32_t>> by_said_;
  std::vector<TimeRange> times_;  // of decisions
  std::vector<bool> has_other_times_;
};

Rejection RejectionBy(const Decision& decision, StringPool& strings) {
  const Saying& saying = decision.saying;
  Rejection rejection;
  rejection.subject = strings.Intern(decision.first.name);
  rejection.predicate = strings.Intern(decision.value);
  rejection.object = strings.Intern(decision.second.name);
  rejection.polarity = strings.Intern(saying.polarity);
  rejection.modality = strings.Intern(saying.modality);
  rejection.time = strings.Intern(saying.time);
  rejection.quote = strings.Intern(saying.quote);
  rejection.document = strings.Intern(decision.first.document);
  rejection.reason = strings.Intern(decision.reason);
  rejection.by = strings.Intern(decision.by);
  rejection.origin = strings.Intern(decision.origin);
  return rejection;
}

std::string Contradiction(const Decision& a, const Decision& b,
                          absl::string_view quote) {
  return absl::StrCat(a.origin, ": calls ", Name(a.kind), " what is ",
                      Name(b.kind), " at ", b.origin, ", in ", Shown(quote),
                      ", expected one of both");
}

}  // namespace

absl::StatusOr<std::vector<StatementIndex>> RemoveRejected(
    const MergeRules& rules, Graph& graph) {
  std::vector<const Decision*> decisions;
  for (const Decision& decision : rules.decisions) {
    if (IsOfFacts(decision)) decisions.push_back(&decision);
  }
  if (decisions.empty()) return std::vector<StatementIndex>();
  const auto verdicts = Court(decisions, rules, graph).Judge();
  std::vector<uint32_t> rejection_of(decisions.size(), kNone);
  for (size_t i = 0; i < decisions.size(); ++i) {
    if (decisions[i]->kind != Decision::Kind::kWrong) continue;
    rejection_of[i] = static_cast<uint32_t>(graph.rejections.size());
    graph.rejections.push_back(RejectionBy(*decisions[i], graph.strings));
  }
  std::vector<std::string> errors;
  std::vector<StatementIndex> right;
  size_t kept = 0;
  for (size_t i = 0; i < verdicts.size(); ++i) {
    const StatementRecord statement = graph.statements[i];
    const auto& [is_right, is_wrong] = verdicts[i];
    if (is_wrong != kNone) {
      if (is_right != kNone) {
        const Decision& later = *decisions[std::max(is_right, is_wrong)];
        const Decision& former = *decisions[std::min(is_right, is_wrong)];
        if (later.is_new) {
          errors.push_back(
              Contradiction(later, former, graph.Text(statement.quote)));
        }
      }
      graph.rejections[rejection_of[is_wrong]].statements.push_back(statement);
      continue;
    }
    if (is_right != kNone) right.emplace_back(kept);
    graph.statements[kept++] = statement;
  }
  graph.statements.resize(kept);
  if (errors.empty()) return right;
  errors.erase(std::unique(errors.begin(), errors.end()), errors.end());
  return absl::InvalidArgumentError(absl::StrJoin(errors, "\n"));
}

}  // namespace griot::graph
