#include "extract/statements/inference.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/statements/relations.h"

namespace griot {
namespace {

bool Holds(const Ontology& ontology, const InferenceRule& rule,
           const Statement& premise) {
  const auto in = [](const std::vector<std::string>& names,
                     const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (!in(rule.lemmas, premise.predicate.lemma) &&
      !(in(rule.relations, premise.predicate.relation))) {
    return false;
  }
  if (premise.polarity != Polarity::kPositive ||
      premise.modality != Modality::kAsserted || !premise.rule.empty()) {
    return false;
  }
  const Argument* subject = premise.Find(Role::kSubject);
  return subject != nullptr &&
         ontology.IsAny(subject->type, rule.subject_types);
}

}  // namespace

void Infer(const Ontology& ontology, const std::optional<Argument>& country,
           std::vector<Statement>& statements) {
  std::vector<Statement> inferred;
  for (const InferenceRule& rule : ontology.rules()) {
    for (const Statement& premise : statements) {
      if (!Holds(ontology, rule, premise)) continue;
      std::optional<Argument> object;
      switch (rule.object) {
        case InferenceRule::Object::kObject:
          if (const Argument* a = premise.Find(Role::kObject)) object = *a;
          break;
        case InferenceRule::Object::kPlace:
          if (const Argument* a = premise.Find(Role::kPlace)) object = *a;
          break;
        case InferenceRule::Object::kDocumentCountry: {
          // A country named in the sentence itself comes first.
          if (const Argument* a = premise.Find(Role::kPlace);
              a != nullptr && ontology.IsA(a->type, "country")) {
            object = *a;
          } else {
            object = country;
          }
          break;
        }
      }
      if (!object || !ontology.IsAny(object->type, rule.object_types) ||
          !InDomainAndRange(ontology, *ontology.FindRelation(rule.relation),
                            premise.Find(Role::kSubject), &*object)) {
        continue;
      }
      Statement conclusion = premise;
      conclusion.rule = rule.name;
      conclusion.predicate.lemma = rule.lemma;
      conclusion.predicate.relation = rule.relation;
      object->role = Role::kObject;
      object->marker.clear();
      conclusion.arguments = {*premise.Find(Role::kSubject),
                              *std::move(object)};
      conclusion.time.reset();
      conclusion.confidence =
          std::round(premise.confidence * rule.confidence * 1000) / 1000;
      inferred.push_back(std::move(conclusion));
    }
  }
  for (Statement& statement : inferred) {
    statements.push_back(std::move(statement));
  }
}

}  // namespace griot
