#ifndef GRIOT_GRAPH_RESOLUTION_PERSON_FACTS_H_
#define GRIOT_GRAPH_RESOLUTION_PERSON_FACTS_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/resolution/gazetteer.h"
#include "graph/resolution/names.h"
#include "names/titles.h"

namespace griot::graph {

// What the words for a person tell of him or her: titles before the name,
// nouns ("the army's spokesman"), pronouns.
struct PersonFacts {
  std::vector<absl::string_view> titles;  // that tell; sorted meanings
  uint32_t fields = 0;                    // bit of each Field but kNone
  uint32_t female = 0;
  uint32_t male = 0;
  std::vector<CountryCode> countries;  // sorted; "Orr's King Abo"

  void Add(const PersonFacts& other);
  Gender gender() const {
    return female > male   ? Gender::kFemale
           : male > female ? Gender::kMale
                           : Gender::kUnknown;
  }
};

// A title that both have; empty if there is none.
absl::string_view CommonTitle(const PersonFacts& a, const PersonFacts& b);

// Whether the two cannot be one person: a man and a woman, or a player and a
// soldier with nothing in common.
bool Contradict(const PersonFacts& a, const PersonFacts& b);
// Whether texts call the two after different countries, which persons of one
// full name may be called after all the same.
bool AreOfTwoCountries(const PersonFacts& a, const PersonFacts& b);

// Reads facts off the forms of uses; each text once.
class PersonFactsReader {
 public:
  // Both must outlive this; `gazetteer` may be null.
  PersonFactsReader(const Names& names, const Gazetteer* gazetteer)
      : names_(names), gazetteer_(gazetteer) {}

  PersonFacts Of(uint32_t use);
  // Of the first uses.
  PersonFacts Of(absl::Span<const uint32_t> uses);

 private:
  const PersonFacts& OfText(uint32_t text, MentionKind kind);

  const Names& names_;
  const Gazetteer* gazetteer_;
  absl::flat_hash_map<std::pair<uint32_t, MentionKind>, PersonFacts> of_text_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_PERSON_FACTS_H_
