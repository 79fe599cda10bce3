#ifndef GRIOT_EXTRACT_STATEMENTS_TIMES_TIME_EXPRESSION_H_
#define GRIOT_EXTRACT_STATEMENTS_TIMES_TIME_EXPRESSION_H_

#include <optional>
#include <vector>

#include "extract/statements/syntax/word_range.h"
#include "extract/statements/times/period.h"

namespace griot {

class Lexicon;
class Tree;

// A phrase that says when, with its preposition read into the value ("since
// 2016" is 2016/..).
struct TimeExpression {
  WordRange range;  // without the preposition
  int head = -1;    // word of the range that hangs highest in the tree
  // Nothing where the text is too vague ("in recent years") or is not dated.
  std::optional<Period> period;
  // "the day", "the same week": the time of what was told before.
  bool refers_back = false;
  // "June 3": of the year that is nearest to the publication.
  bool yearless = false;
  // "fewer than in 2012": it dates what is compared with, not what is told.
  bool compared = false;
};

// All time expressions of a sentence, in order, not overlapping. `published`
// anchors relative ones.
std::vector<TimeExpression> FindTimes(const Tree& tree,
                                      std::optional<Day> published,
                                      const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_TIMES_TIME_EXPRESSION_H_
