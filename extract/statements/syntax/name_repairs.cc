// Repairs of noun phrases: names beside their titles, lists, descriptions,
// owners.

#include <algorithm>
#include <vector>

#include "absl/strings/strip.h"
#include "extract/statements/syntax/name_spans.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/repair_terms.h"
#include "extract/statements/syntax/repairs.h"
#include "gazetteer/gazetteer.h"
#include "names/name_words.h"
#include "names/titles.h"
#include "schemas/calendar_words.h"

namespace griot {
namespace {

bool IsArgument(Rel rel) {
  return rel == Rel::kNsubj || rel == Rel::kObj || rel == Rel::kIobj ||
         rel == Rel::kObl || rel == Rel::kNmod || rel == Rel::kAppos ||
         rel == Rel::kRoot;
}

bool IsNoun(const Tree& tree, int word) {
  return tree.pos(word) == Pos::kNoun || tree.pos(word) == Pos::kPropn;
}

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

bool IsGeneration(absl::string_view form) {
  absl::ConsumeSuffix(&form, ".");
  return IsNamePart(form, NamePart::kGeneration);
}

}  // namespace

bool MendWholeName(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const WordRange name = WholeName(tree, word);
  if (name.end - name.begin < 2 || HeadOf(tree, name) != word) return false;
  bool mended = false;
  for (int i = name.begin; i < name.end; ++i) {
    // "the United Arab Emirates" unite nobody.
    if (tree.pos(i) == Pos::kVerb && tree.rel(i) == Rel::kAmod) {
      mended = draft.Retag(i, Pos::kAdj) || mended;
    }
  }
  const WordRange labelled = Labelled(tree, word);
  if (labelled.begin == name.begin && labelled.end == name.end) return mended;
  // "the Ana and Bo Orr Foundation" is headed by its last word.
  const int last = name.end - 1;
  const bool body = LabelOf(tree.word(word).name) == "person" && word != last &&
                    !TypeOfNameWord(tree.lower(last)).empty();
  const int head = body ? last : word;
  if (body) {
    draft.Attach(head, tree.head(word), tree.rel(word), tree.sub(word));
  }
  for (int i = 0; i < tree.size(); ++i) {
    if (i == head) continue;
    const Rel rel = tree.rel(i);
    if (!name.Contains(i)) {
      if (name.Contains(tree.head(i)) && tree.head(i) != head) {
        mended = draft.Attach(i, head, rel, tree.sub(i)) || mended;
      }
    } else if (rel != Rel::kFlat && rel != Rel::kCase && rel != Rel::kCc &&
               rel != Rel::kPunct && rel != Rel::kDet) {
      mended = draft.Attach(i, head, Rel::kFlat) || mended;
    } else if (!name.Contains(tree.head(i))) {
      mended = draft.Attach(i, head, rel) || mended;
    }
  }
  return mended || body;
}

bool MendNameParts(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int head = tree.head(word);
  if (tree.rel(word) == Rel::kFlat && head > word &&
      tree.pos(head) == Pos::kNoun) {
    // "Transport Ministry spokesman": no part of the noun.
    return draft.Attach(word, head, Rel::kCompound);
  }
  if (word == 0 || head < 0 || head > word) return false;
  if (IsGeneration(tree.lower(word)) && head <= word - 2 &&
      tree.lower(word - 1) == "," &&
      LabelOf(tree.word(head).name) == "person") {
    return draft.Attach(word, head, Rel::kFlat);  // "Tomas Ruud, Jr."
  }
  if (tree.sub(word) == Sub::kDesc && word + 1 < tree.size() &&
      tree.pos(word + 1) == Pos::kPropn) {
    const int name = word + 1;
    if (tree.Below(word, name) ||
        (tree.rel(name) == Rel::kFlat && tree.head(name) > name)) {
      return false;
    }
    return draft.Attach(word, name, Rel::kNmod, Sub::kDesc);
  }
  if (tree.rel(word) != Rel::kFlat || tree.pos(word) != Pos::kPropn ||
      tree.pos(word - 1) != Pos::kPropn || tree.Below(word - 1, head)) {
    return false;
  }
  int name = word - 1;
  while (tree.rel(name) == Rel::kFlat && tree.head(name) >= 0 &&
         tree.head(name) < name) {
    name = tree.head(name);
  }
  return draft.Attach(word, name, Rel::kFlat);
}

bool MendTitleOf(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  if (tree.sub(word) != Sub::kDesc || word < 2 ||
      tree.rel(word - 1) != Rel::kCase || tree.lower(word - 1) != "of" ||
      tree.head(word - 1) != word) {
    return false;
  }
  const int title = word - 2;
  return tree.sub(title) == Sub::kDesc && tree.head(title) != word &&
         draft.Attach(word, title, Rel::kNmod);
}

bool MendTitleBefore(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int name = tree.head(word);
  if (tree.sub(word) != Sub::kDesc || name < word || tree.head(name) < 0) {
    return false;
  }
  bool marked = false;
  for (const int child : tree.children(name)) {
    marked = marked ||
             (tree.rel(child) == Rel::kCase && word < child && child < name);
  }
  if (!marked) return false;
  const Rel rel = tree.rel(name);
  const Sub sub = tree.sub(name);
  draft.Attach(word, tree.head(name), rel, sub);
  return draft.Attach(name, word, Rel::kNmod);
}

bool MendTitle(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int name = word + 1;
  if (name >= tree.size() || !IsNoun(tree, word) ||
      tree.pos(name) != Pos::kPropn || tree.head(word) < 0 ||
      tree.head(name) != tree.head(word) || !IsArgument(tree.rel(word))) {
    return false;
  }
  // "charged banker Lena Holt": a listener and what he is told, says the tree.
  const bool told =
      tree.rel(word) == Rel::kIobj && tree.rel(name) == Rel::kObj &&
      tree.word(word).mention == "person" && tree.word(name).name == "B-person";
  if (tree.rel(name) != tree.rel(word) && !told) return false;
  if (WeekdayNamed(tree.lower(name)) && tree.rel(name) == Rel::kNsubj) {
    // "The senator Tuesday visited"
    return draft.Attach(name, tree.head(name), Rel::kObl, Sub::kUnmarked);
  }
  // "met with reporters Friday", "on Monday Lena Holt"
  if (tree.word(name).mention == "time" || WeekdayNamed(tree.lower(name)) ||
      MonthNamed(tree.lower(name)) || WeekdayNamed(tree.lower(word))) {
    return false;
  }
  if (tree.pos(word) == Pos::kPropn) {
    // Unless the labels say that another name begins.
    return tree.word(name).name.substr(0, 2) != "B-" &&
           draft.Attach(name, word, Rel::kFlat);
  }
  draft.Attach(word, name, Rel::kNmod, Sub::kDesc);
  for (int marker = word - 1; marker >= 0; --marker) {
    if (tree.head(marker) == word && tree.rel(marker) == Rel::kCase) {
      draft.Attach(marker, name, Rel::kCase);
    }
  }
  return true;
}

bool MendFirmOfTitle(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int name = tree.head(word);
  const bool title =
      tree.sub(word) == Sub::kDesc ||
      (tree.rel(word) == Rel::kCompound && IsOffice(tree.lower(word)));
  if (!title || name < word || tree.head(name) < 0) return false;
  int firm = FirstOfPhrase(tree, word, 0) - 1;
  const bool dot = firm > 0 && tree.lower(firm) == ".";
  if (dot) --firm;
  if (firm < 0 || tree.head(firm) != tree.head(name) ||
      tree.rel(firm) != tree.rel(name) ||
      tree.word(firm).name.substr(1) != "-organization") {
    return false;
  }
  if (dot) draft.Attach(firm + 1, firm, Rel::kPunct);
  return draft.Attach(firm, word, Rel::kCompound);
}

bool MendModifier(DraftTree& draft, int word, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  const int head = tree.head(word);
  if (head < 0) return false;
  if (tree.rel(word) == Rel::kCompound && tree.sub(word) == Sub::kNone &&
      word + 1 == head && tree.IsVerb(head) && tree.IsNominal(word) &&
      !tree.Has(head, Rel::kNsubj) &&
      (tree.xpos(head) == "VBZ" || tree.xpos(head) == "VBP" ||
       tree.xpos(head) == "VBD")) {
    return draft.Attach(word, head, Rel::kNsubj);
  }
  if (tree.rel(word) != Rel::kNmod || word < head ||
      tree.rel(head) != Rel::kObj || tree.head(head) < 0) {
    return false;
  }
  const int verb = tree.head(head);
  if (!tree.IsVerb(verb) || head > word) return false;
  // "blamed the raid on the rebels"
  const bool blamed = tree.lemma(verb) == "blame" &&
                      tree.rel(head) == Rel::kObj &&
                      IsMarkedBy(tree, word, "on");
  return (blamed || ((lexicon.StanceOf(tree.lemma(verb)) & kAccuse) != 0 &&
                     IsMarkedBy(tree, word, "of"))) &&
         draft.Attach(word, verb, Rel::kObl);
}

bool MendWeekday(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  int noun = tree.head(word);
  if (noun < 0 || noun > word || tree.rel(word) != Rel::kNmod ||
      !WeekdayNamed(tree.lower(word)) || tree.word(noun).mention == "event") {
    return false;
  }
  while (tree.rel(noun) == Rel::kNmod && tree.head(noun) >= 0 &&
         tree.head(noun) < noun) {
    noun = tree.head(noun);
  }
  return tree.rel(noun) == Rel::kNsubj && tree.word(noun).mention != "event" &&
         tree.head(noun) > word &&
         draft.Attach(word, tree.head(noun), Rel::kObl);
}

bool MendDescription(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int name = tree.head(word);
  if (tree.rel(word) != Rel::kConj || tree.pos(word) != Pos::kNoun ||
      name < 0 || tree.pos(name) != Pos::kPropn) {
    return false;
  }
  for (int i = word - 1; i > name; --i) {
    if (tree.head(i) == word && tree.rel(i) == Rel::kDet &&
        tree.lower(i) == "the") {
      return false;
    }
    if (tree.head(i) == name && tree.rel(i) == Rel::kAppos &&
        tree.pos(i) == Pos::kNoun) {
      return draft.Attach(word, i, Rel::kConj);
    }
  }
  return false;
}

bool MendOwner(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  if (word < 2 || tree.rel(word - 1) != Rel::kCase ||
      (tree.lower(word - 1) != "'s" && tree.lower(word - 1) != "’s")) {
    return false;
  }
  const int owner = word - 2;
  const Rel rel = tree.rel(owner);
  if (tree.head(word - 1) != owner ||
      (rel != Rel::kObl && rel != Rel::kNsubj && rel != Rel::kObj)) {
    return false;
  }
  int noun = word;
  while (tree.head(noun) > noun &&
         (tree.rel(noun) == Rel::kAmod || tree.rel(noun) == Rel::kCompound ||
          tree.rel(noun) == Rel::kNummod || tree.rel(noun) == Rel::kPunct)) {
    noun = tree.head(noun);
  }
  return IsNoun(tree, noun) &&
         draft.Attach(owner, noun, Rel::kNmod, Sub::kPoss);
}

bool MendOneOf(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int several = tree.head(word);
  if (tree.rel(word) != Rel::kAppos || several < 0 || several > word ||
      tree.word(word).name.substr(0, 2) != "B-" ||
      (tree.xpos(several) != "NNS" && tree.xpos(several) != "NNPS") ||
      tree.rel(several) != Rel::kNmod || tree.Has(word, Rel::kConj)) {
    return false;
  }
  const int one = tree.head(several);
  return one >= 0 && one < several && tree.lower(one) == "one" &&
         draft.Attach(word, one, Rel::kAppos);
}

bool MendOfficeOf(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  if (tree.word(word).name != "B-person" || tree.pos(word) != Pos::kPropn) {
    return false;
  }
  constexpr int kLongest = 6;  // words of what the office is of
  int of = word - 1;
  while (of > 0 && word - of <= kLongest && tree.lower(of) != "of") {
    const bool of_name =
        tree.pos(of) == Pos::kPropn || tree.lower(of) == "and" ||
        tree.lower(of) == "the" ||
        (tree.pos(of) == Pos::kAdj && tree.word(of).form != tree.lower(of));
    if (!of_name || LabelOf(tree.word(of).name) == "person" ||
        IsOffice(tree.lower(of)) || IsAddress(tree.lower(of))) {
      return false;
    }
    --of;
  }
  const int title = of - 1;
  if (title < 0 || of == word - 1 || tree.lower(of) != "of" ||
      !IsNoun(tree, title) || !IsOffice(tree.lower(title))) {
    return false;
  }
  // The head of all: whichever word of it hangs on none of the others.
  int top = title;
  while (tree.head(top) >= title && tree.head(top) <= word) {
    top = tree.head(top);
  }
  int body = word - 1;
  while (tree.head(body) > of && tree.head(body) < word) body = tree.head(body);
  if (top == word && tree.head(title) == word && tree.Below(body, title)) {
    return false;  // as it should be
  }
  draft.Attach(word, tree.head(top), tree.rel(top), tree.sub(top));
  draft.Attach(title, word, Rel::kNmod, Sub::kDesc);
  draft.Attach(body, title, Rel::kNmod);
  draft.Attach(of, body, Rel::kCase);
  for (int i = of + 1; i < word; ++i) {
    if (tree.head(i) <= of || tree.head(i) >= word) {
      draft.Attach(i, body, Rel::kCompound);
    }
  }
  for (int i = 0; i < tree.size(); ++i) {
    const bool outside = i < title || i > word;
    const bool of_phrase = tree.head(i) >= title && tree.head(i) < word;
    if (outside && of_phrase && i != body &&
        (i > word || tree.rel(i) == Rel::kCase || tree.rel(i) == Rel::kPunct)) {
      draft.Attach(i, word, tree.rel(i), tree.sub(i));
    }
  }
  return true;
}

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

bool MendNounBehind(DraftTree& draft, int noun, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int adjective = tree.head(noun);
  if (tree.rel(noun) != Rel::kAppos || !tree.IsNominal(noun) || adjective < 0 ||
      adjective > noun || tree.pos(adjective) != Pos::kAdj ||
      tree.Has(noun, Rel::kDet) || !tree.Has(adjective, Rel::kDet) ||
      FirstOfPhrase(tree, noun, adjective + 1) != adjective + 2) {
    return false;
  }
  draft.Attach(noun, tree.head(adjective), tree.rel(adjective),
               tree.sub(adjective));
  draft.Attach(adjective, noun, Rel::kAmod);
  for (int i = 0; i < tree.size(); ++i) {
    if (tree.head(i) == adjective &&
        (i > noun || tree.rel(i) == Rel::kCase || tree.rel(i) == Rel::kDet)) {
      draft.Attach(i, noun, tree.rel(i), tree.sub(i));
    }
  }
  return true;
}

bool MendLateName(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int title = tree.head(word);
  if (title < 0 || title >= word || !IsNoun(tree, title) ||
      tree.word(word).name != "B-person" ||
      tree.word(title).name == "B-person" ||
      tree.word(title).name == "I-person" ||
      tree.word(title).mention != "person") {
    return false;
  }
  const Rel rel = tree.rel(word);
  if ((rel != Rel::kNmod && rel != Rel::kFlat && rel != Rel::kAppos) ||
      tree.sub(word) == Sub::kPoss || tree.rel(word - 1) == Rel::kPunct ||
      tree.rel(word - 1) == Rel::kCase ||
      ChildWithin(tree, word, Rel::kCase, title + 1, word) >= 0) {
    return false;
  }
  draft.Attach(word, tree.head(title), tree.rel(title), tree.sub(title));
  draft.Attach(title, word, Rel::kNmod, Sub::kDesc);
  for (int i = 0; i < tree.size(); ++i) {
    if (tree.head(i) == title && (i > word || tree.rel(i) == Rel::kCase)) {
      draft.Attach(i, word, tree.rel(i), tree.sub(i));
    }
  }
  return true;
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

bool MendApposition(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int head = tree.head(word);
  if (tree.rel(word) != Rel::kAppos || head < 0 || head > word ||
      !tree.IsNominal(word)) {
    return false;
  }
  const int preposition = ChildWithin(tree, word, Rel::kCase, head + 1, word);
  if (preposition >= 0) {
    // "a town in the north"
    const int noun = preposition - 1;
    return draft.Attach(word, noun > head && tree.IsNominal(noun) ? noun : head,
                        Rel::kNmod);
  }
  const int comma = FirstOfPhrase(tree, word, head + 1) - 1;
  const int capital = comma - 1;
  return capital > head && tree.lower(comma) == "," &&
         tree.lower(capital) == "capital" && tree.Below(capital, head) &&
         LabelOf(tree.word(word).name) == "place" &&
         draft.Attach(word, capital, Rel::kAppos);
}

bool MendTitleCase(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int title = tree.head(word);
  if (title < 0 || tree.rel(word) != Rel::kCase ||
      tree.sub(title) != Sub::kDesc || word > title) {
    return false;
  }
  const int name = tree.head(title);
  return name > title && draft.Attach(word, name, Rel::kCase);
}

}  // namespace griot
