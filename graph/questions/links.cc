#include "graph/questions/links.h"

#include <algorithm>
#include <utility>

#include "graph/questions/support.h"

namespace griot::graph {
namespace {

// What one statement says for a link in one direction.
struct Witness {
  EntityId from;
  EntityId to;
  uint32_t cost = 0;
  StatementIndex statement;

  auto operator<=>(const Witness&) const = default;
};

class Witnesses {
 public:
  Witnesses(const Graph& graph, Scope scope)
      : graph_(graph),
        scope_(scope),
        date_(graph.strings.Find("date")),
        quantity_(graph.strings.Find("quantity")) {}

  void Add(StatementIndex index) {
    const StatementRecord& statement = graph_.At(index);
    const auto arguments = graph_.ArgumentsOf(statement);
    const ArgumentRecord* subject = FirstOf(arguments, Role::kSubject);
    const ArgumentRecord* object = FirstOf(arguments, Role::kObject);
    const uint32_t doubt = DoubtOf(statement);
    if (subject != nullptr && object != nullptr) {
      Link(subject->entity, object->entity, doubt, index);
    }
    for (const ArgumentRecord& argument : arguments) {
      if (&argument == subject || &argument == object || !Links(argument)) {
        continue;
      }
      for (const ArgumentRecord* hub : {subject, object}) {
        if (hub == nullptr) continue;
        Link(hub->entity, argument.entity, doubt + kCircumstance, index);
      }
    }
  }

  std::vector<Witness> Sorted() && {
    std::sort(witnesses_.begin(), witnesses_.end());
    witnesses_.erase(std::unique(witnesses_.begin(), witnesses_.end()),
                     witnesses_.end());
    return std::move(witnesses_);
  }

 private:
  static constexpr uint32_t kCircumstance = 20'000;
  static constexpr uint32_t kNotSaidToBe = 10'000;
  static constexpr uint32_t kTenth = 1'000;

  bool Links(const ArgumentRecord& argument) const {
    const Entity& entity = graph_.At(argument.entity);
    return argument.role != Role::kTime && entity.type != date_ &&
           entity.type != quantity_ && IsWithin(entity, scope_);
  }

  const ArgumentRecord* FirstOf(absl::Span<const ArgumentRecord> arguments,
                                Role role) const {
    for (const ArgumentRecord& argument : arguments) {
      if (argument.role == role && Links(argument)) return &argument;
    }
    return nullptr;
  }

  static uint32_t DoubtOf(const StatementRecord& statement) {
    const bool said_to_be = statement.polarity == Polarity::kPositive &&
                            statement.modality == Modality::kAsserted &&
                            statement.rule == StringPool::kEmpty;
    const int64_t tenths =
        std::clamp<int64_t>(Tenths(double{statement.confidence}), 0, 10);
    return (said_to_be ? 0 : kNotSaidToBe) +
           kTenth * static_cast<uint32_t>(10 - tenths);
  }

  void Link(EntityId a, EntityId b, uint32_t cost, StatementIndex statement) {
    if (a == b) return;
    witnesses_.push_back({a, b, cost, statement});
    witnesses_.push_back({b, a, cost, statement});
  }

  const Graph& graph_;
  Scope scope_;
  StringId date_;
  StringId quantity_;
  std::vector<Witness> witnesses_;
};

}  // namespace

Links MakeLinks(const Graph& graph, absl::Span<const FactId> facts,
                Scope scope) {
  Witnesses gathered(graph, scope);
  for (const FactId fact : facts) {
    for (const StatementIndex i : graph.At(fact).statements) gathered.Add(i);
  }
  const std::vector<Witness> witnesses = std::move(gathered).Sorted();

  Links links;
  std::vector<std::pair<uint32_t, uint32_t>> edges;
  std::vector<Link> properties;
  links.statements.reserve(witnesses.size());
  for (const Witness& witness : witnesses) {
    const std::pair edge(witness.from.value(), witness.to.value());
    if (edges.empty() || edges.back() != edge) {
      edges.push_back(edge);
      properties.push_back(
          {.cost = Link::kStep + int64_t{witness.cost},
           .first_statement = static_cast<uint32_t>(links.statements.size())});
    }
    links.statements.push_back(witness.statement);
    ++properties.back().statement_count;
  }
  links.shape = LinkShape(boost::edges_are_sorted, edges.begin(), edges.end(),
                          properties.begin(),
                          static_cast<uint32_t>(graph.entities.size()));
  return links;
}

}  // namespace griot::graph
