#ifndef GRIOT_SCHEMAS_STATEMENT_H_
#define GRIOT_SCHEMAS_STATEMENT_H_

#include <optional>
#include <string>
#include <vector>

#include "schemas/span.h"

// The statement of griot/statement/1: one thing that one text says. Shape and
// meaning of each field are fixed by docs/statement.md; statement_json.h reads
// and writes it. In all structs `text` equals the document's slice at `span`.

namespace griot {

enum class Role {
  kSubject,
  kObject,
  kIndirectObject,
  kComplement,
  kOblique,
  kPlace,
  kTime,
};

enum class MentionKind { kName, kNominal, kPronoun };

enum class Polarity { kPositive, kNegative };

enum class Modality {
  kAsserted,
  kAttempted,
  kPlanned,
  kPossible,
  kConditional,
  kOrdered,
  kGeneric,
};

enum class Granularity { kYear, kMonth, kWeek, kDay, kHour, kInterval };

struct Quantity {
  enum class Bound { kExactly, kAtLeast, kAtMost, kAbout };
  double value = 0;
  Bound bound = Bound::kExactly;
  // The upper end of a range that starts at `value`, which is then kAtLeast.
  std::optional<double> most = std::nullopt;

  bool operator==(const Quantity&) const = default;
};

struct Predicate {
  std::string lemma;  // head lemma, lower case, with its particle
  std::string text;
  Span span;
  std::string relation;  // type in the ontology; empty stands for null

  bool operator==(const Predicate&) const = default;
};

struct Argument {
  Role role = Role::kSubject;
  std::string marker;  // the preposition of an oblique, place or time
  Span span;           // noun phrase without its relative clause
  std::string text;
  Span head;  // head word; for a name the whole name
  std::string type;
  MentionKind mention = MentionKind::kNominal;
  std::string entity;  // representative of the mention in this document
  std::optional<Quantity> quantity;

  bool operator==(const Argument&) const = default;
};

struct Source {
  Span span;
  std::string text;
  std::string entity;
  std::string type;

  bool operator==(const Source&) const = default;
};

// One link of who says so; Statement::attribution lists them from the source
// nearest to the content outwards.
struct Attribution {
  Source source;
  std::string cue;  // surface of the reporting word or phrase
  Span span;        // of the cue
  std::string medium;

  bool operator==(const Attribution&) const = default;
};

// When it happened. A time carried over from elsewhere in the document (the
// dateline, say) has no span and no text.
struct Time {
  std::string value;  // ISO 8601 at its true precision
  Granularity granularity = Granularity::kDay;
  std::optional<Span> span;
  std::string text;

  bool operator==(const Time&) const = default;
};

struct Evidence {
  Span span;  // the sentence
  std::string quote;

  bool operator==(const Evidence&) const = default;
};

struct Statement {
  std::string document;
  Predicate predicate;
  std::vector<Argument> arguments;
  std::vector<Attribution> attribution;  // nearest first; empty: the document
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;
  std::string rule;  // ontology rule that inferred it; empty: stated
  std::optional<Time> time;
  double confidence = 1;  // in [0, 1]
  Evidence evidence;
  std::string extractor;

  const Argument* Find(Role role) const {
    for (const Argument& argument : arguments) {
      if (argument.role == role) return &argument;
    }
    return nullptr;
  }

  bool operator==(const Statement&) const = default;
};

}  // namespace griot

#endif  // GRIOT_SCHEMAS_STATEMENT_H_
