#ifndef GRIOT_EXTRACT_STATEMENTS_WORDS_OPERATORS_H_
#define GRIOT_EXTRACT_STATEMENTS_WORDS_OPERATORS_H_

#include <cstdint>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"

namespace griot {

// What becomes of a clause or noun that a word governs; the names and their
// meaning are those of lexicon/operators.txt.
enum class Effect : uint8_t {
  kHolds,
  kFails,
  kForbidden,
  kPossible,
  kDoubtful,
  kPlanned,
  kAttempted,
  kOrdered,
  kConditional,
  kEnabled,
  kGranted,
  kAided,
  kBlamed,
  kDreaded,
  kObliged,
  kPresumed,
  kWith,
  kTurned,
};

// The signature of a word towards one kind of complement.
struct Operator {
  Effect affirmed = Effect::kHolds;
  Effect denied = Effect::kPossible;

  bool operator==(const Operator&) const = default;
};

// The words of lexicon/operators.txt.
class Operators {
 public:
  // The one instance; built on first use, thread-safe.
  static const Operators& Get();

  // The signature of `lemma` (lower case, with its particle) for a complement
  // of that kind; null if it has none. `noun` tells homographs apart. Lives as
  // long as the program.
  const Operator* Find(absl::string_view lemma, absl::string_view complement,
                       bool noun) const;

 private:
  Operators();

  using Words = absl::flat_hash_map<std::string, Operator>;
  absl::flat_hash_map<std::string, Words> by_complement_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_WORDS_OPERATORS_H_
