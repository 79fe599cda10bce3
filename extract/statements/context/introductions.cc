#include "extract/statements/context/introductions.h"

#include <algorithm>

#include "absl/strings/string_view.h"
#include "extract/statements/context/sources.h"
#include "extract/statements/syntax/word_kinds.h"

namespace griot {
namespace {

// People and bodies by a name, a noun or a pronoun.
bool MayIntroduce(const DocumentView& view, WordPosition at) {
  const Tree& tree = view.trees[static_cast<size_t>(at.sentence)];
  if (tree.pos(at.word) != Pos::kPron) return IsSpeaker(view, at);
  return IsPersonPronoun(tree, at.word) || IsSpeaker(view, at);
}

// The subject of the clause that can speak, or -1. Where the verb says that it
// does, whatever its subject is: "the warning read", "the page made this
// announcement".
int SpeakerOf(const DocumentView& view, const Quotations& quotations,
              int sentence, int verb) {
  const Tree& tree = view.trees[static_cast<size_t>(sentence)];
  const ClauseCore& core = view.clauses[static_cast<size_t>(sentence)][verb];
  const bool speaks =
      tree.lemma(verb) == "read" ||
      std::any_of(core.objects.begin(), core.objects.end(), [&](int object) {
        return view.lexicon.IsUtterance(tree.lemma(object));
      });
  // "“…”, reads the letter"
  const bool inverted = tree.lemma(verb) == "read" && core.subjects.empty();
  for (const int word : core.passive ? core.agents
                        : inverted   ? core.objects
                                     : core.subjects) {
    if (quotations.At(sentence, word) < 0 &&
        (MayIntroduce(view, {sentence, word}) ||
         (speaks && !core.passive && tree.pos(word) != Pos::kPron))) {
      return word;
    }
  }
  return -1;
}

}  // namespace

std::optional<Report> ReadIntroduction(const DocumentView& view,
                                       const Quotations& quotations,
                                       int sentence, const WordRange& words) {
  const Tree& tree = view.trees[static_cast<size_t>(sentence)];
  const Clauses& clauses = view.clauses[static_cast<size_t>(sentence)];
  Report report;
  report.sentence = sentence;
  // What tells more of a noun introduces only if nothing else does.
  for (const bool relative : {false, true}) {
    for (int i = words.end - 1; i >= words.begin; --i) {
      if (!clauses[i].is_clause || tree.pos(i) != Pos::kVerb ||
          (tree.rel(i) == Rel::kAcl && tree.sub(i) == Sub::kRelcl) !=
              relative) {
        continue;
      }
      const int source = SpeakerOf(view, quotations, sentence, i);
      if (source < 0) continue;
      report.cue_word = i;
      report.cue = {i, i + 1};
      report.sources = {MakerOf(view, {sentence, source})};
      return report;
    }
  }
  // "Ann Bell, The Post:"
  if (words.empty() || tree.lower(words.end - 1) != ":") return std::nullopt;
  for (int i = words.begin; i < words.end; ++i) {
    if (!tree.IsNominal(i) || tree.Has(i, Rel::kCase) ||
        !IsSpeaker(view, {sentence, i})) {
      continue;
    }
    report.cue_word = words.end - 1;
    report.cue = {words.end - 1, words.end};
    report.sources = {{sentence, i}};
    return report;
  }
  return std::nullopt;
}

}  // namespace griot
