#include "extract/statements/typing.h"

#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace griot {
namespace {

constexpr absl::string_view kOther = "other";

bool IsPlural(const Tree& tree, int head) {
  return tree.xpos(head) == "NNS" || tree.xpos(head) == "NNPS";
}

absl::string_view Known(absl::string_view type, const Ontology& ontology) {
  const EntityType* found = ontology.FindType(type);
  return found == nullptr ? kOther : absl::string_view(found->name);
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
      (lexicon.NumberOf(tree.lemma(head)) || tree.pos(head) == Pos::kNum) &&
      tree.IsNominal(of)) {
    // "dozens of villagers", "half of them", "200 of his followers"
    if (tree.pos(of) == Pos::kPron) return TypeOfPronoun(tree, of);
    const auto type = TypeOfNominal(tree, of, ontology, lexicon);
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
  absl::string_view type = OfNoun(tree, head, ontology);
  if (type.empty() && !lexicon.CountryOfPeople(tree.word(head).form).empty()) {
    type = "person";
  }
  if (type == "person" && (IsPlural(tree, head) || lower == "people")) {
    return Known("group", ontology);
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
  const auto event = lexicon.VerbOfEvent(tree.lemma(head));
  if (!event.empty()) return Known("event", ontology);
  return Known(FromLabel(tree, head), ontology);
}

absl::string_view TypeOfName(const Tree& tree, int head, const WordRange& name,
                             absl::string_view text, const Ontology& ontology,
                             const Lexicon& lexicon) {
  const absl::string_view ner = LabelOf(tree.word(head).ner);
  const absl::string_view label = LabelOf(tree.word(head).name);
  if (!lexicon.CountryOfName(text).empty()) return Known("country", ontology);
  if (!lexicon.CountryOfCapital(TitleCase(text)).empty() && label != "PER") {
    return Known("place", ontology);
  }
  if (tree.head(head) >= 0 && tree.lemma(tree.head(head)) == "base" &&
      label != "PER" && label != "ORG") {
    return Known("place", ontology);  // "the X-based firm"
  }
  bool person = label == "PER" || (label.empty() && ner == "per");
  if (label == "LOC" && name.end - name.begin > 1 &&
      tree.word(head).mention == "person" &&
      !lexicon.IsPlacePreposition(MarkerOf(tree, head))) {
    person = true;  // labels that contradict each other
  }
  // What describes it: "newspaper Daily Star", "militant group ABC".
  absl::string_view described;
  for (const int child : tree.children(head)) {
    if (tree.sub(child) == Sub::kDesc ||
        (tree.rel(child) == Rel::kCompound && !name.Contains(child))) {
      const auto type = TypeOfNominal(tree, child, ontology, lexicon);
      if (type != kOther && tree.sub(child) == Sub::kDesc) described = type;
      if (lexicon.IsTitle(tree.lower(child))) person = true;
    }
  }
  if (name.begin > 0 && lexicon.IsTitle(tree.lower(name.begin - 1))) {
    person = true;
  }
  // "the utility X": what a name is called outweighs its looks.
  if (person && !(ontology.IsA(described, "organization") ||
                  described == "facility" || described == "vehicle")) {
    return Known("person", ontology);
  }
  if (described == "person" || described == "group") {
    if (ner != "org" && label != "ORG") return Known("person", ontology);
    described = {};
  }
  absl::string_view by_word;
  for (int i = name.end - 1; i >= name.begin; --i) {
    by_word = lexicon.TypeOfNameWord(tree.lower(i));
    if (by_word.empty() && i == name.end - 1) {
      by_word = OfNoun(tree, i, ontology);
      if (by_word == "person" || by_word == "date" || by_word == "quantity" ||
          by_word == kOther) {
        by_word = {};
      }
    }
    if (!by_word.empty()) break;
  }
  const bool place =
      label == "LOC" || (label.empty() && (ner == "geo" || ner == "gpe"));
  const bool organization = label == "ORG" || (label.empty() && ner == "org");
  if (!described.empty() && described != "event") return described;
  if (place) {
    return Known(ontology.IsA(by_word, "place") ? by_word : "place", ontology);
  }
  if (organization) {
    return Known(
        ontology.IsA(by_word, "organization") ? by_word : "organization",
        ontology);
  }
  if (!by_word.empty()) return Known(by_word, ontology);
  if (ner == "eve") return Known("event", ontology);
  if (!lexicon.CountryOfPeople(text).empty()) return Known("group", ontology);
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
  return !LabelOf(tree.word(head).ner).empty() ||
         !LabelOf(tree.word(head).name).empty() ||
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
