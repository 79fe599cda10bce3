#ifndef GRIOT_GRAPH_GRAPH_H_
#define GRIOT_GRAPH_GRAPH_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "graph/ids.h"
#include "graph/string_pool.h"
#include "schemas/span.h"
#include "schemas/statement.h"

// The merged graph: entities and facts over the statements they stand on. It
// is built by GraphBuilder and does not change afterwards. Every table is in
// canonical order, so that equal sets of statements give equal graphs. Texts
// are StringIds of the graph's pool; the empty string stands for null.

namespace griot::graph {

// What is known of a document but for its text. Ordered by id.
struct DocumentInfo {
  StringId id;
  StringId published;
  StringId publisher;
  StringId url;
  StringId title;
  StringId language;
};

// A statement's content hash, big-endian; StatementId() in hexadecimal.
using StatementHash = std::array<uint8_t, 16>;
std::string ToHex(const StatementHash& hash);

// A statement's argument with the entity it was resolved to.
struct ArgumentRecord {
  EntityId entity;
  Role role = Role::kSubject;
  MentionKind mention = MentionKind::kNominal;
  StringId marker;
  StringId text;
  StringId type;
  StringId representative;
  Span span;
  std::optional<Quantity> quantity;
};

// One link of a statement's attribution, nearest source first.
struct AttributionRecord {
  EntityId source;
  StringId text;
  StringId type;
  StringId representative;
  Span span;  // of the source
  StringId cue;
  StringId medium;
};

// Ordered by document, evidence, predicate and hash. Arguments and
// attributions are ranges of the graph's flat tables.
struct StatementRecord {
  StatementHash hash;
  DocumentIndex document;
  FactId fact;
  StringId lemma;
  StringId relation;
  StringId predicate;  // surface
  StringId rule;
  StringId extractor;
  StringId quote;  // the sentence
  StringId time;   // ISO 8601
  Span predicate_span;
  Span evidence;
  float confidence = 1;
  Granularity granularity = Granularity::kDay;  // of `time`, if there is one
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;
  uint8_t argument_count = 0;
  uint8_t attribution_count = 0;
  uint32_t first_argument = 0;
  uint32_t first_attribution = 0;
};

// A place where a text speaks of an entity.
struct Mention {
  DocumentIndex document;
  Span span;
  StringId text;
  StringId type;
  StringId representative;
  MentionKind kind = MentionKind::kNominal;

  auto operator<=>(const Mention&) const = default;
};

// Ordered by id.
struct Entity {
  StringId id;  // "e" and 16 hexadecimal digits of its key's hash
  StringId name;
  StringId type;
  MentionKind kind = MentionKind::kName;
  DocumentIndex document;         // the only one, unless `kind` is kName
  std::vector<StringId> aliases;  // other names of it, sorted by text
  std::vector<Mention> mentions;  // sorted, without repeats
};

// How far the text commits itself; facts of different classes stay apart.
enum class ModalityClass {
  kAsserted,
  kAttempted,
  kIntended,
  kPossible,
  kGeneric
};

ModalityClass ClassOf(Modality modality);
absl::string_view Name(ModalityClass modality);

// What else the statements of a fact say of it: where, against whom, … Each
// (role, marker, entity) once.
struct Qualifier {
  Role role = Role::kPlace;
  StringId marker;
  EntityId entity;

  auto operator<=>(const Qualifier&) const = default;
};

// Ordered by id.
struct Fact {
  StringId id;  // "f" and 16 hexadecimal digits of its key's hash
  EntityId subject;
  EntityId object;
  StringId relation;  // type in the ontology, or empty
  StringId lemma;     // the one most often used
  Polarity polarity = Polarity::kPositive;
  ModalityClass modality = ModalityClass::kAsserted;
  StringId time;  // narrowest ISO 8601 time said, or empty
  Granularity granularity = Granularity::kDay;  // of `time`
  std::vector<StatementIndex> statements;
  std::vector<Qualifier> qualifiers;
  // Each counted once, sorted by text or id.
  std::vector<DocumentIndex> documents;
  std::vector<StringId> publishers;
  std::vector<EntityId> speakers;  // nearest attributed sources
  StringId first_said;             // earliest and latest publication date
  StringId last_said;
  double confidence = 0;  // noisy-or over independent documents
  bool inferred = false;  // no statement beneath states it

  // A fact with both is an edge; any other is a vertex with role edges.
  bool is_edge() const { return subject.valid() && object.valid(); }
};

struct Graph {
  StringPool strings;
  std::vector<DocumentInfo> documents;
  std::vector<StatementRecord> statements;
  std::vector<ArgumentRecord> arguments;
  std::vector<AttributionRecord> attributions;
  std::vector<Entity> entities;
  std::vector<Fact> facts;

  absl::string_view Text(StringId id) const { return strings.Text(id); }
  const DocumentInfo& At(DocumentIndex i) const { return documents[i.value()]; }
  const StatementRecord& At(StatementIndex i) const {
    return statements[i.value()];
  }
  const Entity& At(EntityId i) const { return entities[i.value()]; }
  const Fact& At(FactId i) const { return facts[i.value()]; }
  // The relation, or the lemma of an untyped fact.
  absl::string_view PredicateOf(const Fact& fact) const;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_GRAPH_H_
