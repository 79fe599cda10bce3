#ifndef GRIOT_GRAPH_MERGE_RULES_H_
#define GRIOT_GRAPH_MERGE_RULES_H_

#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "graph/resolution/decisions.h"
#include "graph/resolution/type_family.h"

namespace griot {
class Ontology;
}

namespace griot::graph {

// What merging goes by besides the statements. A store keeps it, so that a
// graph read back is the graph that was written.
struct MergeRules {
  // From an ontology:
  std::map<std::string, std::string, std::less<>> parents;  // type to parent
  std::set<std::string, std::less<>> symmetric;             // relations
  // Relations to the inverse under which their facts are kept.
  std::map<std::string, std::string, std::less<>> inverses;
  // Kept relations of which a subject has one object at a time, and those of
  // which an object has one subject.
  std::set<std::string, std::less<>> functional;
  std::set<std::string, std::less<>> inverse_functional;
  std::set<std::string, std::less<>> standing;  // states of affairs
  // From people:
  std::vector<Decision> decisions;
  std::vector<KnownName> known_names;  // sorted

  bool operator==(const MergeRules&) const = default;
};

// Of two inverse relations facts keep the one that the packs name first.
MergeRules RulesOf(const Ontology& ontology);

// Of what is from an ontology.
std::string ToJson(const MergeRules& rules);
absl::StatusOr<MergeRules> ParseMergeRules(absl::string_view json);

// The family of `type` or of the nearest of its parents that has one.
TypeFamily FamilyOf(absl::string_view type, const MergeRules& rules);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGE_RULES_H_
