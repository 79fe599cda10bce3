#include <algorithm>
#include <vector>

#include "extract/statements/syntax/tree_repair.h"
#include "extract/statements/words/time_words.h"

namespace griot {
namespace {

bool IsComma(absl::string_view form) { return form == ","; }

bool IsCore(Rel rel) {
  return rel == Rel::kNsubj || rel == Rel::kObj || rel == Rel::kIobj ||
         rel == Rel::kObl || rel == Rel::kNmod || rel == Rel::kAppos ||
         rel == Rel::kRoot || rel == Rel::kConj;
}

}  // namespace

bool TreeRepair::Reattach(int word, int head, Rel rel, Sub sub) {
  if (word == head || tree_.Below(head, word)) return false;
  Tree::Node &node = tree_.nodes_[static_cast<size_t>(word)];
  node.head = head;
  node.rel = rel;
  node.sub = sub;
  return true;
}

bool TreeRepair::Reports(int word) const {
  return IsVerb(word) && (lexicon_.StanceOf(tree_.lemma(word)) & kReport) != 0;
}

int TreeRepair::FirstSubject(int verb) const {
  for (int i = 0; i < tree_.size(); ++i) {
    if (tree_.head(i) == verb && tree_.rel(i) == Rel::kNsubj) return i;
  }
  return -1;
}

// Where the phrase of `word` starts, after any punctuation.
int TreeRepair::FirstWord(int word, int lowest) const {
  int first = word;
  while (first > lowest && tree_.Below(first - 1, word) &&
         tree_.rel(first - 1) != Rel::kPunct) {
    --first;
  }
  return first;
}

bool TreeRepair::IsIndefinite(int noun) const {
  for (int i = noun - 1; i >= 0; --i) {
    if (tree_.head(i) == noun && tree_.rel(i) == Rel::kDet) {
      return tree_.lower(i) == "a" || tree_.lower(i) == "an" ||
             tree_.lower(i) == "one";
    }
  }
  return false;
}

// A subject with a preposition is none: "Following the coup, the junta …".
void TreeRepair::MendMarkedSubject(int word) {
  static constexpr absl::string_view kPrepositions[] = {
      "following", "after",  "despite", "during", "since",   "with",
      "without",   "amid",   "in",      "on",     "from",    "at",
      "for",       "before", "because", "by",     "through", "against"};
  for (int i = word - 1; i >= 0; --i) {
    if (tree_.head(i) != word || tree_.rel(i) != Rel::kCase) continue;
    for (const absl::string_view preposition : kPrepositions) {
      if (tree_.lower(i) == preposition) {
        Reattach(word, tree_.head(word), Rel::kObl, Sub::kNone);
        return;
      }
    }
  }
}

// "army Chief of Staff Jane Doe" with the name below its title.
void TreeRepair::MendLateName(int word) {
  const int title = tree_.head(word);
  if (title < 0 || title >= word || tree_.word(word).name != "B-PER" ||
      tree_.word(title).name == "B-PER" || tree_.word(title).name == "I-PER" ||
      tree_.word(title).mention != "person") {
    return;
  }
  const Rel rel = tree_.rel(word);
  if (rel != Rel::kNmod && rel != Rel::kFlat && rel != Rel::kAppos) return;
  if (tree_.sub(word) == Sub::kPoss || tree_.rel(word - 1) == Rel::kPunct ||
      tree_.rel(word - 1) == Rel::kCase) {
    return;
  }
  if (tree_.pos(title) != Pos::kNoun && tree_.pos(title) != Pos::kPropn) return;
  for (int i = title + 1; i < word; ++i) {
    if (tree_.rel(i) == Rel::kCase && tree_.head(i) == word) return;
  }
  const int head = tree_.head(title);
  const Rel slot = tree_.rel(title);
  const Sub sub = tree_.sub(title);
  Tree::Node &node = tree_.nodes_[static_cast<size_t>(word)];
  node.head = head;
  node.rel = slot;
  node.sub = sub;
  Reattach(title, word, Rel::kNmod, Sub::kDesc);
  for (int i = 0; i < tree_.size(); ++i) {
    if (tree_.head(i) != title) continue;
    if (i > word || tree_.rel(i) == Rel::kCase) {
      Reattach(i, word, tree_.rel(i), tree_.sub(i));
    }
  }
}

// "a bridge, a mill and two trucks" read as appositions.
void TreeRepair::MendList(int word) {
  if (tree_.rel(word) != Rel::kAppos || tree_.pos(word) != Pos::kNoun) return;
  const int first = tree_.head(word);
  if (first < 0 || first > word || tree_.pos(first) != Pos::kNoun) return;
  for (int i = word + 1; i < tree_.size(); ++i) {
    const bool goes_on =
        tree_.rel(i) == Rel::kConj || tree_.rel(i) == Rel::kAppos;
    if (!goes_on || (tree_.head(i) != word && tree_.head(i) != first) ||
        tree_.pos(i) != Pos::kNoun) {
      continue;
    }
    for (int cc = word + 1; cc < i; ++cc) {
      if (tree_.rel(cc) == Rel::kCc && tree_.head(cc) == i &&
          IsIndefinite(word)) {
        Reattach(word, first, Rel::kConj, Sub::kNone);
        Reattach(i, first, Rel::kConj, Sub::kNone);
        return;
      }
    }
  }
}

// "condemned the raid, which left five dead, and called on …": a comma before
// "and" ends the relative clause.
void TreeRepair::MendCoordination(int verb) {
  if (!IsVerb(verb) || tree_.rel(verb) != Rel::kConj) return;
  const int first = tree_.head(verb);
  if (first < 0 || first > verb || tree_.rel(first) != Rel::kAcl ||
      tree_.sub(first) != Sub::kRelcl) {
    return;
  }
  bool closed = false;
  for (int i = first + 1; i < verb; ++i) {
    if (tree_.head(i) == first && tree_.rel(i) == Rel::kConj) return;
    if (tree_.head(i) == verb && tree_.rel(i) == Rel::kNsubj) return;
    if (tree_.head(i) == verb && tree_.rel(i) == Rel::kCc) {
      closed = IsComma(tree_.lower(i - 1));
    }
  }
  if (!closed) return;
  int main = tree_.head(first);
  while (main >= 0 && !IsVerb(main)) main = tree_.head(main);
  if (main >= 0 && FirstSubject(main) >= 0 &&
      tree_.xpos(main) == tree_.xpos(verb)) {
    Reattach(verb, main, Rel::kConj, Sub::kNone);
  }
}

// "Bank to buy rival, opens branch": in a headline an infinitive tells what is
// to come, and the noun before it is its subject.
void TreeRepair::MendHeadline(int verb) {
  if (!IsVerb(verb) || verb < 2 ||
      (tree_.rel(verb) != Rel::kAcl && tree_.rel(verb) != Rel::kParataxis)) {
    return;
  }
  int noun = tree_.head(verb);
  while (noun >= 0 && tree_.rel(noun) == Rel::kFlat) noun = tree_.head(noun);
  if (noun < 0 || noun > verb - 2 || !tree_.IsNominal(noun) ||
      tree_.lower(tree_.size() - 1) == "." || tree_.lower(verb - 1) != "to" ||
      tree_.head(verb - 1) != verb ||
      lexicon_.StanceOf(tree_.lemma(noun)) != 0) {
    return;
  }
  const int above = tree_.head(noun);
  const bool subject = tree_.rel(noun) == Rel::kNsubj && above > verb &&
                       IsVerb(above) && FirstSubject(above) == noun;
  if (tree_.rel(noun) != Rel::kRoot && !subject) return;
  // It takes its noun's place: the root, or that of the verb after it.
  const int place = subject ? tree_.head(above) : -1;
  const Rel rel = subject ? tree_.rel(above) : Rel::kRoot;
  Tree::Node &node = tree_.nodes_[static_cast<size_t>(verb)];
  node.head = place;
  node.rel = rel;
  node.sub = Sub::kNone;
  Reattach(noun, verb, Rel::kNsubj, Sub::kNone);
  if (subject) Reattach(above, verb, Rel::kConj, Sub::kNone);
  Reattach(verb - 1, verb, Rel::kAux, Sub::kNone);
}

void TreeRepair::Run() {
  std::vector<int> subjects(static_cast<size_t>(tree_.size()), 0);
  for (int i = 0; i < tree_.size(); ++i) {
    MendNameParts(i);
    MendTitleOf(i);
    MendTitle(i);
    MendModifier(i);
    MendWeekday(i);
    MendDescription(i);
    MendPossessiveTime(i);
    MendNounContent(i);
    MendContent(i);
    MendNounForParticiple(i);
    MendAttributive(i);
    MendFalsePassive(i);
    MendArranged(i);
    MendFronted(i);
    MendLateParticiple(i);
    MendGap(i);
    MendTimeModifier(i);
    MendSubstantive(i);
    MendSaidCoordination(i);
  }
  for (int i = 0; i < tree_.size(); ++i) {
    MendLateName(i);
    MendList(i);
    MendCoordination(i);
    MendTitleCase(i);
    MendHeadline(i);
    MendLostSubject(i);
    MendReportTime(i);
    MendLoneRecipient(i);
    MendNominalClause(i);
    if (tree_.rel(i) == Rel::kNsubj) MendMarkedSubject(i);
    if (tree_.rel(i) == Rel::kNsubj) MendLateSubject(i);
    if (Reports(i)) MendReport(i);
    MendAbsolute(i);
  }
  for (int i = 0; i < tree_.size(); ++i) {
    if (tree_.rel(i) == Rel::kNsubj && tree_.head(i) >= 0) {
      ++subjects[static_cast<size_t>(tree_.head(i))];
    }
  }
  for (int i = 0; i < tree_.size(); ++i) {
    if (subjects[static_cast<size_t>(i)] > 1) MendSubjects(i);
  }
}

// "engineer Jane Doe", "Jane Doe": words of one name side by side under one
// head.
void TreeRepair::MendTitle(int word) {
  if (word + 1 >= tree_.size() ||
      (tree_.pos(word) != Pos::kNoun && tree_.pos(word) != Pos::kPropn)) {
    return;
  }
  const int name = word + 1;
  const bool beside = tree_.pos(name) == Pos::kPropn && tree_.head(word) >= 0 &&
                      tree_.head(name) == tree_.head(word) &&
                      tree_.rel(name) == tree_.rel(word) &&
                      IsCore(tree_.rel(word)) && tree_.rel(word) != Rel::kConj;
  if (!beside) return;
  if (WeekdayNamed(tree_.lower(name)) && tree_.rel(name) == Rel::kNsubj) {
    // "The senator Tuesday visited"
    Reattach(name, tree_.head(name), Rel::kObl, Sub::kUnmarked);
    return;
  }
  if (tree_.pos(word) == Pos::kPropn) {
    // Unless the labels say that another name begins.
    if (tree_.word(name).name.substr(0, 2) == "B-") return;
    Reattach(name, word, Rel::kFlat, Sub::kNone);
    return;
  }
  Reattach(word, name, Rel::kNmod, Sub::kDesc);
  for (int i = word - 1; i >= 0; --i) {
    if (tree_.head(i) == word && tree_.rel(i) == Rel::kCase) {
      Reattach(i, name, Rel::kCase, Sub::kNone);
    }
  }
}

// "the mission in X on Friday condemned": the day is the verb's.
void TreeRepair::MendWeekday(int word) {
  int noun = tree_.head(word);
  if (noun < 0 || noun > word || tree_.rel(word) != Rel::kNmod ||
      !WeekdayNamed(tree_.lower(word)) || tree_.word(noun).mention == "event") {
    return;
  }
  while (tree_.rel(noun) == Rel::kNmod && tree_.head(noun) >= 0 &&
         tree_.head(noun) < noun) {
    noun = tree_.head(noun);
  }
  if (tree_.rel(noun) != Rel::kNsubj || tree_.word(noun).mention == "event") {
    return;
  }
  const int verb = tree_.head(noun);
  if (verb > word) Reattach(word, verb, Rel::kObl, Sub::kNone);
}

// "Jane Doe, a journalist and senior fellow": the second noun goes on the
// first one, not on the name.
void TreeRepair::MendDescription(int word) {
  const int name = tree_.head(word);
  if (tree_.rel(word) != Rel::kConj || tree_.pos(word) != Pos::kNoun ||
      name < 0 || tree_.pos(name) != Pos::kPropn) {
    return;
  }
  for (int i = word - 1; i > name; --i) {
    if (tree_.head(i) == word && tree_.rel(i) == Rel::kDet &&
        tree_.lower(i) == "the") {
      return;
    }
    if (tree_.head(i) == name && tree_.rel(i) == Rel::kAppos &&
        tree_.pos(i) == Pos::kNoun) {
      Reattach(word, i, Rel::kConj, Sub::kNone);
      return;
    }
  }
}

// "Judge orders release": a compound of a verb is its subject. "accused the
// army of theft": what one is accused of is the verb's.
void TreeRepair::MendModifier(int word) {
  const int head = tree_.head(word);
  if (head < 0) return;
  if (tree_.rel(word) == Rel::kCompound && tree_.sub(word) == Sub::kNone &&
      word + 1 == head && IsVerb(head) && tree_.IsNominal(word) &&
      FirstSubject(head) < 0 &&
      (tree_.xpos(head) == "VBZ" || tree_.xpos(head) == "VBP" ||
       tree_.xpos(head) == "VBD")) {
    Reattach(word, head, Rel::kNsubj, Sub::kNone);
    return;
  }
  if (tree_.rel(word) != Rel::kNmod || word < head ||
      tree_.rel(head) != Rel::kObj || tree_.head(head) < 0) {
    return;
  }
  const int verb = tree_.head(head);
  if (!IsVerb(verb) || (lexicon_.StanceOf(tree_.lemma(verb)) & kAccuse) == 0) {
    return;
  }
  for (int i = head + 1; i < word; ++i) {
    if (tree_.head(i) == word && tree_.rel(i) == Rel::kCase &&
        tree_.lower(i) == "of") {
      Reattach(word, verb, Rel::kObl, Sub::kNone);
      return;
    }
  }
}

// "condemned Wednesday's raid": the owner of the noun to its right.
void TreeRepair::MendPossessiveTime(int word) {
  if (word < 2 || tree_.rel(word - 1) != Rel::kCase ||
      (tree_.lower(word - 1) != "'s" && tree_.lower(word - 1) != "’s")) {
    return;
  }
  const int owner = word - 2;
  if (tree_.head(word - 1) != owner || tree_.rel(owner) != Rel::kObl) return;
  int noun = word;
  while (tree_.head(noun) > noun &&
         (tree_.rel(noun) == Rel::kAmod || tree_.rel(noun) == Rel::kCompound ||
          tree_.rel(noun) == Rel::kNummod || tree_.rel(noun) == Rel::kPunct)) {
    noun = tree_.head(noun);
  }
  if (tree_.pos(noun) == Pos::kNoun || tree_.pos(noun) == Pos::kPropn) {
    Reattach(owner, noun, Rel::kNmod, Sub::kPoss);
  }
}

}  // namespace griot
