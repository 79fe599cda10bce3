#include "extract/statements/propositions/verb_group.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/predicate.h"

namespace griot {
namespace {

// "pull back": the verb with the adverb after it, where the packs know both
// as one; treebanks tell particles and adverbs apart by a hair.
std::string WithAdverb(const SentenceView& view, int word, std::string lemma) {
  const Tree& tree = view.tree;
  const int next = word + 1;
  if (next >= tree.size() || tree.head(next) != word ||
      tree.rel(next) != Rel::kAdvmod) {
    return lemma;
  }
  const absl::string_view adverb = tree.lower(next);
  std::string both = absl::StrCat(lemma, " ", adverb);
  // "went off", "was set aside", "stopped short of it"
  const bool particle = adverb == "off" || adverb == "aside" ||
                        adverb == "short" || (adverb == "by" && lemma == "go");
  return particle || !view.ontology.Wordings(both).empty() ? both : lemma;
}

// "put their quarrel aside", "take it seriously": the adverb behind the
// object without which the verb says something else.
std::string WithAdverbBehind(const Tree& tree, int word, std::string lemma) {
  static constexpr absl::string_view kAdverbs[] = {"aside", "lightly",
                                                   "seriously"};
  if (lemma != "put" && lemma != "set" && lemma != "take" && lemma != "treat") {
    return lemma;
  }
  for (const int child : tree.children(word)) {
    if (child > word + 1 && tree.rel(child) == Rel::kAdvmod &&
        std::find(std::begin(kAdverbs), std::end(kAdverbs),
                  tree.lower(child)) != std::end(kAdverbs)) {
      return absl::StrCat(lemma, " ", tree.lower(child));
    }
  }
  return lemma;
}

}  // namespace

WordRange VerbGroup(const Tree& tree, int word) {
  WordRange range{word, word + 1};
  for (const int child : tree.children(word)) {
    const Rel rel = tree.rel(child);
    if (rel == Rel::kAux || (rel == Rel::kCop && child < word)) {
      range.begin = std::min(range.begin, child);
    } else if (rel == Rel::kCompound && tree.sub(child) == Sub::kParticle &&
               child == range.end) {
      range.end = child + 1;
    }
  }
  // A subject between auxiliary and verb (questions) cuts the group.
  for (int i = word - 1; i >= range.begin; --i) {
    const Rel rel = tree.rel(i);
    if (tree.head(i) != word || rel == Rel::kNsubj || rel == Rel::kObl ||
        rel == Rel::kObj) {
      if (tree.head(i) == word || !tree.Below(i, word)) {
        range.begin = i + 1;
        break;
      }
    }
  }
  return range;
}

std::string VerbLemmaWithAdverb(const SentenceView& view, int word) {
  return WithAdverbBehind(view.tree, word,
                          WithAdverb(view, word, VerbLemma(view.tree, word)));
}

}  // namespace griot
