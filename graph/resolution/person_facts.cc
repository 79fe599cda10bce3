#include "graph/resolution/person_facts.h"

#include <algorithm>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "graph/resolution/country_forms.h"
#include "graph/resolution/normalise.h"
#include "names/gender.h"

namespace griot::graph {
namespace {

constexpr size_t kMostUses = 64;
constexpr size_t kMostBytes = 200;  // of a phrase that is read

// Fields that one person is rarely of both.
constexpr uint32_t Bit(Field field) {
  return 1U << static_cast<unsigned>(field);
}
constexpr uint32_t kPublic = Bit(Field::kArmed) | Bit(Field::kPolitics) |
                             Bit(Field::kLaw) | Bit(Field::kReligion);
constexpr uint32_t kStage = Bit(Field::kSport) | Bit(Field::kArts);

template <typename T>
void AddSorted(const std::vector<T>& from, std::vector<T>& to) {
  for (const T& value : from) {
    const auto at = std::lower_bound(to.begin(), to.end(), value);
    if (at == to.end() || *at != value) to.insert(at, value);
  }
}

void AddGender(Gender gender, PersonFacts& facts) {
  if (gender == Gender::kFemale) ++facts.female;
  if (gender == Gender::kMale) ++facts.male;
}

void AddTitle(const Title& title, PersonFacts& facts) {
  if (title.tells) {
    const auto at = std::lower_bound(facts.titles.begin(), facts.titles.end(),
                                     title.meaning);
    if (at == facts.titles.end() || *at != title.meaning) {
      facts.titles.insert(at, title.meaning);
    }
  }
  if (title.field != Field::kNone) facts.fields |= Bit(title.field);
  AddGender(title.gender, facts);
}

bool EndsNoun(absl::string_view word) {
  static constexpr absl::string_view kBehind[] = {
      "of", "for", "in", "at", "on", "to", "from", "who", "with", "and"};
  return std::find(std::begin(kBehind), std::end(kBehind), word) !=
         std::end(kBehind);
}

PersonFacts Read(absl::string_view text, MentionKind kind,
                 const Gazetteer* gazetteer) {
  PersonFacts facts;
  if (text.size() > kMostBytes) return facts;
  const std::string normal = NormaliseName(text);
  if (kind == MentionKind::kPronoun) {
    AddGender(GenderOfPronoun(normal), facts);
    return facts;
  }
  const std::vector<absl::string_view> words = absl::StrSplit(normal, ' ');
  if (kind == MentionKind::kName) {
    const size_t count = CountTitleWords(words);
    for (size_t i = 0; i < count; ++i) {
      if (const Title* title = FindTitle(words[i])) AddTitle(*title, facts);
    }
    if (gazetteer != nullptr && words.size() > 1) {
      const CountryCode country = CountryWithin(text, *gazetteer);
      if (country != 0) facts.countries.push_back(country);
    }
    return facts;
  }
  // The head of "the army's chief of staff": the word before "of".
  size_t head = 0;
  while (head + 1 < words.size() && !EndsNoun(words[head + 1])) ++head;
  if (const Title* title = FindTitle(words[head])) {
    AddTitle(*title, facts);
  } else if (absl::StrContains(text, words[head])) {  // no "German"
    AddGender(GenderOfNoun(words[head]), facts);
  }
  return facts;
}

}  // namespace

void PersonFacts::Add(const PersonFacts& other) {
  AddSorted(other.titles, titles);
  AddSorted(other.countries, countries);
  fields |= other.fields;
  female += other.female;
  male += other.male;
}

absl::string_view CommonTitle(const PersonFacts& a, const PersonFacts& b) {
  for (const absl::string_view title : a.titles) {
    if (std::binary_search(b.titles.begin(), b.titles.end(), title)) {
      return title;
    }
  }
  return "";
}

bool Contradict(const PersonFacts& a, const PersonFacts& b) {
  if (a.gender() != Gender::kUnknown && b.gender() != Gender::kUnknown &&
      a.gender() != b.gender()) {
    return true;
  }
  if ((a.fields & b.fields) != 0) return false;
  const auto only = [](const PersonFacts& facts, uint32_t fields) {
    return facts.fields != 0 && (facts.fields & ~fields) == 0;
  };
  return (only(a, kPublic) && only(b, kStage)) ||
         (only(a, kStage) && only(b, kPublic));
}

bool AreOfTwoCountries(const PersonFacts& a, const PersonFacts& b) {
  return !a.countries.empty() && !b.countries.empty() &&
         std::none_of(a.countries.begin(), a.countries.end(),
                      [&](CountryCode country) {
                        return std::binary_search(b.countries.begin(),
                                                  b.countries.end(), country);
                      });
}

PersonFacts PersonFactsReader::Of(uint32_t use) {
  PersonFacts facts;
  const NameUse& name = names_.uses[use];
  facts.Add(OfText(name.name, MentionKind::kName));
  for (uint32_t i = 0; i < name.form_count; ++i) {
    const NameForm& form = names_.forms[name.first_form + i];
    if (form.text != name.name) facts.Add(OfText(form.text, form.kind));
  }
  return facts;
}

PersonFacts PersonFactsReader::Of(absl::Span<const uint32_t> uses) {
  PersonFacts facts;
  for (const uint32_t use : uses.subspan(0, std::min(uses.size(), kMostUses))) {
    facts.Add(Of(use));
  }
  return facts;
}

const PersonFacts& PersonFactsReader::OfText(uint32_t text, MentionKind kind) {
  const auto [it, inserted] = of_text_.try_emplace({text, kind});
  if (inserted) it->second = Read(names_.text(text), kind, gazetteer_);
  return it->second;
}

}  // namespace griot::graph
