#include "extract/statements/propositions/predicates.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "extract/statements/propositions/clause_marks.h"
#include "extract/statements/propositions/copulas.h"
#include "extract/statements/propositions/defining_clauses.h"
#include "extract/statements/propositions/framing.h"
#include "extract/statements/propositions/verbs.h"
#include "extract/statements/syntax/phrase.h"

namespace griot {
namespace {

// "as I understand it", "as you know"
bool IsOfSpeaker(const SentenceView& view, int word) {
  const Tree& tree = view.tree;
  const int subject = tree.Child(word, Rel::kNsubj);
  const int mark = tree.Child(word, Rel::kMark);
  if (tree.rel(word) != Rel::kAdvcl || subject < 0 || mark < 0 ||
      tree.lower(mark) != "as") {
    return false;
  }
  const absl::string_view who = tree.lower(subject);
  return (who == "i" || who == "we" || who == "you") &&
         (view.lexicon.StanceOf(tree.lemma(word)) & (kReport | kBelieve)) != 0;
}

// "more than we can handle": what is compared with, and nothing that is told.
bool IsCompared(const SentenceView& view, int word) {
  const ClauseCore& core = view.clauses[word];
  const int mark = view.tree.Child(word, Rel::kMark);
  return mark >= 0 && view.tree.lower(mark) == "than" && core.objects.empty() &&
         !core.passive;
}

// "Thank you", "That is new, you see", "as far as growth is concerned": what a
// speaker does with words.
bool IsPhrase(const Tree& tree, int word) {
  const absl::string_view lemma = tree.lemma(word);
  const int subject = tree.Child(word, Rel::kNsubj);
  if (lemma == "thank") {
    const int object = tree.Child(word, Rel::kObj);
    return subject < 0 && object > word && tree.lower(object) == "you";
  }
  if (tree.lower(word) == "concerned") {
    const int above = tree.head(word);
    return above >= 0 && tree.rel(word) == Rel::kAdvcl &&
           (tree.lower(above) == "far" || tree.lower(above) == "long");
  }
  // "provided they stay"
  if (tree.lower(word) == "provided") {
    return subject < 0 && !tree.Has(word, Rel::kAux) &&
           (tree.Has(word, Rel::kCcomp) || tree.Has(word, Rel::kAdvcl) ||
            (word + 1 < tree.size() && tree.rel(word + 1) == Rel::kNsubj));
  }
  // "the yard which you see"
  const bool shown = tree.sub(word) == Sub::kRelcl && lemma == "see" &&
                     !tree.Has(word, Rel::kAux) && !tree.Has(word, Rel::kObl);
  return (lemma == "see" || lemma == "know") && subject >= 0 &&
         tree.lower(subject) == "you" &&
         (shown ||
          (tree.rel(word) == Rel::kParataxis && !tree.Has(word, Rel::kObj) &&
           !tree.Has(word, Rel::kCcomp)));
}

// "the more you have", "the best we can": of what is compared, no noun.
bool IsOfDegree(const Tree& tree, int word) {
  const int above = tree.head(word);
  if (tree.sub(word) != Sub::kRelcl || above < 0 || above > word) return false;
  const absl::string_view xpos = tree.xpos(above);
  return xpos == "RBR" || xpos == "RBS" || xpos == "JJR" || xpos == "JJS";
}

// "adds to what makes it up": a clause that tells what "what" means, whoever
// does it.
bool IsOfWhat(const Tree& tree, int word) {
  const int above = tree.head(word);
  return tree.sub(word) == Sub::kRelcl && above >= 0 && above < word &&
         tree.xpos(above) == "WP" && !tree.Has(above, Rel::kCop) &&
         !tree.Has(word, Rel::kNsubj);
}

// "did not say where it came from", "asked how they fare": what is asked.
bool IsOpenQuestion(const SentenceView& view, int word) {
  const Tree& tree = view.tree;
  if (tree.rel(word) != Rel::kCcomp || tree.Has(word, Rel::kExpl) ||
      !view.clauses[word].objects.empty()) {
    return false;
  }
  for (const int child : tree.children(word)) {
    if (child < word && tree.rel(child) == Rel::kAdvmod &&
        (tree.lower(child) == "where" || tree.lower(child) == "how")) {
      return !tree.Has(word, Rel::kCop) && !view.clauses[word].passive;
    }
  }
  return false;
}

// "all", "anyone", "every ship"
bool IsOfAll(const Tree& tree, int noun) {
  static constexpr absl::string_view kAll[] = {
      "all",       "anybody",  "anyone",    "anything",
      "everybody", "everyone", "everything"};
  if (absl::c_linear_search(kAll, tree.lower(noun))) return true;
  for (const int child : tree.children(noun)) {
    const absl::string_view det = tree.lower(child);
    if (child < noun && tree.rel(child) == Rel::kDet &&
        (det == "all" || det == "any" || det == "every")) {
      return true;
    }
  }
  return false;
}

// "all vessels exceeding 300 tons", "anyone close to her", "all I did": the
// clause tells of which the sentence speaks, and nothing of all.
bool OnlyPicksOut(const SentenceView& view, int word) {
  const Tree& tree = view.tree;
  int clause = word;
  while (tree.rel(clause) == Rel::kConj && tree.head(clause) >= 0) {
    clause = tree.head(clause);
  }
  const int noun = tree.head(clause);
  if (noun < 0 || noun > clause ||
      (tree.rel(clause) != Rel::kAcl && tree.rel(clause) != Rel::kAmod) ||
      FirstMark(tree, clause) >= 0 || !IsOfAll(tree, noun) ||
      IsSetOff(tree, Clause(tree, clause).begin)) {
    return false;
  }
  const ClauseCore& core = view.clauses[word];
  return absl::c_linear_search(core.subjects, noun)
             ? core.agents.empty()
             : tree.pos(noun) != Pos::kNoun &&
                   absl::c_linear_search(core.objects, noun);
}

// "However, as noted, the vote was held": of the whole sentence, not of what
// stands beside.
bool IsAside(const SentenceView& view, int word) {
  const Tree& tree = view.tree;
  if (IsOfSpeaker(view, word) || IsCompared(view, word) ||
      IsPhrase(tree, word) || IsOfDegree(tree, word) || IsOfWhat(tree, word) ||
      IsOpenQuestion(view, word) || OnlyPicksOut(view, word)) {
    return true;
  }
  if (tree.xpos(word) != "VBN" ||
      (tree.rel(word) != Rel::kAdvcl && tree.rel(word) != Rel::kRoot) ||
      tree.Has(word, Rel::kNsubj) || tree.Has(word, Rel::kAux)) {
    return false;
  }
  for (const int child : tree.children(word)) {
    if (child > word || tree.lower(child) != "as") continue;
    // "not 16 as reported earlier"
    const bool bare = tree.rel(word) == Rel::kAdvcl && child + 1 == word &&
                      !tree.Has(word, Rel::kObl);
    return bare || child == 0 || tree.rel(child - 1) == Rel::kPunct;
  }
  return false;
}

// "is something I like": the clause is told within the phrase.
void DropRepeated(Proposition& p) {
  std::vector<WordRange> phrases;
  for (const Slot& slot : p.slots) {
    if (slot.role == Role::kComplement && !slot.clause && !slot.range.empty()) {
      phrases.push_back(slot.range);
    }
  }
  std::erase_if(p.slots, [&](const Slot& slot) {
    return slot.role == Role::kComplement && slot.clause &&
           absl::c_any_of(phrases, [&](const WordRange& phrase) {
             return phrase.Contains(slot.range.begin) &&
                    phrase.Contains(slot.range.end - 1);
           });
  });
}

}  // namespace

std::vector<Proposition> ReadPredicates(const SentenceView& view) {
  std::vector<int> words = view.clauses.order();
  std::sort(words.begin(), words.end());
  std::vector<Proposition> all;
  for (const int word : words) {
    if (OnlyFrames(view.tree, view.clauses, word, view.lexicon) ||
        IsAside(view, word)) {
      continue;
    }
    std::vector<Proposition> read;
    if (view.clauses[word].copular) {
      read = ReadCopula(view, word);
    } else {
      read = ReadEquation(view, word);
      if (read.empty()) read = ReadVerb(view, word);
    }
    std::move(read.begin(), read.end(), std::back_inserter(all));
  }
  for (Proposition& p : all) {
    for (Slot& slot : p.slots) {
      if (!slot.range.empty() || slot.role == Role::kTime) continue;
      const WordRange whole =
          WithNeededClause(view.tree, slot.word, view.lexicon);
      // "was everything that was good": the pronoun is the predicate.
      const bool said = slot.role == Role::kComplement && slot.word == p.word;
      if (said || !whole.Contains(p.word)) slot.range = whole;
    }
    DropRepeated(p);
  }
  return all;
}

}  // namespace griot
