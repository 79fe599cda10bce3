#ifndef GRIOT_GRAPH_MERGING_ENTITY_NAMES_H_
#define GRIOT_GRAPH_MERGING_ENTITY_NAMES_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/string_pool.h"

namespace griot::graph {

// Finds what entities are called, one after the other. What it gives are views
// of the strings.
class EntityNames {
 public:
  // Both must outlive this.
  EntityNames(const StringPool& strings, const MergeRules& rules)
      : strings_(strings), rules_(rules) {}

  // Goes to the entity that has these mentions.
  void Read(absl::Span<const Mention> mentions);

  // Its name, given its type: the fullest; of several the one used most; then
  // the one with fewest capitals, then the one with most accents (the longest
  // in bytes, as they are spelt alike), then the first by text.
  absl::string_view PickName(StringId type);

  // Appends its other names, sorted. Of phrases the names within them are
  // mentions as well.
  void AppendAliases(absl::string_view name,
                     std::vector<absl::string_view>& out) const;

 private:
  // What mentions have in common.
  struct Form {
    StringId text;
    StringId representative;
    MentionKind kind;

    auto operator<=>(const Form&) const = default;
  };
  struct Candidate {
    absl::string_view name;
    int uses = 0;
    int fullness = 0;
  };

  absl::string_view NameIn(const Form& form) const;
  static bool IsWorse(const Candidate& a, const Candidate& b);

  const StringPool& strings_;
  const MergeRules& rules_;
  std::vector<Form> forms_;  // sorted
  std::vector<Candidate> candidates_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_ENTITY_NAMES_H_
