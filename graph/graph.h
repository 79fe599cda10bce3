#ifndef GRIOT_GRAPH_GRAPH_H_
#define GRIOT_GRAPH_GRAPH_H_

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/ids.h"
#include "graph/list_arena.h"
#include "graph/quantity_pool.h"
#include "graph/resolution/merge_steps.h"
#include "graph/string_pool.h"
#include "schemas/content_hash.h"
#include "schemas/coordinates.h"
#include "schemas/span.h"
#include "schemas/statement.h"

// The merged graph: entities and facts over the statements they stand on. It
// is built by GraphBuilder and does not change afterwards. Every table is in
// canonical order, so that equal sets of statements give equal graphs. Texts
// are StringIds of the graph's pool; the empty string stands for null. The
// spans of entities, merges, facts and conflicts are views into tables of the
// graph and stay valid when it is moved.

namespace griot::graph {

// What is known of a document but for its text. Ordered by id.
struct DocumentInfo {
  StringId id;
  StringId published;
  StringId publisher;
  StringId url;
  StringId title;
  StringId language;
  StringId authors = StringPool::kEmpty;  // a list (schemas/text_list.h)
  // The first of the near-copies of one text that it belongs to: itself, if
  // nobody else printed it.
  DocumentIndex copy_of;

  bool operator==(const DocumentInfo&) const = default;
};

// A statement's argument with the entity it was resolved to.
struct ArgumentRecord {
  EntityId entity;
  StringId marker;
  StringId text;
  StringId type;
  StringId representative;
  Span span;
  QuantityId quantity;  // if there is one
  // With a quantity: the head word of what is counted, in small letters.
  StringId counted = StringPool::kEmpty;
  // What who keeps the mention calls it: its row in a store.
  uint32_t row = 0;
  Role role : 8 = Role::kSubject;
  MentionKind mention : 8 = MentionKind::kNominal;
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
// attributions are ranges of the graph's flat tables. There may be tens of
// millions, which is why it is packed.
struct StatementRecord {
  ContentHash hash;  // its hexadecimal form is the id
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
  uint32_t row = 0;  // in the store, for who keeps it in one
  uint32_t first_argument = 0;
  uint32_t first_attribution = 0;
  uint8_t argument_count = 0;
  uint8_t attribution_count = 0;
  Granularity granularity : 8 = Granularity::kDay;  // of `time`, if any
  Polarity polarity : 8 = Polarity::kPositive;
  Modality modality : 8 = Modality::kAsserted;
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
  template <typename H>
  friend H AbslHashValue(H state, const Mention& mention) {
    return H::combine(std::move(state), mention.document, mention.span.begin,
                      mention.span.end, mention.text, mention.type,
                      mention.representative, mention.kind);
  }
};

// What a fact is in the backbone (merging/backbone.h): the graph that is drawn.
enum class Backbone : uint8_t {
  kNone,
  kEdge,   // from its subject to its object
  kEvent,  // a node of its own, with edges to those who have a part in it
};

absl::string_view Name(Backbone backbone);

// Ordered by id.
struct Entity {
  StringId id;  // "e" and 16 hexadecimal digits of its key's hash
  StringId name;
  StringId type;
  MentionKind kind = MentionKind::kName;
  DocumentIndex document;              // the only one, unless `kind` is kName
  absl::Span<const StringId> aliases;  // other names of it, sorted by text
  absl::Span<const Mention> mentions;  // sorted, without repeats
  StringId known_id = StringPool::kEmpty;  // in the user's table, as Q42
  // Of a place in the gazetteer, if they are known there.
  std::string country;  // ISO 3166-1 alpha-2, or empty
  std::optional<Coordinates> coordinates;
  double salience = 0;  // from 0 to 1 (merging/salience.h)
  bool in_backbone = false;
};

// Why two names are one entity. `first` and `second` are a mention of each;
// `evidence` is what else the texts show.
struct NameMerge {
  EntityId entity;
  MergeRule rule = MergeRule::kDecision;
  Mention first;
  Mention second;
  absl::Span<const Mention> evidence;
  StringId note = StringPool::kEmpty;  // where a decision stands, or an id
};

// How far the text commits itself; facts of different classes stay apart.
enum class ModalityClass : uint8_t {
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

// How many of something a fact has to do with, as some of its statements say.
struct Figure {
  Role role = Role::kObject;  // of what is counted
  StringId marker;
  StringId counted;  // head word, "soldiers"
  Quantity quantity;
  absl::Span<const StatementIndex> statements;
};

// Ordered by id.
struct Fact {
  StringId id;  // "f" and 16 hexadecimal digits of its key's hash
  EntityId subject;
  EntityId object;
  StringId relation;                   // type in the ontology, or empty
  StringId lemma;                      // the one most often used
  StringId time = StringPool::kEmpty;  // narrowest ISO 8601 time said, or empty
  Polarity polarity : 8 = Polarity::kPositive;
  ModalityClass modality = ModalityClass::kAsserted;
  Granularity granularity : 8 = Granularity::kDay;  // of `time`
  Backbone backbone = Backbone::kNone;
  bool inferred = false;  // no statement beneath states it
  bool standing = false;  // a state of affairs, as a role; not an event
  absl::Span<const StatementIndex> statements;
  absl::Span<const Qualifier> qualifiers;
  absl::Span<const Figure> figures;  // by what is counted, then by value
  // Each counted once, sorted by text or id.
  absl::Span<const DocumentIndex> documents;
  absl::Span<const StringId> publishers;
  absl::Span<const EntityId> speakers;  // nearest attributed sources
  // Earliest and latest publication date, or empty.
  StringId first_said = StringPool::kEmpty;
  StringId last_said = StringPool::kEmpty;
  uint32_t sources = 0;   // that are independent (source_confidence.h)
  double confidence = 0;  // noisy-or over these
  double salience = 0;    // from 0 to 1 (merging/salience.h)

  // A fact with both is an edge; any other is a vertex with role edges.
  bool is_edge() const { return subject.valid() && object.valid(); }
};

// What some of the facts refer to.
struct FactLists {
  ListArena<Qualifier> qualifiers;
  ListArena<Figure> figures;
  ListArena<StatementIndex> figure_statements;
  ListArena<DocumentIndex> documents;
  ListArena<StringId> publishers;
  ListArena<EntityId> speakers;
};

enum class ConflictKind : uint8_t {
  kFigure,       // figures of one fact that cannot all be right
  kDevelopment,  // figures of one fact that rise from day to day: no dispute
  kDenial,       // a claim and its denial
  kExclusive,    // facts of which one at most holds at a time: two leaders
};

absl::string_view Name(ConflictKind kind);

struct ConflictSide {
  FactId fact;
  const Figure* figure = nullptr;  // of the fact, where figures differ
  absl::Span<const StatementIndex> statements;
};

// What is said that cannot all be so, or not of one day. Nothing is decided:
// all of it stays. Ordered by id.
struct Conflict {
  StringId id;  // "c" and 16 hexadecimal digits of its key's hash
  ConflictKind kind = ConflictKind::kFigure;
  absl::Span<const ConflictSide> sides;  // two at least
};

// What a person called wrong: statements that are of no fact. Its words are
// those of the decision (resolution/decisions.h).
struct Rejection {
  StringId subject;
  StringId predicate;
  StringId object;
  StringId polarity;
  StringId modality;
  StringId time;
  StringId quote;
  StringId document;
  StringId reason;
  StringId by;
  StringId origin;
  std::vector<StatementRecord> statements;  // in the graph's order
};

struct Graph {
  Graph() = default;
  Graph(Graph&&) = default;
  Graph& operator=(Graph&&) = default;

  absl::string_view Text(StringId id) const { return strings.Text(id); }
  const DocumentInfo& At(DocumentIndex i) const { return documents[i.value()]; }
  const StatementRecord& At(StatementIndex i) const {
    return statements[i.value()];
  }
  const Entity& At(EntityId i) const { return entities[i.value()]; }
  const Fact& At(FactId i) const { return facts[i.value()]; }
  const Quantity& At(QuantityId i) const { return quantities.At(i); }
  absl::Span<const ArgumentRecord> ArgumentsOf(const StatementRecord& s) const {
    return absl::MakeSpan(arguments).subspan(s.first_argument,
                                             s.argument_count);
  }
  absl::Span<const AttributionRecord> AttributionsOf(
      const StatementRecord& s) const {
    return absl::MakeSpan(attributions)
        .subspan(s.first_attribution, s.attribution_count);
  }
  // The relation, or the lemma of an untyped fact.
  absl::string_view PredicateOf(const Fact& fact) const {
    return Text(fact.relation == StringPool::kEmpty ? fact.lemma
                                                    : fact.relation);
  }

  StringPool strings;
  QuantityPool quantities;
  std::vector<DocumentInfo> documents;
  std::vector<StatementRecord> statements;
  std::vector<ArgumentRecord> arguments;
  std::vector<AttributionRecord> attributions;
  std::vector<Entity> entities;
  std::vector<Fact> facts;
  std::vector<Conflict> conflicts;
  std::vector<NameMerge> merges;      // in the order of entities
  std::vector<Rejection> rejections;  // in the order of decisions

  // What the spans of entities, merges, facts and conflicts look into.
  struct {
    std::vector<StringId> aliases;
    std::vector<Mention> mentions;
    std::vector<Mention> evidence;
    std::vector<StatementIndex> statements;
    std::vector<FactLists> fact_lists;
    std::vector<ConflictSide> sides;
  } backing;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_GRAPH_H_
