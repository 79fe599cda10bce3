#include "graph/merging/backbone.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "graph/fact_parts.h"
#include "graph/resolution/normalise.h"
#include "names/name_words.h"
#include "names/organisations.h"

namespace griot::graph {
namespace {

// A nameless actor and what happens with it are worth a place from here on.
constexpr double kSalient = 0.5;

bool IsActor(TypeFamily family) {
  return family == TypeFamily::kPerson || family == TypeFamily::kGovernment ||
         family == TypeFamily::kOrganization;
}

// An edge draws its ends alone.
bool IsDrawn(const Fact& fact, Role role) {
  return fact.backbone == Backbone::kEvent || role == Role::kSubject ||
         role == Role::kObject;
}

}  // namespace

BackboneChooser::BackboneChooser(const MergeRules& rules, Graph& graph)
    : rules_(rules), graph_(graph) {
  nodes_.reserve(graph.entities.size());
  for (const Entity& entity : graph.entities) nodes_.push_back(NodeOf(entity));
}

void BackboneChooser::Choose(absl::Span<Fact> facts) {
  for (Fact& fact : facts) {
    fact.backbone = PlaceOf(fact);
    if (fact.backbone == Backbone::kNone) continue;
    for (size_t i = 0; i < PartCount(fact); ++i) {
      const EntityId entity = PartOf(fact, i).entity;
      if (IsNode(entity) && IsDrawn(fact, PartOf(fact, i).role)) {
        graph_.entities[entity.value()].in_backbone = true;
      }
    }
  }
}

BackboneChooser::Node BackboneChooser::NodeOf(const Entity& entity) const {
  const TypeFamily family = FamilyOf(graph_.Text(entity.type), rules_);
  if (family == TypeFamily::kDate || family == TypeFamily::kQuantity) {
    return Node::kNone;
  }
  if (entity.kind == MentionKind::kName) {
    // "Police", "State Government" and "Republic" tell nobody which.
    const std::string name = NormaliseName(graph_.Text(entity.name));
    const bool is_one_word = name.find(' ') == name.npos;
    const bool is_kind =
        (IsGeneralWord(name) && (is_one_word || IsInstitution(name))) ||
        IsNameWord(name, NameWord::kKindOfPlace) ||
        IsNameWord(name, NameWord::kLandform);
    return is_kind ? Node::kNone : Node::kNamed;
  }
  // "12 villagers" are a figure of what happens.
  const absl::string_view name = graph_.Text(entity.name);
  const bool is_counted = std::any_of(
      name.begin(), name.end(), [](char c) { return absl::ascii_isdigit(c); });
  // "man" and "government" tell nobody which, "gunmen" what they are.
  const absl::string_view type = graph_.Text(entity.type);
  const bool is_vague =
      name.find(' ') == name.npos &&
      (type == "person" || type == "government" || type == "organization");
  return entity.kind == MentionKind::kNominal && IsActor(family) &&
                 !is_counted && !is_vague && entity.salience >= kSalient
             ? Node::kNameless
             : Node::kNone;
}

BackboneChooser::Node BackboneChooser::At(EntityId entity) const {
  return entity.valid() ? nodes_[entity.value()] : Node::kNone;
}

Backbone BackboneChooser::PlaceOf(const Fact& fact) const {
  const absl::string_view relation = graph_.Text(fact.relation);
  if (relation == "alias_of" ||
      (fact.subject.valid() && fact.subject == fact.object)) {
    return Backbone::kNone;
  }
  const Node subject = At(fact.subject);
  const Node object = At(fact.object);
  if (subject == Node::kNamed && object == Node::kNamed) {
    return Backbone::kEdge;
  }
  const bool is_event = !relation.empty() && !fact.standing;
  if (!is_event || fact.salience < kSalient) return Backbone::kNone;
  if (subject != Node::kNone && object != Node::kNone) {
    if (subject == Node::kNamed || object == Node::kNamed) {
      return Backbone::kEdge;
    }
  }
  size_t nodes = 0;
  size_t named = 0;
  for (size_t i = 0; i < PartCount(fact); ++i) {
    const Node node = At(PartOf(fact, i).entity);
    nodes += node != Node::kNone;
    named += node == Node::kNamed;
  }
  return named > 0 && nodes > 1 ? Backbone::kEvent : Backbone::kNone;
}

void SetBackbone(const MergeRules& rules, Graph& graph) {
  BackboneChooser(rules, graph).Choose(absl::MakeSpan(graph.facts));
}

}  // namespace griot::graph
