#include "extract/statements/syntax/relative_clauses.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/word_kinds.h"

namespace griot {

bool IsRelativizer(const Tree& tree, int word) {
  const absl::string_view form = tree.lower(word);
  return (tree.HasFeature(word, "PronType=Rel") || tree.xpos(word) == "WDT" ||
          tree.xpos(word) == "WP") &&
         (form == "who" || form == "which" || form == "that" || form == "whom");
}

int AntecedentOf(const Tree& tree, int word) {
  for (int i = word; i >= 0; i = tree.head(i)) {
    if (tree.rel(i) == Rel::kAcl && tree.sub(i) == Sub::kRelcl) {
      return tree.head(i);
    }
    if (tree.rel(i) != Rel::kConj && tree.rel(i) != Rel::kXcomp &&
        tree.rel(i) != Rel::kCcomp && i != word) {
      return -1;
    }
  }
  return -1;
}

int CleftClause(const Tree& tree, int word) {
  const int expletive = tree.Child(word, Rel::kExpl);
  const int subject =
      expletive >= 0 ? expletive : tree.Child(word, Rel::kNsubj);
  if (!tree.IsNominal(word) || !tree.Has(word, Rel::kCop) || subject < 0 ||
      tree.lower(subject) != "it") {
    return -1;
  }
  for (const int clause : tree.children(word)) {
    if (clause < word || tree.sub(clause) != Sub::kRelcl) continue;
    const int pronoun = tree.Child(clause, Rel::kNsubj);
    if (pronoun > word && IsRelativizer(tree, pronoun) &&
        tree.pos(pronoun - 1) != Pos::kPunct) {
      return clause;
    }
  }
  return -1;
}

namespace {

// 1 for a plural finite verb, -1 for a singular one, 0 if its form is both.
int NumberOfVerb(const Tree& tree, int verb) {
  if (verb < 0) return 0;
  const auto of = [&](int i) {
    const absl::string_view form = tree.lower(i);
    if (form == "have" || form == "are" || form == "were" || form == "do") {
      return 1;
    }
    if (form == "has" || form == "is" || form == "was" || form == "does" ||
        tree.xpos(i) == "VBZ") {
      return -1;
    }
    return 0;
  };
  for (const int child : tree.children(verb)) {
    const Rel rel = tree.rel(child);
    if ((rel == Rel::kAux || rel == Rel::kCop) && of(child) != 0) {
      return of(child);
    }
    if (rel == Rel::kAux) return 0;
  }
  return of(verb);
}

}  // namespace

bool HarmsSomebody(const Tree& tree, int verb) {
  static constexpr absl::string_view kHarms[] = {
      "claim", "damage", "destroy", "hurt", "injure", "kill", "leave", "wound"};
  return verb >= 0 && tree.pos(verb) == Pos::kVerb &&
         tree.Has(verb, Rel::kObj) &&
         std::find(std::begin(kHarms), std::end(kHarms), tree.lemma(verb)) !=
             std::end(kHarms);
}

bool AgreesInNumber(const Tree& tree, int noun, int verb) {
  const int number = NumberOfVerb(tree, verb);
  return number == 0 || IsPlural(tree, noun) == (number > 0);
}

int RelativeNoun(const Tree& tree, int pronoun, int antecedent) {
  const int verb = tree.head(pronoun);
  if (const int noun = verb >= 0 ? tree.head(verb) : -1;
      noun >= 0 && CleftClause(tree, noun) == verb) {
    return noun;
  }
  if (antecedent < 0) {
    // A relative clause that hangs elsewhere still follows its noun.
    int noun = pronoun - 1;
    while (noun >= 0 && tree.pos(noun) == Pos::kPunct) --noun;
    if (noun < 0 || !tree.IsNominal(noun)) return -1;
    while (tree.head(noun) >= 0 && tree.head(noun) < pronoun &&
           tree.IsNominal(tree.head(noun)) &&
           (tree.rel(noun) == Rel::kFlat || tree.rel(noun) == Rel::kCompound)) {
      noun = tree.head(noun);
    }
    antecedent = noun;
  }
  const int before = pronoun > 0 && tree.pos(pronoun - 1) == Pos::kPunct
                         ? pronoun - 2
                         : pronoun - 1;
  // "who" is a person: "X of the Y Party, who won" speaks of X.
  const auto person = [&](int i) {
    return tree.word(i).mention == "person" ||
           tree.word(i).name == "B-person" || tree.word(i).name == "I-person";
  };
  const auto above = [&](int i) {
    const bool noun = tree.rel(i) == Rel::kNmod || tree.rel(i) == Rel::kAppos;
    return noun && tree.head(i) >= 0 && tree.IsNominal(tree.head(i))
               ? tree.head(i)
               : -1;
  };
  if (tree.lower(pronoun) == "who" && !person(antecedent) && before >= 0 &&
      person(before) && tree.IsNominal(before)) {
    return tree.rel(before) == Rel::kFlat ? tree.head(before) : before;
  }
  if (tree.lower(pronoun) == "who" && !person(antecedent)) {
    for (int i = above(antecedent); i >= 0; i = above(i)) {
      if (person(i)) return i;
    }
  }
  // "envoys of Togo and Chad, which have", "a leader of the strike that ended
  // it": people are "who", so it is what stands before the pronoun.
  if (tree.lower(pronoun) == "which" || tree.lower(pronoun) == "that") {
    const int number = NumberOfVerb(tree, tree.head(pronoun));
    const bool several = number > 0 && tree.rel(before) == Rel::kConj;
    if (tree.rel(pronoun) == Rel::kNsubj && person(antecedent) &&
        before > antecedent && tree.IsNominal(before) &&
        tree.Below(before, antecedent) && !person(before) &&
        tree.word(before).mention != "time" && tree.rel(before) != Rel::kFlat &&
        tree.rel(before) != Rel::kAppos &&
        (several || number == 0 || IsPlural(tree, before) == (number > 0))) {
      return before;
    }
  }
  // "an adviser to X who won": what tells one from another needs a comma after
  // a name, so it is of the noun that the name describes.
  const bool name = tree.pos(antecedent) == Pos::kPropn &&
                    !tree.word(antecedent).name.empty() &&
                    tree.word(antecedent).name != "O";
  if (name && before == pronoun - 1) {
    const bool who = tree.lower(pronoun) == "who";
    int i = above(antecedent);
    // "a coalition to patrol the Gulf which Togo joined"
    const int governor = tree.head(antecedent);
    const bool purpose = tree.rel(antecedent) == Rel::kObj && governor >= 0 &&
                         tree.rel(governor) == Rel::kAcl &&
                         tree.sub(governor) != Sub::kRelcl;
    if (purpose) i = tree.head(governor);
    if (i >= 0 && tree.pos(i) == Pos::kNoun &&
        (purpose || tree.rel(antecedent) == Rel::kNmod) &&
        tree.Has(i, Rel::kDet) && (!who || person(i))) {
      return i;
    }
  }
  // "a raid on a post in X, which left five dead", "a blast at a mill that
  // killed five": places do nothing, least of all harm.
  const bool harms = HarmsSomebody(tree, verb);
  if ((harms || tree.lower(pronoun) == "which") && verb >= 0 &&
      tree.pos(verb) == Pos::kVerb && tree.Has(verb, Rel::kObj) &&
      tree.rel(pronoun) == Rel::kNsubj &&
      tree.word(antecedent).mention == "place") {
    // "islands hit by the flood, which killed"
    if (harms && before > antecedent && tree.word(before).mention == "event") {
      return before;
    }
    for (int i = above(antecedent); i >= 0; i = above(i)) {
      if (tree.word(i).mention == "event") return i;
    }
  }
  // "talks with the group, which have": the verb's number tells.
  const int number = NumberOfVerb(tree, tree.head(pronoun));
  if (tree.lower(pronoun) == "which" && number != 0) {
    const auto agrees = [&](int i) {
      return IsPlural(tree, i) == (number > 0);
    };
    if (agrees(antecedent)) return antecedent;
    for (int i = above(antecedent); i >= 0; i = above(i)) {
      if (agrees(i)) return i;
    }
    // "countries such as Togo, which has"
    if (number < 0 && before > antecedent && tree.IsNominal(before) &&
        tree.rel(before) == Rel::kNmod && tree.head(before) == antecedent) {
      return before;
    }
  }
  return antecedent;
}

int ClauseSummedUp(const Tree& tree, int pronoun, int noun) {
  static constexpr absl::string_view kOutcomes[] = {
      "anger", "cause",  "draw",  "lead",    "mean", "prompt",
      "raise", "result", "spark", "trigger", "upset"};
  const int verb = tree.head(pronoun);
  const absl::string_view kind = tree.word(noun).mention;
  if (verb < 0 || pronoun < 2 || tree.lower(pronoun) != "which" ||
      tree.lower(pronoun - 1) != "," || tree.rel(pronoun) != Rel::kNsubj ||
      (kind != "object" && kind != "place" && kind != "substance") ||
      std::find(std::begin(kOutcomes), std::end(kOutcomes), tree.lemma(verb)) ==
          std::end(kOutcomes)) {
    return -1;
  }
  for (int i = tree.head(noun); i >= 0; i = tree.head(i)) {
    if (tree.pos(i) == Pos::kVerb && !tree.Below(i, verb)) {
      const Rel rel = tree.rel(i);
      return rel == Rel::kAmod || rel == Rel::kCompound ? -1 : i;
    }
  }
  return -1;
}

std::vector<int> RelativeNouns(const Tree& tree, int pronoun, int noun) {
  if (NumberOfVerb(tree, tree.head(pronoun)) <= 0 || IsPlural(tree, noun)) {
    return {noun};
  }
  int first = noun;
  while (tree.rel(first) == Rel::kConj && tree.head(first) >= 0 &&
         tree.IsNominal(tree.head(first))) {
    first = tree.head(first);
  }
  std::vector<int> nouns = {first};
  for (int i = first + 1; i < pronoun; ++i) {
    if (tree.rel(i) == Rel::kConj && tree.head(i) == first &&
        tree.IsNominal(i)) {
      nouns.push_back(i);
    }
  }
  return nouns;
}

}  // namespace griot
