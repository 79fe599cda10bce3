// Repairs of nouns in a row: lists, against names of one thing.

#include <algorithm>
#include <vector>

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/repair_terms.h"
#include "extract/statements/syntax/repairs.h"
#include "gazetteer/gazetteer.h"

namespace griot {
namespace {

// Whether the gazetteer knows a place of the first name in a region or country
// of the second.
bool LiesInRegion(absl::string_view inner, absl::string_view outer) {
  for (const Place& region : FindPlaces(outer)) {
    if (region.kind == PlaceKind::kCity) continue;
    for (const Place& place : FindPlaces(inner)) {
      if (place.kind != region.kind && LiesIn(place, region)) return true;
    }
  }
  return false;
}

bool IsRegion(absl::string_view name) {
  const std::vector<Place> places = FindPlaces(name);
  return std::any_of(places.begin(), places.end(), [](const Place& place) {
    return place.kind == PlaceKind::kRegion;
  });
}

// The places that go on a row behind `word`, each behind a comma, the last
// behind "and": "Nice, Oslo and Lyon" of "Leeds, Nice, Oslo and Lyon". Empty
// if anything else stands between them.
std::vector<int> MembersAfter(const Tree& tree, int first, int word) {
  std::vector<int> members;
  for (int i = word + 1; i < tree.size(); ++i) {
    if (tree.rel(i) == Rel::kPunct && tree.lower(i) == ",") continue;
    if (tree.rel(i) == Rel::kCc) continue;
    if (tree.rel(i) == Rel::kCompound && tree.Below(i, first)) continue;
    if (tree.rel(i) != Rel::kConj ||
        (tree.head(i) != first && tree.head(i) != word) ||
        LabelOf(tree.word(i).name) != LabelOf(tree.word(word).name)) {
      return {};
    }
    members.push_back(i);
    if (tree.Has(i, Rel::kCc)) return members;
  }
  return {};
}

}  // namespace

bool MendPlaceList(DraftTree& draft, int word, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  const int first = tree.head(word);
  if (first < 0 || first > word || tree.lower(word - 1) != "," ||
      (tree.sub(word) != Sub::kUnmarked && tree.rel(word) != Rel::kAppos)) {
    return false;
  }
  const absl::string_view label = LabelOf(tree.word(word).name);
  if ((label != "place" && label != "country") ||
      LabelOf(tree.word(first).name) != label ||
      // "Karo, Togo": one lies in the other.
      (lexicon.CountryOfName(tree.word(word).form).empty() !=
       lexicon.CountryOfName(tree.word(first).form).empty())) {
    return false;
  }
  if (const std::vector<int> more = MembersAfter(tree, first, word);
      more.size() > 1) {
    if (LiesInRegion(tree.word(first).form, tree.word(word).form) &&
        !IsRegion(tree.word(first).form)) {
      return false;
    }
    for (const int member : more) draft.Attach(member, first, Rel::kConj);
    return draft.Attach(word, first, Rel::kConj);
  }
  for (int last = word + 1; last < tree.size(); ++last) {
    if (tree.rel(last) != Rel::kConj ||
        (tree.head(last) != first && tree.head(last) != word) ||
        LabelOf(tree.word(last).name) != label) {
      continue;
    }
    const int cc = ChildWithin(tree, last, Rel::kCc, word + 1, last);
    // "Nice, Oslo, and Leeds" or "Nice, Oslo and Leeds", with nothing between
    if (cc != word + 1 && !(cc == word + 2 && tree.lower(word + 1) == ",")) {
      return false;
    }
    if (LiesInRegion(tree.word(first).form, tree.word(word).form)) return false;
    draft.Attach(word, first, Rel::kConj);
    draft.Attach(last, first, Rel::kConj);
    return true;
  }
  return false;
}

bool MendList(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int first = tree.head(word);
  if (tree.rel(word) != Rel::kAppos || tree.pos(word) != Pos::kNoun ||
      first < 0 || first > word) {
    return false;
  }
  // "Ms. Holt, her brothers and a guard": several are no one person.
  const bool several = tree.xpos(word) == "NNS" &&
                       tree.word(first).name == "B-person" &&
                       tree.rel(first) != Rel::kConj &&
                       ChildWithin(tree, first, Rel::kConj, first, word) < 0;
  const bool kinds = tree.pos(first) == Pos::kNoun && IsIndefinite(tree, word);
  if (!several && !kinds) return false;
  for (int last = word + 1; last < tree.size(); ++last) {
    const bool goes_on =
        tree.rel(last) == Rel::kConj || tree.rel(last) == Rel::kAppos;
    if (goes_on && (tree.head(last) == word || tree.head(last) == first) &&
        tree.pos(last) == Pos::kNoun &&
        ChildWithin(tree, last, Rel::kCc, word + 1, last) >= 0) {
      draft.Attach(word, first, Rel::kConj);
      draft.Attach(last, first, Rel::kConj);
      return true;
    }
  }
  return false;
}

}  // namespace griot
