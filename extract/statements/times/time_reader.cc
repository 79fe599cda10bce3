#include "extract/statements/times/time_reader.h"

#include <algorithm>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/statements/times/period_parts.h"
#include "extract/statements/times/tense.h"
#include "schemas/calendar_words.h"

namespace griot {
namespace {

bool IsDash(absl::string_view word) {
  return word == "-" || word == "–" || word == "—";
}

bool IsApostrophe(absl::string_view word) {
  return word == "'" || word == "’" || word == "‘";
}

// "’09" is 2009, "’69" 1969.
std::optional<int> ShortYear(absl::string_view word) {
  constexpr int kLatest = 35;  // of this century
  if (!absl::ConsumePrefix(&word, "'") && !absl::ConsumePrefix(&word, "’") &&
      !absl::ConsumePrefix(&word, "‘")) {
    return std::nullopt;
  }
  int year = 0;
  if (word.size() != 2 || !absl::SimpleAtoi(word, &year) || year < 0) {
    return std::nullopt;
  }
  return year <= kLatest ? 2000 + year : 1900 + year;
}

// "Monday" of "Monday's attack", where that is one word.
absl::string_view WithoutGenitive(absl::string_view word) {
  if (!absl::ConsumeSuffix(&word, "'s")) {
    absl::ConsumeSuffix(&word, "\xe2\x80\x99s");
  }
  return word;
}

}  // namespace

std::optional<TimeExpression> TimeReader::Read(int start) {
  at_ = start_ = start;
  Point point;
  if (!ReadPoint(point)) return std::nullopt;
  const bool is_interval = (IsLink(at_, start) || IsYearAndNext(at_, point)) &&
                           ReadEnd(start, point);
  TimeExpression found;
  found.range = {start, at_};
  found.period = point.period;
  found.refers_back = point.refers_back;
  found.yearless = point.cycle == Cycle::kYear && !is_interval;
  return found;
}

absl::string_view TimeReader::Lower(int i) const {
  return i >= 0 && i < tree_.size() ? WithoutGenitive(tree_.lower(i))
                                    : absl::string_view();
}

absl::string_view TimeReader::Lemma(int i) const {
  return i >= 0 && i < tree_.size() ? WithoutGenitive(tree_.lemma(i))
                                    : absl::string_view();
}

bool TimeReader::Take(absl::string_view word) {
  if (Lower(at_) != word) return false;
  ++at_;
  return true;
}

// "the last weekend of July — July 27–28": a long dash between blanks parts.
bool TimeReader::IsAside(int dash) const {
  return Lower(dash) == "—" && dash > 0 &&
         tree_.word(dash - 1).span.end < tree_.word(dash).span.begin;
}

bool TimeReader::IsLink(int i, int start) const {
  const absl::string_view link = Lower(i);
  // "from the 1820s to 1978"
  const absl::string_view opening =
      Lower(start - 1) == "the" ? Lower(start - 2) : Lower(start - 1);
  if (IsDash(link)) return !IsAside(i);
  if (link == "through") return true;
  if (link == "and") return opening == "between";
  return (link == "to" || link == "until" || link == "till") &&
         opening == "from" && !MovesTime(tree_, start, lexicon_);
}

// "in 2006 and 2007", "in the 1980s and 1990s": both, with nothing between
// them.
bool TimeReader::IsYearAndNext(int i, const Point& first) const {
  if (Lower(i) != "and" || !first.period) return false;
  const auto decade = DecadeAt(i - 1);
  if (decade) return DecadeAt(i + 1) == *decade + 10;
  const auto next = YearAt(i + 1);
  return next && first.period->granularity == Granularity::kYear &&
         YearOf(first.period->first) + 1 == *next;
}

bool TimeReader::IsAhead(int word) const {
  const absl::string_view before = Lower(word - 1);
  if (before == "since" || Lower(start_ - 1) == "since") return false;
  return LooksAhead(tree_, word, lexicon_) ||
         ((before == "until" || before == "till") &&
          MovesTime(tree_, word, lexicon_));
}

bool TimeReader::ReadPoint(Point& out) {
  return ReadDate(out) || ReadWeekday(0, out) || ReadSelection(out) ||
         ReadPart(out) || ReadBeside(out) || ReadReference(out) ||
         ReadRelative(out) || ReadCounted(out) || ReadYear(out) ||
         ReadWord(out);
}

bool TimeReader::ReadEnd(int start, Point& first) {
  const int link = at_++;
  Point last;
  if (!first.period || !ReadPoint(last) || !last.period) {
    at_ = link;
    return false;
  }
  Period from = *first.period;
  Period to = *last.period;
  // Each end without a year, or week, is the one nearest to the other.
  if (first.cycle == Cycle::kYear && last.cycle == Cycle::kNone) {
    from = InYear(from, YearOf(to.first));
    if (from.first > to.last) from = InYear(from, YearOf(to.first) - 1);
  } else if (last.cycle == Cycle::kYear && first.cycle == Cycle::kNone) {
    to = InYear(to, YearOf(from.first));
    if (from.first > to.last) to = InYear(to, YearOf(from.first) + 1);
  } else if (from.first > to.last) {
    const bool ahead = IsAhead(start);
    Period& moved = ahead ? to : from;
    switch (ahead ? last.cycle : first.cycle) {
      case Cycle::kYear:
        moved = InYear(moved, YearOf(moved.first) + (ahead ? 1 : -1));
        break;
      case Cycle::kWeek:
        moved.first += ahead ? 7 : -7;
        moved.last += ahead ? 7 : -7;
        break;
      case Cycle::kNone:
        break;
    }
  }
  first.period.reset();
  if (from.first <= to.last) first.period = Between(from, to);
  return true;
}

std::optional<int> TimeReader::YearAt(int i) const {
  int year = 0;
  const absl::string_view word = Lower(i);
  if (word.size() == 4 && absl::SimpleAtoi(word, &year) && year >= 1500 &&
      year < 2200) {
    return year;
  }
  return ShortYear(word);
}

std::optional<int> TimeReader::DecadeAt(int i) const {
  absl::string_view word = Lower(i);
  if (!absl::ConsumeSuffix(&word, "s")) return std::nullopt;
  int decade = 0;
  if (word.size() == 4) {
    if (!absl::SimpleAtoi(word, &decade)) return std::nullopt;
  } else if (const auto year = ShortYear(word)) {
    decade = *year;  // "the ’90s"
  }
  if (decade < 1500 || decade >= 2200 || decade % 10 != 0) return std::nullopt;
  return decade;
}

std::optional<int> TimeReader::DayNumberAt(int i) const {
  absl::string_view word = Lower(i);
  int day = 0;
  if (word.size() <= 2 && absl::SimpleAtoi(word, &day)) {
    return day >= 1 && day <= 31 ? std::optional<int>(day) : std::nullopt;
  }
  if (word.empty() ||
      !absl::ascii_isdigit(static_cast<unsigned char>(word.front()))) {
    return std::nullopt;
  }
  return OrdinalNamed(word);
}

std::optional<int> TimeReader::MonthAt(int i) const {
  const auto month = MonthNamed(Lower(i));
  // "may" and "march" are words of their own.
  if (month && tree_.pos(i) != Pos::kPropn && Lower(i).back() != '.') {
    return std::nullopt;
  }
  return month;
}

std::optional<int> TimeReader::TakeYear() {
  const int start = at_;
  if (!Take(",")) Take("of");
  // "’09" in two words
  if (IsApostrophe(Lower(at_)) && Lower(at_ + 1).size() == 2) {
    int year = 0;
    if (absl::SimpleAtoi(Lower(at_ + 1), &year)) {
      at_ += 2;
      return year <= 35 ? 2000 + year : 1900 + year;
    }
  }
  if (const auto year = YearAt(at_)) {
    ++at_;
    return year;
  }
  if (published_ && Lower(at_ + 1) == "year") {
    const absl::string_view which = Lower(at_);
    const int shift = which == "last" ? -1 : which == "next" ? 1 : 0;
    if (shift != 0 || which == "this") {
      at_ += 2;
      return YearOf(*published_) + shift;
    }
  }
  at_ = start;
  return std::nullopt;
}

std::optional<TimeReader::Days> TimeReader::TakeDays(int start) {
  const auto first = DayNumberAt(at_);
  if (!first || YearAt(at_)) return std::nullopt;
  ++at_;
  if (const auto last = DayNumberAt(at_ + 1);
      last && *last > *first && IsLink(at_, start) && !MonthAt(at_ + 2)) {
    at_ += 2;
    return Days{*first, *last};
  }
  return Days{*first, *first};
}

void TimeReader::Resolve(int month, std::optional<Days> days,
                         std::optional<int> year, int word, Point& out) const {
  if (!year) {
    out.cycle = Cycle::kYear;
    if (!published_) return;  // a date, but of which year
    const int now = MonthOf(*published_);
    year = YearOf(*published_);
    if (SaysWould(tree_, word)) {  // the nearest on either side
      constexpr int kHalf = 6;
      if (month > now + kHalf) --*year;
      if (month < now - kHalf) ++*year;
    } else if (IsAhead(word)) {
      if (month < now) ++*year;
    } else if (month > now) {
      --*year;
    }
  }
  out.period = MonthPeriod(*year, month);
  if (!days) return;
  const Day first = out.period->first + days->first - 1;
  const Day last = out.period->first + days->last - 1;
  const bool exists = last <= out.period->last;
  out.period.reset();
  if (!exists) return;  // "31 June"
  out.period = DayPeriod(first);
  if (last > first) out.period = Between(*out.period, DayPeriod(last));
}

bool TimeReader::ReadDayFirst(Point& out) {
  const int start = at_;
  const bool article = Take("the");
  std::optional<Days> days;
  const int number = at_;
  // "from 14 to 17 August"
  if (const auto first = DayNumberAt(number), last = DayNumberAt(number + 2);
      first && last && *last > *first && IsLink(number + 1, start) &&
      MonthAt(number + 3)) {
    days = Days{*first, *last};
    at_ = number + 3;
  } else if (first) {
    days = Days{*first, *first};
    at_ = number + 1;
  } else if (const auto nth = OrdinalNamed(Lower(number));
             article && nth && *nth > 0 && Lower(number + 1) == "of") {
    days = Days{*nth, *nth};  // "the first of May"
    at_ = number + 1;
  } else {
    at_ = start;
    return false;
  }
  const bool of = Take("of");
  if (const auto month = MonthAt(at_)) {
    const int word = at_++;
    const auto year = TakeYear();
    Resolve(*month, days, year, word, out);
    return true;
  }
  // "the 2nd of this month", but "12 of the month's raids".
  const bool ordinal = OrdinalNamed(Lower(number)).has_value();
  Point whole;
  if (of && ordinal && ReadWhole(whole)) {
    if (!whole.period) return true;
    if (whole.period->granularity == Granularity::kMonth) {
      Resolve(MonthOf(whole.period->first), days, YearOf(whole.period->first),
              start, out);
      return true;
    }
  }
  at_ = start;
  return false;
}

bool TimeReader::ReadDate(Point& out) {
  const int start = at_;
  if (const auto day = ParseDay(Lower(at_)); day && Lower(at_).size() == 10) {
    ++at_;
    out.period = DayPeriod(*day);
    return true;
  }
  if (ReadDayFirst(out)) return true;
  const auto month = MonthAt(at_);
  if (!month) return false;
  ++at_;
  if (Lower(at_) == "the" && DayNumberAt(at_ + 1)) ++at_;  // "May the 4th"
  const auto days = TakeDays(start);
  const auto year = TakeYear();
  Resolve(*month, days, year, start, out);
  return true;
}

bool TimeReader::ReadWeekday(int shift, Point& out) {
  const auto weekday = WeekdayNamed(Lower(at_));
  if (!weekday) return false;
  const int word = at_++;
  if (published_) {
    const int today = WeekdayOf(*published_);
    Day day = *published_ - (today - *weekday + 7) % 7;
    if (shift > 0 || (shift == 0 && IsAhead(word))) {
      day = *published_ + (*weekday - today + 7) % 7;
      if (day == *published_ && shift > 0) day += 7;
    } else if (shift < 0 && day == *published_) {
      day -= 7;
    }
    out.period = DayPeriod(day);
    if (shift == 0) out.cycle = Cycle::kWeek;
  }
  // "Monday 20 January 2025", "Tuesday, March 4": the date decides; "Monday of
  // last week": the week does.
  const int after = at_;
  Take(",");
  Point date;
  if (ReadDate(date) && date.period &&
      date.period->granularity == Granularity::kDay) {
    out = date;
  } else {
    at_ = after;
    Take("of");
    Point week;
    if (ReadRelative(week) && week.period &&
        week.period->granularity == Granularity::kWeek) {
      out.period = NthWeekday(*week.period, 1, *weekday);
      out.cycle = Cycle::kNone;
    } else {
      at_ = after;
    }
  }
  if (IsPartOfDay(Lower(at_))) ++at_;
  return true;
}

// "2019-2020", "2019-20", "2006 - 7": in one word or three
std::optional<TimeReader::Years> TimeReader::YearsAt(int i) const {
  std::vector<absl::string_view> ends =
      absl::StrSplit(Lower(i), absl::ByAnyChar("-–"), absl::SkipEmpty());
  int words = 1;
  if (ends.size() == 1 && (Lower(i + 1) == "-" || Lower(i + 1) == "–")) {
    ends.push_back(Lower(i + 2));
    words = 3;
  }
  int first = 0;
  int last = 0;
  if (ends.size() != 2 || ends[0].size() != 4 || ends[1].size() == 3 ||
      !absl::SimpleAtoi(ends[0], &first) || !absl::SimpleAtoi(ends[1], &last) ||
      first < 1500 || first >= 2200) {
    return std::nullopt;
  }
  if (ends[1].size() == 2) last += first / 100 * 100;
  if (ends[1].size() == 1) last += first / 10 * 10;
  if (last <= first || last >= 2200) return std::nullopt;
  return Years{Between(YearPeriod(first), YearPeriod(last)), words};
}

bool TimeReader::ReadYear(Point& out) {
  if (const auto years = YearsAt(at_);
      years && tree_.rel(at_) != Rel::kNummod) {
    at_ += years->words;
    out.period = years->period;
    return true;
  }
  if (const auto year = YearAt(at_)) {
    const absl::string_view before = Lower(at_ - 1);
    const bool counts = at_ + 1 < tree_.size() &&
                        tree_.rel(at_) == Rel::kNummod && tree_.head(at_) > at_;
    if (counts && before != "in" && before != "since") return false;
    ++at_;
    out.period = YearPeriod(*year);
    return true;
  }
  const auto decade = DecadeAt(at_);
  if (!decade) return false;
  ++at_;
  out.period = Between(YearPeriod(*decade), YearPeriod(*decade + 9));
  return true;
}

}  // namespace griot
