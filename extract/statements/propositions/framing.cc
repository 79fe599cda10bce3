#include "extract/statements/propositions/framing.h"

#include <algorithm>
#include <iterator>

#include "extract/statements/syntax/control.h"

namespace griot {
namespace {

// Whether somebody is brought to the clause by what the verb says, as by
// "force", and not by the clause alone, as with "let".
bool BringsTo(const Tree& tree, int word, uint32_t stance,
              const ClauseCore& core) {
  static constexpr absl::string_view kLight[] = {"get", "have", "let", "make"};
  if ((stance & (kForce | kRequite)) == 0 || (stance & kReport) != 0 ||
      core.copular ||
      std::find(std::begin(kLight), std::end(kLight), tree.lemma(word)) !=
          std::end(kLight)) {
    return false;
  }
  if (core.passive) return !core.agents.empty();
  return !core.subjects.empty() &&
         (!core.objects.empty() || !core.recipients.empty());
}

}  // namespace

bool OnlyFrames(const Tree& tree, const Clauses& clauses, int word,
                const Lexicon& lexicon) {
  const uint32_t stance = lexicon.StanceOf(tree.lemma(word));
  const bool linking = tree.lemma(word) == "remain" ||
                       tree.lemma(word) == "become" ||
                       tree.lemma(word) == "be" || tree.lemma(word) == "stay";
  bool has_clause = false;
  for (const int child : tree.children(word)) {
    const Rel rel = tree.rel(child);
    if (rel == Rel::kXcomp && linking && clauses[child].is_clause) return true;
    if (rel == Rel::kCcomp && clauses[child].is_clause) has_clause = true;
    if (clauses[child].is_clause && !clauses[child].copular &&
        IsControlled(tree, child, lexicon)) {
      has_clause = true;
    }
    if (rel == Rel::kXcomp && clauses[child].copular && stance != 0 &&
        !clauses[word].copular) {
      has_clause = true;
    }
    const int mark = tree.Child(child, Rel::kMark);
    if (rel == Rel::kAdvcl && (stance & kReport) != 0 && child > word &&
        tree.xpos(child) == "VBG" && mark >= 0 && tree.lower(mark) == "as") {
      has_clause = true;  // "was quoted as saying"
    }
    if ((stance & (kDeny | kNot)) != 0 && IsGerundComplement(tree, child)) {
      has_clause = true;
    }
  }
  // "has the ability to stage an attack"
  if (tree.lemma(word) == "have" || tree.lemma(word) == "make" ||
      tree.lemma(word) == "get") {
    for (const int noun : clauses[word].objects) {
      if (lexicon.StanceOf(tree.lemma(noun)) == 0) continue;
      for (const int child : tree.children(noun)) {
        if (tree.rel(child) == Rel::kAcl && clauses[child].is_clause &&
            tree.sub(child) != Sub::kRelcl) {
          return true;
        }
      }
    }
  }
  // "two trucks are needed to carry it": they are, whoever carries it.
  if (stance == 0 || IsNeededFor(tree, word)) return false;
  if (has_clause) {
    // To be barred from or accused of something is an event of its own, and so
    // is to bring somebody to something.
    if (BringsTo(tree, word, stance, clauses[word])) return false;
    return (stance & (kPrevent | kAccuse)) == 0;
  }
  if ((stance & kReport) == 0) return false;
  // "…, officials said": the content stands above or beside.
  const Rel rel = tree.rel(word);
  if (rel == Rel::kParataxis) return true;
  if (clauses[word].objects.empty() && !clauses[word].passive) {
    for (const int child : tree.children(word)) {
      if (tree.rel(child) == Rel::kParataxis) return true;
    }
    if (rel == Rel::kAdvcl) {
      for (const int child : tree.children(word)) {
        if (tree.rel(child) == Rel::kMark && tree.lower(child) == "as") {
          return true;
        }
      }
    }
  }
  return false;
}

}  // namespace griot
