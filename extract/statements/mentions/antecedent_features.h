#ifndef GRIOT_EXTRACT_STATEMENTS_MENTIONS_ANTECEDENT_FEATURES_H_
#define GRIOT_EXTRACT_STATEMENTS_MENTIONS_ANTECEDENT_FEATURES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

namespace griot {

// What a phrase that refers back is; each has weights of its own.
enum class Anaphor : uint8_t {
  kPerson,       // he, she
  kThing,        // it
  kMany,         // they
  kDescription,  // "the group"
};
inline constexpr size_t kAnaphors = 4;

// What can be told of an entity as the antecedent of a phrase. Those from kNew
// on are of the phrase itself and speak for its meaning nothing before.
enum class AntecedentFeature : uint8_t {
  // The analyser's links to it.
  kLink,      // their probability
  kLinkOdds,  // its logarithm, from 0 for 1 % or less to 1 for certain
  kLinkBest,  // no other entity has a likelier one
  // How far back it was last spoken of.
  kSameSentence,
  kSentenceBefore,
  kTwoBefore,
  kFewBefore,  // three or four
  kFarBefore,  // five to ten
  kVeryFarBefore,
  kNearest,     // no nearer one fits by type and number
  kOrder,       // logarithm of one more than those nearer that fit
  kTopSubject,  // the nearest subject that fits
  // How much it is spoken of.
  kMentions,  // logarithm of their number
  kFirstSentence,
  kNamed,
  kOnlyPronouns,
  // Where it was last spoken of.
  kSubject,
  kObject,
  kOwner,
  kInPhrase,  // depends on a noun
  kLastIsPronoun,
  kParallel,     // in the place that the phrase has
  kAbove,        // subject of a clause above the phrase
  kInsideAbove,  // stands in the phrase of such a subject
  kSayer,        // says the clause of the phrase
  kSayerQuoted,  // and in quotation marks
  kSaidBefore,   // said something, as the phrase does here
  kSameQuote,
  kOtherVoice,  // only one of the two is quoted
  // What it is.
  kTypePerson,
  kTypePeople,  // group
  kTypeOrganization,
  kTypeArmed,
  kTypeCountry,
  kTypePlace,
  kTypeEvent,
  kTypeOther,
  kPlural,
  kSeveral,       // is several that the text lists
  kOneOfSeveral,  // was last spoken of in such a list
  kGenderAgrees,
  // How it agrees with a description.
  kNumberDiffers,
  kSameType,
  kSubtype,  // one type is a kind of the other
  kTypesDiffer,
  kSameNoun,
  kSameWords,       // the same noun with the same words beside it
  kFewerWords,      // the same noun, and no words that it had not before
  kOtherWords,      // the same noun, each with a word that the other lacks
  kAddsWords,       // the same noun, and a word before it that it never had
  kAddsName,        // and a name is such a word
  kAddsNamed,       // the same, to what has a name
  kAddsAtOnce,      // to what the sentence has spoken of
  kAddsFar,         // to what was spoken of three sentences before, or more
  kAddsVague,       // to what has the type that is none
  kWordsClash,      // adds a word, and it had another that the phrase lacks
  kSameOwner,       // the same noun and owner
  kOtherOwner,      // the same noun with another owner
  kNewOwner,        // the same noun, that never had an owner
  kNearestNoun,     // no nearer one was called by the noun
  kNameEnds,        // its name ends in the noun, or starts with it
  kTitled,          // the noun stood beside its name
  kDefiniteType,    // lexicon/definites.txt has the noun for its type
  kNearestOfType,   // and no other one of such a type was named since
  kOtherNoun,       // it was never called by the noun nor by one that tells so
  kOtherNounNamed,  // and has a name
  kOtherNounLink,   // the same, times the links' probability
  kOtherNounThis,   // the same for "this" and what the sentence before told of
  kOtherNounWords,  // the same for a phrase that words describe
  kOtherNounOwned,  // "his"
  kOtherNounFar,    // and was not spoken of in this sentence nor the one before
  kOtherNounSayer,  // and says the clause of the phrase
  kOtherNounVague,  // of the type that is none, as is the phrase
  kOtherEvent,      // it is an event without a name, called otherwise
  kTwoEvents,       // and so is the phrase
  // Of the phrase.
  kNew,
  kNewLinked,      // probability of all links
  kNewNounBefore,  // its noun was there before
  kNewThis,        // "this", "that"
  kNewOwned,       // "his"
  kNewNovel,       // "the next"
  kNewBare,        // no determiner
  kNewPlural,
  kNewWords,  // words describe it
  kNewRestricted,
  kNewOf,       // a phrase with a preposition describes it
  kNewClause,   // a clause does
  kNewGeneral,  // lexicon/definites.txt has the noun
  kNewAbstract,
  kNewPerson,
  kNewSubject,
  kNewQuoted,
  kNewExpletive,  // "it is … that", "it takes … to"
  kNewCopular,    // "it is hard"
  kNewFirstSentence,
  kCount,
};
inline constexpr size_t kAntecedentFeatures =
    static_cast<size_t>(AntecedentFeature::kCount);

// As antecedent_model.h calls them, in their order.
inline constexpr const char* kAntecedentFeatureNames[] = {
    "link",
    "link_odds",
    "link_best",
    "same_sentence",
    "sentence_before",
    "two_before",
    "few_before",
    "far_before",
    "very_far_before",
    "nearest",
    "order",
    "top_subject",
    "mentions",
    "first_sentence",
    "named",
    "only_pronouns",
    "subject",
    "object",
    "owner",
    "in_phrase",
    "last_is_pronoun",
    "parallel",
    "above",
    "inside_above",
    "sayer",
    "sayer_quoted",
    "said_before",
    "same_quote",
    "other_voice",
    "type_person",
    "type_people",
    "type_organization",
    "type_armed",
    "type_country",
    "type_place",
    "type_event",
    "type_other",
    "plural",
    "several",
    "one_of_several",
    "gender_agrees",
    "number_differs",
    "same_type",
    "subtype",
    "types_differ",
    "same_noun",
    "same_words",
    "fewer_words",
    "other_words",
    "adds_words",
    "adds_name",
    "adds_named",
    "adds_at_once",
    "adds_far",
    "adds_vague",
    "words_clash",
    "same_owner",
    "other_owner",
    "new_owner",
    "nearest_noun",
    "name_ends",
    "titled",
    "definite_type",
    "nearest_of_type",
    "other_noun",
    "other_noun_named",
    "other_noun_link",
    "other_noun_this",
    "other_noun_words",
    "other_noun_owned",
    "other_noun_far",
    "other_noun_sayer",
    "other_noun_vague",
    "other_event",
    "two_events",
    "new",
    "new_linked",
    "new_noun_before",
    "new_this",
    "new_owned",
    "new_novel",
    "new_bare",
    "new_plural",
    "new_words",
    "new_restricted",
    "new_of",
    "new_clause",
    "new_general",
    "new_abstract",
    "new_person",
    "new_subject",
    "new_quoted",
    "new_expletive",
    "new_copular",
    "new_first_sentence",
};
static_assert(std::size(kAntecedentFeatureNames) == kAntecedentFeatures);

using AntecedentFeatures = std::array<float, kAntecedentFeatures>;

// An entity that a phrase may mean; -1 for none before it.
struct AntecedentCandidate {
  int entity = -1;
  AntecedentFeatures features = {};
};

// What a phrase may mean, the last for nothing before it.
struct AntecedentChoice {
  int mention = -1;
  Anaphor anaphor = Anaphor::kPerson;
  std::vector<AntecedentCandidate> candidates;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_MENTIONS_ANTECEDENT_FEATURES_H_
