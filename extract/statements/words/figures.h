#ifndef GRIOT_EXTRACT_STATEMENTS_WORDS_FIGURES_H_
#define GRIOT_EXTRACT_STATEMENTS_WORDS_FIGURES_H_

#include <optional>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "extract/statements/words/lexicon.h"
#include "schemas/statement.h"

namespace griot {

// The word at an index of a sentence, in small letters; empty outside of it.
using WordAt = absl::FunctionRef<absl::string_view(int)>;

// The part that a word names: "half", "quarters", "third".
std::optional<double> ShareNamed(absl::string_view word);

// A single number, over words [begin, end) of a sentence: "2,500", "two and a
// half million", "£40m", "half a dozen".
struct Cardinal {
  double value = 0;
  int end = 0;
  double last_scale = 1;  // "million", where one ends it
  // "dozens", "several hundred": more than one of what it counts by.
  bool vague = false;
  bool money = false;
  bool article = false;  // "a": one, where a unit follows
};

std::optional<Cardinal> ReadCardinal(WordAt words, int begin,
                                     const Lexicon& lexicon);

// What a text counts, with what bounds it: "at least 15", "10-15", "between 40
// and 50", "hundreds of thousands", "500 or more".
struct Figure {
  int begin = 0;  // its first word, a bound before it ("at least") left out
  int end = 0;
  Quantity quantity;
};

// The figure that starts at a word.
std::optional<Figure> ReadFigure(WordAt words, int begin,
                                 const Lexicon& lexicon);

// All figures of a sentence of `size` words, in order.
std::vector<Figure> FindFigures(WordAt words, int size, const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_WORDS_FIGURES_H_
