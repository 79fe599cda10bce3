#include "extract/statements/words/operators.h"

#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/statements/words/embedded_lexicon.h"

namespace griot {
namespace {

constexpr std::pair<absl::string_view, Effect> kEffects[] = {
    {"holds", Effect::kHolds},
    {"fails", Effect::kFails},
    {"forbidden", Effect::kForbidden},
    {"possible", Effect::kPossible},
    {"doubtful", Effect::kDoubtful},
    {"planned", Effect::kPlanned},
    {"attempted", Effect::kAttempted},
    {"ordered", Effect::kOrdered},
    {"conditional", Effect::kConditional},
    {"enabled", Effect::kEnabled},
    {"granted", Effect::kGranted},
    {"aided", Effect::kAided},
    {"blamed", Effect::kBlamed},
    {"dreaded", Effect::kDreaded},
    {"obliged", Effect::kObliged},
    {"presumed", Effect::kPresumed},
    {"with", Effect::kWith},
    {"turned", Effect::kTurned},
};

// Dies of an effect that no rule knows: a fault of the program, not of its
// input.
Effect EffectOf(const std::string& name) {
  for (const auto& [key, effect] : kEffects) {
    if (key == name) return effect;
  }
  std::fprintf(stderr, "griot: operators.txt: there is no effect \"%s\"\n",
               name.c_str());
  std::abort();
}

}  // namespace

const Operators& Operators::Get() {
  static const Operators* const operators = new Operators();
  return *operators;
}

Operators::Operators() {
  absl::string_view text;
  for (const EmbeddedText& file : EmbeddedLexicon()) {
    if (file.name == "operators.txt") text = file.text;
  }
  std::vector<std::string> complements;
  Operator signature;
  for (absl::string_view line : absl::StrSplit(text, '\n')) {
    if (line.empty() || line[0] == '#' || line[0] == '+' || line[0] == '-') {
      continue;
    }
    if (absl::ConsumePrefix(&line, "= ")) {
      const std::pair<std::string, std::string> fields =
          absl::StrSplit(line, absl::MaxSplits(": ", 1));
      const std::pair<std::string, std::string> effects =
          absl::StrSplit(fields.second, absl::MaxSplits(" / ", 1));
      complements = absl::StrSplit(fields.first, ',');
      signature = {EffectOf(effects.first), EffectOf(effects.second)};
      continue;
    }
    for (absl::string_view word :
         absl::StrSplit(line, ' ', absl::SkipEmpty())) {
      for (const std::string& complement : complements) {
        by_complement_[complement].emplace(
            absl::StrReplaceAll(word, {{"_", " "}}), signature);
      }
    }
  }
}

const Operator* Operators::Find(absl::string_view lemma,
                                absl::string_view complement, bool noun) const {
  const auto words = by_complement_.find(complement);
  if (words == by_complement_.end()) return nullptr;
  auto found = words->second.find(absl::StrCat(lemma, noun ? ".n" : ".v"));
  if (found == words->second.end()) found = words->second.find(lemma);
  return found == words->second.end() ? nullptr : &found->second;
}

}  // namespace griot
