#include "extract/statements/propositions/role_nouns.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extract/statements/mentions/typing.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/coordination.h"
#include "extract/statements/syntax/phrase.h"
#include "names/name_words.h"
#include "names/titles.h"

namespace griot {

namespace {

// The second noun of "chief of staff", "head of state"; -1 if there is none.
int PartOfRole(const Tree& tree, int noun) {
  const int of = tree.Child(noun, Rel::kNmod);
  const bool part = of == noun + 2 && tree.lower(noun + 1) == "of" &&
                    (tree.lemma(of) == "staff" || tree.lemma(of) == "state");
  return part ? of : -1;
}

bool IsModifier(const Tree& tree, int word) {
  return tree.rel(word) == Rel::kAmod || tree.rel(word) == Rel::kCompound ||
         tree.rel(word) == Rel::kAdvmod;
}

// The rank of "second-in-command"; empty for another noun.
absl::string_view RankInCommand(const Tree& tree, int noun) {
  if (tree.lemma(noun) != "command") return {};
  int before = noun - 1;
  for (const absl::string_view form : {"-", "in", "-"}) {
    if (before >= 0 && tree.lower(before) == form) --before;
  }
  return before >= 0 && before < noun - 1 &&
                 tree.HasFeature(before, "NumType=Ord")
             ? tree.lower(before)
             : absl::string_view();
}

// The word that makes the role a lesser one: a "deputy regional director"
// directs nothing. Empty if there is none.
absl::string_view LesserOf(const Tree& tree, int noun, const Lexicon& lexicon) {
  for (const int child : tree.children(noun)) {
    const absl::string_view form = tree.lower(child);
    if (child < noun && IsModifier(tree, child) &&
        lexicon.Is(form, WordClass::kLesser)) {
      return form;
    }
  }
  return {};
}

// Whether the modifier of a role noun is whose role it is: "police
// commander", not "education secretary".
bool IsOwner(const Tree& tree, int modifier, const Ontology& ontology,
             const Lexicon& lexicon) {
  // "mines minister", "health secretary": a field of work.
  const int role = tree.head(modifier);
  const bool by_field = role >= 0 && (HasPortfolio(tree.lemma(role)) ||
                                      tree.lemma(role) == "ministry");
  if (by_field && tree.pos(modifier) == Pos::kNoun) return false;
  if (tree.rel(modifier) == Rel::kAmod) {
    return !lexicon.CountryOfPeople(tree.word(modifier).form).empty() ||
           !lexicon.CountryOfName(tree.word(modifier).form).empty();
  }
  if (tree.rel(modifier) != Rel::kCompound || !tree.IsNominal(modifier)) {
    return false;
  }
  const absl::string_view name = LabelOf(tree.word(modifier).name);
  if (ontology.IsA(name, "organization") || ontology.IsA(name, "place")) {
    return true;
  }
  absl::string_view type = TypeOfNameWord(tree.lower(modifier));
  if (type.empty()) {
    type = TypeOfNominal(tree, modifier, ontology, lexicon);
  }
  if (ontology.IsA(type, "organization") || ontology.IsA(type, "place") ||
      type == "group") {
    return true;
  }
  return tree.pos(modifier) == Pos::kPropn && type == "other" &&
         (!LabelOf(tree.word(modifier).name).empty() ||
          !lexicon.CountryOfName(tree.word(modifier).form).empty());
}

// The first word before a role noun that may be whose role it is, the "NATO" of
// "the NATO envoy"; -1 if there is none.
int OwnerBefore(const Tree& tree, int noun, const Ontology& ontology,
                const Lexicon& lexicon) {
  for (const int child : tree.children(noun)) {
    if (child < noun && IsOwner(tree, child, ontology, lexicon)) return child;
  }
  return -1;
}

// "Secretary of Justice", "minister of health": a field of work, nobody's name.
bool IsField(const Tree& tree, int role, int noun) {
  return HasPortfolio(tree.lemma(role)) &&
         LabelOf(tree.word(noun).name).empty() &&
         tree.word(noun).mention == "none" && !tree.Has(noun, Rel::kDet);
}

// The modifier nearest to a role noun that is the body whose role it is, the
// "gang" of a "gang leader in the town" and the "opposition" of "the country's
// opposition leader", "the opposition leader of Uganda"; -1 if there is none.
int BodyOf(const Tree& tree, int noun, const Ontology& ontology,
           const Lexicon& lexicon) {
  int body = -1;
  for (const int child : tree.children(noun)) {
    if (child >= noun || tree.rel(child) != Rel::kCompound ||
        (tree.pos(child) != Pos::kNoun && tree.pos(child) != Pos::kAdj)) {
      continue;
    }
    const absl::string_view type =
        TypeOfNominal(tree, child, ontology, lexicon);
    if (ontology.IsA(type, "organization") || type == "group") body = child;
  }
  return body;
}

// "President X, who was assassinated", "a statue of President X"
bool IsDead(const Tree& tree, int holder) {
  static constexpr absl::string_view kEnds[] = {"assassinate", "die", "kill",
                                                "murder"};
  static constexpr absl::string_view kLikenesses[] = {
      "biography", "bust",     "grave",  "memorial",
      "monument",  "portrait", "statue", "tomb"};
  for (const int child : tree.children(holder)) {
    if (tree.rel(child) == Rel::kAcl && tree.sub(child) == Sub::kRelcl &&
        (tree.xpos(child) == "VBD" || tree.xpos(child) == "VBN") &&
        !tree.Has(child, Rel::kObj) &&
        std::find(std::begin(kEnds), std::end(kEnds), tree.lemma(child)) !=
            std::end(kEnds)) {
      return true;
    }
  }
  const int noun = tree.head(holder);
  return noun >= 0 && tree.rel(holder) == Rel::kNmod &&
         MarkerOf(tree, holder) == "of" &&
         std::find(std::begin(kLikenesses), std::end(kLikenesses),
                   tree.lemma(noun)) != std::end(kLikenesses);
}

// "an uprising that ousted President X": a title that its holder lost there.
bool IsLost(const Tree& tree, int holder, const Lexicon& lexicon) {
  if (IsDead(tree, holder)) return true;
  const int verb = tree.head(holder);
  if (verb < 0) return false;
  // "the ouster of President X"
  if (tree.rel(holder) == Rel::kNmod && tree.pos(verb) == Pos::kNoun) {
    return (MarkerOf(tree, holder) == "of" || tree.sub(holder) == Sub::kPoss) &&
           lexicon.Is(lexicon.VerbOfEvent(tree.lemma(verb)),
                      WordClass::kUnseat);
  }
  if (!lexicon.Is(tree.lemma(verb), WordClass::kUnseat)) return false;
  const bool taken =
      tree.rel(holder) == Rel::kObj ||
      (tree.rel(holder) == Rel::kNsubj && tree.sub(holder) == Sub::kPass);
  return taken && (tree.xpos(verb) == "VBD" || tree.xpos(verb) == "VBN");
}

// "then-U.S. President X", "then-U.S.-president X", whatever the word hangs on:
// what stands between it and the noun are modifiers.
bool IsOfThen(const Tree& tree, int noun) {
  for (int word = noun - 1; word >= 1; --word) {
    const bool is_hyphen = tree.lower(word) == "-";
    if (is_hyphen && tree.lower(word - 1) == "then") return true;
    if (!is_hyphen && tree.pos(word) != Pos::kAdj &&
        tree.pos(word) != Pos::kPropn && tree.pos(word) != Pos::kNoun) {
      return false;
    }
  }
  return false;
}

// Whether nothing before the noun belongs to it.
bool IsBare(const Tree& tree, int noun) {
  for (const int child : tree.children(noun)) {
    if (child < noun &&
        (tree.rel(child) == Rel::kDet || IsModifier(tree, child))) {
      return false;
    }
  }
  return true;
}

// "a former friend and employee", but "the former minister and members", "the
// former minister, mayor of Orr and member"
bool IsOneOfTwo(const Tree& tree, int noun) {
  const int first = tree.head(noun);
  return tree.Has(noun, Rel::kCc) &&
         tree.Child(noun, Rel::kNmod, Sub::kPoss) < 0 &&
         tree.xpos(noun) == tree.xpos(first) &&
         tree.Child(first, Rel::kConj) == noun;
}

// The word that puts the noun's role behind its holder, or still before; empty
// if there is none.
absl::string_view PastOf(const Tree& tree, int noun, const Lexicon& lexicon) {
  // A title's adjective may hang on the name behind it.
  const bool title = tree.sub(noun) == Sub::kDesc && tree.head(noun) >= 0;
  for (const int holder : {noun, title ? tree.head(noun) : noun}) {
    for (const int child : tree.children(holder)) {
      if (child >= noun || !IsModifier(tree, child)) continue;
      const auto past = lexicon.PastRole(tree.lower(child));
      if (!past.empty()) return past;
      // "former Costa Rican president", with "former" on "Rican"
      if (tree.pos(child) != Pos::kAdj && tree.pos(child) != Pos::kPropn) {
        continue;
      }
      for (const int first : tree.children(child)) {
        const auto before = lexicon.PastRole(tree.lower(first));
        if (first < child && IsModifier(tree, first) && before == "former") {
          return before;
        }
      }
    }
  }
  if (IsOfThen(tree, noun)) return "then";
  // "the former minister, mayor of Orr and member of the board"
  if (tree.rel(noun) == Rel::kConj && IsBare(tree, noun) &&
      (IsOffice(tree.lemma(noun)) || IsOneOfTwo(tree, noun))) {
    return PastOf(tree, tree.head(noun), lexicon);
  }
  return title && IsLost(tree, tree.head(noun), lexicon) ? "former"
                                                         : absl::string_view();
}

}  // namespace

std::string NounLemma(const Tree& tree, int noun, const Ontology& ontology,
                      const Lexicon& lexicon) {
  if (const auto rank = RankInCommand(tree, noun); !rank.empty()) {
    return absl::StrCat(rank, " in command");
  }
  std::string lemma(tree.lemma(noun));
  if (const int part = PartOfRole(tree, noun); part >= 0) {
    absl::StrAppend(&lemma, " of ", tree.lemma(part));
  }
  const absl::string_view lesser = LesserOf(tree, noun, lexicon);
  const int before = noun - 1;
  if (before >= 0 && tree.head(before) == noun &&
      tree.lower(before) != lesser &&
      (tree.rel(before) == Rel::kAmod || tree.rel(before) == Rel::kCompound)) {
    std::string two = absl::StrCat(tree.lemma(before), " ", lemma);
    if (!ontology.Wordings(two).empty()) lemma = std::move(two);
  }
  // "deputy prime minister"
  return lesser.empty() ? lemma : absl::StrCat(lesser, " ", lemma);
}

std::string WithPast(const Tree& tree, int noun, const std::string& lemma,
                     const Lexicon& lexicon) {
  const absl::string_view past = PastOf(tree, noun, lexicon);
  return past.empty() ? lemma : absl::StrCat(past, " ", lemma);
}

std::string WithRank(const Tree& tree, int noun, std::string lemma,
                     const Ontology& ontology) {
  if (!ontology.Wordings(lemma).empty()) return lemma;
  for (const int child : tree.children(noun)) {
    if (child > noun) break;
    if (tree.rel(child) != Rel::kAmod) continue;
    const absl::string_view form = tree.lower(child);
    const int most = tree.Child(child, Rel::kAdvmod);
    if (most >= 0 && most == child - 1 &&
        (tree.lower(most) == "most" || tree.lower(most) == "least")) {
      return absl::StrCat(tree.lower(most), " ", form, " ", lemma);
    }
    if (tree.HasFeature(child, "Degree=Sup") ||
        tree.HasFeature(child, "NumType=Ord") || form == "only" ||
        form == "last") {
      return absl::StrCat(form, " ", lemma);
    }
  }
  return lemma;
}

std::vector<Slot> RelationalObject(const Tree& tree, int noun,
                                   const Ontology& ontology,
                                   const Lexicon& lexicon) {
  std::vector<Slot> slots;
  const std::string lemma = NounLemma(tree, noun, ontology, lexicon);
  const auto add = [&](int word, const std::string& marker) {
    // "a town in the hills": only a noun of a relation has its other side
    // after these.
    const bool loose = marker == "in" || marker == "with" || marker == "from";
    const Role role = loose && ontology.Wordings(lemma).empty() ? Role::kOblique
                                                                : Role::kObject;
    for (const int part : Conjuncts(tree, word)) {
      slots.push_back({role, part, marker});
    }
  };
  const int body = BodyOf(tree, noun, ontology, lexicon);
  const int owner = tree.Child(noun, Rel::kNmod, Sub::kPoss);
  // "NATO's envoy for Togo" is NATO's, and sent to Togo.
  const bool owned = owner >= 0 && ontology.IsA(LabelOf(tree.word(owner).name),
                                                "organization");
  // "the NATO envoy for Togo"
  const int before = OwnerBefore(tree, noun, ontology, lexicon);
  const bool sent = before >= 0 && !LabelOf(tree.word(before).name).empty();
  for (const int child : tree.children(noun)) {
    if (tree.rel(child) != Rel::kNmod || child < noun) continue;
    if (tree.sub(child) == Sub::kUnmarked) continue;
    const std::string marker = MarkerOf(tree, child);
    if (marker != "of" && marker != "for" && marker != "at" && marker != "in" &&
        marker != "with" && marker != "to" && marker != "from") {
      continue;
    }
    if (child == PartOfRole(tree, noun)) continue;
    const bool is_place =
        ontology.IsA(LabelOf(tree.word(child).name), "place") ||
        !lexicon.CountryOfName(tree.word(child).form).empty();
    // What "of" names may be the body itself; a place is where the body is.
    if (body >= 0 && (is_place || (marker != "of" && marker != "for"))) {
      continue;
    }
    if (is_place && ((owned && marker != "of") || (sent && marker == "for"))) {
      continue;
    }
    // "the Secretary of Justice for Togo": of a field of work, and for whom.
    if (marker == "of" && IsField(tree, noun, child)) {
      const int whose = tree.Child(child, Rel::kNmod);
      if (whose > child && !LabelOf(tree.word(whose).name).empty()) {
        add(whose, MarkerOf(tree, whose));
      }
      return slots;
    }
    add(child, marker);
    return slots;
  }
  if (body >= 0) {
    add(body, "");
    return slots;
  }
  if (owner >= 0) {
    add(owner, "");
    return slots;
  }
  if (before >= 0) add(before, "");
  return slots;
}

}  // namespace griot
