// What TreeRepair mends around verbs of saying, telling and accusing.

#include <vector>

#include "extract/statements/syntax/tree_repair.h"
#include "extract/statements/words/time_words.h"

namespace griot {
namespace {

bool IsComma(absl::string_view form) { return form == ","; }

bool IsQuote(absl::string_view form) {
  return form == "\"" || form == "“" || form == "”" || form == "''" ||
         form == "``";
}

}  // namespace

// "denied reports that …": the clause is a noun's as any other that tells more
// of it.
void TreeRepair::MendNounContent(int verb) {
  const int noun = tree_.head(verb);
  if (tree_.rel(verb) != Rel::kCcomp || noun < 0 ||
      tree_.pos(noun) != Pos::kNoun) {
    return;
  }
  const Rel rel = tree_.rel(noun);
  if (rel == Rel::kObj || rel == Rel::kObl || rel == Rel::kNmod ||
      (rel == Rel::kNsubj && noun < tree_.head(noun))) {
    Reattach(verb, noun, Rel::kAcl, Sub::kNone);
  }
}

// "told the court that …": the clause is the verb's, not the listener's.
void TreeRepair::MendContent(int verb) {
  if (!IsVerb(verb) || tree_.rel(verb) != Rel::kAcl ||
      tree_.sub(verb) == Sub::kRelcl) {
    return;
  }
  const int noun = tree_.head(verb);
  if (noun < 0 || noun > verb) return;
  const int teller = tree_.head(noun);
  if (teller < 0 || !IsVerb(teller)) return;
  const bool oblique = tree_.rel(noun) == Rel::kObl;
  if (tree_.rel(noun) != Rel::kObj && tree_.rel(noun) != Rel::kIobj &&
      !oblique) {
    return;
  }
  const uint32_t stance = lexicon_.StanceOf(tree_.lemma(teller));
  if ((stance & (kAccuse | kPrevent)) != 0 && !oblique &&
      tree_.xpos(verb) == "VBG") {
    // "accused the mine of poisoning the river"
    for (int i = noun + 1; i < verb; ++i) {
      if (tree_.head(i) == verb && tree_.rel(i) == Rel::kMark) {
        Reattach(verb, teller, Rel::kAdvcl, Sub::kNone);
        return;
      }
    }
  }
  for (int i = noun + 1; i < verb && (stance & (kOrder | kForce)) && !oblique;
       ++i) {
    // "ordered troops to deploy"
    if (tree_.head(i) == verb && tree_.rel(i) == Rel::kMark &&
        tree_.lower(i) == "to" && lexicon_.StanceOf(tree_.lemma(noun)) == 0) {
      // "ordered works to widen the road" tells what for
      const bool told = CanAct(noun) || tree_.pos(noun) == Pos::kPropn ||
                        tree_.word(noun).mention == "none";
      Reattach(verb, teller, told ? Rel::kXcomp : Rel::kAdvcl, Sub::kNone);
      return;
    }
  }
  if (!Reports(teller) || FirstSubject(verb) < 0) return;
  if ((lexicon_.StanceOf(tree_.lemma(noun)) & (kReport | kBelieve)) != 0) {
    return;
  }
  for (int i = noun + 1; i < verb; ++i) {
    if (tree_.head(i) == verb && tree_.rel(i) == Rel::kMark &&
        tree_.lower(i) == "that") {
      Reattach(verb, teller, Rel::kCcomp, Sub::kNone);
      return;
    }
  }
}

// A subject after its verb: whom the verb's own subject asks to do something,
// the speaker of a verb before it, or the second name of the noun before the
// comma.
void TreeRepair::MendLateSubject(int word) {
  const int verb = tree_.head(word);
  if (verb < 0 || verb > word || !IsVerb(verb)) return;
  if (FirstSubject(verb) < verb) {
    for (int next = word + 1; next < tree_.size(); ++next) {
      // "urged both sides to show restraint"
      if (tree_.head(next) == verb && tree_.rel(next) == Rel::kXcomp &&
          IsVerb(next) && tree_.lower(next - 1) == "to") {
        Reattach(word, verb, Rel::kObj, Sub::kNone);
        return;
      }
    }
  }
  const int first = FirstWord(word, verb + 1);
  const int before = first - 1;
  if (before > verb && Reports(before) && FirstSubject(before) < 0) {
    Reattach(word, before, Rel::kNsubj, Sub::kNone);
    return;
  }
  if (before > verb + 1 && IsComma(tree_.lower(before)) &&
      FirstSubject(verb) < word) {
    int noun = before - 1;
    while (noun >= 0 && !tree_.IsNominal(noun)) --noun;
    if (noun <= verb) return;
    while (tree_.head(noun) > verb && tree_.IsNominal(tree_.head(noun))) {
      noun = tree_.head(noun);
    }
    Reattach(word, noun, Rel::kAppos, Sub::kNone);
  }
}

// "…, two residents and a group said": the phrase before a finite verb without
// subject is its subject, where it hangs on a word behind the verb, or stands
// alone before the comma that ends what is said.
void TreeRepair::MendLostSubject(int verb) {
  if (!IsVerb(verb) || verb == 0 ||
      (tree_.xpos(verb) != "VBD" && tree_.xpos(verb) != "VBZ" &&
       tree_.xpos(verb) != "VBP") ||
      FirstSubject(verb) >= 0) {
    return;
  }
  int before = verb - 1;
  while (
      before > 0 && tree_.head(before) == verb &&
      (tree_.rel(before) == Rel::kAux || tree_.rel(before) == Rel::kAdvmod)) {
    --before;
  }
  int begin = before;
  while (begin > 0 && tree_.rel(begin - 1) != Rel::kPunct) --begin;
  int top = before;
  while (tree_.head(top) >= begin && tree_.head(top) < verb) {
    top = tree_.head(top);
  }
  if (!tree_.IsNominal(top) || tree_.rel(top) == Rel::kNsubj) return;
  for (int i = begin; i < verb; ++i) {
    if (tree_.head(i) == top && tree_.rel(i) == Rel::kCase && i < top) return;
  }
  const int head = tree_.head(top);
  const bool crosses = head > verb && tree_.Below(head, verb);
  bool content = false;
  for (int i = 0; i < begin && Reports(verb); ++i) {
    content |= tree_.head(i) == verb && tree_.rel(i) == Rel::kCcomp;
  }
  const int above = tree_.head(verb);
  content |=
      Reports(verb) && above >= 0 && above < begin && IsVerb(above) &&
      (tree_.rel(verb) == Rel::kParataxis || tree_.rel(verb) == Rel::kCcomp);
  const bool alone = begin > 0 && IsComma(tree_.lower(begin - 1));
  if (!crosses && !(content && alone)) return;
  Reattach(top, verb, Rel::kNsubj, Sub::kNone);
  // "a group and a charity said" with the group apart
  for (int i = begin; i < top; ++i) {
    if (tree_.head(i) >= begin || !tree_.IsNominal(i)) continue;
    Reattach(i, verb, Rel::kNsubj, Sub::kNone);
    Reattach(top, i, Rel::kConj, Sub::kNone);
    break;
  }
}

// "…, X said on Friday, after …": the day beside the verb of saying is that of
// the saying.
void TreeRepair::MendReportTime(int word) {
  const int head = tree_.head(word);
  if (head < 0 || tree_.rel(word) != Rel::kObl) return;
  // "said Friday the bombing began"
  if (head > word && WeekdayNamed(tree_.lower(word)) && word > 0 &&
      Reports(word - 1)) {
    Reattach(word, word - 1, Rel::kObl, Sub::kUnmarked);
    return;
  }
  if (head > word) return;
  const int cue = FirstWord(word, head + 1) - 1;
  if (cue <= head || !Reports(cue)) return;
  const bool reported = tree_.head(head) == cue || tree_.head(cue) == head;
  if (reported) Reattach(word, cue, Rel::kObl, tree_.sub(word));
}

// "hit by army shelling": a noun with a preposition is no clause.
void TreeRepair::MendNominalClause(int word) {
  const int verb = tree_.head(word);
  if (verb < 0 || verb > word || tree_.rel(word) != Rel::kAdvcl ||
      tree_.pos(word) != Pos::kNoun || !IsVerb(verb)) {
    return;
  }
  bool by = false;
  bool preposition = false;
  for (int i = verb + 1; i < word; ++i) {
    if (tree_.head(i) != word) continue;
    if (tree_.rel(i) == Rel::kNsubj || tree_.rel(i) == Rel::kCop) return;
    if (tree_.rel(i) != Rel::kCase) continue;
    preposition = true;
    by |= tree_.lower(i) == "by";
  }
  bool passive = false;
  for (int i = 0; i < verb; ++i) {
    passive |= tree_.head(i) == verb && tree_.sub(i) == Sub::kPass;
  }
  if (!preposition) return;
  Reattach(word, verb, Rel::kObl, by && passive ? Sub::kAgent : Sub::kNone);
}

// "sued its founder": one object alone is the direct one, unless a clause tells
// what was said.
void TreeRepair::MendLoneRecipient(int word) {
  const int verb = tree_.head(word);
  if (verb < 0 || verb > word || tree_.rel(word) != Rel::kIobj ||
      (lexicon_.StanceOf(tree_.lemma(verb)) & (kReport | kAsk | kOrder)) != 0) {
    return;
  }
  for (int i = verb + 1; i < tree_.size(); ++i) {
    if (tree_.head(i) == verb &&
        (tree_.rel(i) == Rel::kObj || tree_.rel(i) == Rel::kCcomp ||
         tree_.rel(i) == Rel::kXcomp)) {
      return;
    }
  }
  Reattach(word, verb, Rel::kObj, Sub::kNone);
}

// "…, X said" read as coordinated with what is said, or as said itself.
void TreeRepair::MendReport(int verb) {
  const Rel rel = tree_.rel(verb);
  const int head = tree_.head(verb);
  if (head < 0 || head > verb) return;
  if (rel == Rel::kAdvcl && tree_.xpos(verb) == "VBG") {
    // "…, X said, adding that": the speaker goes on.
    for (int i = verb - 1; i > head; --i) {
      if (tree_.head(i) == head && tree_.rel(i) == Rel::kParataxis &&
          Reports(i)) {
        Reattach(verb, i, Rel::kAdvcl, Sub::kNone);
        return;
      }
    }
    return;
  }
  if (rel != Rel::kConj && rel != Rel::kCcomp) return;
  if (FirstSubject(verb) < 0) return;
  for (int i = 0; i < tree_.size(); ++i) {
    if (tree_.head(i) != verb) continue;
    const Rel child = tree_.rel(i);
    if (child == Rel::kCcomp || child == Rel::kXcomp || child == Rel::kMark ||
        child == Rel::kCc) {
      return;
    }
    // What is said stands before; a clause that is introduced goes on.
    if (child == Rel::kObj && rel == Rel::kConj) return;
  }
  // Set off by a comma or a closing quotation mark.
  const int first = FirstWord(verb, head + 1);
  if (first <= head + 1) return;
  const absl::string_view before = tree_.lower(first - 1);
  if (!IsComma(before) && !IsQuote(before)) return;
  Reattach(verb, head, Rel::kParataxis, Sub::kNone);
}

// Of several subjects before a verb the last is its own; an earlier one is
// that of a verb between them.
void TreeRepair::MendSubjects(int verb) {
  std::vector<int> subjects;
  for (int i = 0; i < verb; ++i) {
    if (tree_.head(i) == verb && tree_.rel(i) == Rel::kNsubj &&
        tree_.sub(i) != Sub::kOuter) {
      subjects.push_back(i);
    }
  }
  if (subjects.size() < 2) return;
  for (size_t k = 0; k + 1 < subjects.size(); ++k) {
    const int subject = subjects[k];
    const int next = subjects[k + 1];
    for (int i = subject + 1; i < next; ++i) {
      if (IsVerb(i) && tree_.rel(i) != Rel::kAmod &&
          (tree_.rel(i) == Rel::kCcomp || tree_.head(i) == verb ||
           tree_.rel(i) == Rel::kParataxis) &&
          FirstSubject(i) < 0) {
        Reattach(subject, i, Rel::kNsubj, tree_.sub(subject));
        break;
      }
    }
    if (tree_.head(subject) != verb) continue;
    // "The Front (FLP), a faction that …, claimed": an apposition.
    const int first = FirstWord(next, subject + 1);
    if (first > 0 && IsComma(tree_.lower(first - 1)) && !Reports(verb) &&
        tree_.pos(next) == Pos::kNoun && IsIndefinite(next)) {
      Reattach(next, subject, Rel::kAppos, Sub::kNone);
      subjects[k + 1] = subject;
    }
  }
}

}  // namespace griot
