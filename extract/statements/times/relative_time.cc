#include <algorithm>

#include "extract/statements/times/time_reader.h"

namespace griot {

bool TimeReader::ReadRelative(TimeExpression* out) {
  const int start = at_;
  if (Lower(at_) == "the" || Lower(at_) == "earlier" || Lower(at_) == "later") {
    ++at_;
  }
  const absl::string_view word = Lower(at_);
  int shift = 0;
  if (word == "last" || word == "past" || word == "previous") {
    shift = -1;
  } else if (word == "next" || word == "coming") {
    shift = 1;
  } else if (word != "this") {
    at_ = start;
    return false;
  }
  ++at_;
  if (const auto count = CountAt(at_); count && shift != 0) {
    if (const auto unit = UnitNamed(Lemma(at_ + 1))) {
      at_ += 2;
      if (Lower(at_) == "of" && YearAt(at_ + 1)) {
        // "the last six months of 2004"
        out->period = YearPeriod(*YearAt(at_ + 1));
        at_ += 2;
        return true;
      }
      if (published_) {
        const Day other = Shift(*published_, *unit, shift * *count);
        out->period =
            Period{std::min(other, *published_), std::max(other, *published_),
                   Granularity::kInterval};
      }
      return true;
    }
  }
  if (ReadWeekday(shift, out)) return true;
  if (IsPartOfDay(Lower(at_))) {
    ++at_;
    if (published_) out->period = DayPeriod(*published_ + std::min(shift, 0));
    return true;
  }
  if (const auto month = MonthAt(at_)) {
    const int month_word = at_++;
    if (!published_) return true;
    Period period = ResolveMonth(*month, {}, month_word);
    if (shift > 0 && period.first <= *published_) {
      period = MonthPeriod(YearOf(*published_) + 1, *month);
    } else if (shift < 0 && period.last >= *published_) {
      period = MonthPeriod(YearOf(*published_) - 1, *month);
    }
    out->period = period;
    return true;
  }
  const auto unit = UnitNamed(Lemma(at_));
  if (!unit || Lower(start) == "earlier") {
    if (!unit) {
      at_ = start;
      return false;
    }
  }
  // "the past year" is a stretch up to now, "the previous day" relative.
  const bool plural = tree_.xpos(at_) == "NNS";
  ++at_;
  if (!published_ || plural || word == "previous" || word == "coming") {
    return true;
  }
  out->period = PeriodAround(*unit, shift);
  return true;
}

Day TimeReader::Shift(Day day, Unit unit, double count) {
  const int n = static_cast<int>(std::clamp(count, -5000.0, 5000.0));
  switch (unit) {
    case Unit::kHour:
      return day + n / 24;
    case Unit::kDay:
      return day + n;
    case Unit::kWeek:
      return day + 7 * n;
    case Unit::kMonth:
      return AddMonths(day, n);
    case Unit::kYear:
      return AddMonths(day, 12 * n);
    case Unit::kDecade:
      return AddMonths(day, 120 * std::clamp(n, -40, 40));
  }
  return day;
}

std::optional<Period> TimeReader::PeriodAround(Unit unit, double count) const {
  const Day day = Shift(*published_, unit, count);
  switch (unit) {
    case Unit::kHour:
    case Unit::kDay:
      return DayPeriod(day);
    case Unit::kWeek:
      return WeekPeriod(day);
    case Unit::kMonth:
      return MonthPeriod(YearOf(day), MonthOf(day));
    case Unit::kYear:
      return YearPeriod(YearOf(day));
    case Unit::kDecade:
      return std::nullopt;
  }
  return std::nullopt;
}

bool TimeReader::ReadCounted(TimeExpression* out) {
  const int start = at_;
  const absl::string_view before = Lower(at_ - 1);
  const auto count = CountAt(at_);
  if (!count) return false;
  int next = at_ + 1;
  if (Lower(next) == "-") ++next;
  const auto unit = UnitNamed(Lemma(next));
  if (!unit) return false;
  const bool after_bound = before == "than" || before == "least" ||
                           before == "about" || before == "nearly" ||
                           before == "almost" || before == "around" ||
                           before == "over";
  at_ = next + 1;
  if (Lower(at_) == "ago") {
    ++at_;
    if (published_) out->period = PeriodAround(*unit, -*count);
    return true;
  }
  // "for (more than) two years": a stretch that ends now.
  int first = start;
  while (first > 0 && first > start - 4 &&
         (after_bound || Lower(first - 1) == "for" ||
          Lower(first - 1) == "within" || Lower(first - 1) == "more" ||
          Lower(first - 1) == "at" || Lower(first - 1) == "than")) {
    --first;
    if (Lower(first) == "for" || Lower(first) == "within") break;
  }
  if (!published_) return Lower(first) == "for" || Lower(first) == "within";
  if (Lower(first) == "within") {
    out->period = Period{*published_, Shift(*published_, *unit, *count),
                         Granularity::kInterval};
    return true;
  }
  if (Lower(first) == "for") {
    if (HasPerfect(start)) {
      Period period;
      period.first = Shift(*published_, *unit, -*count);
      period.precision = *unit == Unit::kYear || *unit == Unit::kDecade
                             ? Granularity::kYear
                         : *unit == Unit::kMonth ? Granularity::kMonth
                                                 : Granularity::kDay;
      period.last = *published_;
      period.open_last = true;
      period.granularity = Granularity::kInterval;
      out->period = period;
    }
    return true;
  }
  at_ = start;
  return false;
}

bool TimeReader::HasPerfect(int word) const {
  for (int i = word; i >= 0; i = tree_.head(i)) {
    if (tree_.pos(i) != Pos::kVerb) continue;
    for (const int child : tree_.children(i)) {
      if (tree_.rel(child) == Rel::kAux &&
          (tree_.lower(child) == "has" || tree_.lower(child) == "have" ||
           tree_.lower(child) == "'s" || tree_.lower(child) == "'ve")) {
        return true;
      }
    }
    return false;
  }
  return false;
}

bool TimeReader::ReadPart(TimeExpression* out) {
  const int start = at_;
  Take("the");
  const auto ordinal = OrdinalNamed(Lower(at_));
  if (ordinal && Lower(at_ + 1) == "quarter") {
    at_ += 2;
    std::optional<int> year;
    if (Lower(at_) == "of" && YearAt(at_ + 1)) {
      year = YearAt(at_ + 1);
      at_ += 2;
    } else if (published_) {
      year = YearOf(*published_);
    }
    if (year) {
      out->period = Between(MonthPeriod(*year, *ordinal * 3 - 2),
                            MonthPeriod(*year, *ordinal * 3));
    }
    return true;
  }
  const absl::string_view part = Lower(at_);
  if (part == "end" || part == "beginning" || part == "start" ||
      part == "middle") {
    if (Lower(at_ + 1) == "of") {
      at_ += 2;
      if (ReadDate(out) || ReadYear(out) || ReadRelative(out)) return true;
      Take("the");
      const auto unit = UnitNamed(Lemma(at_));
      if (unit) {
        ++at_;
        if (published_) out->period = PeriodAround(*unit, 0);
        return true;
      }
    }
  }
  if (Lower(start) == "the" || Lower(start) == "that") {
    at_ = start + 1;
    if (Lower(at_) == "same") ++at_;
    const auto unit = UnitNamed(Lower(at_));
    if (unit && (*unit == Unit::kDay || Lower(at_ - 1) == "same")) {
      ++at_;
      out->refers_back = true;
      return true;
    }
  }
  at_ = start;
  return false;
}

bool TimeReader::ReadWord(TimeExpression* out) {
  if (const auto shift = ShiftNamed(Lower(at_))) {
    ++at_;
    if (published_) out->period = DayPeriod(*published_ + *shift);
    if (IsPartOfDay(Lower(at_))) ++at_;
    return true;
  }
  if (IsPartOfDay(Lower(at_))) {
    const int start = at_++;
    if (Lower(at_) == "on") ++at_;
    if (ReadWeekday(0, out)) return true;
    at_ = start + 1;
    out->refers_back = true;  // "in the afternoon": of a day told before
    return true;
  }
  if ((Lower(at_) == "early" || Lower(at_) == "late" ||
       Lower(at_) == "earlier" || Lower(at_) == "later" ||
       Lower(at_) == "mid") &&
      at_ + 1 < tree_.size()) {
    const int start = at_++;
    if (Lower(at_) == "-") ++at_;
    if (Lower(at_) == "on") ++at_;
    if (Lower(at_) == "in") ++at_;
    if (ReadDate(out) || ReadWeekday(0, out) || ReadYear(out) ||
        ReadRelative(out)) {
      return true;
    }
    at_ = start;
  }
  return false;
}

}  // namespace griot
