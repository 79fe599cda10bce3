#ifndef GRIOT_GRAPH_RESOLUTION_RESOLVER_H_
#define GRIOT_GRAPH_RESOLUTION_RESOLVER_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "graph/resolution/decisions.h"
#include "graph/resolution/gazetteer.h"
#include "graph/resolution/merge_steps.h"
#include "graph/resolution/name_groups.h"
#include "graph/resolution/names.h"
#include "graph/resolution/type_family.h"

namespace griot::graph {

// What resolution goes by besides the names themselves. What is pointed to
// must outlive the call.
struct ResolutionKnowledge {
  const Gazetteer* gazetteer = nullptr;  // may be null
  const std::vector<Decision>* decisions = nullptr;
  const std::vector<KnownName>* known_names = nullptr;
  std::function<TypeFamily(absl::string_view type)> family_of;
};

// One entity.
struct NameCluster {
  std::string key;       // names it for good
  bool is_name = false;  // may stand in several documents
  std::string known_id;  // in the user's table; or empty
  std::optional<GazetteerPlace> place;
  std::string name;  // decided by a person; or empty
  std::string type;  // the same
};

struct Resolution {
  // By use; phrases and pronouns that stay by themselves have kNoIndex.
  std::vector<uint32_t> cluster_of;
  std::vector<NameCluster> clusters;
  std::vector<MergeStep> steps;  // but for names that are written alike
};

// Which names are one entity: a function of the set of names and of what is
// known. InvalidArgument lists what is wrong with decisions, one a line: new
// ones on names that no document has, and contradictions. Refusals are noted in
// `refusals`, if it is not null.
absl::StatusOr<Resolution> ResolveNames(
    const Names& names, const ResolutionKnowledge& knowledge,
    std::vector<Refusal>* refusals = nullptr);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_RESOLVER_H_
