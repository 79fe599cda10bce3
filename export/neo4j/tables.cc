#include "export/neo4j/tables.h"

namespace griot::exporter::neo4j {
namespace {

using enum ValueType;

constexpr PropertyColumn kEntityColumns[] = {
    {"name", kString},     {"type", kString},      {"kind", kString},
    {"aliases", kStrings}, {"known_id", kString},  {"country", kString},
    {"location", kPoint},  {"mentions", kInteger}, {"salience", kReal},
    {"backbone", kBoolean}};
constexpr PropertyColumn kDocumentColumns[] = {
    {"title", kString},    {"published", kString}, {"earliest", kDate},
    {"latest", kDate},     {"publisher", kString}, {"url", kString},
    {"language", kString}, {"authors", kStrings}};
constexpr PropertyColumn kFactColumns[] = {
    {"predicate", kString},   {"relation", kString},
    {"lemma", kString},       {"polarity", kString},
    {"modality", kString},    {"time", kString},
    {"granularity", kString}, {"earliest", kDate},
    {"latest", kDate},        {"confidence", kReal},
    {"inferred", kBoolean},   {"sources", kInteger},
    {"documents", kInteger},  {"statements", kInteger},
    {"publishers", kStrings}, {"first_said", kString},
    {"last_said", kString},   {"salience", kReal},
    {"backbone", kString}};
constexpr PropertyColumn kEvidenceColumns[] = {
    {"quote", kString},     {"begin", kInteger},      {"end", kInteger},
    {"predicate", kString}, {"polarity", kString},    {"modality", kString},
    {"time", kString},      {"granularity", kString}, {"confidence", kReal},
    {"rule", kString},      {"extractor", kString}};
constexpr PropertyColumn kConflictColumns[] = {{"kind", kString}};
constexpr PropertyColumn kRelationColumns[] = {
    {"fact", kString},        {"relation", kString}, {"time", kString},
    {"granularity", kString}, {"earliest", kDate},   {"latest", kDate},
    {"confidence", kReal},    {"sources", kInteger}, {"first_said", kString},
    {"last_said", kString},   {"salience", kReal}};
constexpr PropertyColumn kQualifierColumns[] = {{"role", kString},
                                                {"marker", kString}};
constexpr PropertyColumn kArgumentColumns[] = {
    {"position", kInteger}, {"role", kString},    {"marker", kString},
    {"text", kString},      {"begin", kInteger},  {"end", kInteger},
    {"type", kString},      {"mention", kString}, {"quantity", kReal},
    {"bound", kString},     {"most", kReal}};
constexpr PropertyColumn kAttributionColumns[] = {
    {"level", kInteger}, {"cue", kString}, {"medium", kString}};
constexpr PropertyColumn kMentionColumns[] = {{"mentions", kInteger},
                                              {"begins", kIntegers},
                                              {"ends", kIntegers},
                                              {"texts", kStrings}};
constexpr PropertyColumn kSideColumns[] = {{"side", kInteger},
                                           {"counted", kString},
                                           {"quantity", kReal},
                                           {"bound", kString},
                                           {"most", kReal}};

}  // namespace

constexpr Table kEntities = {"entities", "Entity", "", "", kEntityColumns};
constexpr Table kDocuments = {"documents", "Document", "", "",
                              kDocumentColumns};
constexpr Table kFacts = {"facts", "Fact", "", "", kFactColumns};
constexpr Table kEvidence = {"evidence", "Evidence", "", "", kEvidenceColumns};
constexpr Table kConflicts = {"conflicts", "Conflict", "", "",
                              kConflictColumns};
constexpr Table kRelations = {"relations",      "", "Entity", "Entity",
                              kRelationColumns, 1};
constexpr Table kSubjects = {"subjects", "SUBJECT", "Fact", "Entity", {}};
constexpr Table kObjects = {"objects", "OBJECT", "Fact", "Entity", {}};
constexpr Table kQualifiers = {"qualifiers", "QUALIFIER",       "Fact",
                               "Entity",     kQualifierColumns, 2};
constexpr Table kDerivedFrom = {
    "derived_from", "DERIVED_FROM", "Fact", "Evidence", {}};
constexpr Table kQuotedFrom = {
    "quoted_from", "QUOTED_FROM", "Evidence", "Document", {}};
constexpr Table kArguments = {"arguments", "ARGUMENT",       "Evidence",
                              "Entity",    kArgumentColumns, 1};
constexpr Table kAttributedTo = {"attributed_to",     "ATTRIBUTED_TO",
                                 "Evidence",          "Entity",
                                 kAttributionColumns, 1};
constexpr Table kMentionedIn = {"mentioned_in", "MENTIONED_IN", "Entity",
                                "Document", kMentionColumns};
constexpr Table kCopyOf = {"copy_of", "COPY_OF", "Document", "Document", {}};
constexpr Table kSides = {"sides", "SIDE", "Conflict", "Fact", kSideColumns, 1};

absl::Span<const Table* const> Tables() {
  static constexpr const Table* kTables[] = {
      &kEntities,     &kDocuments,   &kFacts,      &kEvidence,
      &kConflicts,    &kRelations,   &kSubjects,   &kObjects,
      &kQualifiers,   &kDerivedFrom, &kQuotedFrom, &kArguments,
      &kAttributedTo, &kMentionedIn, &kCopyOf,     &kSides};
  return kTables;
}

}  // namespace griot::exporter::neo4j
