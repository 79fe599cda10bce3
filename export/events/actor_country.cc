#include "export/events/actor_country.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "absl/strings/ascii.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "gazetteer/gazetteer.h"

namespace griot::exporter {
namespace {

using graph::Entity;
using graph::EntityId;

// Relations whose subject is of the country of the object.
constexpr absl::string_view kTies[] = {
    "based_in", "leads",           "located_in", "member_of",
    "part_of",  "spokesperson_of", "works_for"};
constexpr size_t kWordsOfCountry = 4;

// The country that stands in a name: "Malian army", "Republic of the Congo
// Army". The first, if there are several.
std::string CountryIn(absl::string_view name) {
  const std::vector<absl::string_view> words =
      absl::StrSplit(name, ' ', absl::SkipEmpty());
  for (size_t begin = 0; begin < words.size(); ++begin) {
    if (!absl::ascii_isupper(static_cast<unsigned char>(words[begin][0]))) {
      continue;
    }
    for (size_t count = std::min(kWordsOfCountry, words.size() - begin);
         count > 0; --count) {
      const auto first = words.begin() + static_cast<ptrdiff_t>(begin);
      const std::string part =
          absl::StrJoin(first, first + static_cast<ptrdiff_t>(count), " ");
      std::optional<Place> country = FindCountry(part);
      if (!country && count == 1) country = CountryOfDemonym(part);
      if (country) return std::string(country->country);
    }
  }
  return "";
}

}  // namespace

ActorCountries::ActorCountries(const graph::Graph& graph,
                               const Ontology& ontology)
    : graph_(graph), ontology_(ontology), tied_(graph.entities.size()) {
  for (const graph::Fact& fact : graph.facts) {
    if (!fact.is_edge() || fact.polarity != Polarity::kPositive ||
        fact.modality != graph::ModalityClass::kAsserted ||
        std::find(std::begin(kTies), std::end(kTies),
                  graph.Text(fact.relation)) == std::end(kTies)) {
      continue;
    }
    tied_[fact.subject.value()].push_back(fact.object);
  }
}

std::string ActorCountries::Of(EntityId entity) const {
  if (!entity.valid()) return "";
  std::string own = Own(entity);
  if (!own.empty()) return own;
  for (const EntityId tied : tied_[entity.value()]) {
    own = Own(tied);
    if (!own.empty()) return own;
  }
  return "";
}

std::string ActorCountries::Own(EntityId id) const {
  const Entity& entity = graph_.At(id);
  if (!entity.country.empty()) return entity.country;
  // "Jordan Peterson" is of no Jordan.
  const bool is_person_by_name =
      entity.kind == MentionKind::kName &&
      ontology_.IsA(graph_.Text(entity.type), "person");
  return is_person_by_name ? "" : CountryIn(graph_.Text(entity.name));
}

}  // namespace griot::exporter
