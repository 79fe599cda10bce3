#include "extract/statements/relations.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace griot {
namespace {

// "it", "this": whatever it means, nobody.
bool MeansThing(const Argument& argument) {
  const std::string form = absl::AsciiStrToLower(argument.text);
  return form == "it" || form == "this" || form == "that";
}

// Whether only people are asked for.
bool AsksForPeople(const std::vector<std::string>& types) {
  return std::all_of(types.begin(), types.end(), [](const std::string& type) {
    return type == "person" || type == "group";
  });
}

// Whether an argument may stand where one of `types` is asked for. What is
// known of pronouns without antecedent is too little to refuse them.
bool Admits(const Ontology& ontology, const Argument& argument,
            const std::vector<std::string>& types) {
  if (types.empty() || ontology.IsAny(argument.type, types)) return true;
  if (AsksForPeople(types) && MeansThing(argument)) return false;
  return argument.mention == MentionKind::kPronoun &&
         (argument.type == "other" || argument.type == "group");
}

// Whether it is known to be of one of `types`: what a pattern asks for.
bool IsOneOf(const Ontology& ontology, const Argument& argument,
             const std::vector<std::string>& types) {
  return types.empty() || ontology.IsAny(argument.type, types);
}

bool Holds(const std::vector<std::string>& names, absl::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// "attack" of "attack.01".
absl::string_view VerbOf(absl::string_view sense) {
  return sense.substr(0, sense.rfind('.'));
}

// A frame that names senses of the predicate's verb is about these alone.
bool ExcludesSense(const Frame& frame, absl::string_view sense) {
  return !sense.empty() && !Holds(frame.senses, sense) &&
         std::any_of(frame.senses.begin(), frame.senses.end(),
                     [&](const std::string& named) {
                       return VerbOf(named) == VerbOf(sense);
                     });
}

bool HasRole(const PredicateSense& sense, const Argument& argument,
             absl::string_view name) {
  return std::any_of(sense.roles.begin(), sense.roles.end(),
                     [&](const PredicateSense::Role& role) {
                       return role.name == name &&
                              role.span.begin <= argument.head.begin &&
                              argument.head.end <= role.span.end;
                     });
}

// Whether the argument's head is one of the nouns, alone or as the last words
// of a compound.
bool HasNoun(const Tree* tree, const Argument& argument,
             const std::vector<std::string>& nouns) {
  if (nouns.empty()) return true;
  if (tree == nullptr || argument.mention != MentionKind::kNominal) {
    return false;
  }
  for (int i = 0; i < tree->size(); ++i) {
    if (tree->word(i).span.end != argument.head.end) continue;
    if (Holds(nouns, tree->lemma(i))) return true;
    return i > 0 && argument.span.begin <= tree->word(i - 1).span.begin &&
           Holds(nouns, absl::StrCat(tree->lemma(i - 1), " ", tree->lemma(i)));
  }
  return false;
}

bool Matches(const Ontology& ontology, const PredicateSense& sense,
             const Argument& argument, const ArgumentPattern& pattern) {
  if (!HasNoun(sense.tree, argument, pattern.nouns)) return false;
  const bool marked =
      pattern.markers.empty() || Holds(pattern.markers, argument.marker);
  if (!pattern.propbank.empty()) {
    return argument.role != Role::kSubject && marked &&
           HasRole(sense, argument, pattern.propbank) &&
           IsOneOf(ontology, argument, pattern.types);
  }
  if (argument.role == pattern.role) {
    return marked && IsOneOf(ontology, argument, pattern.types);
  }
  // The noun of a light verb made an object of its oblique, and a place may be
  // an oblique; both keep the marker.
  return pattern.role == Role::kOblique &&
         (argument.role == Role::kObject || argument.role == Role::kPlace) &&
         !argument.marker.empty() && Holds(pattern.markers, argument.marker) &&
         IsOneOf(ontology, argument, pattern.types);
}

// Whether something stands beside the predicate that one of the patterns asks
// for.
bool StandsBeside(const Ontology& ontology, const PredicateSense& sense,
                  const Statement& statement,
                  const std::vector<ArgumentPattern>& patterns) {
  return std::any_of(
      patterns.begin(), patterns.end(), [&](const ArgumentPattern& pattern) {
        return std::any_of(statement.arguments.begin(),
                           statement.arguments.end(),
                           [&](const Argument& argument) {
                             return Matches(ontology, sense, argument, pattern);
                           });
      });
}

// "Her mother, Ida Roe": where her is thought to be Ida Roe too, nobody is in
// this relation to herself.
bool IsOfItself(const Relation& relation, const Argument* subject,
                const Argument& object) {
  return relation.standing && subject != nullptr &&
         object.mention == MentionKind::kPronoun && !object.entity.empty() &&
         subject->entity == object.entity;
}

struct Fit {
  int score = -1;
  int object = -1;  // index of the argument that is the relation's object
};

// Where the frame names no object, or the statement has none of its kind.
bool AllowsNoObject(const Ontology& ontology, const Statement& statement,
                    const Relation& relation, const Frame& frame) {
  const Argument* object = statement.Find(Role::kObject);
  if (frame.needs_object && object == nullptr) return false;
  if (frame.object.empty()) {
    // One that is there must still be in range.
    return InDomainAndRange(ontology, relation, nullptr, object);
  }
  // The object was left unsaid ("The Front claimed responsibility").
  if (object != nullptr || statement.Find(Role::kSubject) == nullptr) {
    return false;
  }
  if (relation.standing) return statement.arguments.size() == 1;
  return relation.range.empty();
}

// Whether the argument may be the subject of the relation so worded.
bool AdmitsSubject(const Ontology& ontology, const Relation& relation,
                   const Frame& frame, const Argument& subject) {
  return Admits(ontology, subject, frame.subject_types) &&
         Admits(ontology, subject, relation.domain);
}

Fit FitOf(const Ontology& ontology, const PredicateSense& sense,
          const Statement& statement, const Relation& relation,
          const Frame& frame) {
  Fit fit;
  int score = Holds(frame.senses, sense.sense) ? 3 : 0;
  const Argument* subject = statement.Find(Role::kSubject);
  const Argument* object = statement.Find(Role::kObject);
  if (StandsBeside(ontology, sense, statement, frame.without) ||
      (!frame.with.empty() &&
       !StandsBeside(ontology, sense, statement, frame.with))) {
    return fit;
  }
  if (subject != nullptr) {
    if (frame.passive || !AdmitsSubject(ontology, relation, frame, *subject)) {
      return fit;
    }
    if (!frame.subject_types.empty()) score += 2;
    if (!relation.domain.empty()) score += 1;
  } else if (frame.needs_subject) {
    return fit;
  }
  // "The clan was linked to the raid": where nobody does it, what it is done
  // to is the relation's subject, if its object is something else.
  const bool from_object = subject == nullptr && object != nullptr &&
                           AdmitsSubject(ontology, relation, frame, *object);
  bool refused = false;
  for (const ArgumentPattern& pattern : frame.object) {
    const bool asks_direct = pattern.role == Role::kObject &&
                             pattern.propbank.empty() && object != nullptr &&
                             !frame.passive;
    if (refused && !asks_direct) return fit;
    for (size_t i = 0; i < statement.arguments.size(); ++i) {
      const Argument& argument = statement.arguments[i];
      const bool direct = &argument == object;
      if ((direct && frame.passive) ||
          (!direct && object != nullptr && subject == nullptr &&
           !from_object) ||
          !Matches(ontology, sense, argument, pattern) ||
          !Admits(ontology, argument, relation.range) ||
          IsOfItself(relation, subject, argument)) {
        continue;
      }
      if (pattern.role != Role::kObject) ++score;
      if (!relation.range.empty()) ++score;
      if (!pattern.types.empty()) score += 2;
      fit.score = score + 3;
      fit.object = static_cast<int>(i);
      return fit;
    }
    // The direct object is asked for and there, but is none that may be.
    refused = refused || asks_direct;
  }
  if (refused) return fit;
  if (!frame.passive && AllowsNoObject(ontology, statement, relation, frame)) {
    fit.score = score;
  }
  return fit;
}

// A direct object that is not the relation's is its subject where there is
// none, else an oblique.
void MakeObject(size_t object, Statement& statement) {
  Argument& chosen = statement.arguments[object];
  if (chosen.role == Role::kObject) return;
  const Role displaced = statement.Find(Role::kSubject) == nullptr
                             ? Role::kSubject
                             : Role::kOblique;
  for (Argument& argument : statement.arguments) {
    if (argument.role == Role::kObject) argument.role = displaced;
  }
  chosen.role = Role::kObject;
}

}  // namespace

bool InDomainAndRange(const Ontology& ontology, const Relation& relation,
                      const Argument* subject, const Argument* object) {
  return (subject == nullptr || Admits(ontology, *subject, relation.domain)) &&
         (object == nullptr || Admits(ontology, *object, relation.range));
}

PredicateSense SenseOf(const Tree& tree, const Proposition& proposition) {
  const Sentence& sentence = tree.sentence();
  const absl::string_view lemma = proposition.lemma;
  const absl::string_view last = lemma.substr(lemma.rfind(' ') + 1);
  const PredicateRoles* found = nullptr;
  for (const PredicateRoles& predicate : sentence.predicates) {
    const int word = predicate.word;
    if (word < 0 || word >= tree.size()) continue;
    if (word == proposition.word) {
      if (found == nullptr) found = &predicate;
    } else if (last.size() < lemma.size() && tree.lemma(word) == last &&
               tree.head(word) == proposition.word) {
      found = &predicate;
    }
  }
  PredicateSense sense;
  sense.tree = &tree;
  sense.state = proposition.kind == Proposition::Kind::kDescription &&
                proposition.word >= 0 && tree.IsNominal(proposition.word);
  // "is on strike": "be" says it, and the noun's sense is not the predicate's.
  const bool noun = lemma == "be" && tree.lemma(proposition.word) != "be";
  if (found == nullptr || noun) return sense;
  sense.sense = found->sense;
  for (const RoleSpan& role : found->roles) {
    if (role.begin < 0 || role.begin >= role.end || role.end > tree.size()) {
      continue;
    }
    sense.roles.push_back(
        {role.role,
         {tree.word(role.begin).span.begin, tree.word(role.end - 1).span.end}});
  }
  return sense;
}

void TypePredicate(const Ontology& ontology, const PredicateSense& sense,
                   Statement& statement) {
  const Relation* best_relation = nullptr;
  Fit best;
  const auto consider = [&](const Ontology::Wording& wording) {
    if (sense.state && !wording.relation->standing) return;
    Fit fit =
        FitOf(ontology, sense, statement, *wording.relation, *wording.frame);
    if (fit.score < 0) return;
    fit.score *= 2;
    if (!wording.relation->parent.empty()) ++fit.score;
    if (fit.score > best.score) {
      best = fit;
      best_relation = wording.relation;
    }
  };
  for (const Ontology::Wording& wording :
       ontology.Wordings(statement.predicate.lemma)) {
    if (!ExcludesSense(*wording.frame, sense.sense)) consider(wording);
  }
  for (const Ontology::Wording& wording :
       ontology.WordingsOfSense(sense.sense)) {
    consider(wording);
  }
  if (best_relation == nullptr) return;
  statement.predicate.relation = best_relation->name;
  if (best.object < 0) return;
  MakeObject(static_cast<size_t>(best.object), statement);
}

}  // namespace griot
