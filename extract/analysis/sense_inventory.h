#ifndef GRIOT_EXTRACT_ANALYSIS_SENSE_INVENTORY_H_
#define GRIOT_EXTRACT_ANALYSIS_SENSE_INVENTORY_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "extract/analysis.h"

namespace griot {

// PropBank's senses with the lemmas that they were seen with, and what these
// tell of lemmas that were never seen: "evacuation" has the senses of
// "evacuate" if "creation" has those of "create". Immutable.
class SenseInventory {
 public:
  // Numbers of senses, the most frequent first, by lemma.
  using ByLemma = absl::flat_hash_map<std::string, std::vector<int32_t>>;
  using IsVerb = absl::FunctionRef<bool(absl::string_view lemma)>;

  SenseInventory() = default;
  SenseInventory(std::vector<std::string> names, ByLemma by_lemma);

  size_t size() const { return names_.size(); }
  const std::string& name(size_t sense) const { return names_[sense]; }

  // Fills `numbers` with the senses that word `predicate` may have, none if its
  // lemma was never seen. Where a sense of its particle is known
  // ("sit_down.02"), only those; senses of particles that do not stand in the
  // sentence only where there are no others.
  void Candidates(const std::vector<Word>& words, int32_t predicate,
                  std::vector<int32_t>& numbers) const;

  // The verb whose senses a word with a lemma that was never seen has: its own
  // lemma if nothing tells of another; empty if the lemma is no English word.
  std::string VerbOf(const Word& word, IsVerb is_verb) const;

  // Fills `numbers` with the senses of a verb without a particle.
  void OfVerb(absl::string_view verb, std::vector<int32_t>& numbers) const;

 private:
  // The ending of a verb, and of how many lemmas it took another one's place.
  struct Ending {
    std::string verb;
    int lemmas = 0;
  };

  std::vector<std::string> names_;
  std::vector<std::string> particles_;  // "down" of "sit_down.02", by sense
  ByLemma by_lemma_;
  // By the endings of lemmas, the most usual first.
  absl::flat_hash_map<std::string, std::vector<Ending>> endings_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_SENSE_INVENTORY_H_
