// Repairs of arguments: what a verb's subject and objects are.

#include <algorithm>
#include <iterator>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extract/statements/syntax/repair_terms.h"
#include "extract/statements/syntax/repairs.h"
#include "extract/statements/words/time_words.h"

namespace griot {
namespace {

// "called on the rebels to release": the verb before the noun, if the verb that
// the noun hangs on is an infinitive that begins after it; -1 if not.
int AskedBefore(const Tree& tree, int word) {
  const int verb = tree.head(word);
  const int governor = tree.head(verb);
  const int to = ChildWithin(tree, verb, Rel::kMark, word + 1, verb);
  return to >= 0 && tree.lower(to) == "to" && governor >= 0 &&
                 governor < word && tree.IsVerb(governor)
             ? governor
             : -1;
}

}  // namespace

bool MendOutcome(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int noun = tree.head(word);
  if (tree.pos(word) != Pos::kAdj || tree.rel(word) != Rel::kAmod ||
      noun != word - 1) {
    return false;
  }
  // "hundreds of people dead"
  const int whole = tree.rel(noun) == Rel::kNmod ? tree.head(noun) : noun;
  const int verb = whole < 0 ? -1 : tree.head(whole);
  return verb >= 0 && verb < whole && tree.rel(whole) == Rel::kObj &&
         tree.lemma(verb) == "leave" && !tree.Has(verb, Rel::kXcomp) &&
         draft.Attach(word, verb, Rel::kXcomp);
}

bool MendSecondary(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  if (verb < 0 || verb > word || tree.rel(word) != Rel::kObj ||
      UnitNamed(tree.lemma(word)) || !tree.Has(word, Rel::kNummod)) {
    return false;
  }
  const int number = tree.Child(word, Rel::kNummod);
  int object = -1;
  int adjective = -1;
  for (const int child : tree.children(verb)) {
    const Rel rel = tree.rel(child);
    if (child > verb && child < word &&
        (rel == Rel::kObj || rel == Rel::kIobj)) {
      object = child;
    }
  }
  for (const int child : tree.children(word)) {
    if (adjective < 0 && child < number && tree.rel(child) == Rel::kAmod &&
        tree.pos(child) == Pos::kAdj) {
      adjective = child;
    }
  }
  // "found the boat empty 12 miles off Lomé"
  if (object < 0 || adjective != object + 1) return false;
  draft.Attach(object, verb, Rel::kObj);
  draft.Attach(adjective, verb, Rel::kXcomp);
  return draft.Attach(word, verb, Rel::kObl, Sub::kUnmarked);
}

bool MendMarkedSubject(DraftTree& draft, int word, const Lexicon&) {
  static constexpr absl::string_view kPrepositions[] = {
      "following", "despite", "during", "amid",    "in",     "on",
      "from",      "at",      "by",     "through", "against"};
  // "after a clash hurt two": these may open a clause instead.
  static constexpr absl::string_view kOpening[] = {
      "after", "before", "since", "because", "for", "with", "without"};
  const Tree& tree = draft.tree();
  if (tree.rel(word) != Rel::kNsubj) return false;
  const int verb = tree.head(word);
  const auto is_marked = [&](absl::Span<const absl::string_view> markers) {
    return std::any_of(markers.begin(), markers.end(), [&](auto marker) {
      return IsMarkedBy(tree, word, marker);
    });
  };
  const bool clause = tree.rel(verb) == Rel::kAdvcl ||
                      (tree.rel(verb) == Rel::kAcl && tree.xpos(verb) == "VBG");
  const bool opened = clause && word < verb &&
                      tree.Child(verb, Rel::kNsubj) == word &&
                      ChildWithin(tree, verb, Rel::kNsubj, word + 1, verb) < 0;
  if (!is_marked(kPrepositions) && (opened || !is_marked(kOpening))) {
    return false;
  }
  const int asked = AskedBefore(tree, word);
  return draft.Attach(word, asked >= 0 ? asked : verb, Rel::kObl);
}

bool MendSmallClause(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int said = tree.head(word);
  if (tree.rel(word) != Rel::kNsubj || said < word ||
      tree.rel(said) != Rel::kXcomp || tree.IsVerb(said) ||
      tree.Has(said, Rel::kCop) || tree.Has(said, Rel::kMark)) {
    return false;
  }
  const int verb = tree.head(said);
  return tree.IsVerb(verb) && verb < word && !tree.Has(verb, Rel::kObj) &&
         draft.Attach(word, verb, Rel::kObj);
}

bool MendClauseOpener(DraftTree& draft, int word, const Lexicon&) {
  static constexpr absl::string_view kOpeners[] = {
      "after", "as", "because", "before", "since", "until", "while"};
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  if (tree.rel(word) != Rel::kObl || verb < word || !IsFinite(tree, verb) ||
      tree.sub(word) == Sub::kUnmarked || tree.word(word).mention == "time" ||
      tree.Has(verb, Rel::kNsubj) || tree.Has(verb, Rel::kCsubj)) {
    return false;
  }
  const int opener = ChildWithin(tree, word, Rel::kCase, 0, word);
  const bool opens = opener >= 0 && tree.rel(verb) == Rel::kAdvcl &&
                     !tree.Has(verb, Rel::kMark) &&
                     std::find(std::begin(kOpeners), std::end(kOpeners),
                               tree.lower(opener)) != std::end(kOpeners);
  if (opener >= 0 && !opens) return false;
  for (const int child : tree.children(verb)) {
    const Rel rel = tree.rel(child);
    if (child < verb && child != word && rel != Rel::kPunct &&
        rel != Rel::kAux && rel != Rel::kAdvmod && rel != Rel::kMark &&
        rel != Rel::kCc) {
      return false;
    }
  }
  const bool passive = tree.Child(verb, Rel::kAux, Sub::kPass) >= 0;
  draft.Attach(word, verb, Rel::kNsubj, passive ? Sub::kPass : Sub::kNone);
  if (opener >= 0) draft.Attach(opener, verb, Rel::kMark);
  return true;
}

bool MendMarkedObject(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  // "the coast, which was taken by Togo"
  if (const int by = ChildWithin(tree, word, Rel::kCase, verb + 1, word);
      tree.rel(word) == Rel::kObj && verb < word && by > verb + 1 &&
      tree.lower(by) == "by" && tree.xpos(by - 1) == "VBN" &&
      tree.Child(by - 1, Rel::kAux, Sub::kPass) >= 0) {
    return draft.Attach(word, by - 1, Rel::kObl, Sub::kAgent);
  }
  if (tree.rel(word) != Rel::kObj || verb < word ||
      ChildWithin(tree, word, Rel::kCase, 0, word) < 0) {
    return false;
  }
  const int asked = AskedBefore(tree, word);
  return asked >= 0 && draft.Attach(word, asked, Rel::kObl);
}

bool MendEarlyObject(DraftTree& draft, int word, const Lexicon&) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  if ((tree.rel(word) != Rel::kObj && tree.rel(word) != Rel::kIobj) ||
      verb < word || !tree.IsVerb(verb) || tree.Has(verb, Rel::kNsubj) ||
      (tree.pos(word) != Pos::kNoun && tree.pos(word) != Pos::kPropn) ||
      (tree.xpos(verb) != "VBD" && tree.xpos(verb) != "VBZ" &&
       tree.xpos(verb) != "VBP")) {
    return false;
  }
  for (const int child : tree.children(verb)) {
    if (child < verb && child != word &&
        (tree.rel(child) == Rel::kObj || tree.rel(child) == Rel::kCcomp)) {
      return false;
    }
  }
  for (const int child : tree.children(word)) {
    const absl::string_view form = tree.lower(child);
    if (form == "what" || form == "which" || form == "whose" ||
        tree.rel(child) == Rel::kCase) {
      return false;
    }
  }
  return draft.Attach(word, verb, Rel::kNsubj);
}

bool MendLoneRecipient(DraftTree& draft, int word, const Lexicon& lexicon) {
  const Tree& tree = draft.tree();
  const int verb = tree.head(word);
  if (tree.rel(word) != Rel::kIobj || verb > word ||
      (lexicon.StanceOf(tree.lemma(verb)) & (kReport | kAsk | kOrder)) != 0) {
    return false;
  }
  for (const int child : tree.children(verb)) {
    const Rel rel = tree.rel(child);
    if (child > verb &&
        (rel == Rel::kObj || rel == Rel::kCcomp || rel == Rel::kXcomp)) {
      return false;
    }
  }
  return draft.Attach(word, verb, Rel::kObj);
}

}  // namespace griot
