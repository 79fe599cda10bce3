#include "extract/statements/propositions/light_verbs.h"

#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extract/statements/mentions/typing.h"
#include "extract/statements/propositions/role_arguments.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/coordination.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/predicate.h"

namespace griot {
namespace {

// "gave preliminary approval": nothing but what describes the noun stands
// between.
bool ReachesTo(const Tree& tree, int begin, int noun) {
  for (int i = begin; i < noun; ++i) {
    if (tree.rel(i) != Rel::kAmod || tree.head(i) != noun) return false;
  }
  return begin <= noun;
}

// "gave speeches on the first day", "expressed outrage on television": when or
// where it was done, and not what the noun is about.
bool IsCircumstance(const SentenceView& view, int word, int noun,
                    absl::string_view marker) {
  if (marker != "on") return false;
  const absl::string_view role = RoleOf(view.tree, word, noun);
  const absl::string_view type =
      TypeOfNominal(view.tree, noun, view.ontology, view.lexicon);
  return role == "ARGM-TMP" || role == "ARGM-MNR" || type == "date" ||
         view.tree.lemma(noun) == "behalf" || view.ontology.IsA(type, "media");
}

}  // namespace

void FoldNoun(const SentenceView& view, int word, const ClauseCore& core,
              Proposition& p, std::vector<Slot>& objects,
              std::vector<int>& used) {
  const Tree& tree = view.tree;
  if (view.lexicon.MayBeIdiom(tree.lemma(word))) {
    for (const int child : tree.children(word)) {
      const Rel rel = tree.rel(child);
      if (rel != Rel::kObl && rel != Rel::kXcomp && rel != Rel::kAdvmod &&
          rel != Rel::kObj && rel != Rel::kCompound && rel != Rel::kAdvcl) {
        continue;
      }
      const std::string marker = MarkerOf(tree, child);
      if (!view.lexicon.IsIdiom(tree.lemma(word), marker, tree.lemma(child))) {
        continue;
      }
      p.lemma = absl::StrCat(tree.lemma(word), marker.empty() ? "" : " ",
                             marker, " ", tree.lemma(child));
      used.push_back(child);
      // "left two dead and others homeless": only the two are dead.
      const auto stands_before = [child](int noun) { return noun < child; };
      const bool behind = absl::c_any_of(core.objects, stands_before) ||
                          absl::c_any_of(core.recipients, stands_before);
      std::erase_if(objects, [&](const Slot& s) {
        return s.word == child || (behind && s.word > child);
      });
      return;
    }
  }
  const std::string verb = VerbLemma(tree, word);
  if (core.passive || core.objects.empty() ||
      !view.lexicon.MayBeLightVerb(verb)) {
    return;
  }
  const int noun = core.objects.front();
  if (!view.lexicon.IsLightVerb(verb, tree.lemma(noun)) ||
      tree.pos(noun) == Pos::kPropn) {
    return;
  }
  std::vector<Slot> own;
  const auto take = [&](int child, bool of_noun) {
    const std::string marker = MarkerOf(tree, child);
    const bool fits = marker == "for" || marker == "of" ||
                      marker == "against" || marker == "over" ||
                      marker == "on" || marker == "to" ||
                      (of_noun && marker == "with") ||
                      (!marker.empty() &&
                       marker == view.lexicon.MarkerOfNoun(tree.lemma(noun)));
    if (!fits || view.InTime(child) || !own.empty()) return;
    if (!of_noun && IsCircumstance(view, word, child, marker)) return;
    for (const int part : Conjuncts(tree, child)) {
      own.push_back({Role::kObject, part, marker});
    }
    used.push_back(child);
  };
  for (const int child : tree.children(noun)) {
    if (tree.rel(child) == Rel::kNmod && child > noun) take(child, true);
  }
  for (const int child : tree.children(word)) {
    if (own.empty() && tree.rel(child) == Rel::kObl && child > noun) {
      take(child, false);
    }
  }
  // "stage a protest" is a verb with its object, "stage a protest against
  // X" one predicate.
  if (own.empty() && !view.lexicon.IsEmptyVerb(verb)) return;
  p.lemma = absl::StrCat(verb, " ", tree.lemma(noun));
  if (ReachesTo(tree, p.text.end, noun)) p.text.end = noun + 1;
  if (!own.empty()) objects = std::move(own);
}

}  // namespace griot
