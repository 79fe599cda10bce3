#include "graph/merging/entity_names.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "graph/merging/name_texts.h"
#include "graph/resolution/normalise.h"
#include "names/acronyms.h"
#include "names/titles.h"

namespace griot::graph {
namespace {

// Capitals of ASCII: a headline has many.
std::ptrdiff_t CountCapitals(absl::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char c) {
    return absl::ascii_isupper(static_cast<unsigned char>(c));
  });
}

// How well a name says of itself what it is: full names before acronyms and
// surnames, and before those with titles.
int Fullness(absl::string_view name, bool person) {
  if (!person) return IsAcronym(name) ? 0 : 2;
  const std::string normal = NormaliseName(name);
  const std::vector<absl::string_view> words = absl::StrSplit(normal, ' ');
  const size_t titles = CountTitleWords(words);
  return (words.size() > titles + 1 ? 2 : 0) + (titles == 0 ? 1 : 0);
}

}  // namespace

void EntityNames::Read(absl::Span<const Mention> mentions) {
  forms_.clear();
  for (const Mention& mention : mentions) {
    forms_.push_back({mention.text, mention.representative, mention.kind});
  }
  std::sort(forms_.begin(), forms_.end());
}

absl::string_view EntityNames::PickName(StringId type) {
  candidates_.clear();
  for (size_t begin = 0, end = 0; begin < forms_.size(); begin = end) {
    while (end < forms_.size() && forms_[end] == forms_[begin]) ++end;
    candidates_.push_back(
        {NameIn(forms_[begin]), static_cast<int>(end - begin)});
  }
  std::sort(candidates_.begin(), candidates_.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  size_t last = 0;
  for (size_t i = 1; i < candidates_.size(); ++i) {
    if (candidates_[i].name == candidates_[last].name) {
      candidates_[last].uses += candidates_[i].uses;
    } else {
      candidates_[++last] = candidates_[i];
    }
  }
  candidates_.resize(last + 1);
  if (candidates_.size() == 1) return candidates_[0].name;
  const bool person =
      FamilyOf(strings_.Text(type), rules_) == TypeFamily::kPerson;
  for (Candidate& candidate : candidates_) {
    candidate.fullness = Fullness(candidate.name, person);
  }
  return std::max_element(candidates_.begin(), candidates_.end(), IsWorse)
      ->name;
}

void EntityNames::AppendAliases(absl::string_view name,
                                std::vector<absl::string_view>& out) const {
  const size_t begin = out.size();
  for (size_t i = 0; i < forms_.size(); ++i) {
    const auto& [text_id, representative, kind] = forms_[i];
    if (kind != MentionKind::kName || (i > 0 && forms_[i] == forms_[i - 1])) {
      continue;
    }
    const absl::string_view text = strings_.Text(text_id);
    if (text_id != representative &&
        !NameWithin(text, strings_.Text(representative)).empty()) {
      continue;
    }
    const absl::string_view alias = TrimName(text);
    if (alias != name) out.push_back(alias);
  }
  const auto first = out.begin() + static_cast<ptrdiff_t>(begin);
  std::sort(first, out.end());
  out.erase(std::unique(first, out.end()), out.end());
}

// The mention's representative, in the letters that the mention itself is
// written with where they differ in case alone (BAMAKO in a dateline, Bamako in
// the text).
absl::string_view EntityNames::NameIn(const Form& form) const {
  Mention mention;
  mention.text = form.text;
  mention.representative = form.representative;
  mention.kind = form.kind;
  const StringId representative = RepresentativeOf(mention, strings_);
  const absl::string_view name = TrimName(strings_.Text(representative));
  if (form.text == representative) return name;
  const absl::string_view text = TrimName(strings_.Text(form.text));
  return absl::EqualsIgnoreCase(text, name) ? text : name;
}

bool EntityNames::IsWorse(const Candidate& a, const Candidate& b) {
  if (a.fullness != b.fullness) return a.fullness < b.fullness;
  if (a.uses != b.uses) return a.uses < b.uses;
  const std::ptrdiff_t capitals_a = CountCapitals(a.name);
  const std::ptrdiff_t capitals_b = CountCapitals(b.name);
  if (capitals_a != capitals_b) return capitals_a > capitals_b;
  if (a.name.size() != b.name.size()) return a.name.size() < b.name.size();
  return a.name > b.name;
}

}  // namespace griot::graph
