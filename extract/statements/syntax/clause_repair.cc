// What TreeRepair mends between a verb and its subjects, objects and times.

#include <algorithm>

#include "extract/statements/syntax/tree_repair.h"
#include "extract/statements/words/time_words.h"

namespace griot {
namespace {

bool IsBe(absl::string_view lemma) { return lemma == "be" || lemma == "get"; }

}  // namespace

bool TreeRepair::HasChild(int word, Rel rel, int from, int to) const {
  for (int i = std::max(from, 0); i < std::min(to, tree_.size()); ++i) {
    if (tree_.head(i) == word && tree_.rel(i) == rel) return true;
  }
  return false;
}

// "A court sentenced the minister": a participle with a subject on either side
// and no auxiliary is a past tense, the second subject its object. So is one
// with an object, but for headlines ("Poet given award").
void TreeRepair::MendFalsePassive(int verb) {
  const bool past = tree_.xpos(verb) == "VBD";
  if (!IsVerb(verb) || (!past && tree_.xpos(verb) != "VBN")) return;
  int before = -1;
  int after = -1;
  bool object = false;
  for (int i = 0; i < tree_.size(); ++i) {
    if (tree_.head(i) != verb) continue;
    const Rel rel = tree_.rel(i);
    if (rel == Rel::kAux || rel == Rel::kCop) return;
    if (rel == Rel::kObl && tree_.sub(i) == Sub::kAgent) return;
    if (rel == Rel::kObj) object = true;
    if (rel == Rel::kNsubj) (i < verb ? before : after) = i;
  }
  if (before < 0) return;
  if (past) {
    Reattach(before, verb, Rel::kNsubj, Sub::kNone);
    return;
  }
  if ((after < 0) == !object) return;
  if (object && tree_.lower(tree_.size() - 1) != ".") return;
  if (object && tree_.rel(verb) != Rel::kRoot) return;
  Reattach(before, verb, Rel::kNsubj, Sub::kNone);
  if (after >= 0) Reattach(after, verb, Rel::kObj, Sub::kNone);
}

// "Six people were killed and ten injured": a noun coordinated with the
// subject, but after its verb, is the subject of the verb that follows.
void TreeRepair::MendGap(int word) {
  if (tree_.rel(word) != Rel::kConj || !tree_.IsNominal(word)) return;
  const int first = tree_.head(word);
  if (first < 0 || tree_.rel(first) != Rel::kNsubj) return;
  const int verb = tree_.head(first);
  if (verb < 0 || verb < first || verb > word) return;
  int next = word + 1;
  while (next < tree_.size() && !IsVerb(next) &&
         (tree_.pos(next) == Pos::kAdv || tree_.pos(next) == Pos::kAux)) {
    ++next;
  }
  if (next >= tree_.size() || !IsVerb(next) || tree_.rel(next) != Rel::kConj ||
      tree_.head(next) != verb) {
    return;
  }
  Reattach(word, next, Rel::kNsubj, tree_.sub(first));
}

// "With most votes counted, X leads": what "with" opens is the subject of its
// participle.
void TreeRepair::MendAbsolute(int verb) {
  if (!IsVerb(verb) || tree_.rel(verb) != Rel::kAdvcl) return;
  const bool passive = tree_.xpos(verb) == "VBN";
  if ((!passive && tree_.xpos(verb) != "VBG") || FirstSubject(verb) >= 0) {
    return;
  }
  for (int i = verb - 1; i >= 0; --i) {
    if (tree_.head(i) != verb || tree_.rel(i) != Rel::kObl) continue;
    for (int with = i - 1; with >= 0; --with) {
      if (tree_.head(with) == i && tree_.rel(with) == Rel::kCase &&
          tree_.lower(with) == "with") {
        Reattach(i, verb, Rel::kNsubj, passive ? Sub::kPass : Sub::kNone);
        return;
      }
    }
    return;
  }
}

bool TreeRepair::IsTimeWord(int word) const {
  const absl::string_view form = tree_.lower(word);
  return MonthNamed(form) || WeekdayNamed(form) ||
         UnitNamed(tree_.lemma(word)) || ShiftNamed(form) ||
         IsPartOfDay(form) || tree_.word(word).mention == "time" ||
         (form.size() == 4 && form[0] >= '1' && form[0] <= '2' &&
          tree_.pos(word) == Pos::kNum);
}

// "was convicted last month of theft": what follows a time is the verb's.
// "paid $2 million in 2016": a time after a thing is the verb's too.
void TreeRepair::MendTimeModifier(int word) {
  const int noun = tree_.head(word);
  if (noun < 0 || noun > word || tree_.rel(word) != Rel::kNmod ||
      tree_.sub(word) == Sub::kPoss) {
    return;
  }
  const int verb = tree_.head(noun);
  if (verb < 0 || verb > noun || !IsVerb(verb)) return;
  absl::string_view marker;
  for (int i = word - 1; i > noun; --i) {
    if (tree_.head(i) == word && tree_.rel(i) == Rel::kCase) {
      marker = tree_.lower(i);
    }
  }
  const bool time = IsTimeWord(word);
  if (tree_.rel(noun) == Rel::kObl && tree_.sub(noun) == Sub::kUnmarked &&
      IsTimeWord(noun) && !time && marker == "of") {
    Reattach(word, verb, Rel::kObl, Sub::kNone);
    return;
  }
  // "in Oslo Monday", the day bare after a place
  if (tree_.rel(noun) == Rel::kObl && marker.empty() && !IsTimeWord(noun) &&
      WeekdayNamed(tree_.lower(word)) && tree_.word(noun).mention != "event") {
    Reattach(word, verb, Rel::kObl, Sub::kUnmarked);
    return;
  }
  if (tree_.rel(noun) != Rel::kObj || !time ||
      tree_.word(noun).mention == "event" || marker == "of" ||
      marker == "for" ||
      !(tree_.HasFeature(verb, "Tense=Past") ||
        tree_.HasFeature(verb, "VerbForm=Inf"))) {
    return;
  }
  Reattach(word, verb, Rel::kObl, marker.empty() ? Sub::kUnmarked : Sub::kNone);
}

// "Under it, 300 men may leave": a phrase with a preposition does not stand
// before its noun.
void TreeRepair::MendFronted(int word) {
  const int noun = tree_.head(word);
  if (noun < word || tree_.rel(word) != Rel::kNmod ||
      tree_.sub(word) != Sub::kNone || tree_.head(noun) < noun ||
      tree_.rel(noun) != Rel::kNsubj || word == 0) {
    return;
  }
  bool preposition = false;
  for (int i = word - 1; i >= 0; --i) {
    preposition |= tree_.head(i) == word && tree_.rel(i) == Rel::kCase;
  }
  bool comma = false;
  for (int i = word + 1; i < noun; ++i) comma |= tree_.lower(i) == ",";
  if (!preposition || !comma) return;
  Reattach(word, tree_.head(noun), Rel::kObl, Sub::kNone);
}

// "treated the wounded": a participle or adjective with an article is a noun,
// as is "a Chadian" beside another noun.
void TreeRepair::MendSubstantive(int word) {
  const bool adjective = tree_.pos(word) == Pos::kAdj;
  if (adjective && word > 0 && tree_.rel(word) == Rel::kConj &&
      tree_.IsNominal(tree_.head(word)) && tree_.head(word - 1) == word &&
      (tree_.lower(word - 1) == "a" || tree_.lower(word - 1) == "an") &&
      lexicon_.IsPeople(tree_.word(word).form)) {
    tree_.nodes_[static_cast<size_t>(word)].pos = Pos::kPropn;
    return;
  }
  if ((!adjective && tree_.xpos(word) != "VBN") || word == 0) return;
  const int verb = tree_.head(word);
  if (verb < 0 || verb > word || !IsVerb(verb)) return;
  const Rel rel = tree_.rel(word);
  if (rel != Rel::kAdvcl && rel != Rel::kXcomp && rel != Rel::kCcomp) return;
  if (tree_.head(word - 1) != word || tree_.rel(word - 1) != Rel::kDet ||
      tree_.lower(word - 1) != "the" ||
      HasChild(verb, Rel::kObj, verb, tree_.size())) {
    return;
  }
  tree_.nodes_[static_cast<size_t>(word)].pos = Pos::kNoun;
  Reattach(word, verb, Rel::kObj, Sub::kNone);
}

// "according to analyst Jane Doe": a preposition before a title is the name's.
void TreeRepair::MendTitleCase(int word) {
  const int title = tree_.head(word);
  if (title < 0 || tree_.rel(word) != Rel::kCase ||
      tree_.sub(title) != Sub::kDesc || word > title) {
    return;
  }
  const int name = tree_.head(title);
  if (name > title) Reattach(word, name, Rel::kCase, Sub::kNone);
}

// "The jury was last hit by …", "was cut by": a noun of the same form as a
// participle, after "be" and before "by", is that participle.
void TreeRepair::MendNounForParticiple(int word) {
  if (tree_.pos(word) != Pos::kNoun || tree_.lower(word) != tree_.lemma(word)) {
    return;
  }
  int copula = -1;
  int agent = -1;
  for (int i = 0; i < tree_.size(); ++i) {
    if (tree_.head(i) != word) continue;
    const Rel rel = tree_.rel(i);
    if (rel == Rel::kDet || rel == Rel::kNummod || rel == Rel::kCompound) {
      return;
    }
    if (rel == Rel::kCop && IsBe(tree_.lemma(i))) copula = i;
    if (rel == Rel::kNmod && i > word && agent < 0 && word + 1 < tree_.size() &&
        tree_.lower(word + 1) == "by" && tree_.head(word + 1) == i) {
      agent = i;
    }
  }
  if (copula < 0 || agent < 0) return;
  tree_.nodes_[static_cast<size_t>(word)].pos = Pos::kVerb;
  Reattach(copula, word, Rel::kAux, Sub::kPass);
  Reattach(agent, word, Rel::kObl, Sub::kAgent);
}

// "fired at striking drivers", "with burning tyres": a participle between a
// preposition that no clause follows and the plural noun that it describes.
void TreeRepair::MendAttributive(int word) {
  if (word == 0 || tree_.xpos(word) != "VBG") return;
  const absl::string_view before = tree_.lower(word - 1);
  if ((before != "at" && before != "with" && before != "against" &&
       before != "between" && before != "among") ||
      tree_.head(word - 1) != word) {
    return;
  }
  int noun = word + 1;
  while (noun < tree_.size() && tree_.rel(noun) == Rel::kCompound) ++noun;
  if (noun >= tree_.size() || tree_.pos(noun) != Pos::kNoun ||
      tree_.xpos(noun) != "NNS") {
    return;
  }
  const bool acl = tree_.rel(word) == Rel::kAcl && tree_.head(word) == noun;
  const bool advcl = tree_.rel(word) == Rel::kAdvcl &&
                     tree_.head(word) < word && tree_.head(noun) == word &&
                     tree_.rel(noun) == Rel::kObj;
  if (advcl) {
    const int head = tree_.head(word);
    Reattach(noun, head, IsVerb(head) ? Rel::kObl : Rel::kNmod, Sub::kNone);
  } else if (!acl) {
    return;
  }
  Reattach(word, noun, Rel::kAmod, Sub::kNone);
  Reattach(word - 1, noun, Rel::kCase, Sub::kNone);
}

// "The army is to leave": "be" is an auxiliary, whoever leaves its subject.
void TreeRepair::MendArranged(int verb) {
  if (!IsVerb(verb)) return;
  int copula = -1;
  int outer = -1;
  bool infinitive = false;
  for (int i = 0; i < verb; ++i) {
    if (tree_.head(i) != verb) continue;
    const bool be = tree_.rel(i) == Rel::kCop || tree_.rel(i) == Rel::kAux;
    if (be && IsBe(tree_.lemma(i))) copula = i;
    if (tree_.rel(i) == Rel::kNsubj && tree_.sub(i) == Sub::kOuter) outer = i;
    infinitive |=
        copula >= 0 && tree_.rel(i) == Rel::kMark && tree_.lower(i) == "to";
  }
  if (copula < 0 || !infinitive) return;
  Reattach(copula, verb, Rel::kAux, Sub::kNone);
  if (outer >= 0) Reattach(outer, verb, Rel::kNsubj, Sub::kNone);
}

// Whether "had" or "has" stands with the verb: "had left".
bool TreeRepair::IsPerfect(int verb) const {
  for (int i = 0; i < verb; ++i) {
    if (tree_.head(i) == verb && tree_.rel(i) == Rel::kAux &&
        tree_.lemma(i) == "have") {
      return true;
    }
  }
  return false;
}

// "said the vote was calm but criticised the police": things do not criticise,
// so the second verb is coordinated with the saying; as it is in "said that the
// troops had left and accused the rebels", for its tense.
void TreeRepair::MendSaidCoordination(int verb) {
  if (!IsVerb(verb) || tree_.rel(verb) != Rel::kConj) return;
  const int first = tree_.head(verb);
  if (first < 0 || first > verb || tree_.rel(first) != Rel::kCcomp) return;
  const int teller = tree_.head(first);
  if (teller < 0 || teller > first) return;
  const uint32_t telling = lexicon_.StanceOf(tree_.lemma(teller));
  if (!Reports(teller) && (telling & kDeny) == 0) return;
  if (FirstSubject(verb) >= 0 || tree_.xpos(teller) != tree_.xpos(verb)) {
    return;
  }
  constexpr uint32_t kByPeople = kReport | kDeny | kVow | kOrder | kAccuse;
  if ((lexicon_.StanceOf(tree_.lemma(verb)) & kByPeople) == 0) return;
  const int subject = FirstSubject(first);
  if (subject < 0 || tree_.pos(subject) == Pos::kPron) return;
  const absl::string_view kind = tree_.word(subject).mention;
  const bool acts = kind == "person" || kind == "organization" ||
                    kind == "place" || kind == "none";
  if (acts && (!IsPerfect(first) || IsPerfect(verb))) return;
  Reattach(verb, teller, Rel::kConj, Sub::kNone);
}

// "during a speech, accusing the West": after a comma it is the main subject
// that acts, unless the noun before can act itself.
void TreeRepair::MendLateParticiple(int verb) {
  if (!IsVerb(verb) || tree_.xpos(verb) != "VBG" || verb == 0 ||
      tree_.rel(verb) != Rel::kAcl || tree_.sub(verb) == Sub::kRelcl ||
      tree_.lower(verb - 1) != ",") {
    return;
  }
  const int noun = tree_.head(verb);
  if (noun < 0 || noun > verb || CanAct(noun)) return;
  int main = tree_.head(noun);
  while (main >= 0 && !IsVerb(main)) main = tree_.head(main);
  if (main < 0 || main > noun || FirstSubject(main) < 0) return;
  Reattach(verb, main, Rel::kAdvcl, Sub::kNone);
}

bool TreeRepair::CanAct(int noun) const {
  const absl::string_view kind = tree_.word(noun).mention;
  return kind == "person" || kind == "organization" || kind == "place" ||
         kind == "animal" || tree_.pos(noun) == Pos::kPron;
}

// "met Foreign Secretary Jack Pole": a title belongs to the name after it, the
// rest of a name to the words right before it.
void TreeRepair::MendNameParts(int word) {
  if (word == 0) return;
  const int head = tree_.head(word);
  if (head < 0 || head > word) return;
  if (tree_.sub(word) == Sub::kDesc && word + 1 < tree_.size() &&
      tree_.pos(word + 1) == Pos::kPropn) {
    int name = word + 1;
    if (tree_.rel(name) == Rel::kFlat && tree_.head(name) > name) return;
    if (name == head || tree_.Below(word, name)) return;
    Reattach(word, name, Rel::kNmod, Sub::kDesc);
    return;
  }
  if (tree_.rel(word) == Rel::kFlat && tree_.pos(word) == Pos::kPropn &&
      tree_.pos(word - 1) == Pos::kPropn && word - 1 != head &&
      !tree_.Below(word - 1, head)) {
    int name = word - 1;
    while (tree_.rel(name) == Rel::kFlat && tree_.head(name) >= 0 &&
           tree_.head(name) < name) {
      name = tree_.head(name);
    }
    Reattach(word, name, Rel::kFlat, Sub::kNone);
  }
}

// "Secretary of State Jane Doe": what has a preposition is no title but part
// of the one before.
void TreeRepair::MendTitleOf(int word) {
  if (tree_.sub(word) != Sub::kDesc || word < 2 ||
      tree_.rel(word - 1) != Rel::kCase || tree_.lower(word - 1) != "of" ||
      tree_.head(word - 1) != word) {
    return;
  }
  const int title = word - 2;
  if (tree_.sub(title) == Sub::kDesc && tree_.head(title) != word) {
    Reattach(word, title, Rel::kNmod, Sub::kNone);
  }
}

}  // namespace griot
