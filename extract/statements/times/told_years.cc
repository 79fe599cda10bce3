#include "extract/statements/times/told_years.h"

#include <cstddef>

#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"
#include "extract/statements/times/period_parts.h"

namespace griot {
namespace {

// Whether a word of the expression is its year.
bool NamesYear(const Tree& tree, const TimeExpression& time) {
  for (int i = time.range.begin; i < time.range.end; ++i) {
    int year = 0;
    if (absl::SimpleAtoi(tree.lower(i), &year) &&
        year == YearOf(time.period->first)) {
      return true;
    }
  }
  return false;
}

// "In 2019, …", "in the 2016 election …": opens the sentence with its year.
bool OpensWithYear(const Tree& tree, const TimeExpression& time) {
  if (!time.period || time.period->granularity != Granularity::kYear) {
    return false;
  }
  const int begin = time.range.begin;
  return (begin == 1 || (begin == 2 && tree.lower(1) == "the")) &&
         tree.lower(0) == "in";
}

// "November 15, 2017"
bool IsWholeDate(const Tree& tree, const TimeExpression& time) {
  return time.period && time.period->granularity == Granularity::kDay &&
         NamesYear(tree, time);
}

}  // namespace

void GiveToldYears(absl::Span<const Tree> trees,
                   absl::Span<const Sentence> sentences,
                   std::optional<Day> published,
                   std::vector<std::vector<TimeExpression>>& times) {
  if (!published) return;
  for (size_t s = 0; s < trees.size(); ++s) {
    std::optional<int> year;
    Day from = 0;  // the told day, which what follows comes after
    if (s > 0 && !sentences[s].starts_paragraph && !times[s - 1].empty()) {
      const TimeExpression& last = times[s - 1].back();
      if (IsWholeDate(trees[s - 1], last)) {
        year = YearOf(last.period->first);
        from = last.period->first;
      }
    }
    for (TimeExpression& time : times[s]) {
      if (OpensWithYear(trees[s], time)) {
        year = YearOf(time.period->first);
        from = time.period->first;
      } else if (time.period && !time.yearless) {
        year.reset();
      } else if (time.period && year && *year < YearOf(*published)) {
        const Period told = InYear(*time.period, *year);
        if (told.last >= from) time.period = told;
      }
    }
  }
}

}  // namespace griot
