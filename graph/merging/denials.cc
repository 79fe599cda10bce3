#include "graph/merging/denials.h"

#include <algorithm>
#include <utility>

#include "absl/container/btree_map.h"
#include "graph/merging/voices.h"

namespace griot::graph {
namespace {

constexpr size_t kMostStatements = 64;

bool IsSide(const StatementRecord& statement) {
  return statement.modality == Modality::kAsserted ||
         statement.modality == Modality::kPossible ||
         statement.modality == Modality::kAttempted ||
         statement.modality == Modality::kPlanned;
}

// What stands beside subject and object: a word that opens it and what it is.
using Part = std::pair<Role, StringId>;
using Parts = absl::btree_multimap<Part, StringId>;

// A statement with what stands beside its subject and object.
struct Said {
  const StatementRecord* statement;
  Parts parts;
  std::vector<Part> deeds;  // those that say what is done, sorted
};

Said SaidBy(const Graph& graph, const StatementRecord& statement) {
  Said said{&statement, {}, {}};
  for (const ArgumentRecord& argument : graph.ArgumentsOf(statement)) {
    if (!IsBeside(argument)) continue;
    said.parts.emplace(Part(argument.role, argument.marker),
                       CalledBeside(graph, argument));
  }
  for (const auto& [part, what] : said.parts) {
    if (part.first != Role::kPlace &&
        (said.deeds.empty() || said.deeds.back() != part)) {
      said.deeds.push_back(part);
    }
  }
  return said;
}

// Whether what both have of one kind is one and the same somewhere.
bool Agree(const Parts& a, const Parts& b) {
  for (auto it = a.begin(); it != a.end();) {
    const auto mine = a.equal_range(it->first);
    const auto theirs = b.equal_range(it->first);
    const auto is_shared = [&](const Parts::value_type& part) {
      return std::any_of(theirs.first, theirs.second, [&](const auto& other) {
        return other.second == part.second;
      });
    };
    if (theirs.first != theirs.second &&
        std::none_of(mine.first, mine.second, is_shared)) {
      return false;
    }
    it = mine.second;
  }
  return true;
}

// When two statements of a fact's claim are of one matter.
struct Terms {
  bool same_deeds = false;      // for want of an object, or of who did it
  bool other_document = false;  // one text tells how things change
};

Terms TermsOf(const Fact& fact) {
  Terms terms;
  terms.same_deeds = !fact.is_edge() && (fact.relation == StringPool::kEmpty ||
                                         !fact.subject.valid());
  terms.other_document = fact.standing;
  return terms;
}

bool Contradict(const Graph& graph, const Said& a, const Said& b,
                const Terms& terms) {
  const Voice first = VoiceOf(graph, *a.statement);
  const Voice second = VoiceOf(graph, *b.statement);
  if (terms.other_document ? first.first == second.first : first == second) {
    return false;
  }
  if (terms.same_deeds && a.deeds != b.deeds) return false;
  return Agree(a.parts, b.parts);
}

}  // namespace

bool IsBeside(const ArgumentRecord& argument) {
  return argument.role != Role::kSubject && argument.role != Role::kObject &&
         argument.role != Role::kTime;
}

StringId CalledBeside(const Graph& graph, const ArgumentRecord& argument) {
  const bool is_name = argument.entity.valid() &&
                       graph.At(argument.entity).kind == MentionKind::kName;
  return is_name ? graph.At(argument.entity).id : argument.representative;
}

std::vector<FactId> DenyingEachOther(const Graph& graph,
                                     absl::Span<const FactId> facts) {
  std::vector<std::vector<Said>> said(facts.size());
  for (size_t i = 0; i < facts.size(); ++i) {
    const auto statements = graph.At(facts[i]).statements;
    for (const StatementIndex at :
         statements.first(std::min(statements.size(), kMostStatements))) {
      const StatementRecord& statement = graph.At(at);
      if (IsSide(statement)) said[i].push_back(SaidBy(graph, statement));
    }
  }
  std::vector<bool> denies(facts.size(), false);
  for (size_t i = 0; i < facts.size(); ++i) {
    const Fact& fact = graph.At(facts[i]);
    const Terms terms = TermsOf(fact);
    for (size_t k = i + 1; k < facts.size(); ++k) {
      if (graph.At(facts[k]).polarity == fact.polarity ||
          (denies[i] && denies[k])) {
        continue;
      }
      const bool contradict =
          std::any_of(said[i].begin(), said[i].end(), [&](const Said& a) {
            return std::any_of(
                said[k].begin(), said[k].end(),
                [&](const Said& b) { return Contradict(graph, a, b, terms); });
          });
      if (contradict) denies[i] = denies[k] = true;
    }
  }
  std::vector<FactId> result;
  for (size_t i = 0; i < facts.size(); ++i) {
    if (denies[i]) result.push_back(facts[i]);
  }
  return result;
}

}  // namespace griot::graph
