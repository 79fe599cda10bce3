#include "extract/statements/context/own_stand.h"

#include "extract/statements/context/clause_opening.h"
#include "extract/statements/context/conditions.h"
#include "extract/statements/syntax/coordination.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/word_kinds.h"

namespace griot {
namespace {

bool IsNoOne(absl::string_view form) {
  return form == "nobody" || form == "nothing" || form == "none" ||
         form == "no-one" || form == "neither";
}

// "not only", "not just": more than it, not less.
bool SaysMore(const Tree& tree, int adverb) {
  if (!IsNot(tree, adverb) || adverb + 1 >= tree.size()) return false;
  const absl::string_view next = tree.lower(adverb + 1);
  return next == "only" || next == "just" || next == "merely" ||
         next == "simply" || next == "least";
}

// "everyone", "all of them", "every guard"
bool IsEvery(const Tree& tree, int noun) {
  const auto is_every = [&](int i) {
    const absl::string_view form = tree.lower(i);
    return form == "all" || form == "every" || form == "everyone" ||
           form == "everybody" || form == "everything";
  };
  const int det = tree.Child(noun, Rel::kDet);
  return is_every(noun) || (det >= 0 && is_every(det));
}

// "When I was a child, it would frighten me": it did, again and again.
bool IsPastHabit(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    if (tree.rel(child) != Rel::kAdvcl) continue;
    bool past = tree.xpos(child) == "VBD" ||
                (tree.xpos(child) == "VBN" && !tree.Has(child, Rel::kAux));
    bool when = false;
    for (const int below : tree.children(child)) {
      past |= (tree.rel(below) == Rel::kAux || tree.rel(below) == Rel::kCop) &&
              tree.xpos(below) == "VBD" && tree.lower(below) != "were";
      const absl::string_view form = tree.lower(below);
      if (below > child) continue;
      when |= form == "when" || form == "whenever";
      // "Wherever I went", "wherever I would go"
      if (form == "wherever") return true;
    }
    if (past && when) return true;
  }
  return false;
}

bool IsReported(const Tree& tree, int word, const Lexicon& lexicon) {
  for (int i = word; i >= 0; i = tree.head(i)) {
    if (tree.rel(i) == Rel::kCcomp) {
      const int head = tree.head(i);
      return head >= 0 && (lexicon.StanceOf(tree.lemma(head)) & kReport) != 0;
    }
    if (tree.rel(i) != Rel::kConj && tree.rel(i) != Rel::kXcomp) break;
  }
  return false;
}

bool IsPerfect(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kAux && tree.lower(child) == "have") {
      return true;
    }
  }
  return false;
}

// "I shall return", but "nobody shall enter": a vow, and a rule.
bool IsFirstPerson(const Tree& tree, int word) {
  const int subject = tree.Child(word, Rel::kNsubj);
  return subject >= 0 &&
         (tree.lower(subject) == "i" || tree.lower(subject) == "we");
}

// "Leave!", "do not leave"
bool IsImperative(const Tree& tree, int word) {
  if (tree.xpos(word) != "VB" || tree.Has(word, Rel::kNsubj) ||
      tree.Has(word, Rel::kMark)) {
    return false;
  }
  // "…", read the warning.
  const int content = tree.Child(word, Rel::kCcomp);
  if (content >= 0 && content < word) return false;
  if (tree.HasFeature(word, "Mood=Imp")) return true;
  const int aux = tree.Child(word, Rel::kAux);
  return aux >= 0 && tree.HasFeature(aux, "Mood=Imp");
}

// "would not confirm it", "neither would say": somebody refused to.
bool IsRefusal(const Tree& tree, int word, const Lexicon& lexicon) {
  if (!lexicon.Is(tree.lemma(word), WordClass::kAnswer) ||
      tree.Child(word, Rel::kNsubj) < 0) {
    return false;
  }
  return IsNegated(tree, word) || IsDenied(tree, tree.Child(word, Rel::kNsubj));
}

Modality OfAuxiliary(const Tree& tree, int word, int aux,
                     const Lexicon& lexicon) {
  const absl::string_view form = tree.lower(aux);
  if (form == "will" || form == "'ll" || form == "’ll" || form == "wo") {
    return HasCondition(tree, word) ? Modality::kConditional
                                    : Modality::kPlanned;
  }
  if (form == "to") return Modality::kPlanned;
  if (form == "shall") {
    return IsFirstPerson(tree, word) ? Modality::kPlanned : Modality::kOrdered;
  }
  if (form == "would" || form == "'d" || form == "’d") {
    if (form != "would" && tree.lemma(aux) != "would") {
      return Modality::kAsserted;
    }
    // "would have died": did not
    if (HasCondition(tree, word) || IsPerfect(tree, word)) {
      return Modality::kConditional;
    }
    if (IsPastHabit(tree, word)) return Modality::kGeneric;
    if (!IsReported(tree, word, lexicon) && IsRefusal(tree, word, lexicon)) {
      return Modality::kAsserted;
    }
    return IsReported(tree, word, lexicon) ? Modality::kPlanned
                                           : Modality::kPossible;
  }
  if (form == "may" || form == "might" || form == "could" || form == "can" ||
      form == "ca") {
    return Modality::kPossible;
  }
  if (form == "must") {
    // "must have fled": a guess
    return IsPerfect(tree, word) ? Modality::kPossible : Modality::kOrdered;
  }
  if (form == "should" || form == "ought") {
    // "should have fled": they did not
    return IsPerfect(tree, word) ? Modality::kConditional : Modality::kOrdered;
  }
  return Modality::kAsserted;
}

// "Congress is to debate the bill"
bool IsArranged(const Tree& tree, int word) {
  if (tree.pos(word) != Pos::kVerb) return false;
  bool be = false;
  for (const int child : tree.children(word)) {
    const Rel rel = tree.rel(child);
    be |= rel == Rel::kAux && tree.lemma(child) == "be";
    if (be && rel == Rel::kMark && tree.lower(child) == "to") return true;
  }
  return false;
}

// "maybe some plastics pull it out", where the parser gives the adverb to the
// subject
bool MayBeOther(const Tree& tree, int subject) {
  const int adverb = tree.Child(subject, Rel::kAdvmod);
  if (adverb < 0 || adverb > subject) return false;
  const absl::string_view form = tree.lower(adverb);
  return form == "maybe" || form == "perhaps" || form == "possibly";
}

// The negation and modality that stand at the verb itself.
Stand OfVerbGroup(const Tree& tree, int word, const Lexicon& lexicon) {
  Stand stand;
  bool negative = false;
  bool could = false;
  const bool condition = IsInvertedCondition(tree, word);
  for (const int child : tree.children(word)) {
    const Rel rel = tree.rel(child);
    if (rel == Rel::kAux) {
      if (condition && child < word && tree.lower(child) == "should") continue;
      could |= tree.lower(child) == "could";
      const Modality m = OfAuxiliary(tree, word, child, lexicon);
      if (stand.modality == Modality::kAsserted) stand.modality = m;
    } else if (rel == Rel::kAdvmod || tree.pos(child) == Pos::kPart) {
      switch (lexicon.ClassOfAdverb(tree.lower(child))) {
        case AdverbClass::kNegative:
          negative |= !SaysMore(tree, child);
          break;
        case AdverbClass::kPossible:
          // "would most likely fall if it rained"
          if (stand.modality != Modality::kConditional) {
            stand.modality = Modality::kPossible;
          }
          break;
        case AdverbClass::kGeneric:
          if (stand.modality == Modality::kAsserted) {
            stand.modality = Modality::kGeneric;
          }
          break;
        case AdverbClass::kSeldom:
          negative = true;
          if (stand.modality == Modality::kAsserted) {
            stand.modality = Modality::kGeneric;
          }
          break;
        case AdverbClass::kNearly:
          negative |= child + 1 == word;
          break;
        case AdverbClass::kFalsely:
        case AdverbClass::kNone:
          negative |= tree.lower(child) == "longer" && child > 0 &&
                      tree.lower(child - 1) == "no";
          // "are no less able"
          negative |= tree.lower(child) == "no" && tree.xpos(word) == "JJR";
          break;
      }
    } else if (rel == Rel::kNsubj && MayBeOther(tree, child)) {
      stand.modality = Modality::kPossible;
    } else if (rel == Rel::kCc) {
      // "neither burned it nor killed them"
      negative |= tree.lower(child) == "neither" || tree.lower(child) == "nor";
    } else if (IsNo(tree, child)) {
      negative = true;  // "is no friend of"
    }
  }
  // "not always": at times
  if (negative && !IsOnlyUntil(tree, word) &&
      !TellsHowOften(tree, word, lexicon)) {
    stand.Turn();
  }
  // "could not pay": did not, being unable to.
  if (stand.negative() && could && stand.modality == Modality::kPossible &&
      !IsPerfect(tree, word) && !HasCondition(tree, word)) {
    stand.modality = Modality::kAsserted;
  }
  if (stand.modality == Modality::kAsserted && IsArranged(tree, word)) {
    stand.modality = Modality::kPlanned;
  }
  if (stand.modality == Modality::kAsserted && IsImperative(tree, word)) {
    stand.modality = Modality::kOrdered;
  }
  return stand;
}

// An auxiliary of its own, so that it shares none: all but the "be" of "will
// be found and be killed".
bool HasOwnAuxiliary(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kAux && tree.lower(child) != "be") return true;
  }
  return false;
}

// "were not seen or heard"
bool IsAlternative(const Tree& tree, int word) {
  const int cc = tree.Child(word, Rel::kCc);
  return cc >= 0 && tree.lower(cc) == "or";
}

// One of several nouns of which "no soldier, guard or civilian" leaves none.
bool IsDeniedWithFirst(const Tree& tree, int noun) {
  const int first = tree.head(noun);
  if (first < 0 || tree.rel(noun) != Rel::kConj || !tree.IsNominal(first) ||
      !IsDenied(tree, first)) {
    return false;
  }
  for (const int child : tree.children(first)) {
    if (tree.rel(child) == Rel::kConj && IsAlternative(tree, child)) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool IsOnlyUntil(const Tree& tree, int word) {
  bool past = tree.xpos(word) == "VBD";
  bool until = false;
  for (const int child : tree.children(word)) {
    past |= tree.rel(child) == Rel::kAux && tree.xpos(child) == "VBD" &&
            tree.lemma(child) != "have";
    if (child > word && tree.rel(child) == Rel::kObl) {
      until |= MarkerOf(tree, child) == "until";
    } else if (child > word && tree.rel(child) == Rel::kAdvcl) {
      until |= ConjunctionOf(tree, child) == "until";
    }
  }
  return past && until;
}

bool HasModalOfChance(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    if (tree.rel(child) != Rel::kAux) continue;
    const absl::string_view form = tree.lower(child);
    if (form == "may" || form == "might" || form == "can" || form == "could") {
      return true;
    }
  }
  return false;
}

bool TellsHowOften(const Tree& tree, int word, const Lexicon& lexicon) {
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kAdvmod &&
        lexicon.Is(tree.lower(child), WordClass::kFrequent)) {
      return true;
    }
  }
  return false;
}

bool IsDenied(const Tree& tree, int noun) {
  if (IsNoOne(tree.lower(noun)) || IsPutAside(tree, noun)) return true;
  for (const int child : tree.children(noun)) {
    const Rel rel = tree.rel(child);
    const absl::string_view form = tree.lower(child);
    if (IsNo(tree, child) || (rel == Rel::kDet && form == "neither"))
      return true;
    if (rel == Rel::kCc && (form == "neither" || form == "nor")) return true;
    if (rel == Rel::kAdvmod && child < noun && form == "not") {
      // "not one", "not the army", but "not everyone", "not all of them"
      if (!SaysMore(tree, child) && !IsEvery(tree, noun)) return true;
    }
  }
  return IsDeniedWithFirst(tree, noun);
}

bool IsSubjectDenied(const Tree& tree, const Clauses& clauses, int word) {
  // What a clause above lends its subject to is denied with that clause.
  if (clauses[word].shares_subject && tree.rel(word) != Rel::kConj)
    return false;
  const std::vector<int>& subjects = clauses[word].subjects;
  return !subjects.empty() && IsDenied(tree, subjects.front());
}

Stand OwnStand(const Tree& tree, const Clauses& clauses, int word,
               const Lexicon& lexicon) {
  Stand stand = OfVerbGroup(tree, word, lexicon);
  // "will attack and kill": bare verbs share auxiliaries and negation.
  const int first = tree.rel(word) == Rel::kConj ? tree.head(word) : -1;
  if (first < 0 || !clauses[first].is_clause || !clauses[word].shares_subject ||
      HasOwnAuxiliary(tree, word) || tree.xpos(word) == "VBZ" ||
      tree.xpos(word) == "VBP") {
    return stand;
  }
  const Stand shared = OfVerbGroup(tree, first, lexicon);
  if (stand.modality == Modality::kAsserted) stand.modality = shared.modality;
  if (shared.negative() &&
      (tree.xpos(word) == "VB" || IsAlternative(tree, word))) {
    stand.polarity = Polarity::kNegative;
  }
  return stand;
}

Stand ModifiedStand(const Tree& tree, int noun, const Operators& operators) {
  Stand stand;
  for (const int child : tree.children(noun)) {
    if (tree.rel(child) != Rel::kAmod || child > noun) continue;
    const Operator* found =
        operators.Find(tree.lower(child), "modifier", false);
    if (found == nullptr) continue;
    switch (found->affirmed) {
      case Effect::kFails:
        stand.Turn();
        break;
      case Effect::kPlanned:
        stand.modality = Modality::kPlanned;
        break;
      case Effect::kAttempted:
        stand.modality = Modality::kAttempted;
        break;
      default:
        stand.modality = Modality::kPossible;
        break;
    }
  }
  return stand;
}

bool SaysFalsely(const Tree& tree, int word, const Lexicon& lexicon) {
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kAdvmod &&
        lexicon.ClassOfAdverb(tree.lower(child)) == AdverbClass::kFalsely) {
      return true;
    }
  }
  return false;
}

}  // namespace griot
