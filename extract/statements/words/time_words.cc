#include "extract/statements/words/time_words.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/statements/words/embedded_lexicon.h"

namespace griot {
namespace {

constexpr std::pair<absl::string_view, Unit> kUnits[] = {
    {"day", Unit::kDay},     {"week", Unit::kWeek},
    {"month", Unit::kMonth}, {"quarter", Unit::kQuarter},
    {"year", Unit::kYear},   {"decade", Unit::kDecade},
    {"hour", Unit::kHour}};

template <typename Value>
using Words = absl::flat_hash_map<absl::string_view, Value>;

template <typename Value>
std::optional<Value> Find(const Words<Value>& words, absl::string_view key) {
  const auto found = words.find(key);
  if (found == words.end()) return std::nullopt;
  return found->second;
}

// lexicon/time_words.txt.
struct TimeWords {
  Words<Unit> units;
  Words<int> ordinals;
  Words<int> shifts;
  absl::flat_hash_set<absl::string_view> parts;
  absl::flat_hash_set<absl::string_view> seasons;

  TimeWords() {
    for (const EmbeddedText& file : EmbeddedLexicon()) {
      if (file.name != "time_words.txt") continue;
      for (const absl::string_view line :
           absl::StrSplit(file.text, '\n', absl::SkipEmpty())) {
        if (line[0] != '#' && !Add(absl::StrSplit(line, ' '))) Die(line);
      }
    }
  }

 private:
  // A fault of the program, not of its input.
  [[noreturn]] static void Die(absl::string_view line) {
    const std::string text(line);
    std::fprintf(stderr, "griot: time_words.txt: \"%s\"\n", text.c_str());
    std::abort();
  }

  // Whether the row says what the head of the file allows.
  bool Add(const std::vector<absl::string_view>& row) {
    const absl::string_view kind = row.size() > 1 ? row[1] : "";
    if (row.size() == 2) {
      return (kind == "part" && parts.insert(row[0]).second) ||
             (kind == "season" && seasons.insert(row[0]).second);
    }
    if (row.size() != 3) return false;
    if (kind == "unit") {
      for (const auto& [name, unit] : kUnits) {
        if (name == row[2]) return units.emplace(row[0], unit).second;
      }
      return false;
    }
    int value = 0;
    return absl::SimpleAtoi(row[2], &value) &&
           ((kind == "ordinal" && ordinals.emplace(row[0], value).second) ||
            (kind == "shift" && shifts.emplace(row[0], value).second));
  }
};

const TimeWords& All() {
  static const TimeWords* const words = new TimeWords();
  return *words;
}

}  // namespace

std::optional<Unit> UnitNamed(absl::string_view lemma) {
  return Find(All().units, lemma);
}

std::optional<int> OrdinalNamed(absl::string_view word) {
  if (const auto named = Find(All().ordinals, word)) return named;
  constexpr absl::string_view kEndings[] = {"st", "nd", "rd", "th"};
  for (const absl::string_view ending : kEndings) {
    absl::string_view digits = word;
    int number = 0;
    if (absl::ConsumeSuffix(&digits, ending) && digits.size() <= 2 &&
        absl::SimpleAtoi(digits, &number) && number >= 1 && number <= 31) {
      return number;
    }
  }
  return std::nullopt;
}

std::optional<int> ShiftNamed(absl::string_view word) {
  return Find(All().shifts, word);
}

bool IsPartOfDay(absl::string_view word) { return All().parts.contains(word); }

bool IsSeason(absl::string_view word) { return All().seasons.contains(word); }

}  // namespace griot
