#include "extract/statements/mentions/name_evidence.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_split.h"
#include "gazetteer/gazetteer.h"
#include "gazetteer/name_key.h"

namespace griot {
namespace {

// Of the two labellers the one that was trained on names of all kinds of text
// counts for more; a title for more than both.
constexpr int kNameVotes = 2;
constexpr int kNerVotes = 1;
constexpr int kTitleVotes = 3;

NameKind KindOfName(absl::string_view label) {
  if (label == "PER") return NameKind::kPerson;
  if (label == "ORG") return NameKind::kOrganization;
  return label == "LOC" ? NameKind::kPlace : NameKind::kUnknown;
}

NameKind KindOfNer(absl::string_view label) {
  if (label == "per") return NameKind::kPerson;
  if (label == "org") return NameKind::kOrganization;
  return label == "geo" || label == "gpe" ? NameKind::kPlace
                                          : NameKind::kUnknown;
}

size_t Index(NameKind kind) { return static_cast<size_t>(kind); }

}  // namespace

NameKind KindOfLabels(const Tree& tree, int head) {
  const absl::string_view label = LabelOf(tree.word(head).name);
  return label.empty() ? KindOfNer(LabelOf(tree.word(head).ner))
                       : KindOfName(label);
}

void NameEvidence::Add(const Tree& tree, int head, const WordRange& name,
                       absl::string_view text, bool titled) {
  const std::string key = NameKey(text);
  if (key.empty()) return;
  const NameKind by_name = KindOfName(LabelOf(tree.word(head).name));
  Votes& votes = votes_.try_emplace(key, Votes{}).first->second;
  votes[Index(by_name)] += kNameVotes;
  votes[Index(KindOfNer(LabelOf(tree.word(head).ner)))] += kNerVotes;
  if (titled) votes[Index(NameKind::kPerson)] += kTitleVotes;
  if (titled || (by_name == NameKind::kPerson && name.end - name.begin > 1)) {
    for (const absl::string_view word : absl::StrSplit(key, ' ')) {
      person_words_.emplace(word);
    }
  }
  const std::string marker = MarkerOf(tree, head);
  if (marker == "in" || marker == "at" || marker == "near" ||
      marker == "outside" || marker == "around") {
    locations_.insert(key);
  }
  if (by_name == NameKind::kPerson && name.end - name.begin > 1 &&
      FindPlaces(text).empty()) {
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
  votes[Index(NameKind::kUnknown)] = 0;
  if (family_names_.contains(key)) {
    // Whoever bears the name is meant, unless things happen there.
    if (!locations_.contains(key)) return NameKind::kPerson;
    votes[Index(NameKind::kPerson)] += kTitleVotes;
  } else if (short_names_.contains(key) && places.empty()) {
    votes[Index(NameKind::kOrganization)] += kTitleVotes;
  }
  const int all = votes[1] + votes[2] + votes[3];
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

bool NameEvidence::IsFamilyName(absl::string_view text) const {
  return family_names_.contains(NameKey(text));
}

}  // namespace griot
