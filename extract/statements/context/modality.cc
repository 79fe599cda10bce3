#include "extract/statements/context/modality.h"

namespace griot {
namespace {

struct Own {
  bool negative = false;
  Modality modality = Modality::kAsserted;
};

bool HasMark(const Tree& tree, int word, absl::string_view form) {
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kMark && tree.lower(child) == form) {
      return true;
    }
  }
  return false;
}

bool IsIf(const Tree& tree, int word) {
  return HasMark(tree, word, "if") || HasMark(tree, word, "unless") ||
         HasMark(tree, word, "whether");
}

bool IsTemporal(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    const absl::string_view form = tree.lower(child);
    if ((tree.rel(child) == Rel::kMark || tree.rel(child) == Rel::kAdvmod) &&
        (form == "when" || form == "before" || form == "after" ||
         form == "once" || form == "until" || form == "as")) {
      return true;
    }
  }
  return false;
}

bool HasCondition(const Tree& tree, int word) {
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kAdvcl && IsIf(tree, child)) return true;
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

bool IsNegated(const Tree& tree, int word) {
  const absl::string_view form = tree.lower(word);
  if (form == "nobody" || form == "nothing" || form == "none" ||
      form == "no-one") {
    return true;
  }
  for (const int child : tree.children(word)) {
    if (tree.rel(child) == Rel::kDet &&
        (tree.lower(child) == "no" || tree.lower(child) == "neither")) {
      return true;
    }
    // "neither X nor Y"
    if (tree.rel(child) == Rel::kCc &&
        (tree.lower(child) == "neither" || tree.lower(child) == "nor")) {
      return true;
    }
    // "not one", "no civilians"
    if (tree.rel(child) == Rel::kAdvmod && tree.lower(child) == "not") {
      return true;
    }
  }
  return false;
}

Modality OfAuxiliary(const Tree& tree, int word, int aux,
                     const Lexicon& lexicon) {
  const absl::string_view form = tree.lower(aux);
  if (form == "will" || form == "'ll" || form == "’ll" || form == "wo" ||
      form == "shall" || form == "to") {
    return Modality::kPlanned;
  }
  if (form == "would" || form == "'d" || form == "’d") {
    if (form != "would" && tree.lemma(aux) != "would") {
      return Modality::kAsserted;
    }
    if (HasCondition(tree, word)) return Modality::kConditional;
    return IsReported(tree, word, lexicon) ? Modality::kPlanned
                                           : Modality::kPossible;
  }
  if (form == "may" || form == "might" || form == "could" || form == "can" ||
      form == "ca") {
    return Modality::kPossible;
  }
  if (form == "must" || form == "should" || form == "ought") {
    return Modality::kOrdered;
  }
  return Modality::kAsserted;
}

Own OwnStand(const Tree& tree, int word, const Lexicon& lexicon) {
  Own own;
  for (const int child : tree.children(word)) {
    const Rel rel = tree.rel(child);
    if (rel == Rel::kAux) {
      const Modality m = OfAuxiliary(tree, word, child, lexicon);
      if (own.modality == Modality::kAsserted) own.modality = m;
    } else if (rel == Rel::kAdvmod || tree.pos(child) == Pos::kPart) {
      switch (lexicon.ClassOfAdverb(tree.lower(child))) {
        case AdverbClass::kNegative:
          own.negative = true;
          break;
        case AdverbClass::kPossible:
          own.modality = Modality::kPossible;
          break;
        case AdverbClass::kGeneric:
          if (own.modality == Modality::kAsserted) {
            own.modality = Modality::kGeneric;
          }
          break;
        case AdverbClass::kNone:
          if (tree.lower(child) == "longer" && child > 0 &&
              tree.lower(child - 1) == "no") {
            own.negative = true;
          }
          break;
      }
    } else if (rel == Rel::kMark && tree.lower(child) == "without") {
      own.negative = true;
    } else if (rel == Rel::kDet && tree.lower(child) == "no") {
      own.negative = true;  // "is no friend of"
    }
  }
  return own;
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

// What the word above makes of the clause `word`.
void Embed(const Tree& tree, int word, bool controlled, uint32_t stance,
           Stand* stand, bool* negative) {
  Modality m = Modality::kAsserted;
  if (!controlled &&
      (tree.rel(word) == Rel::kCcomp || HasMark(tree, word, "that"))) {
    if (stance & kDeny) *negative = !*negative;
    if (stance & kBelieve) m = Modality::kPossible;
    if ((stance & kPlan) && ((stance & kBelieve) || !(stance & kReport))) {
      m = Modality::kPlanned;
    }
    if ((stance & kOrder) && HasMark(tree, word, "that") &&
        tree.xpos(word) == "VB") {
      m = Modality::kOrdered;
    }
    if (stance & kAsk) m = Modality::kPossible;
  } else {
    if (stance & kSeem) m = Modality::kPossible;
    if (stance & kBelieve) m = Modality::kPossible;
    if (stance & kReport) m = Modality::kPossible;  // "is said to"
    if (stance & kAccuse) m = Modality::kPossible;
    if ((stance & kRaise) && !(stance & kSeem)) m = Modality::kAsserted;
    if (stance & (kPlan | kVow)) m = Modality::kPlanned;
    if (stance & kOrder) m = Modality::kOrdered;
    if (stance & kAttempt) m = Modality::kAttempted;
    if (stance & (kNot | kDeny)) *negative = !*negative;
    if (stance & kPrevent) *negative = !*negative;
  }
  if (stand->modality == Modality::kAsserted) stand->modality = m;
}

}  // namespace

Stand StandOf(const Tree& tree, const Clauses& clauses,
              const Proposition& proposition, const Lexicon& lexicon) {
  Stand stand;
  bool negative = false;
  for (const Slot& slot : proposition.slots) {
    if ((slot.role == Role::kSubject || slot.role == Role::kObject) &&
        IsNegated(tree, slot.word)) {
      negative = true;
    }
  }
  if (proposition.kind == Proposition::Kind::kDescription) {
    return stand;  // it describes, whatever its sentence doubts
  }
  Own own = OwnStand(tree, proposition.word, lexicon);
  if (own.modality == Modality::kAsserted &&
      IsArranged(tree, proposition.word)) {
    own.modality = Modality::kPlanned;
  }
  negative ^= own.negative;
  stand.modality = own.modality;
  int word = proposition.anchor;
  for (int head = tree.head(word); head >= 0;
       word = head, head = tree.head(head)) {
    const Rel rel = tree.rel(word);
    const uint32_t stance = lexicon.StanceOf(tree.lemma(head));
    if (rel == Rel::kConj) {
      // "will attack and kill": bare verbs share auxiliaries and negation.
      if (clauses[word].is_clause && clauses[word].shares_subject &&
          !tree.Has(word, Rel::kAux) && tree.xpos(word) != "VBZ" &&
          tree.xpos(word) != "VBP") {
        const Own shared = OwnStand(tree, head, lexicon);
        if (stand.modality == Modality::kAsserted) {
          stand.modality = shared.modality;
        }
        if (shared.negative && tree.xpos(word) == "VB") negative = !negative;
      }
      continue;
    }
    const bool controlled =
        clauses[word].is_clause && IsControlled(tree, word, lexicon);
    if (rel == Rel::kAdvcl && !controlled) {
      if (IsIf(tree, word)) {
        stand.modality = Modality::kConditional;
        break;
      }
      if ((stance & (kPrevent | kAccuse | kDeny | kNot)) != 0 &&
          IsGerundComplement(tree, word)) {
        Embed(tree, word, true, stance, &stand, &negative);
        continue;
      }
      // "will pay when the deal closes"
      const bool present = tree.xpos(word) == "VBZ" || tree.xpos(word) == "VBP";
      if (present && stand.modality == Modality::kAsserted &&
          IsTemporal(tree, word) &&
          OwnStand(tree, head, lexicon).modality == Modality::kPlanned) {
        stand.modality = Modality::kPlanned;
      }
      if (HasMark(tree, word, "to") && stand.modality == Modality::kAsserted) {
        stand.modality = Modality::kPlanned;
      }
      break;
    }
    if (controlled || rel == Rel::kCcomp ||
        (rel == Rel::kAcl && stance != 0 && tree.sub(word) != Sub::kRelcl &&
         !(tree.xpos(word) == "VBN" && !tree.Has(word, Rel::kAux)))) {
      Embed(tree, word, controlled, stance, &stand, &negative);
      const Own above = OwnStand(tree, head, lexicon);
      const bool transparent =
          controlled || (stance & (kDeny | kBelieve | kPlan)) != 0;
      if (transparent) {
        negative ^= above.negative;
        if (stand.modality == Modality::kAsserted) {
          stand.modality = above.modality;
        }
      }
      if (rel == Rel::kAcl) {
        // "had no ability to", "a report that": on to the noun's own verb.
        if (IsNegated(tree, head)) negative = !negative;
        const int verb = tree.head(head);
        if (verb >= 0 && tree.rel(head) == Rel::kObj &&
            (lexicon.StanceOf(tree.lemma(verb)) & kDeny) != 0) {
          negative = !negative;
        }
        break;
      }
      continue;
    }
    break;
  }
  stand.polarity = negative ? Polarity::kNegative : Polarity::kPositive;
  return stand;
}

}  // namespace griot
