#ifndef GRIOT_GRAPH_MERGE_RULES_H_
#define GRIOT_GRAPH_MERGE_RULES_H_

#include <cstddef>
#include <map>
#include <set>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace griot {
class Ontology;
}

namespace griot::graph {

// What merging takes from an ontology. A store keeps it, so that a graph read
// back is the graph that was written.
struct MergeRules {
  std::map<std::string, std::string, std::less<>> parents;  // type to parent
  std::set<std::string, std::less<>> symmetric;             // relations
  // Relations to the inverse under which their facts are kept.
  std::map<std::string, std::string, std::less<>> inverses;
  // Kept relations of which a subject has one object at a time, and those of
  // which an object has one subject.
  std::set<std::string, std::less<>> functional;
  std::set<std::string, std::less<>> inverse_functional;

  bool operator==(const MergeRules&) const = default;
};

// Of two inverse relations facts keep the one that the packs name first.
MergeRules RulesOf(const Ontology& ontology);

std::string ToJson(const MergeRules& rules);
absl::StatusOr<MergeRules> ParseMergeRules(absl::string_view json);

// Types that go together; how families of one name do, Resolve says.
enum class TypeFamily {
  kPerson,
  kPlace,
  kCountry,
  kGovernment,
  kOrganization,  // and people as a group
  kVehicle,
  kWeapon,
  kEvent,
  kDocument,
  kQuantity,
  kDate,
  kUnknown,
};
inline constexpr size_t kTypeFamilies =
    static_cast<size_t>(TypeFamily::kUnknown) + 1;

// The family of `type` or of the nearest of its parents that has one.
TypeFamily FamilyOf(absl::string_view type, const MergeRules& rules);
absl::string_view Name(TypeFamily family);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGE_RULES_H_
