#include "graph/merging/conflicts.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "graph/merging/canonical_ids.h"
#include "graph/merging/denials.h"
#include "graph/merging/developments.h"
#include "graph/merging/quantities.h"
#include "graph/merging/timed_facts.h"
#include "graph/merging/voices.h"
#include "graph/parallel/parallel.h"
#include "graph/time_range.h"
#include "schemas/content_hash.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

// A conflict before it has its place in the graph.
struct Found {
  ConflictKind kind;
  ContentHash key;
  std::vector<ConflictSide> sides;
};

Claim ClaimOf(const Fact& fact) {
  Claim claim;
  claim.subject = fact.subject;
  claim.object = fact.object;
  claim.typed = fact.relation != StringPool::kEmpty;
  claim.predicate = claim.typed ? fact.relation : fact.lemma;
  claim.modality = fact.modality == ModalityClass::kPossible
                       ? ModalityClass::kAsserted
                       : fact.modality;
  return claim;
}

// What has neither subject nor object is a fact for its sentence alone.
bool MayBeDenied(const Fact& fact) {
  return fact.subject.valid() || fact.object.valid();
}

bool IsOfTheSame(const Figure& a, const Figure& b) {
  return a.role == b.role && a.marker == b.marker && a.counted == b.counted;
}

class Finder {
 public:
  explicit Finder(const Graph& graph) : graph_(graph) {}

  void AddFigures() {
    for (size_t i = 0; i < graph_.facts.size(); ++i) {
      absl::Span<const Figure> rest = graph_.facts[i].figures;
      while (!rest.empty()) {
        const auto end =
            std::find_if(rest.begin(), rest.end(), [&](const Figure& figure) {
              return !IsOfTheSame(figure, rest.front());
            });
        const auto count = static_cast<size_t>(end - rest.begin());
        AddFigures(FactId(i), rest.first(count));
        rest.remove_prefix(count);
      }
    }
  }

  void AddDenials() {
    struct Sides {
      std::vector<TimedFact> denials;
      std::vector<TimedFact> claims;
    };
    absl::flat_hash_map<Claim, Sides> denied;
    for (size_t i = 0; i < graph_.facts.size(); ++i) {
      const Fact& fact = graph_.facts[i];
      if (fact.polarity == Polarity::kNegative && MayBeDenied(fact)) {
        denied[ClaimOf(fact)].denials.push_back({FactId(i), TimeOf(fact)});
      }
    }
    for (size_t i = 0; i < graph_.facts.size(); ++i) {
      const Fact& fact = graph_.facts[i];
      if (fact.polarity == Polarity::kNegative || !MayBeDenied(fact)) continue;
      const auto found = denied.find(ClaimOf(fact));
      if (found == denied.end()) continue;
      found->second.claims.push_back({FactId(i), TimeOf(fact)});
    }
    for (auto& [claim, sides] : denied) {
      if (sides.claims.empty()) continue;
      std::vector<TimedFact> all = std::move(sides.claims);
      all.insert(all.end(), sides.denials.begin(), sides.denials.end());
      for (const std::vector<FactId>& facts : AtOneTime(std::move(all))) {
        const std::vector<FactId> deny = DenyingEachOther(graph_, facts);
        if (!deny.empty()) AddFacts(ConflictKind::kDenial, deny);
      }
    }
  }

  void AddExclusive(const MergeRules& rules) {
    for (const std::vector<FactId>& facts : FindExclusive(rules, graph_)) {
      AddFacts(ConflictKind::kExclusive, facts);
    }
  }

  std::vector<Found> Take() && { return std::move(found_); }

 private:
  // An event without a time may have been at any; what lasts, and what is
  // planned, is so while it is said.
  TimeRange TimeOf(const Fact& fact) const {
    const bool is_known = fact.time != StringPool::kEmpty || fact.standing ||
                          fact.modality == ModalityClass::kIntended;
    return is_known ? HeldIn(graph_, fact) : TimeRange{};
  }

  // `figures` are all that a fact has of the same things.
  void AddFigures(FactId id, absl::Span<const Figure> figures) {
    if (figures.size() < 2) return;
    // What ends first and what begins last are where others clash.
    FigureRange clash = RangeOf(figures.front().quantity);
    for (const Figure& figure : figures) {
      const FigureRange range = RangeOf(figure.quantity);
      clash.least = std::max(clash.least, range.least);
      clash.most = std::min(clash.most, range.most);
    }
    Found conflict;
    conflict.kind = ConflictKind::kFigure;
    for (const Figure& figure : figures) {
      const FigureRange range = RangeOf(figure.quantity);
      if (range.most < clash.least || range.least > clash.most) {
        conflict.sides.push_back({id, &figure, figure.statements});
      }
    }
    if (HaveOneVoice(graph_, conflict.sides)) return;
    if (IsDevelopment(graph_, conflict.sides)) {
      conflict.kind = ConflictKind::kDevelopment;
    }
    const Figure& first = figures.front();
    conflict.key = HashContent(
        absl::StrCat("figure\n", graph_.Text(graph_.At(id).id), "\n",
                     griot::Name(first.role), "\n", graph_.Text(first.marker),
                     "\n", graph_.Text(first.counted)));
    found_.push_back(std::move(conflict));
  }

  void AddFacts(ConflictKind kind, const std::vector<FactId>& facts) {
    Found conflict;
    conflict.kind = kind;
    std::string key(Name(kind));
    for (const FactId id : facts) {
      const Fact& fact = graph_.At(id);
      absl::StrAppend(&key, "\n", graph_.Text(fact.id));
      conflict.sides.push_back({id, nullptr, fact.statements});
    }
    if (HaveOneVoice(graph_, conflict.sides)) return;
    conflict.key = HashContent(key);
    found_.push_back(std::move(conflict));
  }

  const Graph& graph_;
  std::vector<Found> found_;
};

// Each kind of conflict by itself, beside the others.
std::vector<Found> FindAll(const MergeRules& rules, const Graph& graph) {
  std::array<Finder, 3> finders = {Finder(graph), Finder(graph), Finder(graph)};
  RunTasks(finders.size(), [&](size_t task) {
    if (task == 0) finders[task].AddFigures();
    if (task == 1) finders[task].AddDenials();
    if (task == 2) finders[task].AddExclusive(rules);
  });
  std::vector<Found> all;
  for (Finder& finder : finders) {
    std::vector<Found> found = std::move(finder).Take();
    absl::c_move(found, std::back_inserter(all));
  }
  return all;
}

std::string TextOf(const Claim& claim, const Graph& graph) {
  const auto id_of = [&](EntityId entity) {
    return entity.valid() ? graph.Text(graph.At(entity).id) : "";
  };
  return absl::StrCat("denial\n", id_of(claim.subject), "\n",
                      claim.typed ? "relation" : "lemma", "\n",
                      graph.Text(claim.predicate), "\n", id_of(claim.object),
                      "\n", Name(claim.modality));
}

}  // namespace

void Disputes::Note(absl::Span<const Fact> facts) {
  for (const Fact& fact : facts) {
    if (fact.polarity == Polarity::kNegative && MayBeDenied(fact)) {
      denied_.insert(ClaimOf(fact));
    }
  }
}

bool Disputes::MayHave(const Fact& fact) const {
  return std::adjacent_find(fact.figures.begin(), fact.figures.end(),
                            IsOfTheSame) != fact.figures.end() ||
         (MayBeDenied(fact) && denied_.contains(ClaimOf(fact))) ||
         exclusive_.IsOfOneObject(fact) || exclusive_.IsOfOneSubject(fact);
}

std::vector<std::vector<Side>> SidesOf(const MergeRules& rules,
                                       const Graph& graph) {
  std::vector<std::vector<Side>> sides(graph.facts.size());
  const std::vector<std::vector<Exclusion>> exclusions =
      ExclusionsOf(rules, graph);
  for (size_t i = 0; i < sides.size(); ++i) {
    const Fact& fact = graph.facts[i];
    if (MayBeDenied(fact)) {
      sides[i].push_back({TextOf(ClaimOf(fact), graph),
                          std::string(griot::Name(fact.polarity))});
    }
    for (const Exclusion& exclusion : exclusions[i]) {
      sides[i].push_back({exclusion.of, std::string(graph.Text(
                                            graph.At(exclusion.holder).id))});
    }
  }
  return sides;
}

absl::Status FindConflicts(const MergeRules& rules, Graph& graph) {
  const std::vector<Found> found = FindAll(rules, graph);
  std::vector<ContentHash> keys;
  size_t sides = 0;
  for (const Found& conflict : found) {
    keys.push_back(conflict.key);
    sides += conflict.sides.size();
  }
  GRIOT_ASSIGN_OR_RETURN(const CanonicalIds ids, MakeCanonicalIds('c', keys));
  graph.backing.sides.reserve(sides);
  graph.conflicts.reserve(found.size());
  for (size_t i = 0; i < found.size(); ++i) {
    const Found& from = found[ids.order[i]];
    Conflict& conflict = graph.conflicts.emplace_back();
    conflict.id = graph.strings.Intern(ids.ids[i]);
    conflict.kind = from.kind;
    const size_t first = graph.backing.sides.size();
    graph.backing.sides.insert(graph.backing.sides.end(), from.sides.begin(),
                               from.sides.end());
    // Reserved above, so the view stays where it is.
    conflict.sides = absl::MakeSpan(graph.backing.sides).subspan(first);
  }
  return absl::OkStatus();
}

}  // namespace griot::graph
