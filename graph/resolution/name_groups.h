#ifndef GRIOT_GRAPH_RESOLUTION_NAME_GROUPS_H_
#define GRIOT_GRAPH_RESOLUTION_NAME_GROUPS_H_

#include <cstdint>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/resolution/gazetteer.h"
#include "graph/resolution/names.h"
#include "graph/resolution/type_family.h"

namespace griot::graph {

inline constexpr uint32_t kNoIndex = 0xFFFFFFFF;

// What is left of a name when all is dropped in which two names of one thing
// may differ freely: titles, legal forms, order of words. Each text once.
struct NameCore {
  std::string text;
  std::vector<absl::string_view> words;  // of text
  // A surname, or one with particles: al-Orr, de la Orr.
  bool is_single = false;
};

// What kind of thing keeps groups of one core and family apart.
enum class Apart : uint8_t { kNothing, kDocument, kCountry, kPlace, kDecision };

// Uses that are one by how their names are written.
struct NameGroup {
  uint32_t core = 0;
  TypeFamily family = TypeFamily::kUnknown;
  Apart apart = Apart::kNothing;
  uint32_t apart_by = 0;    // document, country, place or decision
  uint32_t first_use = 0;   // of the first document
  bool is_acronym = false;  // and may stand for names in several ways
  bool is_surname = false;  // a person's single name: others have it too
};

// Sorts uses into groups. Names are of one group across documents if their
// cores are equal and their types go together: families stay apart, but a name
// that is used of a country is also its government's, and a name of unknown
// type goes with the family it has most often. Names that others may have as
// well (acronyms, surnames, general words) are of one group only within their
// document; institutions also within their country; places where the gazetteer
// says that they are one. Phrases that name a country's institution, and those
// that a decision is about, count as names; others and pronouns are of no
// group.
class NameGroups {
 public:
  // `gazetteer` may be null. `apart_of_use`: uses that a decision sorts; those
  // of one name and number are of one group.
  NameGroups(const Names& names, const Gazetteer* gazetteer,
             const absl::flat_hash_map<uint32_t, uint32_t>& apart_of_use);

  const std::vector<NameGroup>& groups() const { return groups_; }
  const NameGroup& operator[](uint32_t group) const { return groups_[group]; }
  const NameCore& CoreOf(uint32_t group) const {
    return cores_[groups_[group].core];
  }
  const NameCore& core(uint32_t index) const { return cores_[index]; }
  // kNoIndex if no name has this core.
  uint32_t FindCore(absl::string_view text) const;

  // kNoIndex for a use of no group.
  uint32_t GroupOf(uint32_t use) const { return group_of_use_[use]; }
  // Uses that are of a group, by document.
  absl::Span<const uint32_t> UsesIn(uint32_t document) const {
    return absl::MakeSpan(uses_).subspan(
        first_use_[document], first_use_[document + 1] - first_use_[document]);
  }
  // Whether the name itself is a country's or of its people.
  bool IsCountry(uint32_t group) const {
    return is_country_[groups_[group].core];
  }
  // Null unless the gazetteer tells which place the group is.
  const GazetteerPlace* PlaceOf(uint32_t group) const;
  // Names for good what an Apart::kPlace is apart by.
  std::string PlaceKey(const NameGroup& group) const;
  // Pairs of groups that are one as well: places of which some texts do not
  // tell which one is meant, where there is only one.
  const std::vector<std::pair<uint32_t, uint32_t>>& twins() const {
    return twins_;
  }

 private:
  friend class GroupMaker;

  std::deque<NameCore> cores_;
  std::vector<char> is_country_;  // by core
  absl::flat_hash_map<absl::string_view, uint32_t> core_of_text_;
  std::vector<NameGroup> groups_;
  std::vector<uint32_t> group_of_use_;
  std::vector<uint32_t> uses_;
  std::vector<uint32_t> first_use_;  // in uses_, by document
  absl::flat_hash_map<uint32_t, GazetteerPlace> places_;  // by id
  std::vector<std::pair<uint32_t, uint32_t>> twins_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_NAME_GROUPS_H_
