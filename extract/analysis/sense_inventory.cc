#include "extract/analysis/sense_inventory.h"

#include <algorithm>
#include <map>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "extract/analysis/typography.h"

namespace griot {
namespace {

constexpr size_t kLeastStem = 3;  // letters that lemma and verb share
constexpr int kLeastLemmas = 2;   // that tell of an ending

// "sit_down" of "sit_down.02".
absl::string_view RolesetOf(absl::string_view sense) {
  return sense.substr(0, sense.rfind('.'));
}

bool IsPlainWord(absl::string_view lemma) {
  return !lemma.empty() && absl::ascii_isalpha(lemma[0]) &&
         std::all_of(lemma.begin(), lemma.end(), [](char letter) {
           return absl::ascii_isalpha(letter) || letter == '-';
         });
}

}  // namespace

SenseInventory::SenseInventory(std::vector<std::string> names, ByLemma by_lemma)
    : names_(std::move(names)), by_lemma_(std::move(by_lemma)) {
  for (const absl::string_view name : names_) {
    const absl::string_view roleset = RolesetOf(name);
    const size_t mark = roleset.find('_');
    particles_.emplace_back(mark == absl::string_view::npos
                                ? absl::string_view()
                                : roleset.substr(mark + 1));
  }
  std::map<std::pair<std::string, std::string>, int> counts;
  for (const auto& [lemma, senses] : by_lemma_) {
    if (senses.empty()) continue;
    const auto first = static_cast<size_t>(senses[0]);
    const std::string verb(RolesetOf(names_[first]));
    if (!particles_[first].empty() || verb == lemma) continue;
    const auto [end, verb_end] =
        std::mismatch(lemma.begin(), lemma.end(), verb.begin(), verb.end());
    const auto common = static_cast<size_t>(end - lemma.begin());
    // With the letter before the ending, too: some follow only some letters.
    for (size_t shared = 0; shared < 2; ++shared) {
      if (common < kLeastStem + shared) break;
      const size_t stem = common - shared;
      if (stem == lemma.size()) continue;
      ++counts[{lemma.substr(stem), verb.substr(stem)}];
    }
  }
  for (const auto& [ending, count] : counts) {
    if (count >= kLeastLemmas) {
      endings_[ending.first].push_back({ending.second, count});
    }
  }
  for (auto& [lemma, endings] : endings_) {
    std::stable_sort(
        endings.begin(), endings.end(),
        [](const Ending& a, const Ending& b) { return a.lemmas > b.lemmas; });
  }
}

void SenseInventory::Candidates(const std::vector<Word>& words,
                                int32_t predicate,
                                std::vector<int32_t>& numbers) const {
  numbers.clear();
  const auto found =
      by_lemma_.find(words[static_cast<size_t>(predicate)].lemma);
  if (found == by_lemma_.end()) return;
  const auto particle = [&](int32_t sense) -> const std::string& {
    return particles_[static_cast<size_t>(sense)];
  };
  const auto stands = [&](const std::string& form, bool beside) {
    return std::any_of(words.begin(), words.end(), [&](const Word& word) {
      return (!beside ||
              (word.head == predicate && word.deprel == "compound:prt")) &&
             LowerCase(word.form) == form;
    });
  };
  const auto keep = [&](const auto& wanted) {
    for (const int32_t sense : found->second) {
      if (wanted(sense)) numbers.push_back(sense);
    }
    return !numbers.empty();
  };
  const bool plain =
      std::all_of(found->second.begin(), found->second.end(),
                  [&](int32_t sense) { return particle(sense).empty(); });
  if (plain) {
    numbers = found->second;
    return;
  }
  if (keep([&](int32_t sense) {
        return !particle(sense).empty() && stands(particle(sense), true);
      })) {
    return;
  }
  if (!keep([&](int32_t sense) {
        return particle(sense).empty() || stands(particle(sense), false);
      })) {
    numbers = found->second;
  }
}

std::string SenseInventory::VerbOf(const Word& word, IsVerb is_verb) const {
  if (!IsPlainWord(word.lemma)) return "";
  std::string lemma = absl::AsciiStrToLower(word.lemma);
  if (word.upos == "VERB" && is_verb(lemma)) return lemma;
  for (size_t stem = kLeastStem; stem < lemma.size(); ++stem) {
    const auto found = endings_.find(lemma.substr(stem));
    if (found == endings_.end()) continue;
    for (const Ending& ending : found->second) {
      std::string verb = absl::StrCat(lemma.substr(0, stem), ending.verb);
      if (verb != lemma && is_verb(verb)) return verb;
    }
  }
  return lemma;
}

void SenseInventory::OfVerb(absl::string_view verb,
                            std::vector<int32_t>& numbers) const {
  numbers.clear();
  const auto found = by_lemma_.find(verb);
  if (found == by_lemma_.end()) return;
  for (const int32_t sense : found->second) {
    if (particles_[static_cast<size_t>(sense)].empty()) {
      numbers.push_back(sense);
    }
  }
}

}  // namespace griot
