#ifndef GRIOT_SCHEMAS_ONTOLOGY_H_
#define GRIOT_SCHEMAS_ONTOLOGY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "schemas/statement.h"

// Ontology packs: which types entities have, which relations predicates
// express, and what follows from what. A pack is a JSON file
// (pack.schema.json); several packs merge into one Ontology.

namespace griot {

// A type of entity, as "armed_group" under "organization".
struct EntityType {
  std::string name;
  std::string iri;
  std::string parent;  // name; empty for a type at the top
  // Lower-case head nouns of phrases of this type, singular ("militant"),
  // or modifier and head ("police station").
  std::vector<std::string> nouns;
  // Whether such a noun makes people or a body that it stands before one of
  // its type: "rebel coalition".
  bool qualifies = false;
};

// One argument that a frame asks for.
struct ArgumentPattern {
  Role role = Role::kObject;
  // PropBank's name of the role, "ARG1", which stands instead of `role`; empty
  // if the pattern names none. No argument has it where the analysis knows no
  // roles.
  std::string propbank;
  std::vector<std::string> markers;  // one of these; empty: any or none
  std::vector<std::string> types;    // one of these or a subtype; empty: any
  // The noun at its head is one of these, lower case and singular, or a
  // compound's last words ("tear gas"); empty: any.
  std::vector<std::string> nouns;
};

// One way of wording a relation: a predicate's lemma or sense, and what its
// arguments must be. All patterns must be met.
struct Frame {
  std::vector<std::string> lemmas;  // as Predicate::lemma, "carry out attack"
  // PropBank's senses, "attack.01". A predicate of a known sense fits if the
  // sense is here, whatever its lemma, or if the lemma fits and no sense of
  // that verb is here. One of an unknown sense fits by its lemma.
  std::vector<std::string> senses;
  std::vector<std::string> subject_types;  // empty: any, or no subject
  bool needs_subject = false;
  // "They sank the ferry", not "the ferry sank".
  bool needs_object = false;
  // Fits only where nobody is said to do it: "the fort is known as Lion", not
  // "they know the fort as Lion".
  bool passive = false;
  // The argument that is the relation's object. Where it is no direct object
  // it becomes the statement's object and keeps its marker; a direct object
  // beside it becomes an oblique, or the subject where nobody is said to do
  // it. Empty: the frame holds with or without one.
  std::vector<ArgumentPattern> object;  // alternatives, the first found counts
  // What must stand beside: "they named her director", not "they named the
  // suspect". One of these must be met; empty: nothing need be.
  std::vector<ArgumentPattern> with;
  // What must not stand beside: "they attacked him over the budget" is no
  // assault. None of these may be met.
  std::vector<ArgumentPattern> without;
};

// A sentence that expresses a relation, and the words of it that are the
// relation's subject and object; empty where it says none.
struct Example {
  std::string text;
  std::string subject;
  std::string object;

  bool operator==(const Example&) const = default;
};

// What a relation is in the codes that tables of events use (docs/events.md),
// of facts that meet its conditions.
struct EventCodes {
  // PLOVER's event type, "ASSAULT"; empty: no event by itself, but part of one
  // whose toll it tells.
  std::string type;
  std::string mode;     // PLOVER's, "abduct", or empty
  std::string context;  // PLOVER's, "military", or empty
  std::string cameo;    // CAMEO's root code, "18"; empty without a type
  std::string toll;  // its figures are of the "killed" or "injured", or empty
  std::vector<std::string> lemmas;         // of the predicate; empty: any
  std::vector<std::string> subject_types;  // empty: any, or no subject
  std::vector<std::string> object_types;   // empty: any, or no object
  // Somebody, a weapon or violence (Ontology::IsViolence) must do it: who is
  // only said to be killed may have died by a storm.
  bool done = false;
  // Subject and object have names: "Orr attacked Keita" is said of words.
  bool named = false;

  bool operator==(const EventCodes&) const = default;
};

struct Relation {
  std::string name;
  std::string iri;
  std::string description;
  std::string parent;   // a broader relation or empty
  std::string inverse;  // name of the relation from object to subject, or empty
  bool symmetric = false;          // holds both ways
  bool functional = false;         // a subject has at most one object at a time
  bool standing = false;           // a state of affairs, not an event
  std::vector<EventCodes> events;  // alternatives; the first that fits counts
  std::vector<std::string> domain;  // types of subjects; empty: any
  std::vector<std::string> range;   // types of objects; empty: any
  std::vector<Frame> frames;
  std::vector<Example> examples;
};

// What a stated fact lets one infer. The premise is a statement; the
// conclusion is a relation between its subject and another entity.
struct InferenceRule {
  // Where the conclusion's object comes from.
  enum class Object {
    kObject,           // the premise's object
    kPlace,            // the premise's place
    kDocumentCountry,  // the country that the document is about
  };
  std::string name;
  std::string description;
  std::vector<std::string> lemmas;     // of the premise's predicate, or
  std::vector<std::string> relations;  // its relation
  std::vector<std::string> subject_types;
  std::vector<std::string> object_types;  // of the conclusion's object
  std::string relation;                   // concluded
  std::string lemma;                      // of the concluded predicate
  Object object = Object::kObject;
  double confidence = 0.5;  // factor on the premise's confidence
};

// One pack before parsing: where it came from, for messages, and its JSON.
struct PackSource {
  std::string file;
  std::string json;
};

// Merged packs; immutable, so one instance serves all threads. Movable (what
// points into it stays valid), not copyable.
class Ontology {
 public:
  Ontology() = default;
  Ontology(Ontology&&) = default;
  Ontology& operator=(Ontology&&) = default;
  Ontology(std::vector<std::string> packs, std::vector<EntityType> types,
           std::vector<Relation> relations, std::vector<InferenceRule> rules,
           std::vector<std::string> violence);

  // Names of the packs in the order given, "conflict 1".
  const std::vector<std::string>& packs() const { return packs_; }
  const std::vector<EntityType>& types() const { return types_; }
  const std::vector<Relation>& relations() const { return relations_; }
  const std::vector<InferenceRule>& rules() const { return rules_; }

  // Null where the ontology has none of that name. The pointers live as long
  // as the ontology.
  const EntityType* FindType(absl::string_view name) const;
  const Relation* FindRelation(absl::string_view name) const;

  // Whether `type` is `ancestor` or lies under it.
  bool IsA(absl::string_view type, absl::string_view ancestor) const;
  // Whether `type` is one of `types` or lies under one; true if none is named.
  bool IsAny(absl::string_view type, absl::Span<const std::string> types) const;

  // The relations and frames worded by `lemma`, or by the sense, in the packs'
  // order.
  struct Wording {
    const Relation* relation;
    const Frame* frame;
  };
  absl::Span<const Wording> Wordings(absl::string_view lemma) const;
  absl::Span<const Wording> WordingsOfSense(absl::string_view sense) const;

  // Whether `noun` (lower case, singular) stands for an event that somebody
  // does to harm others: an attack, not an accident.
  bool IsViolence(absl::string_view noun) const;

  // The type whose nouns hold `noun` (lower case, singular); empty if none.
  absl::string_view TypeOfNoun(absl::string_view noun) const;

 private:
  std::vector<std::string> packs_;
  std::vector<EntityType> types_;
  std::vector<Relation> relations_;
  std::vector<InferenceRule> rules_;
  absl::flat_hash_set<std::string> violence_;
  absl::flat_hash_map<std::string, uint32_t> type_of_name_;
  absl::flat_hash_map<std::string, uint32_t> relation_of_name_;
  absl::flat_hash_map<std::string, uint32_t> type_of_noun_;
  using WordingMap = absl::flat_hash_map<std::string, std::vector<Wording>>;
  WordingMap of_lemma_;
  WordingMap of_sense_;
};

// Merges packs in their order. A later pack may add types, relations, frames
// to a known relation and nouns to a known type; it may not contradict an
// earlier one. InvalidArgument lists all errors of all packs, one a line:
// "FILE: /json/pointer: expected X, got Y".
absl::StatusOr<Ontology> ParsePacks(absl::Span<const PackSource> packs);

// The packs compiled in that are used where nothing else is said: "core" (the
// contract's entity types and standing relations), and after it the default
// ones.
std::vector<PackSource> DefaultPacks();

// Names of all packs compiled in, "core" first.
std::vector<std::string> BuiltInPackNames();

// Reads the named packs: one compiled in by its name, any other from the file
// of that path. Before them come the default packs, or "core" alone if
// `without_defaults`; none comes twice. NotFound names a file that cannot be
// read.
absl::StatusOr<std::vector<PackSource>> LoadPacks(
    absl::Span<const std::string> packs, bool without_defaults = false);

// Of LoadPacks and ParsePacks.
absl::StatusOr<Ontology> LoadOntology(absl::Span<const std::string> packs,
                                      bool without_defaults = false);

}  // namespace griot

#endif  // GRIOT_SCHEMAS_ONTOLOGY_H_
