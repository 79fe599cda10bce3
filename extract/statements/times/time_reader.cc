#include "extract/statements/times/time_reader.h"

#include <algorithm>

#include "absl/strings/numbers.h"

namespace griot {

std::optional<TimeExpression> TimeReader::Read(int start) {
  at_ = start;
  TimeExpression found;
  if (!ReadPoint(&found)) return std::nullopt;
  found.range = {start, at_};
  return found;
}

absl::string_view TimeReader::Lower(int i) const {
  return i >= 0 && i < tree_.size() ? tree_.lower(i) : absl::string_view();
}

absl::string_view TimeReader::Lemma(int i) const {
  return i >= 0 && i < tree_.size() ? tree_.lemma(i) : absl::string_view();
}

bool TimeReader::Take(absl::string_view word) {
  if (Lower(at_) != word) return false;
  ++at_;
  return true;
}

std::optional<int> TimeReader::YearAt(int i) const {
  int year = 0;
  const absl::string_view word = Lower(i);
  if (word.size() == 4 && absl::SimpleAtoi(word, &year) && year >= 1500 &&
      year < 2200) {
    return year;
  }
  return std::nullopt;
}

std::optional<int> TimeReader::DayNumberAt(int i) const {
  absl::string_view word = Lower(i);
  if (word.size() > 2) {
    const absl::string_view suffix = word.substr(word.size() - 2);
    if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th") {
      word.remove_suffix(2);
    }
  }
  int day = 0;
  if (word.size() <= 2 && absl::SimpleAtoi(word, &day) && day >= 1 &&
      day <= 31) {
    return day;
  }
  return std::nullopt;
}

std::optional<double> TimeReader::CountAt(int i) const {
  double value = 0;
  if (absl::SimpleAtod(Lower(i), &value)) return value;
  if (Lower(i) == "a" || Lower(i) == "an") return 1;
  return lexicon_.NumberOf(Lower(i));
}

bool TimeReader::LooksAhead(int word) const {
  for (int i = word, steps = 0; i >= 0 && steps < 6;
       i = tree_.head(i), ++steps) {
    if (tree_.pos(i) != Pos::kVerb && !tree_.Has(i, Rel::kCop)) continue;
    for (const int child : tree_.children(i)) {
      const absl::string_view aux = tree_.lower(child);
      if (tree_.rel(child) == Rel::kAux &&
          (aux == "will" || aux == "'ll" || aux == "’ll" || aux == "shall" ||
           aux == "may" || aux == "could" || aux == "must")) {
        return true;
      }
      if (tree_.rel(child) == Rel::kMark && aux == "to") {
        for (const int be : tree_.children(i)) {  // "is to meet on Friday"
          if (tree_.rel(be) == Rel::kAux && be < child &&
              tree_.lemma(be) == "be") {
            return true;
          }
        }
        const int head = tree_.head(i);
        return head >= 0 && (lexicon_.StanceOf(tree_.lemma(head)) &
                             (kPlan | kVow | kOrder)) != 0;
      }
    }
    // "the trial starts in October"
    if ((tree_.xpos(i) == "VBZ" || tree_.xpos(i) == "VBP") &&
        !tree_.Has(i, Rel::kAux)) {
      return true;
    }
    return false;
  }
  return false;
}

Period TimeReader::ResolveMonth(int month, std::optional<int> year,
                                int word) const {
  if (year) return MonthPeriod(*year, month);
  const int this_year = YearOf(*published_);
  const int this_month = MonthOf(*published_);
  if (LooksAhead(word)) {
    return MonthPeriod(month < this_month ? this_year + 1 : this_year, month);
  }
  return MonthPeriod(month > this_month ? this_year - 1 : this_year, month);
}

Period TimeReader::ResolveDate(int month, int day, std::optional<int> year,
                               int word) const {
  const int y = year ? *year : YearOf(ResolveMonth(month, {}, word).first);
  const Day last = LastOfMonth(y, month);
  return DayPeriod(std::min(DayOf(y, month, day), last));
}

bool TimeReader::ReadDate(TimeExpression* out) {
  const int start = at_;
  if (const auto day = ParseDay(Lower(at_)); day && Lower(at_).size() == 10) {
    ++at_;
    out->period = DayPeriod(*day);
    return true;
  }
  std::optional<int> day;
  if (DayNumberAt(at_) && MonthAt(at_ + 1)) day = DayNumberAt(at_++);
  const std::optional<int> month = MonthAt(at_);
  if (!month) {
    at_ = start;
    return false;
  }
  const int month_word = at_++;
  if (!day && DayNumberAt(at_) && !YearAt(at_)) day = DayNumberAt(at_++);
  std::optional<int> year = YearAt(at_);
  if (year) {
    ++at_;
  } else if (Lower(at_) == "," && YearAt(at_ + 1)) {
    year = YearAt(at_ + 1);
    at_ += 2;
  }
  if (!year && !published_) return true;  // a date, but of which year
  out->period = day ? ResolveDate(*month, *day, year, month_word)
                    : ResolveMonth(*month, year, month_word);
  return true;
}

std::optional<int> TimeReader::MonthAt(int i) const {
  const auto month = MonthNamed(Lower(i));
  // "may" and "march" are words of their own.
  if (month && tree_.pos(i) != Pos::kPropn && Lower(i).back() != '.') {
    return std::nullopt;
  }
  return month;
}

bool TimeReader::ReadWeekday(int shift, TimeExpression* out) {
  const auto weekday = WeekdayNamed(Lower(at_));
  if (!weekday) return false;
  const int word = at_++;
  if (published_) {
    const int today = WeekdayOf(*published_);
    Day day = *published_ - (today - *weekday + 7) % 7;
    const absl::string_view before = Lower(word - 1);
    if (shift > 0 || (shift == 0 && before == "until") ||
        (shift == 0 && LooksAhead(word))) {
      day = *published_ + (*weekday - today + 7) % 7;
      if (day == *published_ && shift > 0) day += 7;
    } else if (shift < 0 && day == *published_) {
      day -= 7;
    }
    out->period = DayPeriod(day);
  }
  // "Monday 20 January 2025", "Tuesday, March 4": the date decides.
  const int after = at_;
  Take(",");
  TimeExpression date;
  if (ReadDate(&date) && date.period &&
      date.period->granularity == Granularity::kDay) {
    out->period = date.period;
  } else {
    at_ = after;
  }
  if (IsPartOfDay(Lower(at_))) ++at_;
  return true;
}

bool TimeReader::ReadYear(TimeExpression* out) {
  const auto year = YearAt(at_);
  if (year) {
    const absl::string_view before = Lower(at_ - 1);
    const bool counts = at_ + 1 < tree_.size() &&
                        tree_.rel(at_) == Rel::kNummod && tree_.head(at_) > at_;
    if (counts && before != "in" && before != "since") return false;
    ++at_;
    out->period = YearPeriod(*year);
    return true;
  }
  absl::string_view word = Lower(at_);
  int decade = 0;
  if (word.size() == 5 && word.back() == 's' &&
      absl::SimpleAtoi(word.substr(0, 4), &decade) && decade >= 1500 &&
      decade < 2200 && decade % 10 == 0) {
    ++at_;
    out->period = Between(YearPeriod(decade), YearPeriod(decade + 9));
    return true;
  }
  return false;
}

bool TimeReader::ReadPoint(TimeExpression* out) {
  return ReadDate(out) || ReadWeekday(0, out) || ReadPart(out) ||
         ReadRelative(out) || ReadCounted(out) || ReadYear(out) ||
         ReadWord(out);
}

}  // namespace griot
