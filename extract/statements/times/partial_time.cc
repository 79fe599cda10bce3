#include "extract/statements/times/period_parts.h"
#include "extract/statements/times/tense.h"
#include "extract/statements/times/time_reader.h"
#include "extract/statements/words/figures.h"
#include "schemas/calendar_words.h"

namespace griot {

bool TimeReader::ReadWhole(Point& out) {
  const int start = at_;
  if (ReadDate(out) || ReadYear(out) || ReadRelative(out)) return true;
  Take("the");
  if (const auto unit = UnitNamed(Lower(at_))) {
    ++at_;
    if (published_) out.period = UnitAround(*unit, *published_);
    return true;
  }
  at_ = start;
  return false;
}

bool TimeReader::ReadQuarter(int nth, Point& out) {
  if (nth < 1 || nth > 4) return false;
  const int word = at_ - 1;
  const auto quarter = [&](int year) {
    return UnitAround(Unit::kQuarter, DayOf(year, 3 * nth, 1));
  };
  const int start = at_;
  if (!Take("of")) Take("in");
  Point whole;
  if (ReadWhole(whole) && whole.period &&
      whole.period->granularity == Granularity::kYear) {
    out.period = quarter(YearOf(whole.period->first));
    return true;
  }
  at_ = start;
  if (!published_) return true;
  const int year = YearOf(*published_);
  out.period = quarter(year);
  if (IsAhead(word)) {
    if (out.period->last < *published_) out.period = quarter(year + 1);
  } else if (out.period->first > *published_) {
    out.period = quarter(year - 1);
  }
  return true;
}

bool TimeReader::ReadSelection(Point& out) {
  const int start = at_;
  const absl::string_view word = Lower(at_);
  if (word.size() == 2 && word[0] == 'q' && word[1] >= '1' && word[1] <= '4') {
    ++at_;
    return ReadQuarter(word[1] - '0', out);  // "Q3"
  }
  Take("the");
  const auto nth = OrdinalNamed(Lower(at_));
  if (!nth) {
    at_ = start;
    return false;
  }
  ++at_;
  int count = 1;
  if (const auto cardinal =
          ReadCardinal([this](int i) { return Lower(i); }, at_, lexicon_);
      cardinal && !cardinal->article && cardinal->value >= 1 &&
      cardinal->value < 1000) {
    count = static_cast<int>(cardinal->value);
    at_ = cardinal->end;
  }
  const auto weekday = WeekdayNamed(Lower(at_));
  const auto unit = UnitNamed(Lemma(at_));
  const bool half = Lower(at_) == "half";
  if (!weekday && !unit && !half) {
    at_ = start;
    return false;
  }
  ++at_;
  if (unit == Unit::kQuarter && ReadQuarter(*nth, out)) return true;
  Point whole;
  if ((Lower(at_) == "of" || Lower(at_) == "in") &&
      (Lower(at_ + 1) == "every" || Lower(at_ + 1) == "each")) {
    at_ += 3;  // "the last Friday of every month": no day of its own
    return true;
  }
  if ((Take("of") || Take("in")) && ReadWhole(whole)) {
    if (!whole.period) return true;
    out.period = weekday ? NthWeekday(*whole.period, *nth, *weekday)
                 : half  ? HalfOf(*whole.period, *nth)
                         : UnitsOf(*whole.period, *unit, *nth, count);
    return true;
  }
  at_ = start;
  return false;
}

bool TimeReader::ReadPart(Point& out) {
  const int start = at_;
  Take("the");
  const absl::string_view part = Lower(at_++);
  const bool of = Take("of");
  if (of && (part == "end" || part == "beginning" || part == "start" ||
             part == "middle" || part == "close")) {
    if (ReadWhole(out)) return true;
  } else if (IsSeason(part)) {
    if (const auto year = YearAt(at_)) {
      ++at_;
      out.period = YearPeriod(*year);
      return true;
    }
  } else if (of && IsPartOfDay(part)) {
    if (ReadDate(out) || ReadWeekday(0, out)) return true;
  }
  at_ = start;
  return false;
}

}  // namespace griot
