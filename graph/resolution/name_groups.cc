#include "graph/resolution/name_groups.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "graph/parallel/parallel.h"
#include "graph/resolution/country_forms.h"
#include "graph/resolution/document_countries.h"
#include "names/acronyms.h"
#include "names/name_words.h"
#include "names/organisations.h"
#include "names/titles.h"

namespace griot::graph {
namespace {

// Acronyms of as many letters are also written as words are ("Nato"); shorter
// ones are other words then.
constexpr size_t kWordLikeAcronym = 4;

using Uses = std::array<uint32_t, kTypeFamilies>;
using Families = std::array<TypeFamily, kTypeFamilies>;

size_t Index(TypeFamily family) { return static_cast<size_t>(family); }

// The family that each family of one name goes with, given how many documents
// use the name in each. A country is a place; what some document calls a
// country is one where others make it a government or an organization.
Families MergeFamilies(const Uses& uses) {
  Families merged;
  for (size_t i = 0; i < kTypeFamilies; ++i) {
    merged[i] = static_cast<TypeFamily>(i);
  }
  const bool country = uses[Index(TypeFamily::kCountry)] > 0;
  merged[Index(TypeFamily::kCountry)] = TypeFamily::kPlace;
  merged[Index(TypeFamily::kGovernment)] =
      country ? TypeFamily::kPlace : TypeFamily::kOrganization;
  if (country) merged[Index(TypeFamily::kOrganization)] = TypeFamily::kPlace;
  Uses total = {};
  for (size_t i = 0; i < Index(TypeFamily::kUnknown); ++i) {
    total[Index(merged[i])] += uses[i];
  }
  const auto most = std::max_element(total.begin(), total.end());
  if (*most > 0) {
    merged[Index(TypeFamily::kUnknown)] =
        static_cast<TypeFamily>(most - total.begin());
  }
  return merged;
}

// What is known of a normalised name in all documents.
struct Key {
  absl::string_view text;
  uint32_t written = 0;  // text id: the first by text of how it is written
  Uses uses{};
  Families families{};
  uint32_t names = 0;
  uint32_t acronyms = 0;    // of them written as one
  CountryCode country = 0;  // that it speaks of
  bool is_country = false;  // it is that country's name
  bool is_legal = false;    // it has a company's legal form
  CountryForm form;
  // Cores by what they are cores of; kNoIndex until they are asked for.
  uint32_t person_core = kNoIndex;
  uint32_t organisation_core = kNoIndex;
  uint32_t plain_core = kNoIndex;
  std::array<uint32_t, kTypeFamilies> group;  // kept apart by nothing

  Key() { group.fill(kNoIndex); }
};

}  // namespace

class GroupMaker {
 public:
  GroupMaker(const Names& names, const Gazetteer* gazetteer,
             const absl::flat_hash_map<uint32_t, uint32_t>& apart_of_use,
             NameGroups& result)
      : names_(names),
        gazetteer_(gazetteer),
        apart_of_use_(apart_of_use),
        out_(result),
        places_(gazetteer) {}

  void Run() {
    SortByDocument();
    ReadKeys();
    out_.group_of_use_.assign(names_.uses.size(), kNoIndex);
    countries_.assign(names_.document_count, 0);
    for (uint32_t d = 0; d < names_.document_count; ++d) GroupDocument(d);
    DropUngrouped();
    JoinUntoldPlaces();
    out_.is_country_.resize(out_.cores_.size(), 0);
  }

 private:
  struct GroupKey {
    uint32_t core;
    TypeFamily family;
    Apart apart;
    uint32_t by;

    bool operator==(const GroupKey&) const = default;
    template <typename H>
    friend H AbslHashValue(H state, const GroupKey& key) {
      return H::combine(std::move(state), key.core, key.family, key.apart,
                        key.by);
    }
  };

  void SortByDocument() {
    out_.first_use_.assign(names_.document_count + 1, 0);
    for (const NameUse& use : names_.uses) {
      if (use.kind != MentionKind::kPronoun) {
        ++out_.first_use_[use.document + 1];
      }
    }
    for (size_t i = 1; i < out_.first_use_.size(); ++i) {
      out_.first_use_[i] += out_.first_use_[i - 1];
    }
    out_.uses_.resize(out_.first_use_.back());
    std::vector<uint32_t> next(out_.first_use_.begin(),
                               out_.first_use_.end() - 1);
    for (uint32_t i = 0; i < names_.uses.size(); ++i) {
      const NameUse& use = names_.uses[i];
      if (use.kind != MentionKind::kPronoun) {
        out_.uses_[next[use.document]++] = i;
      }
    }
  }

  void ReadKeys() {
    key_of_text_.assign(names_.text_count, kNoIndex);
    for (const uint32_t i : out_.uses_) {
      const NameUse& use = names_.uses[i];
      const bool named = use.kind == MentionKind::kName;
      if (!named && gazetteer_ == nullptr) continue;
      uint32_t& index = key_of_text_[use.key];
      if (index == kNoIndex) {
        index = static_cast<uint32_t>(keys_.size());
        Key& key = keys_.emplace_back();
        key.text = names_.text(use.key);
        key.written = use.name;
      }
      Key& key = keys_[index];
      if (use.name != key.written &&
          names_.text(use.name) < names_.text(key.written)) {
        key.written = use.name;
      }
      if (!named) continue;
      ++key.uses[Index(use.family)];
      ++key.names;
      if (IsAcronym(names_.text(use.name))) ++key.acronyms;
    }
    ForRanges(keys_.size(), [this](size_t begin, size_t end) {
      for (size_t i = begin; i < end; ++i) Classify(keys_[i]);
    });
  }

  void Classify(Key& key) const {
    key.families = MergeFamilies(key.uses);
    if (IsNamedAsBody(key.text)) {
      for (const TypeFamily family :
           {TypeFamily::kPlace, TypeFamily::kUnknown}) {
        key.families[Index(family)] = TypeFamily::kOrganization;
      }
    }
    key.is_legal = HasLegalForm(key.text);
    if (gazetteer_ != nullptr) Locate(key);
  }

  void Locate(Key& key) const {
    const absl::string_view written = names_.text(key.written);
    key.country = gazetteer_->CountryNamed(written);
    key.is_country = key.country != 0;
    if (key.is_country) return;
    key.country = CountryWithin(written, *gazetteer_);
    if (key.country != 0) key.form = ReadCountryForm(written, *gazetteer_);
  }

  Key& KeyOf(const NameUse& use) { return keys_[key_of_text_[use.key]]; }

  void GroupDocument(uint32_t document) {
    const auto uses = out_.UsesIn(document);
    CountryVotes votes;
    legal_.clear();
    institutions_.clear();
    for (const uint32_t i : uses) {
      const NameUse& use = names_.uses[i];
      if (key_of_text_[use.key] == kNoIndex) continue;
      Key& key = KeyOf(use);
      if (key.country != 0) votes.Add(key.country, use.form_count);
      if (key.form.country != 0) institutions_.push_back(&key.form);
      if (use.kind == MentionKind::kName && key.is_legal) {
        legal_.push_back(OrganisationCoreOf(key));
      }
    }
    countries_[document] = votes.Winner();
    for (const uint32_t i : uses) {
      const NameUse& use = names_.uses[i];
      const auto decided = apart_of_use_.find(i);
      if (decided != apart_of_use_.end()) {
        PutDecided(i, decided->second);
      } else if (use.kind == MentionKind::kName) {
        GroupName(i, votes);
      } else if (key_of_text_[use.key] != kNoIndex &&
                 KeyOf(use).form.country != 0) {
        const CountryForm& form = KeyOf(use).form;
        Put(i, {Intern(form.institution), TypeFamily::kOrganization,
                Apart::kCountry, form.country});
      }
    }
  }

  void PutDecided(uint32_t i, uint32_t number) {
    const NameUse& use = names_.uses[i];
    if (key_of_text_[use.key] == kNoIndex) {  // a phrase that is no name
      Put(i, {Intern(std::string(names_.text(use.key))), use.family,
              Apart::kDecision, number});
      return;
    }
    Key& key = KeyOf(use);
    const TypeFamily family = key.families[Index(use.family)];
    Put(i, {CoreOf(key, family), family, Apart::kDecision, number});
  }

  void GroupName(uint32_t i, const CountryVotes& votes) {
    const NameUse& use = names_.uses[i];
    Key& key = KeyOf(use);
    TypeFamily family = key.families[Index(use.family)];
    if (family != TypeFamily::kOrganization && !legal_.empty() &&
        std::find(legal_.begin(), legal_.end(), PlainCoreOf(key)) !=
            legal_.end()) {
      family = TypeFamily::kOrganization;  // the text has it with "Ltd" as well
    }
    const uint32_t core = CoreOf(key, family);
    const NameCore& words = out_.cores_[core];
    if (key.is_country && family == TypeFamily::kPlace) {
      Put(i, {core, family, Apart::kPlace, CountryAsPlace(key.country)});
    } else if (key.form.country != 0 && family == TypeFamily::kOrganization) {
      Put(i, {Intern(key.form.institution), family, Apart::kCountry,
              key.form.country});
    } else if (family == TypeFamily::kOrganization &&
               core_words_[core].is_institution) {
      GroupInstitution(i, core, use);
    } else if (family == TypeFamily::kPlace &&
               GroupPlace(i, core, key, votes)) {
      // The gazetteer tells which one.
    } else if (family == TypeFamily::kPerson && words.is_single) {
      Put(i, {core, family, Apart::kDocument, use.document});
      out_.groups_[out_.group_of_use_[i]].is_surname = true;
    } else if (family != TypeFamily::kPerson && IsAcronymKey(key) &&
               (IsAcronym(names_.text(use.name)) ||
                key.text.size() >= kWordLikeAcronym)) {
      Put(i, {core, family, Apart::kDocument, use.document});
      out_.groups_[out_.group_of_use_[i]].is_acronym = true;
    } else if (family == TypeFamily::kOrganization &&
               core_words_[core].is_general) {
      Put(i, {core, family, Apart::kDocument, use.document});
    } else {
      uint32_t& known = key.group[Index(family)];
      if (known == kNoIndex) {
        Put(i, {core, family, Apart::kNothing, 0});
        known = out_.group_of_use_[i];
      } else {
        Count(i, known);
      }
    }
  }

  static bool IsAcronymKey(const Key& key) {
    return key.acronyms * 2 >= key.names && key.acronyms > 0 &&
           key.text.find(' ') == absl::string_view::npos;
  }

  // Countries and places share the numbers of Apart::kPlace.
  static uint32_t CountryAsPlace(CountryCode country) {
    constexpr uint32_t kCountryBit = uint32_t{1} << 31;
    return kCountryBit | country;
  }

  // An institution without its country: that which the text names it with
  // elsewhere, else the one that the text is about.
  void GroupInstitution(uint32_t i, uint32_t core, const NameUse& use) {
    const std::string& institution = out_.cores_[core].text;
    std::vector<CountryCode> countries;
    if (gazetteer_ != nullptr) {
      for (uint32_t f = 0; f < use.form_count; ++f) {
        const NameForm& form = names_.forms[use.first_form + f];
        if (form.text == use.name) continue;
        const CountryForm read =
            ReadCountryForm(names_.text(form.text), *gazetteer_);
        if (read.institution == institution) countries.push_back(read.country);
      }
    }
    if (countries.empty()) {
      for (const CountryForm* form : institutions_) {
        if (form->institution == institution) {
          countries.push_back(form->country);
        }
      }
    }
    std::sort(countries.begin(), countries.end());
    countries.erase(std::unique(countries.begin(), countries.end()),
                    countries.end());
    CountryCode country = 0;
    if (countries.size() == 1) {
      country = countries[0];
    } else if (countries.empty() && IsOnePerCountry(institution)) {
      country = countries_[use.document];
    }
    Put(i, country != 0 ? GroupKey{core, TypeFamily::kOrganization,
                                   Apart::kCountry, country}
                        : GroupKey{core, TypeFamily::kOrganization,
                                   Apart::kDocument, use.document});
  }

  // False if the gazetteer does not tell which place it is.
  bool GroupPlace(uint32_t i, uint32_t core, const Key& key,
                  const CountryVotes& votes) {
    const GazetteerPlace* place =
        places_.Choose(core, names_.text(key.written), votes);
    if (place == nullptr) return false;
    out_.places_.emplace(place->id, *place);
    Put(i, {core, TypeFamily::kPlace, Apart::kPlace, place->id});
    return true;
  }

  void Put(uint32_t use, const GroupKey& key) {
    const auto [it, inserted] =
        group_of_key_.emplace(key, static_cast<uint32_t>(out_.groups_.size()));
    if (inserted) {
      NameGroup& group = out_.groups_.emplace_back();
      group.core = key.core;
      group.family = key.family;
      group.apart = key.apart;
      group.apart_by = key.by;
      group.first_use = use;
    }
    Count(use, it->second);
  }

  // Documents come in their order; within one the first by name.
  void Count(uint32_t use, uint32_t group) {
    out_.group_of_use_[use] = group;
    uint32_t& first = out_.groups_[group].first_use;
    const NameUse& a = names_.uses[use];
    const NameUse& b = names_.uses[first];
    if (a.document == b.document && a.key != b.key &&
        names_.text(a.key) < names_.text(b.key)) {
      first = use;
    }
  }

  uint32_t CoreOf(Key& key, TypeFamily family) {
    switch (family) {
      case TypeFamily::kPerson:
        return PersonCoreOf(key);
      case TypeFamily::kOrganization:
        return OrganisationCoreOf(key);
      default:
        return PlainCoreOf(key);
    }
  }

  uint32_t PersonCoreOf(Key& key) {
    if (key.person_core == kNoIndex) {
      const std::vector<absl::string_view> words =
          absl::StrSplit(key.text, ' ');
      const size_t titles = CountTitleWords(words);
      key.person_core = Intern(
          titles == 0
              ? std::string(key.text)
              : absl::StrJoin(words.begin() + static_cast<ptrdiff_t>(titles),
                              words.end(), " "));
    }
    return key.person_core;
  }

  uint32_t OrganisationCoreOf(Key& key) {
    if (key.organisation_core == kNoIndex) {
      key.organisation_core = Intern(OrganisationCore(key.text));
    }
    return key.organisation_core;
  }

  uint32_t PlainCoreOf(Key& key) {
    if (key.plain_core == kNoIndex) {
      key.plain_core = Intern(std::string(key.text));
      if (key.is_country) MarkCountry(key.plain_core);
    }
    return key.plain_core;
  }

  void MarkCountry(uint32_t core) {
    if (out_.is_country_.size() <= core) out_.is_country_.resize(core + 1, 0);
    out_.is_country_[core] = 1;
  }

  uint32_t Intern(std::string text) {
    const auto found = out_.core_of_text_.find(text);
    if (found != out_.core_of_text_.end()) return found->second;
    const auto index = static_cast<uint32_t>(out_.cores_.size());
    NameCore& core = out_.cores_.emplace_back();
    core.text = std::move(text);
    core.words = absl::StrSplit(core.text, ' ');
    core.is_single =
        std::count_if(core.words.begin(), core.words.end(), [](auto word) {
          return !IsNamePart(word, NamePart::kParticle);
        }) <= 1;
    out_.core_of_text_.emplace(core.text, index);
    core_words_.push_back({IsInstitution(core.text), IsGeneralWord(core.text)});
    return index;
  }

  void DropUngrouped() {
    size_t kept = 0;
    size_t at = 0;
    for (uint32_t d = 0; d < names_.document_count; ++d) {
      const size_t end = out_.first_use_[d + 1];
      out_.first_use_[d] = static_cast<uint32_t>(kept);
      for (; at < end; ++at) {
        const uint32_t use = out_.uses_[at];
        if (out_.group_of_use_[use] != kNoIndex) out_.uses_[kept++] = use;
      }
    }
    out_.first_use_[names_.document_count] = static_cast<uint32_t>(kept);
    out_.uses_.resize(kept);
  }

  void JoinUntoldPlaces() {
    absl::flat_hash_map<uint32_t, std::vector<uint32_t>> of_core;
    for (uint32_t g = 0; g < out_.groups_.size(); ++g) {
      if (out_.groups_[g].apart == Apart::kPlace) {
        of_core[out_.groups_[g].core].push_back(g);
      }
    }
    for (const auto& [core, groups] : of_core) {
      if (groups.size() != 1) continue;
      const auto untold =
          group_of_key_.find({core, TypeFamily::kPlace, Apart::kNothing, 0});
      if (untold != group_of_key_.end()) {
        out_.twins_.push_back({groups[0], untold->second});
      }
    }
  }

  const Names& names_;
  const Gazetteer* gazetteer_;
  const absl::flat_hash_map<uint32_t, uint32_t>& apart_of_use_;
  NameGroups& out_;
  std::vector<uint32_t> key_of_text_;
  std::vector<Key> keys_;
  absl::flat_hash_map<GroupKey, uint32_t> group_of_key_;
  struct CoreWords {
    bool is_institution;
    bool is_general;
  };
  std::vector<CoreWords> core_words_;  // by core
  PlaceChooser places_;
  std::vector<CountryCode> countries_;  // that documents are about
  // Of the document at hand:
  std::vector<uint32_t> legal_;  // cores of names with a legal form
  std::vector<const CountryForm*> institutions_;
};

NameGroups::NameGroups(
    const Names& names, const Gazetteer* gazetteer,
    const absl::flat_hash_map<uint32_t, uint32_t>& apart_of_use) {
  GroupMaker(names, gazetteer, apart_of_use, *this).Run();
}

uint32_t NameGroups::FindCore(absl::string_view text) const {
  const auto found = core_of_text_.find(text);
  return found == core_of_text_.end() ? kNoIndex : found->second;
}

std::string NameGroups::PlaceKey(const NameGroup& group) const {
  const auto found = places_.find(group.apart_by);
  return found != places_.end()
             ? found->second.key
             : CountryLetters(static_cast<CountryCode>(group.apart_by));
}

const GazetteerPlace* NameGroups::PlaceOf(uint32_t group) const {
  if (groups_[group].apart != Apart::kPlace) return nullptr;
  const auto found = places_.find(groups_[group].apart_by);
  return found == places_.end() ? nullptr : &found->second;
}

}  // namespace griot::graph
