#include "extract/statements/times/time_expression.h"

#include <algorithm>
#include <utility>

#include "absl/strings/string_view.h"
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
                 TimeExpression* time) {
  if (!time->period) return;
  Period& period = *time->period;
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
  } else if (is("before") && period.granularity != Granularity::kDay) {
    period.last = period.first - 1;
    period.open_first = true;
    period.granularity = Granularity::kInterval;
  } else if (is("after") && period.granularity != Granularity::kDay) {
    period.open_last = true;
    period.granularity = Granularity::kInterval;
  }
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
    // "between X and Y", "from X to Y": one interval.
    if (!times.empty() && times.back().period && time->period &&
        time->range.begin == times.back().range.end + 1) {
      TimeExpression& last = times.back();
      const int first = last.range.begin;
      const absl::string_view opening =
          first > 0 ? tree.lower(first - 1) : absl::string_view();
      if ((before == "and" && opening == "between") ||
          ((before == "to" || before == "until" || before == "through") &&
           opening == "from") ||
          before == "-" || before == "–") {
        last.period = Between(*last.period, *time->period);
        last.range.end = time->range.end;
        last.head = HighestWord(tree, last.range);
        continue;
      }
    }
    ApplyMarker(before, MarkerOf(tree, time->head), &*time);
    times.push_back(*std::move(time));
  }
  return times;
}

}  // namespace griot
