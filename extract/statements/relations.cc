#include "extract/statements/relations.h"

#include <algorithm>

namespace griot {
namespace {

// Whether an argument may stand where one of `types` is asked for. What is
// known of pronouns without antecedent is too little to refuse them.
bool Admits(const Ontology& ontology, const Argument& argument,
            const std::vector<std::string>& types) {
  if (types.empty() || ontology.IsAny(argument.type, types)) return true;
  return argument.mention == MentionKind::kPronoun &&
         (argument.type == "other" || argument.type == "group");
}

bool Matches(const Ontology& ontology, const Argument& argument,
             const ArgumentPattern& pattern) {
  if (argument.role != pattern.role) return false;
  if (!pattern.markers.empty() &&
      std::find(pattern.markers.begin(), pattern.markers.end(),
                argument.marker) == pattern.markers.end()) {
    return false;
  }
  return Admits(ontology, argument, pattern.types);
}

struct Fit {
  int score = -1;
  int object = -1;  // index of the argument that is the relation's object
};

Fit FitOf(const Ontology& ontology, const Statement& statement,
          const Relation& relation, const Frame& frame) {
  Fit fit;
  int score = 0;
  const Argument* subject = statement.Find(Role::kSubject);
  if (subject != nullptr) {
    if (!Admits(ontology, *subject, frame.subject_types) ||
        !Admits(ontology, *subject, relation.domain)) {
      return fit;
    }
    if (!frame.subject_types.empty()) score += 2;
    if (!relation.domain.empty()) score += 1;
  } else if (frame.needs_subject) {
    return fit;
  }
  if (frame.object.empty()) {
    // Without an object pattern, one that is there must still be in range.
    const Argument* object = statement.Find(Role::kObject);
    if (object != nullptr && !Admits(ontology, *object, relation.range)) {
      return fit;
    }
    fit.score = score;
    return fit;
  }
  for (const ArgumentPattern& pattern : frame.object) {
    for (size_t i = 0; i < statement.arguments.size(); ++i) {
      const Argument& argument = statement.arguments[i];
      // A frame that names no role's marker still knows the object by role.
      const bool as_object =
          argument.role == Role::kObject && pattern.role == Role::kOblique &&
          !argument.marker.empty() &&
          std::find(pattern.markers.begin(), pattern.markers.end(),
                    argument.marker) != pattern.markers.end();
      const bool as_place =
          argument.role == Role::kPlace && pattern.role == Role::kOblique &&
          std::find(pattern.markers.begin(), pattern.markers.end(),
                    argument.marker) != pattern.markers.end();
      if (!as_object && !as_place && !Matches(ontology, argument, pattern)) {
        continue;
      }
      if (!Admits(ontology, argument, relation.range)) continue;
      if (pattern.role != Role::kObject) ++score;
      if (!relation.range.empty()) ++score;
      if (!pattern.types.empty()) score += 2;
      fit.score = score + 3;
      fit.object = static_cast<int>(i);
      return fit;
    }
  }
  // The object was left unsaid ("The Front claimed responsibility").
  if (statement.Find(Role::kObject) == nullptr && subject != nullptr &&
      relation.range.empty() && !relation.standing) {
    fit.score = score;
  } else if (statement.Find(Role::kObject) == nullptr && subject != nullptr &&
             statement.Find(Role::kComplement) == nullptr &&
             statement.arguments.size() == 1 && relation.standing) {
    fit.score = score;
  }
  return fit;
}

}  // namespace

void TypePredicate(const Ontology& ontology, Statement* statement) {
  const Relation* best_relation = nullptr;
  Fit best;
  for (const Ontology::Wording& wording :
       ontology.Wordings(statement->predicate.lemma)) {
    Fit fit = FitOf(ontology, *statement, *wording.relation, *wording.frame);
    if (fit.score < 0) continue;
    fit.score *= 2;
    if (!wording.relation->parent.empty()) ++fit.score;
    if (fit.score > best.score) {
      best = fit;
      best_relation = wording.relation;
    }
  }
  if (best_relation == nullptr) return;
  statement->predicate.relation = best_relation->name;
  if (best.object < 0) return;
  Argument& object = statement->arguments[static_cast<size_t>(best.object)];
  if (object.role != Role::kObject &&
      statement->Find(Role::kObject) == nullptr) {
    object.role = Role::kObject;
  }
}

}  // namespace griot
