#include "graph/resolution/testing/name_list.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "graph/resolution/normalise.h"

namespace griot::graph::testing {

NameList& NameList::Add(const std::string& document, const std::string& name,
                        TypeFamily family,
                        const std::vector<std::string>& forms,
                        MentionKind kind) {
  entries_.push_back({document, name, family, forms, kind});
  return *this;
}

uint32_t NameList::Text(const std::string& text) const {
  const auto [it, inserted] =
      ids_.emplace(text, static_cast<uint32_t>(texts_.size()));
  if (inserted) texts_.push_back(text);
  return it->second;
}

Names NameList::ToNames() const {
  std::set<std::string> documents;
  for (const Entry& entry : entries_) documents.insert(entry.document);
  documents_.assign(documents.begin(), documents.end());
  Names names;
  for (const Entry& entry : entries_) {
    NameUse use;
    use.document = static_cast<uint32_t>(
        std::lower_bound(documents_.begin(), documents_.end(), entry.document) -
        documents_.begin());
    use.name = Text(entry.name);
    use.key = Text(NormaliseName(entry.name));
    use.family = entry.family;
    use.kind = entry.kind;
    use.first_form = static_cast<uint32_t>(names.forms.size());
    names.forms.push_back({use.name, entry.kind});
    for (absl::string_view form : entry.forms) {
      const bool named = absl::ConsumePrefix(&form, "=");
      const bool pronoun = absl::ConsumePrefix(&form, "~");
      names.forms.push_back(
          {Text(std::string(form)), named     ? MentionKind::kName
                                    : pronoun ? MentionKind::kPronoun
                                              : MentionKind::kNominal});
    }
    use.form_count = static_cast<uint32_t>(names.forms.size()) - use.first_form;
    names.uses.push_back(use);
  }
  names.document_count = documents_.size();
  names.text_count = texts_.size();
  names.text = [this](uint32_t id) { return absl::string_view(texts_[id]); };
  names.document_id = [this](uint32_t document) {
    return absl::string_view(documents_[document]);
  };
  return names;
}

absl::StatusOr<Resolution> NameList::Resolve(
    const ResolutionKnowledge& knowledge,
    std::vector<Refusal>* refusals) const {
  return ResolveNames(ToNames(), knowledge, refusals);
}

std::string NameList::Shown(uint32_t use) const {
  return absl::StrCat(entries_[use].name, " @", entries_[use].document);
}

std::string NameList::Resolved(const ResolutionKnowledge& knowledge) const {
  const absl::StatusOr<Resolution> resolution = Resolve(knowledge);
  if (!resolution.ok()) return std::string(resolution.status().message());
  std::map<uint32_t, std::vector<std::string>> clusters;
  for (uint32_t i = 0; i < entries_.size(); ++i) {
    const uint32_t cluster = resolution->cluster_of[i];
    if (cluster != kNoIndex) clusters[cluster].push_back(Shown(i));
  }
  std::vector<std::string> lines;
  for (auto& [cluster, members] : clusters) {
    if (members.size() < 2) continue;
    std::sort(members.begin(), members.end());
    lines.push_back(absl::StrJoin(members, " = "));
  }
  std::sort(lines.begin(), lines.end());
  return absl::StrJoin(lines, "\n");
}

NameList NameList::Reordered(const std::vector<size_t>& order) const {
  NameList list;
  for (const size_t i : order) list.entries_.push_back(entries_[i]);
  return list;
}

SmallGazetteer& SmallGazetteer::AddCountry(absl::string_view code,
                                           const std::string& name,
                                           const std::string& adjective) {
  countries_[NormaliseName(name)] = MakeCountryCode(code);
  demonyms_[NormaliseName(adjective)] = MakeCountryCode(code);
  return *this;
}

SmallGazetteer& SmallGazetteer::AddPlace(uint32_t id, const std::string& name,
                                         absl::string_view country,
                                         uint32_t population) {
  places_.emplace(
      NormaliseName(name),
      GazetteerPlace{
          id, MakeCountryCode(country), {}, population, std::to_string(id)});
  return *this;
}

CountryCode SmallGazetteer::CountryNamed(absl::string_view name) const {
  const auto found = countries_.find(NormaliseName(name));
  return found == countries_.end() ? 0 : found->second;
}

CountryCode SmallGazetteer::CountryOfDemonym(absl::string_view word) const {
  const auto found = demonyms_.find(NormaliseName(word));
  return found == demonyms_.end() ? 0 : found->second;
}

std::vector<GazetteerPlace> SmallGazetteer::PlacesNamed(
    absl::string_view name) const {
  std::vector<GazetteerPlace> places;
  const auto [begin, end] = places_.equal_range(NormaliseName(name));
  for (auto it = begin; it != end; ++it) places.push_back(it->second);
  return places;
}

}  // namespace griot::graph::testing
