#ifndef GRIOT_EXPORT_NEO4J_TABLES_H_
#define GRIOT_EXPORT_NEO4J_TABLES_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

// The graph as Neo4j has it: tables of nodes and of relationships. What is of
// our structure has an upper-case letter in front (:Entity, :Fact, SUBJECT); a
// label or a type that a pack or a text names is as it stands there (:person,
// kills), so that neither hides the other.

namespace griot::exporter::neo4j {

enum class ValueType {
  kString,
  kStrings,
  kInteger,
  kIntegers,
  kReal,
  kBoolean,
  kDate,
  kPoint,
};

struct PropertyColumn {
  absl::string_view name;
  ValueType type;
};

struct Table {
  absl::string_view name;
  // Of its nodes, which have an id that is unique among them; or the type of
  // its relationships, empty where each has its own.
  absl::string_view label;
  // Labels of the nodes that a relationship leads from and to; empty of nodes.
  absl::string_view from;
  absl::string_view to;
  // Properties, but for the id of a node.
  absl::Span<const PropertyColumn> columns;
  // So many columns in front, never null, tell a relationship from others of
  // its type between the same nodes.
  size_t keys = 0;

  bool is_nodes() const { return from.empty(); }
};

extern const Table kEntities;
extern const Table kDocuments;
extern const Table kFacts;
extern const Table kEvidence;
extern const Table kConflicts;
extern const Table kRelations;
extern const Table kSubjects;
extern const Table kObjects;
extern const Table kQualifiers;
extern const Table kDerivedFrom;
extern const Table kQuotedFrom;
extern const Table kArguments;
extern const Table kAttributedTo;
extern const Table kMentionedIn;
extern const Table kCopyOf;
extern const Table kSides;

// Those above, nodes before the relationships between them.
absl::Span<const Table* const> Tables();

}  // namespace griot::exporter::neo4j

#endif  // GRIOT_EXPORT_NEO4J_TABLES_H_
