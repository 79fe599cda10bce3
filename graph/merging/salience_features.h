#ifndef GRIOT_GRAPH_MERGING_SALIENCE_FEATURES_H_
#define GRIOT_GRAPH_MERGING_SALIENCE_FEATURES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"

// What salience (salience.h) is reckoned from. Every feature is near 0 to 3.

namespace griot::graph {

inline constexpr std::array<absl::string_view, 36> kStatementFeatures = {
    "one",
    // Who and what takes part.
    "subject", "object", "subject_named", "subject_meant", "subject_pronoun",
    "object_named", "subject_person", "object_group", "object_body",
    "object_value", "others", "arguments", "time_told", "place", "quantity",
    "same_ends",
    // How often the document speaks of the ends, by logarithms.
    "subject_spoken_of", "object_spoken_of",
    // Whether it speaks of them at once.
    "subject_opens", "object_opens",
    // What kind of fact.
    "typed", "standing", "located", "have",
    // How it is told.
    "confidence", "negative", "unreal", "headline", "lead", "begin", "depth",
    "in_a_phrase", "beside", "late", "background"};
inline constexpr std::array<absl::string_view, 13> kEntityFeatures = {
    "one",   "named",   "pronoun", "mentions", "first",     "person", "body",
    "place", "country", "event",   "value",    "best_fact", "facts"};

using StatementFeatures = std::array<double, kStatementFeatures.size()>;
using EntityFeatures = std::array<double, kEntityFeatures.size()>;

// The saliences of the facts that an entity has a part in, once for each part,
// in ten-thousandths: whole numbers have one sum, whatever the order.
struct FactSaliences {
  int64_t best = 0;
  int64_t sum = 0;
};
// Adds those of these facts, by entity.
void AddFactSaliences(absl::Span<const Fact> facts,
                      absl::Span<FactSaliences> by_entity);

// What the features of an entity look at besides.
struct EntityTraits {
  MentionKind kind = MentionKind::kName;
  TypeFamily family = TypeFamily::kUnknown;
  uint32_t mentions = 0;
  uint32_t first = 0;  // where the first of them begins in its document
};
EntityTraits TraitsOf(const Entity& entity, const MergeRules& rules,
                      const Graph& graph);
EntityFeatures FeaturesOf(const EntityTraits& entity,
                          const FactSaliences& facts);

// Measures the features of statements. The graph's entities must be made, and
// it and the rules outlive the object.
class SalienceFeatures {
 public:
  SalienceFeatures(const MergeRules& rules, const Graph& graph);

  // `relation` is that of its fact; empty if there is none.
  StatementFeatures Of(StatementIndex index, StringId relation) const;

 private:
  // Mentions of the entity in the document, in order.
  absl::Span<const Mention> MentionsIn(EntityId entity,
                                       DocumentIndex document) const;
  TypeFamily FamilyOf(EntityId entity) const;

  const MergeRules& rules_;
  const Graph& graph_;
  // Statements with the same sentence, by statement.
  std::vector<uint32_t> beside_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_SALIENCE_FEATURES_H_
