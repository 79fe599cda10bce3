#include "extract/statements/mentions/typing.h"

#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "extract/statements/syntax/word_kinds.h"
#include "gazetteer/gazetteer.h"
#include "gazetteer/name_key.h"
#include "names/name_words.h"
#include "names/organisations.h"
#include "names/titles.h"

namespace griot {
namespace {

constexpr absl::string_view kOther = "other";

absl::string_view Known(absl::string_view type, const Ontology& ontology) {
  const EntityType* found = ontology.FindType(type);
  return found == nullptr ? kOther : absl::string_view(found->name);
}

// Whether nothing says whose it is, which or how many.
bool IsBareNoun(const Tree& tree, int head) {
  return !tree.Has(head, Rel::kDet) && !tree.Has(head, Rel::kCop) &&
         !tree.Has(head, Rel::kNummod) &&
         tree.Child(head, Rel::kNmod, Sub::kPoss) < 0;
}

// The analyser's type of the noun phrase, in the contract's words.
absl::string_view FromLabel(const Tree& tree, int head) {
  const absl::string_view label = tree.word(head).mention;
  if (label == "person") return IsPlural(tree, head) ? "group" : "person";
  if (label == "place") return "place";
  if (label == "organization") return "organization";
  if (label == "event") return "event";
  if (label == "time") return "date";
  return kOther;
}

// The type by the longest compound that ends in the head noun.
absl::string_view OfNoun(const Tree& tree, int head, const Ontology& ontology) {
  const absl::string_view lemma = tree.lemma(head);
  if (head > 0) {
    const int before = head - 1;
    const Rel rel = tree.rel(before);
    if (tree.head(before) == head &&
        (rel == Rel::kCompound || rel == Rel::kAmod)) {
      std::string two = absl::StrCat(tree.lemma(before), " ", lemma);
      if (const auto type = ontology.TypeOfNoun(two); !type.empty()) {
        return type;
      }
      two = absl::StrCat(tree.lower(before), " ", lemma);
      if (const auto type = ontology.TypeOfNoun(two); !type.empty()) {
        return type;
      }
    }
  }
  // "start-up" in parts.
  if (head > 1 && tree.lower(head - 1) == "-") {
    const auto type =
        ontology.TypeOfNoun(absl::StrCat(tree.lower(head - 2), "-", lemma));
    if (!type.empty()) return type;
  }
  // "miners" is of "miner" whatever its lemma was taken for.
  const absl::string_view form = tree.lower(head);
  if (IsPlural(tree, head) && form.size() > 3 && form.back() == 's') {
    const auto type = ontology.TypeOfNoun(form.substr(0, form.size() - 1));
    if (!type.empty()) return type;
  }
  if (const auto type = ontology.TypeOfNoun(lemma); !type.empty()) return type;
  // "runner-up", "by-election": the part that carries the meaning.
  const size_t hyphen = lemma.rfind('-');
  if (hyphen != absl::string_view::npos) {
    return ontology.TypeOfNoun(lemma.substr(hyphen + 1));
  }
  return {};
}

// "BAMAKO" as "Bamako"; other text as it is.
std::string TitleCase(absl::string_view text) {
  std::string out(text);
  for (const char c : text) {
    if (absl::ascii_islower(static_cast<unsigned char>(c))) return out;
  }
  bool inside = false;
  for (char& c : out) {
    const auto u = static_cast<unsigned char>(c);
    if (inside) c = absl::ascii_tolower(u);
    inside = absl::ascii_isalpha(u) || u >= 0x80;
  }
  return out;
}

}  // namespace

absl::string_view TypeOfNominal(const Tree& tree, int head,
                                const Ontology& ontology,
                                const Lexicon& lexicon) {
  const absl::string_view lower = tree.lower(head);
  if (const int of = tree.Child(head, Rel::kNmod);
      of >= 0 && of > head && MarkerOf(tree, of) == "of" &&
      (lexicon.NumberOf(tree.lemma(head)) || tree.pos(head) == Pos::kNum ||
       (tree.pos(head) == Pos::kNoun && ShareNamed(lower))) &&
      tree.IsNominal(of)) {
    // "dozens of villagers", "half of them", "200 of his followers"
    if (tree.pos(of) == Pos::kPron) return TypeOfPronoun(tree, of);
    const auto type = TypeOfNominal(tree, of, ontology, lexicon);
    if (lower == "one" && type == "group" &&
        OfNoun(tree, of, ontology) == "person") {
      return Known("person", ontology);  // "one of the deputies"
    }
    return type == kOther || type == "date" ? Known("quantity", ontology)
                                            : type;
  }
  if (tree.pos(head) == Pos::kSym) return Known("quantity", ontology);
  if (tree.pos(head) == Pos::kNum) {
    for (const int child : tree.children(head)) {
      if (tree.pos(child) == Pos::kSym) return Known("quantity", ontology);
    }
    const Rel rel = tree.rel(head);
    if (lexicon.NumberOf(tree.lower(head)) &&
        (rel == Rel::kNsubj || rel == Rel::kObj || tree.Has(head, Rel::kDet))) {
      return Known("group", ontology);
    }
    return Known("quantity", ontology);
  }
  if (IsPlural(tree, head) && lexicon.NumberOf(tree.lemma(head)) &&
      (tree.rel(head) == Rel::kNsubj || tree.rel(head) == Rel::kObj) &&
      !tree.Has(head, Rel::kNmod)) {
    return Known("group", ontology);  // "dozens were wounded"
  }
  if (lower == "more" && tree.Has(head, Rel::kNummod) &&
      (tree.rel(head) == Rel::kNsubj || tree.rel(head) == Rel::kObj)) {
    return Known("group", ontology);  // "seven more were injured"
  }
  // "kept in place", "is in office": no spot and no building.
  if ((lower == "place" || lower == "office") && IsBareNoun(tree, head)) {
    return kOther;
  }
  absl::string_view type = OfNoun(tree, head, ontology);
  if (type.empty() && !lexicon.CountryOfPeople(tree.word(head).form).empty()) {
    type = "person";
  }
  if (type == "person" && (IsPlural(tree, head) || lower == "people")) {
    return Known("group", ontology);
  }
  // "criminal justice": nobody. Headlines leave articles out.
  if (type == "person" && tree.word(head).mention == "abstract" &&
      tree.xpos(head) == "NN" && IsBareNoun(tree, head) &&
      tree.lower(tree.size() - 1) == ".") {
    return kOther;
  }
  if (type == "organization" || type == "group" || type.empty()) {
    // "rebel coalition", "government source"
    for (const int child : tree.children(head)) {
      if (tree.rel(child) != Rel::kCompound && tree.rel(child) != Rel::kAmod) {
        continue;
      }
      const auto* of =
          ontology.FindType(ontology.TypeOfNoun(tree.lemma(child)));
      if (!type.empty() && of != nullptr && of->qualifies) return of->name;
    }
  }
  if (!type.empty()) return type;
  if (lexicon.IsAbstract(tree.lemma(head))) return kOther;
  const auto event = lexicon.VerbOfEvent(tree.lemma(head));
  if (!event.empty()) return Known("event", ontology);
  const absl::string_view label = FromLabel(tree, head);
  // "a demand for ivory": of people one says whose, which or how many.
  if (label == "person" && tree.xpos(head) == "NN" &&
      tree.rel(head) != Rel::kConj && tree.rel(head) != Rel::kAppos &&
      IsBareNoun(tree, head) && head > 0) {
    return kOther;
  }
  return Known(label, ontology);
}

bool IsTitled(const NameView& name, const Ontology& ontology) {
  const Tree& tree = name.tree;
  const auto is_role = [&](int i) {
    return !IsPlural(tree, i) &&
           (tree.pos(i) == Pos::kPropn || tree.pos(i) == Pos::kNoun) &&
           (IsAddress(tree.lower(i)) || OfNoun(tree, i, ontology) == "person");
  };
  // Within the name, where the labels took the role for a part of it.
  for (int i = name.range.begin; i < name.range.end - 1; ++i) {
    if (IsOffice(tree.lower(i)) && tree.pos(i + 1) == Pos::kPropn &&
        TypeOfNameWord(tree.lower(name.range.end - 1)).empty()) {
      return true;
    }
  }
  const int before = name.range.begin - 1;
  if (before < 0) return false;
  if (IsAddress(tree.lower(before))) return true;
  return tree.Below(before, name.head) && tree.rel(before) != Rel::kAppos &&
         is_role(before);
}

absl::string_view TypeOfName(const NameView& name, const Ontology& ontology,
                             const Lexicon& lexicon) {
  return TypeOfName(name, KindOfLabels(name.tree, name.head),
                    LabelOf(name.tree.word(name.head).name), ontology, lexicon);
}

namespace {

// What the phrase's describing nouns say: "newspaper Daily Star", "militant
// group ABC".
absl::string_view DescribedAs(const Tree& tree, int head,
                              const Ontology& ontology,
                              const Lexicon& lexicon) {
  absl::string_view described;
  for (const int child : tree.children(head)) {
    if (tree.sub(child) != Sub::kDesc) continue;
    const auto type = TypeOfNominal(tree, child, ontology, lexicon);
    if (type != kOther && type != "event") described = type;
  }
  // "a former commander known as X"
  const int governor = tree.head(head);
  if (described.empty() && governor >= 0 && tree.rel(head) == Rel::kObl &&
      tree.lemma(governor) == "know" && tree.rel(governor) == Rel::kAcl &&
      tree.head(governor) >= 0 && MarkerOf(tree, head) == "as" &&
      tree.pos(tree.head(governor)) == Pos::kNoun) {
    const auto type =
        TypeOfNominal(tree, tree.head(governor), ontology, lexicon);
    if (type != kOther && type != "event") described = type;
  }
  return described;
}

// What the name's own words say, the last first: "Daily News", "Port Road".
absl::string_view OfNameWords(const Tree& tree, const WordRange& name,
                              const Ontology& ontology) {
  for (int i = name.end - 1; i >= name.begin; --i) {
    absl::string_view type = TypeOfNameWord(tree.lower(i));
    if (type.empty() && i == name.end - 1) {
      type = OfNoun(tree, i, ontology);
      if (type == "person" || type == "date" || type == "quantity" ||
          type == kOther) {
        type = {};
      }
    }
    if (!type.empty()) return type;
  }
  return {};
}

// What people are called by their country, people or faith; empty if the name
// does not. One word, or several with the people last.
absl::string_view OfPeople(const Tree& tree, int head, absl::string_view text,
                           const Lexicon& lexicon) {
  if (!lexicon.IsPeople(text) && !lexicon.IsPeople(tree.word(head).form)) {
    return {};
  }
  const int det = tree.Child(head, Rel::kDet);
  if (IsPlural(tree, head) || tree.lower(head).back() == 's') return "group";
  if (det < 0) return kOther;  // "in Kurdish"
  const bool one = tree.lower(det) == "a" || tree.lower(det) == "an" ||
                   tree.lower(det) == "another" || tree.lower(det) == "one";
  return one ? "person" : "group";
}

// Whether the gazetteer's knowledge of the name decides, with what the labels
// say of it: a person or club called so is none of its places.
bool IsKnownPlace(absl::string_view text, NameKind kind, bool at_place) {
  if (kind == NameKind::kPlace) return true;
  const std::vector<Place> places = FindPlaces(text);
  if (places.empty()) return false;
  // Large enough to be meant where nothing else is said.
  constexpr uint32_t kLarge = 100000;
  return kind == NameKind::kUnknown
             ? at_place || places[0].capital || places[0].population >= kLarge
             : at_place && places[0].population >= kLarge;
}

}  // namespace

absl::string_view TypeOfName(const NameView& name, NameKind kind,
                             absl::string_view label, const Ontology& ontology,
                             const Lexicon& lexicon) {
  const Tree& tree = name.tree;
  const int head = name.head;
  const absl::string_view text = name.text;
  const int governor = tree.head(head);
  const std::string marker = MarkerOf(tree, head);
  const bool at_place = IsLocative(marker);
  const bool titled = IsTitled(name, ontology);
  const bool person = titled || (kind == NameKind::kPerson && !at_place);
  const bool one_word = name.range.end - name.range.begin == 1;
  if (!lexicon.CountryOfName(text).empty() && !(person && one_word)) {
    return Known("country", ontology);
  }
  if (const auto people = OfPeople(tree, head, text, lexicon);
      !people.empty() && kind != NameKind::kPerson &&
      kind != NameKind::kOrganization) {
    return Known(people, ontology);
  }
  if (!lexicon.CountryOfCapital(TitleCase(text)).empty() && !person) {
    return Known("place", ontology);
  }
  if (governor >= 0 && tree.lemma(governor) == "base" &&
      kind != NameKind::kPerson && kind != NameKind::kOrganization) {
    return Known("place", ontology);  // "the X-based firm"
  }
  if (!KnownBody(NameKey(text)).empty()) {
    return Known("armed_group", ontology);
  }
  // "the Houthis": many with an article, where no such place is known.
  if (one_word && kind == NameKind::kPlace && tree.xpos(head) == "NNPS" &&
      tree.word(head).mention == "person" && tree.Has(head, Rel::kDet) &&
      FindPlaces(text).empty()) {
    return Known("group", ontology);
  }
  if (!one_word && TypeOfNameWord(tree.lower(name.range.begin)) == "vehicle") {
    return Known("vehicle", ontology);  // "USS Orr"
  }
  absl::string_view described = DescribedAs(tree, head, ontology, lexicon);
  bool is_person = titled || kind == NameKind::kPerson;
  if (kind == NameKind::kPlace && !one_word &&
      tree.word(head).mention == "person" &&
      !lexicon.IsPlacePreposition(marker)) {
    is_person = true;  // labels that contradict each other
  }
  // "the utility X": what a name is called outweighs its looks.
  if (is_person && !(ontology.IsA(described, "organization") ||
                     described == "facility" || described == "vehicle")) {
    if (titled || !at_place || !IsKnownPlace(text, kind, at_place)) {
      return Known("person", ontology);
    }
    kind = NameKind::kPlace;
  }
  if (described == "person" || described == "group") {
    if (kind != NameKind::kOrganization) {
      return Known("person", ontology);
    }
    described = {};
  }
  if (!described.empty()) return described;
  // "the Foreign Secretary"
  if (IsOffice(tree.lemma(head)) && !IsPlural(tree, head) &&
      (head == name.range.end - 1 || tree.lower(head + 1) == "of") &&
      kind != NameKind::kPlace) {
    return Known("person", ontology);
  }
  const absl::string_view by_word = OfNameWords(tree, name.range, ontology);
  const absl::string_view last = TypeOfNameWord(tree.lower(name.range.end - 1));
  if (kind == NameKind::kPlace) {
    // A union of states is no place where things happen.
    const bool body = ontology.IsA(last, "organization") && !at_place &&
                      !one_word && FindPlaces(text).empty();
    return Known(body                             ? last
                 : ontology.IsA(by_word, "place") ? by_word
                 : label == "facility"            ? label
                                                  : "place",
                 ontology);
  }
  if (kind == NameKind::kOrganization) {
    if (by_word.empty() && at_place && IsKnownPlace(text, kind, at_place)) {
      return Known("place", ontology);
    }
    if (!label.empty() && label != "organization") {
      return Known(label, ontology);
    }
    return Known(
        ontology.IsA(by_word, "organization") ? by_word : "organization",
        ontology);
  }
  if (!label.empty()) return Known(label, ontology);
  if (!by_word.empty()) return Known(by_word, ontology);
  if (IsKnownPlace(text, kind, at_place)) return Known("place", ontology);
  return Known(FromLabel(tree, head), ontology);
}

absl::string_view TypeOfPronoun(const Tree& tree, int head) {
  const absl::string_view word = tree.lower(head);
  static constexpr absl::string_view kPersons[] = {
      "he",      "she",      "him",     "her",      "his",    "hers",
      "himself", "herself",  "i",       "me",       "my",     "mine",
      "myself",  "who",      "whom",    "someone",  "anyone", "somebody",
      "nobody",  "everyone", "anybody", "everybody"};
  for (const absl::string_view person : kPersons) {
    if (word == person) return "person";
  }
  static constexpr absl::string_view kGroups[] = {
      "we",   "us",   "our",   "ours",   "ourselves",
      "they", "them", "their", "theirs", "themselves"};
  for (const absl::string_view group : kGroups) {
    if (word == group) return "group";
  }
  return kOther;
}

bool IsTypeFirm(const Tree& tree, int head, const Ontology& ontology,
                const Lexicon& lexicon) {
  return !LabelOf(tree.word(head).name).empty() ||
         !OfNoun(tree, head, ontology).empty() ||
         !lexicon.CountryOfName(tree.word(head).form).empty();
}

absl::string_view MergeTypes(absl::string_view first, absl::string_view second,
                             const Ontology& ontology) {
  if (first.empty() || first == kOther) return second;
  if (second.empty() || second == kOther) return first;
  if (ontology.IsA(second, first)) return second;
  // A group turns out to be organised.
  if (first == "group" && ontology.IsA(second, "organization")) return second;
  return first;
}

}  // namespace griot
