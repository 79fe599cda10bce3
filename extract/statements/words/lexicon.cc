#include "extract/statements/words/lexicon.h"

#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/statements/words/embedded_lexicon.h"
#include "gazetteer/gazetteer.h"
#include "names/name_words.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr std::pair<absl::string_view, uint32_t> kStanceNames[] = {
    {"report", kReport},     {"believe", kBelieve},   {"deny", kDeny},
    {"plan", kPlan},         {"vow", kVow},           {"attempt", kAttempt},
    {"not", kNot},           {"order", kOrder},       {"prevent", kPrevent},
    {"force", kForce},       {"raise", kRaise},       {"seem", kSeem},
    {"perceive", kPerceive}, {"accuse", kAccuse},     {"ask", kAsk},
    {"evidence", kEvidence}, {"utter", kUtter},       {"requite", kRequite},
    {"topic", kTopic},       {"describe", kDescribe}, {"know", kKnow},
    {"inquire", kInquire},
};

constexpr std::pair<absl::string_view, Quantity::Bound> kBounds[] = {
    {"at_least", Quantity::Bound::kAtLeast},
    {"at_most", Quantity::Bound::kAtMost},
    {"about", Quantity::Bound::kAbout},
};

constexpr std::pair<absl::string_view, AdverbClass> kAdverbs[] = {
    {"possible", AdverbClass::kPossible}, {"generic", AdverbClass::kGeneric},
    {"seldom", AdverbClass::kSeldom},     {"negative", AdverbClass::kNegative},
    {"nearly", AdverbClass::kNearly},     {"falsely", AdverbClass::kFalsely},
};

constexpr std::pair<absl::string_view, WordClass> kWordClasses[] = {
    {"view", WordClass::kView},
    {"passage", WordClass::kPassage},
    {"reschedule", WordClass::kReschedule},
    {"lesser", WordClass::kLesser},
    {"novel", WordClass::kNovel},
    {"connective", WordClass::kConnective},
    {"preposition", WordClass::kPreposition},
    {"participle", WordClass::kParticiple},
    {"stated", WordClass::kStated},
    {"copular", WordClass::kCopular},
    {"outcome", WordClass::kOutcome},
    {"blame", WordClass::kBlame},
    {"style", WordClass::kStyle},
    {"deem", WordClass::kDeem},
    {"lapsed", WordClass::kLapsed},
    {"frequent", WordClass::kFrequent},
    {"side", WordClass::kSide},
    {"answer", WordClass::kAnswer},
    {"unseat", WordClass::kUnseat},
    {"standing", WordClass::kStanding}};

constexpr uint32_t Bit(WordClass what) {
  return 1U << static_cast<uint32_t>(what);
}

// Whether the preposition is that of a place noun.
constexpr std::pair<absl::string_view, bool> kPrepositions[] = {
    {"place", true}, {"other", false}};

// Puts the value that `table` has for `name` into `value`.
template <typename Value, size_t size>
absl::Status Find(const std::pair<absl::string_view, Value> (&table)[size],
                  absl::string_view name, Value& value) {
  for (const auto& [key, found] : table) {
    if (key != name) continue;
    value = found;
    return absl::OkStatus();
  }
  return absl::InvalidArgumentError(
      absl::StrCat("there is no class \"", name, "\""));
}

template <typename Map>
absl::string_view FindString(const Map& map, absl::string_view key) {
  const auto found = map.find(key);
  return found == map.end() ? absl::string_view() : found->second;
}

}  // namespace

const Lexicon& Lexicon::Get() {
  // What is compiled in is read without error: lexicon_test reads it too.
  static const Lexicon* const lexicon =
      new Lexicon(*Lexicon::Read(EmbeddedLexicon()));
  return *lexicon;
}

absl::StatusOr<Lexicon> Lexicon::Read(absl::Span<const EmbeddedText> files) {
  Lexicon lexicon;
  for (const EmbeddedText& file : files) {
    // operators.cc and time_words.cc read these.
    if (file.name == "operators.txt" || file.name == "time_words.txt") continue;
    int number = 0;
    for (absl::string_view line : absl::StrSplit(file.text, '\n')) {
      ++number;
      line = absl::StripAsciiWhitespace(line);
      if (line.empty() || line[0] == '#') continue;
      if (absl::Status added = lexicon.AddLine(file.name, line); !added.ok()) {
        return absl::InvalidArgumentError(
            absl::StrCat(file.name, ":", number, ": ", added.message()));
      }
    }
  }
  return lexicon;
}

absl::Status Lexicon::AddLine(absl::string_view file, absl::string_view line) {
  const std::pair<absl::string_view, absl::flat_hash_set<std::string>*>
      lists[] = {{"abstract_nouns.txt", &abstract_},
                 {"means.txt", &means_},
                 {"participles.txt", &participles_},
                 {"headline_verbs.txt", &headline_verbs_},
                 {"judging_verbs.txt", &judging_verbs_},
                 {"needy_adjectives.txt", &needy_adjectives_},
                 {"needy_verbs.txt", &needy_verbs_},
                 {"utterances.txt", &utterances_}};
  for (const auto& [name, list] : lists) {
    if (file == name) {
      list->emplace(line);
      return absl::OkStatus();
    }
  }
  if (file == "light_verbs.txt") {
    const bool full = absl::ConsumePrefix(&line, "+");
    const std::pair<std::string, std::string> fields =
        absl::StrSplit(line, absl::MaxSplits('|', 1));
    if (!full) empty_verbs_.insert(fields.first);
    auto& nouns = light_verbs_[fields.first];
    for (absl::string_view entry : absl::StrSplit(fields.second, ',')) {
      const std::pair<std::string, std::string> noun =
          absl::StrSplit(entry, absl::MaxSplits('/', 1));
      nouns.emplace(noun.first);
      if (!noun.second.empty()) noun_markers_.insert(noun);
    }
    return absl::OkStatus();
  }
  if (file == "idioms.txt") {
    const std::vector<std::string> fields = absl::StrSplit(line, '|');
    idiom_verbs_.insert(fields[0]);
    idioms_.insert(absl::StrCat(fields[0], "|", fields[1], "|", fields[2]));
    return absl::OkStatus();
  }
  if (file == "quantifiers.txt") {
    const std::pair<std::string, std::string> fields =
        absl::StrSplit(line, absl::MaxSplits('|', 1));
    return Find(kBounds, fields.second, bounds_[fields.first]);
  }
  const std::pair<std::string, std::string> fields =
      absl::StrSplit(line, absl::MaxSplits(' ', 1));
  if (file == "verbs.txt") {
    for (absl::string_view name : absl::StrSplit(fields.second, ' ')) {
      uint32_t stance = 0;
      GRIOT_RETURN_IF_ERROR(Find(kStanceNames, name, stance));
      stances_[fields.first] |= stance;
    }
  } else if (file == "adverbs.txt") {
    return Find(kAdverbs, fields.second, adverbs_[fields.first]);
  } else if (file == "word_classes.txt") {
    WordClass what = {};
    GRIOT_RETURN_IF_ERROR(Find(kWordClasses, fields.second, what));
    classes_[fields.first] |= Bit(what);
  } else if (file == "numbers.txt") {
    if (!absl::SimpleAtod(fields.second, &numbers_[fields.first])) {
      return absl::InvalidArgumentError(
          absl::StrCat("\"", fields.second, "\" is no number"));
    }
  } else if (file == "prepositions.txt") {
    bool place = false;
    GRIOT_RETURN_IF_ERROR(Find(kPrepositions, fields.second, place));
    if (place) place_prepositions_.insert(fields.first);
  } else if (file == "event_nouns.txt") {
    events_.insert(fields);
  } else if (file == "own_event_nouns.txt") {
    own_events_.insert(fields);
  } else if (file == "past_roles.txt") {
    past_roles_.insert(fields);
  } else if (file == "reciprocal_nouns.txt") {
    const std::pair<std::string, std::string> verb =
        absl::StrSplit(fields.second, absl::MaxSplits(' ', 1));
    reciprocals_.emplace(fields.first, ReciprocalNoun{verb.first, verb.second});
  } else if (file == "definites.txt") {
    definites_.emplace(fields.first, absl::StrSplit(fields.second, ','));
  } else {
    return absl::InvalidArgumentError("no rule reads this file");
  }
  return absl::OkStatus();
}

uint32_t Lexicon::StanceOf(absl::string_view lemma) const {
  const auto found = stances_.find(lemma);
  return found == stances_.end() ? 0 : found->second;
}

AdverbClass Lexicon::ClassOfAdverb(absl::string_view lemma) const {
  const auto found = adverbs_.find(lemma);
  return found == adverbs_.end() ? AdverbClass::kNone : found->second;
}

bool Lexicon::Is(absl::string_view word, WordClass what) const {
  const auto found = classes_.find(word);
  return found != classes_.end() && (found->second & Bit(what)) != 0;
}

bool Lexicon::IsLightVerb(absl::string_view verb,
                          absl::string_view noun) const {
  const auto found = light_verbs_.find(verb);
  return found != light_verbs_.end() && found->second.contains(noun);
}

absl::string_view Lexicon::MarkerOfNoun(absl::string_view noun) const {
  return FindString(noun_markers_, noun);
}

bool Lexicon::IsIdiom(absl::string_view verb, absl::string_view preposition,
                      absl::string_view noun) const {
  return idioms_.contains(absl::StrCat(verb, "|", preposition, "|", noun));
}

std::optional<Quantity::Bound> Lexicon::BoundOf(
    absl::string_view phrase) const {
  const auto found = bounds_.find(phrase);
  if (found == bounds_.end()) return std::nullopt;
  return found->second;
}

std::optional<double> Lexicon::NumberOf(absl::string_view word) const {
  const auto found = numbers_.find(word);
  if (found == numbers_.end()) return std::nullopt;
  return found->second;
}

absl::string_view Lexicon::VerbOfEvent(absl::string_view noun) const {
  return FindString(events_, noun);
}

absl::string_view Lexicon::VerbOfOwnEvent(absl::string_view noun) const {
  return FindString(own_events_, noun);
}

absl::string_view Lexicon::PastRole(absl::string_view word) const {
  return FindString(past_roles_, word);
}

const ReciprocalNoun* Lexicon::FindReciprocal(absl::string_view noun) const {
  const auto found = reciprocals_.find(noun);
  return found == reciprocals_.end() ? nullptr : &found->second;
}

absl::Span<const std::string> Lexicon::TypesOfDefinite(
    absl::string_view noun) const {
  const auto found = definites_.find(noun);
  if (found == definites_.end()) return {};
  return found->second;
}

namespace {

absl::string_view NameOf(const std::optional<Place>& place) {
  return place ? place->name : absl::string_view();
}

}  // namespace

bool Lexicon::IsPeople(absl::string_view word) const {
  if (!CountryOfPeople(word).empty()) return true;
  std::string lower = absl::AsciiStrToLower(word);
  if (IsNamedPeople(lower)) return true;
  if (lower.size() < 4 || lower.back() != 's') return false;
  lower.pop_back();
  return IsNamedPeople(lower);
}

absl::string_view Lexicon::CountryOfName(absl::string_view name) const {
  return NameOf(FindCountry(name));
}

absl::string_view Lexicon::CountryOfPeople(absl::string_view adjective) const {
  return NameOf(CountryOfDemonym(adjective));
}

absl::string_view Lexicon::CountryOfCapital(absl::string_view city) const {
  return NameOf(CountryOfCapitalCity(city));
}

}  // namespace griot
