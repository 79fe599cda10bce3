#include "extract/statements/mentions/name_evidence.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_split.h"
#include "gazetteer/gazetteer.h"
#include "gazetteer/name_key.h"

namespace griot {
namespace {

// What a title before a name counts, in sure labels.
constexpr float kTitleVotes = 1.5f;

size_t Index(NameKind kind) { return static_cast<size_t>(kind); }

}  // namespace

NameKind KindOfType(absl::string_view type) {
  if (type == "person") return NameKind::kPerson;
  for (const absl::string_view body :
       {"organization", "government", "military", "armed_group", "media"}) {
    if (type == body) return NameKind::kOrganization;
  }
  for (const absl::string_view place : {"place", "country", "facility"}) {
    if (type == place) return NameKind::kPlace;
  }
  return NameKind::kUnknown;
}

NameKind KindOfLabels(const Tree& tree, int head) {
  return KindOfType(LabelOf(tree.word(head).name));
}

void NameEvidence::Add(const NameView& name, bool titled) {
  const std::string key = NameKey(name.text);
  if (key.empty()) return;
  const Word& word = name.tree.word(name.head);
  const bool several = name.range.end - name.range.begin > 1;
  const absl::string_view label = LabelOf(word.name);
  const NameKind by_name = KindOfType(label);
  Votes& votes = votes_.try_emplace(key, Votes{}).first->second;
  if (!label.empty()) {
    votes[Index(by_name)] += word.name_probability;
    types_[key][label] += word.name_probability;
  }
  if (titled) votes[Index(NameKind::kPerson)] += kTitleVotes;
  if (titled || (by_name == NameKind::kPerson && several)) {
    for (const absl::string_view part : absl::StrSplit(key, ' ')) {
      person_words_.emplace(part);
    }
  }
  const std::string marker = MarkerOf(name.tree, name.head);
  if (marker == "in" || marker == "at" || marker == "near" ||
      marker == "outside" || marker == "around") {
    locations_.insert(key);
  }
  if (by_name == NameKind::kPerson && several &&
      FindPlaces(name.text).empty()) {
    family_names_.insert(key.substr(key.rfind(' ') + 1));
  }
  if (by_name == NameKind::kOrganization) {
    for (size_t end = key.find(' '); end != std::string::npos;
         end = key.find(' ', end + 1)) {
      short_names_.insert(key.substr(0, end));
    }
  }
}

void NameEvidence::AddDescription(absl::string_view text, NameKind kind) {
  described_.try_emplace(NameKey(text), kind);
}

NameKind NameEvidence::KindOf(absl::string_view text, NameKind own) const {
  const std::string key = NameKey(text);
  const std::vector<Place> places = FindPlaces(text);
  if (const auto described = described_.find(key);
      described != described_.end() && places.empty()) {
    return described->second;
  }
  const auto found = votes_.find(key);
  Votes votes = found == votes_.end() ? Votes{} : found->second;
  if (family_names_.contains(key)) {
    // Whoever bears the name is meant, unless things happen there.
    if (!locations_.contains(key)) return NameKind::kPerson;
    votes[Index(NameKind::kPerson)] += kTitleVotes;
  } else if (short_names_.contains(key) && places.empty()) {
    votes[Index(NameKind::kOrganization)] += kTitleVotes;
  }
  const float all = votes[0] + votes[1] + votes[2] + votes[3];
  const auto best = std::max_element(votes.begin(), votes.end());
  const NameKind kind = all == 0 || 3 * *best < 2 * all
                            ? own
                            : static_cast<NameKind>(best - votes.begin());
  // "Madrid denied it": a capital speaks for its state, unless somebody bears
  // its name.
  const bool capital = !places.empty() && places[0].capital;
  return kind == NameKind::kPerson && capital && !person_words_.contains(key)
             ? NameKind::kPlace
             : kind;
}

absl::string_view NameEvidence::TypeOf(absl::string_view text,
                                       NameKind kind) const {
  const auto found = types_.find(NameKey(text));
  absl::string_view best;
  float most = 0;
  if (found == types_.end()) return best;
  for (const auto& [type, sum] : found->second) {
    if (KindOfType(type) != kind || sum <= most) continue;
    best = type;
    most = sum;
  }
  return best;
}

}  // namespace griot
