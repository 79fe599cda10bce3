#include "extract/statements/times/time_expression.h"

#include <algorithm>
#include <utility>

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/times/time_reader.h"

namespace griot {
namespace {

int HighestWord(const Tree& tree, const WordRange& range) {
  for (int i = range.begin; i < range.end; ++i) {
    if (!range.Contains(tree.head(i)) && tree.rel(i) != Rel::kPunct) return i;
  }
  return range.begin;
}

// Reads the preposition before an expression into its value.
void ApplyMarker(absl::string_view before, absl::string_view marker,
                 TimeExpression& time) {
  if (!time.period) return;
  Period& period = *time.period;
  if (!period.open_last) period.precision = period.granularity;
  const auto is = [&](absl::string_view word) {
    return before == word || marker == word;
  };
  if (is("since")) {
    period.open_last = true;
    period.granularity = Granularity::kInterval;
  } else if (is("until") || is("till") || is("by")) {
    period.open_first = true;
    period.granularity = Granularity::kInterval;
  } else if (marker == "prior to" ||
             (is("before") && period.granularity != Granularity::kDay)) {
    period.last = period.first - 1;
    period.open_first = true;
    period.granularity = Granularity::kInterval;
  } else if (is("after") && period.granularity != Granularity::kDay) {
    period.open_last = true;
    period.granularity = Granularity::kInterval;
  }
}

// "fewer than in 2012", "compared with last year", but "more than a year ago".
bool IsCompared(const Tree& tree, const WordRange& range,
                const Lexicon& lexicon) {
  const auto word = [&](int i) {
    return i >= 0 ? tree.lower(i) : absl::string_view();
  };
  int before = range.begin - 1;
  if (word(before) == "in" || word(before) == "on" || word(before) == "at" ||
      word(before) == "during") {
    --before;
  }
  const absl::string_view last = word(before);
  const absl::string_view more = word(before - 1);
  if (last == "unlike") return true;
  if (last == "with" || last == "to") return more == "compared";
  if (last != "than" || more == "later" || more == "earlier") return false;
  const absl::string_view first = tree.lower(range.begin);
  const bool counts = tree.pos(range.begin) == Pos::kNum || first == "a" ||
                      first == "an" || lexicon.NumberOf(first).has_value();
  return before != range.begin - 1 || !counts ||
         tree.xpos(range.end - 1) == "CD";
}

}  // namespace

std::vector<TimeExpression> FindTimes(const Tree& tree,
                                      std::optional<Day> published,
                                      const Lexicon& lexicon) {
  std::vector<TimeExpression> times;
  TimeReader reader(tree, published, lexicon);
  for (int i = 0; i < tree.size();) {
    auto time = reader.Read(i);
    if (!time) {
      ++i;
      continue;
    }
    i = time->range.end;
    time->head = HighestWord(tree, time->range);
    const absl::string_view before = time->range.begin > 0
                                         ? tree.lower(time->range.begin - 1)
                                         : absl::string_view();
    time->compared = IsCompared(tree, time->range, lexicon);
    // "after Sunday's raid": the raid was on Sunday.
    if (tree.sub(time->head) != Sub::kPoss) {
      ApplyMarker(before, MarkerOf(tree, time->head), *time);
    }
    times.push_back(*std::move(time));
  }
  return times;
}

}  // namespace griot
