#include "graph/resolution/titles.h"

#include <algorithm>
#include <iterator>

namespace griot::graph {
namespace {

using Use = Title::Use;

constexpr Title Rank(absl::string_view word, absl::string_view meaning) {
  return {word, meaning, Field::kArmed};
}
constexpr Title Office(absl::string_view word, absl::string_view meaning) {
  return {word, meaning, Field::kPolitics};
}
constexpr Title Front(absl::string_view word, absl::string_view meaning,
                      Field field, Gender gender = Gender::kUnknown) {
  return {word, meaning, field, gender, Use::kFront};
}
constexpr Title Address(absl::string_view word, absl::string_view meaning,
                        Gender gender = Gender::kUnknown) {
  return {word, meaning, Field::kNone, gender, Use::kFront, false};
}
constexpr Title Plain(absl::string_view word, absl::string_view meaning,
                      Gender gender = Gender::kUnknown) {
  return {word, meaning, Field::kNone, gender};
}
constexpr Title Calling(absl::string_view word, Field field,
                        Gender gender = Gender::kUnknown) {
  return {word, word, field, gender, Use::kNoTitle};
}

// Sorted by word.
constexpr Title kTitles[] = {
    Calling("actor", Field::kArts, Gender::kMale),
    Calling("actress", Field::kArts, Gender::kFemale),
    Rank("adm", "admiral"),
    Rank("admiral", "admiral"),
    Plain("ambassador", "ambassador"),
    Calling("analyst", Field::kNone),
    Front("archbishop", "archbishop", Field::kReligion),
    Calling("artist", Field::kArts),
    Calling("athlete", Field::kSport),
    Plain("attorney", "lawyer"),
    Calling("author", Field::kArts),
    Front("ayatollah", "ayatollah", Field::kReligion),
    Front("baroness", "baroness", Field::kPolitics, Gender::kFemale),
    Front("bishop", "bishop", Field::kReligion),
    Calling("boxer", Field::kSport),
    Rank("brig", "brigadier"),
    Rank("brigadier", "brigadier"),
    Calling("businessman", Field::kBusiness, Gender::kMale),
    Calling("businesswoman", Field::kBusiness, Gender::kFemale),
    Rank("capt", "captain"),
    {"captain", "captain", Field::kNone},  // of soldiers or of a team
    Front("cardinal", "cardinal", Field::kReligion),
    {"ceo", "chief executive", Field::kBusiness},
    Plain("chair", "chair"),
    Plain("chairman", "chair", Gender::kMale),
    Plain("chairperson", "chair"),
    Plain("chairwoman", "chair", Gender::kFemale),
    Front("chancellor", "chancellor", Field::kPolitics),
    Front("chief", "chief", Field::kNone),
    Calling("cleric", Field::kReligion),
    Plain("coach", "coach"),
    Rank("col", "colonel"),
    Rank("colonel", "colonel"),
    Plain("commander", "commander"),
    Plain("commissioner", "commissioner"),
    Plain("comrade", "comrade"),
    Office("congressman", "member of parliament"),
    Office("congresswoman", "member of parliament"),
    Rank("corporal", "corporal"),
    Front("crown", "crown", Field::kPolitics),
    Calling("cyclist", Field::kSport),
    Front("dame", "dame", Field::kNone, Gender::kFemale),
    Calling("defender", Field::kSport),
    Calling("deputy", Field::kPolitics),
    Plain("director", "director"),
    Address("dr", "doctor"),
    Front("duchess", "duchess", Field::kPolitics, Gender::kFemale),
    Front("emir", "emir", Field::kPolitics),
    Front("emperor", "emperor", Field::kPolitics, Gender::kMale),
    Plain("engineer", "engineer"),
    Plain("envoy", "envoy"),
    Plain("executive", "chief executive"),
    Front("father", "father", Field::kReligion, Gender::kMale),
    Calling("fighter", Field::kArmed),
    Calling("footballer", Field::kSport),
    Calling("forward", Field::kSport),
    Plain("founder", "founder"),
    Rank("gen", "general"),
    Rank("general", "general"),
    Calling("goalkeeper", Field::kSport),
    Office("gov", "governor"),
    Office("governor", "governor"),
    Plain("head", "head"),
    Front("imam", "imam", Field::kReligion),
    Plain("inspector", "inspector"),
    Calling("journalist", Field::kNone),
    Front("judge", "judge", Field::kLaw),
    Front("justice", "judge", Field::kLaw),
    Front("king", "king", Field::kPolitics, Gender::kMale),
    Address("lady", "lady", Gender::kFemale),
    Plain("lawyer", "lawyer"),
    Plain("leader", "leader"),
    Rank("lieutenant", "lieutenant"),
    Address("lord", "lord", Gender::kMale),
    Rank("lt", "lieutenant"),
    Address("madam", "madam", Gender::kFemale),
    Rank("maj", "major"),
    Front("major", "major", Field::kArmed),
    Front("marshal", "marshal", Field::kArmed),
    Front("maulana", "maulana", Field::kReligion),
    Office("mayor", "mayor"),
    Calling("midfielder", Field::kSport),
    Calling("militant", Field::kArmed),
    Office("minister", "minister"),
    Address("miss", "miss", Gender::kFemale),
    Calling("mother", Field::kNone, Gender::kFemale),
    Office("mp", "member of parliament"),
    Address("mr", "mr", Gender::kMale),
    Address("mrs", "mrs", Gender::kFemale),
    Address("ms", "ms", Gender::kFemale),
    Front("mufti", "mufti", Field::kReligion),
    Front("mullah", "mullah", Field::kReligion),
    Calling("musician", Field::kArts),
    Calling("novelist", Field::kArts),
    Plain("officer", "officer"),
    Calling("opposition", Field::kPolitics),
    Calling("painter", Field::kArts),
    Front("pastor", "pastor", Field::kReligion),
    Front("patriarch", "patriarch", Field::kReligion),
    Calling("player", Field::kSport),
    Calling("poet", Field::kArts),
    Calling("politician", Field::kPolitics),
    Front("pope", "pope", Field::kReligion, Gender::kMale),
    Office("premier", "prime minister"),
    Office("pres", "president"),
    {"president", "president", Field::kNone},  // of a country or of a club
    Front("priest", "priest", Field::kReligion),
    Front("prince", "prince", Field::kPolitics, Gender::kMale),
    Front("princess", "princess", Field::kPolitics, Gender::kFemale),
    Address("prof", "professor"),
    Address("professor", "professor"),
    {"prosecutor", "prosecutor", Field::kLaw},
    Front("queen", "queen", Field::kPolitics, Gender::kFemale),
    Front("rabbi", "rabbi", Field::kReligion),
    Calling("rebel", Field::kArmed),
    Office("rep", "member of parliament"),
    Office("representative", "representative"),
    Front("rev", "reverend", Field::kReligion),
    Front("reverend", "reverend", Field::kReligion),
    Calling("runner", Field::kSport),
    Office("secretary", "secretary"),
    Office("sen", "senator"),
    Office("senator", "senator"),
    Rank("sergeant", "sergeant"),
    Rank("sgt", "sergeant"),
    Front("shaykh", "sheikh", Field::kNone),
    Front("sheik", "sheikh", Field::kNone),
    Front("sheikh", "sheikh", Field::kNone),
    Calling("singer", Field::kArts),
    Address("sir", "sir", Gender::kMale),
    Front("sister", "sister", Field::kReligion, Gender::kFemale),
    Calling("soldier", Field::kArmed),
    Plain("speaker", "speaker"),
    Plain("spokesman", "spokesperson", Gender::kMale),
    Plain("spokesperson", "spokesperson"),
    Plain("spokeswoman", "spokesperson", Gender::kFemale),
    Calling("striker", Field::kSport),
    Front("sultan", "sultan", Field::kPolitics),
    Plain("superintendent", "superintendent"),
    Calling("swimmer", Field::kSport),
    Calling("tycoon", Field::kBusiness),
    Front("warlord", "warlord", Field::kArmed),
    Calling("wife", Field::kNone, Gender::kFemale),
    Calling("woman", Field::kNone, Gender::kFemale),
    Calling("wrestler", Field::kSport),
    Calling("writer", Field::kArts),
};

// Words that stand before a title and belong to it.
constexpr absl::string_view kModifiers[] = {
    "acting", "assistant", "chief", "co",  "deputy", "elect", "ex",  "first",
    "former", "grand",     "late",  "new", "prime",  "then",  "vice"};

// What stands behind a name and is none itself.
constexpr absl::string_view kGenerations[] = {"jr", "sr", "ii", "iii", "iv"};

template <size_t kSize>
bool Has(const absl::string_view (&words)[kSize], absl::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

}  // namespace

const Title* FindTitle(absl::string_view word) {
  constexpr size_t kLongest = 14;
  if (word.size() > kLongest || word.size() < 2) return nullptr;
  const auto* const found = std::lower_bound(
      std::begin(kTitles), std::end(kTitles), word,
      [](const Title& title, absl::string_view w) { return title.word < w; });
  return found != std::end(kTitles) && found->word == word ? found : nullptr;
}

size_t CountTitleWords(absl::Span<const absl::string_view> words) {
  size_t count = 0;
  bool front = true;  // all so far are titles or their modifiers
  for (size_t i = 0; i + 1 < words.size(); ++i) {
    const Title* title = FindTitle(words[i]);
    const bool is_title = title != nullptr && title->use != Use::kNoTitle &&
                          (title->use == Use::kAnywhere || front);
    if (is_title) count = i + 1;
    front = front && (is_title || Has(kModifiers, words[i]));
  }
  // "king of Orr", "Ana King Jr": no title before a name.
  if (count == 0 || words[count] == "of" ||
      std::all_of(words.begin() + count, words.end(),
                  [](auto word) { return Has(kGenerations, word); })) {
    return 0;
  }
  return count;
}

Gender GenderOfPronoun(absl::string_view pronoun) {
  if (pronoun == "he" || pronoun == "him" || pronoun == "his" ||
      pronoun == "himself") {
    return Gender::kMale;
  }
  if (pronoun == "she" || pronoun == "her" || pronoun == "hers" ||
      pronoun == "herself") {
    return Gender::kFemale;
  }
  return Gender::kUnknown;
}

absl::string_view Name(Field field) {
  static constexpr absl::string_view kNames[] = {
      "none",     "armed forces", "politics", "law",
      "religion", "business",     "sport",    "arts"};
  return kNames[static_cast<size_t>(field)];
}

}  // namespace griot::graph
