#ifndef GRIOT_EXTRACT_STATEMENTS_WORDS_LEXICON_H_
#define GRIOT_EXTRACT_STATEMENTS_WORDS_LEXICON_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "schemas/embedded_text.h"
#include "schemas/statement.h"

namespace griot {

// What a verb, noun or adjective does to the clause that it governs; a set of
// these bits. lexicon/verbs.txt says what each means.
enum Stance : uint32_t {
  kReport = 1 << 0,
  kBelieve = 1 << 1,
  kDeny = 1 << 2,
  kPlan = 1 << 3,
  kVow = 1 << 4,
  kAttempt = 1 << 5,
  kNot = 1 << 6,
  kOrder = 1 << 7,
  kPrevent = 1 << 8,
  kForce = 1 << 9,
  kRaise = 1 << 10,
  kSeem = 1 << 11,
  kPerceive = 1 << 12,
  kAccuse = 1 << 13,
  kAsk = 1 << 14,
  kEvidence = 1 << 15,
  kUtter = 1 << 16,
  kRequite = 1 << 17,
  kTopic = 1 << 18,
  kDescribe = 1 << 19,
  kKnow = 1 << 20,
  kInquire = 1 << 21,
};

enum class AdverbClass {
  kNone,
  kPossible,
  kGeneric,
  kNegative,
  kSeldom,
  kNearly,
  kFalsely,
};

// What a word is to some rule; word_classes.txt says what each means.
enum class WordClass : uint8_t {
  kView,
  kPassage,
  kReschedule,
  kLesser,
  kNovel,
  kPreposition,
  kParticiple,
  kStated,
  kCopular,
  kOutcome,
  kBlame,
  kStyle,
  kDeem,
  kLapsed,
  kFrequent,
  kSide,
  kAnswer,
  kUnseat,
  kConnective,
  kStanding,
};

// "talk with": what one side of "the talks between X and Y" does with the
// other.
struct ReciprocalNoun {
  std::string verb;
  std::string marker;  // preposition; empty if the other side is the object
};

// English words that the rules name, from the data files of lexicon/.
// Lemmas and words are looked up in lower case.
class Lexicon {
 public:
  // The one instance; built on first use, thread-safe.
  static const Lexicon& Get();

  // Of data files as those of lexicon/. An error names the file and the line
  // that says what no rule knows.
  static absl::StatusOr<Lexicon> Read(absl::Span<const EmbeddedText> files);

  uint32_t StanceOf(absl::string_view lemma) const;
  AdverbClass ClassOfAdverb(absl::string_view lemma) const;
  bool Is(absl::string_view word, WordClass what) const;
  // Whether `verb` (with its particle) and `noun` form one predicate.
  bool IsLightVerb(absl::string_view verb, absl::string_view noun) const;
  // Whether its object is what others do or want: "welcomed a plan to".
  bool JudgesOthers(absl::string_view verb) const {
    return judging_verbs_.contains(verb);
  }
  // Whether the adjective says nothing without what it is said of: "conducive".
  bool NeedsComplement(absl::string_view adjective) const {
    return needy_adjectives_.contains(adjective);
  }
  // Whether the verb, with its particle, says nothing without its object or a
  // clause: "include", "set up".
  bool NeedsObject(absl::string_view verb) const {
    return needy_verbs_.contains(verb);
  }
  // The preposition of a light verb's noun that others do not take, "in" of
  // "involvement"; or empty.
  absl::string_view MarkerOfNoun(absl::string_view noun) const;
  // Whether the verb says nothing without its light-verb noun ("carry out").
  bool IsEmptyVerb(absl::string_view verb) const {
    return empty_verbs_.contains(verb);
  }
  bool MayBeLightVerb(absl::string_view verb) const {
    return light_verbs_.contains(verb);
  }
  // Whether "VERB PREPOSITION NOUN" is an idiom; `preposition` may be empty.
  bool IsIdiom(absl::string_view verb, absl::string_view preposition,
               absl::string_view noun) const;
  bool MayBeIdiom(absl::string_view verb) const {
    return idiom_verbs_.contains(verb);
  }
  bool IsPlacePreposition(absl::string_view marker) const {
    return place_prepositions_.contains(marker);
  }
  // Whether the noun means no entity, however its phrase looks ("momentum").
  bool IsAbstract(absl::string_view lemma) const {
    return abstract_.contains(lemma);
  }
  // Whether the noun means that in which somebody speaks ("statement").
  bool IsUtterance(absl::string_view noun) const {
    return utterances_.contains(noun);
  }
  // Whether the word, in whatever number, names a country's people, another
  // people or the faithful of a religion: "Peruvians", "Tuareg", "Muslim".
  bool IsPeople(absl::string_view word) const;
  // Whether the verb's participle tells a state of its noun ("based").
  bool IsStativeParticiple(absl::string_view lemma) const {
    return participles_.contains(lemma);
  }
  // Whether what looks like a noun may be a headline's verb ("storm").
  bool IsHeadlineVerb(absl::string_view lemma) const {
    return headline_verbs_.contains(lemma);
  }
  // Whether "by NOUN" tells how rather than by whom ("by boat").
  bool IsMeans(absl::string_view noun) const { return means_.contains(noun); }
  // The bound that a phrase before a number gives ("at least").
  std::optional<Quantity::Bound> BoundOf(absl::string_view phrase) const;
  // The value of a number written as a word.
  std::optional<double> NumberOf(absl::string_view word) const;
  // The verb of an event noun, "kill" of "killing"; empty if it is none.
  absl::string_view VerbOfEvent(absl::string_view noun) const;
  // The verb of an event noun whose owner is the verb's subject, "die" of "the
  // death of X"; empty if it is none.
  absl::string_view VerbOfOwnEvent(absl::string_view noun) const;
  // What a predicate has for a modifier by which a role is not held now,
  // "former" for "ex"; empty if the word is none.
  absl::string_view PastRole(absl::string_view word) const;
  // Null if the noun says nothing of two sides. Lives as long as the lexicon.
  const ReciprocalNoun* FindReciprocal(absl::string_view noun) const;
  // Types of the names that "the NOUN" may stand for, best first.
  absl::Span<const std::string> TypesOfDefinite(absl::string_view noun) const;

  // Country of a country's name, people or capital ("Malian" gives "Mali");
  // empty if none. The gazetteer's, in the lexicon's terms.
  absl::string_view CountryOfName(absl::string_view name) const;
  absl::string_view CountryOfPeople(absl::string_view adjective) const;
  absl::string_view CountryOfCapital(absl::string_view city) const;

 private:
  Lexicon() = default;
  absl::Status AddLine(absl::string_view file, absl::string_view line);

  template <typename Value>
  using Map = absl::flat_hash_map<std::string, Value>;

  Map<uint32_t> stances_;
  Map<AdverbClass> adverbs_;
  Map<uint32_t> classes_;  // bits by WordClass
  Map<Quantity::Bound> bounds_;
  Map<double> numbers_;
  Map<std::string> events_;
  Map<std::string> own_events_;
  Map<std::string> past_roles_;
  Map<ReciprocalNoun> reciprocals_;
  Map<std::vector<std::string>> definites_;
  Map<absl::flat_hash_set<std::string>> light_verbs_;
  Map<std::string> noun_markers_;
  absl::flat_hash_set<std::string> idioms_;  // "set on fire"
  absl::flat_hash_set<std::string> idiom_verbs_;
  absl::flat_hash_set<std::string> participles_;
  absl::flat_hash_set<std::string> headline_verbs_;
  absl::flat_hash_set<std::string> place_prepositions_;
  absl::flat_hash_set<std::string> empty_verbs_;
  absl::flat_hash_set<std::string> means_;
  absl::flat_hash_set<std::string> abstract_;
  absl::flat_hash_set<std::string> judging_verbs_;
  absl::flat_hash_set<std::string> needy_adjectives_;
  absl::flat_hash_set<std::string> needy_verbs_;
  absl::flat_hash_set<std::string> utterances_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_WORDS_LEXICON_H_
