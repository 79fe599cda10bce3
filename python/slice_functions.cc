#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "graph/merge_rules.h"
#include "graph/store/store.h"
#include "pipeline/name_tables.h"
#include "python/slice_rows.h"
#include "schemas/ontology.h"
#include "schemas/status_macros.h"

namespace griot::python {
namespace {

// With what people say of names, from files or none. What they say of facts
// would need all that documents say at once.
absl::StatusOr<graph::MergeRules> LoadRules(const Texts& packs,
                                            bool no_default_packs,
                                            const Text& decisions,
                                            const Text& known_names) {
  GRIOT_ASSIGN_OR_RETURN(const Ontology ontology,
                         LoadOntology(packs, no_default_packs));
  graph::MergeRules rules = graph::RulesOf(ontology);
  graph::MergeOptions given;
  GRIOT_RETURN_IF_ERROR(LoadNameTables(decisions, known_names, given));
  if (given.decisions) rules.decisions = *std::move(given.decisions);
  if (given.known_names) rules.known_names = *std::move(given.known_names);
  std::sort(rules.known_names.begin(), rules.known_names.end());
  for (const graph::Decision& decision : rules.decisions) {
    if (!graph::IsOfFacts(decision)) continue;
    return absl::InvalidArgumentError(
        absl::StrCat(decision.origin, ": ", graph::Name(decision.kind),
                     " is said of a fact, expected decisions on names; griot "
                     "build takes those on facts too"));
  }
  return rules;
}

}  // namespace

void BindSlices(nb::module_& module) {
  nb::class_<Rules>(module, "_Rules")
      .def("__init__", [](Rules* self, const std::vector<Text>& packs,
                          bool no_default_packs, const Text& decisions,
                          const Text& known_names) {
        new (self) Rules{ValueOrRaise(
            LoadRules(packs, no_default_packs, decisions, known_names))};
      });
  nb::class_<Slice>(module, "_Slice").def("table", &Slice::Table);
  BindNearCopies(module);
  BindEntitySlices(module);
  BindFactSlices(module);
}

}  // namespace griot::python
