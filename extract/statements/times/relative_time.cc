#include <algorithm>
#include <cmath>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "extract/statements/times/period_parts.h"
#include "extract/statements/times/tense.h"
#include "extract/statements/times/time_reader.h"
#include "extract/statements/words/figures.h"

namespace griot {
namespace {

// At what precision "N units ago" tells: the unit's own, a finer one where N is
// not whole, the year for decades.
Unit PrecisionOf(Unit unit, double count) {
  const bool whole = count == std::trunc(count);
  switch (unit) {
    case Unit::kDecade:
      return Unit::kYear;
    case Unit::kYear:
    case Unit::kQuarter:
      return whole ? unit : Unit::kMonth;
    case Unit::kMonth:
      return whole ? unit : Unit::kWeek;
    case Unit::kWeek:
      return whole ? unit : Unit::kDay;
    case Unit::kDay:
    case Unit::kHour:
      break;
  }
  return Unit::kDay;
}

// "the early 1820s": a decade's first half, "the late 1820s" its second.
void HalveDecade(absl::string_view part, std::optional<Period>& period) {
  constexpr int kYears = 5;
  if (!period || YearOf(period->first) % 10 != 0 ||
      YearOf(period->last) != YearOf(period->first) + 9) {
    return;
  }
  if (part == "early") {
    period = Between(YearPeriod(YearOf(period->first)),
                     YearPeriod(YearOf(period->first) + kYears - 1));
  } else if (part == "late") {
    period = Between(YearPeriod(YearOf(period->first) + kYears),
                     YearPeriod(YearOf(period->last)));
  }
}

bool IsBound(absl::string_view word) {
  return word == "than" || word == "least" || word == "about" ||
         word == "nearly" || word == "almost" || word == "around" ||
         word == "over";
}

}  // namespace

bool TimeReader::ReadRelative(Point& out) {
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
  if (shift != 0) {
    const int number = at_;
    const auto count = TakeCount();
    const auto unit = UnitNamed(Lemma(at_));
    if (count && unit) {
      ++at_;
      if (published_) {
        const Day other = Moved(*published_, *unit, shift * *count);
        out.period =
            Period{std::min(other, *published_), std::max(other, *published_),
                   Granularity::kInterval};
      }
      return true;
    }
    at_ = number;
  }
  if (ReadWeekday(shift, out)) return true;
  if (IsPartOfDay(Lower(at_))) {
    ++at_;
    if (published_) out.period = DayPeriod(*published_ + std::min(shift, 0));
    return true;
  }
  if (const auto month = MonthAt(at_)) {
    const int month_word = at_++;
    if (!published_) return true;
    Resolve(*month, {}, {}, month_word, out);
    out.cycle = Cycle::kNone;
    if (shift > 0 && out.period->first <= *published_) {
      out.period = MonthPeriod(YearOf(*published_) + 1, *month);
    } else if (shift < 0 && out.period->last >= *published_) {
      out.period = MonthPeriod(YearOf(*published_) - 1, *month);
    }
    return true;
  }
  const auto unit = UnitNamed(Lemma(at_));
  if (!unit) {
    at_ = start;
    return false;
  }
  // "the past years" are a stretch up to now, "the previous day" relative.
  const bool plural = tree_.xpos(at_) == "NNS";
  ++at_;
  if ((Lower(start) == "the" || Lower(start - 1) == "the") &&
      Lower(at_) == "of") {
    at_ = start;  // "the last year of the war"
    return false;
  }
  const bool article = Lower(start) == "the" || Lower(start - 1) == "the";
  // "the next day" of a tale, but "will close over the next month".
  const bool told = word == "previous" || word == "coming" ||
                    (article && shift > 0 && !IsAhead(start));
  if (published_ && article && word == "last" && !plural && !told &&
      *unit != Unit::kDecade) {
    // "in the last month": up to now.
    out.period = Period{Moved(*published_, *unit, -1), *published_,
                        Granularity::kInterval};
  } else if (published_ && !plural && !told && *unit != Unit::kDecade) {
    out.period = UnitAround(*unit, Moved(*published_, *unit, shift));
  }
  return true;
}

std::optional<double> TimeReader::TakeCount() {
  if (Lower(at_) == "half" &&
      (Lower(at_ + 1) == "a" || Lower(at_ + 1) == "an")) {
    at_ += 2;
    return 0.5;
  }
  const auto cardinal =
      ReadCardinal([this](int i) { return Lower(i); }, at_, lexicon_);
  if (!cardinal || cardinal->vague || cardinal->money) return std::nullopt;
  at_ = cardinal->end;
  Take("of");  // "a couple of years"
  return cardinal->value;
}

bool TimeReader::ReadCounted(Point& out) {
  const int start = at_;
  auto count = TakeCount();
  if (!count) return false;
  if (Lower(at_) == "-") ++at_;
  auto unit = UnitNamed(Lemma(at_));
  if (Lemma(at_) == "fortnight") {
    unit = Unit::kWeek;
    *count *= 2;
  }
  if (!unit) {
    at_ = start;
    return false;
  }
  ++at_;
  if (Lower(at_) == "and" && Lower(at_ + 1) == "a" &&
      Lower(at_ + 2) == "half") {  // "a year and a half"
    at_ += 3;
    *count += 0.5;
  }
  const auto around = [&](double shift) {
    if (published_) {
      out.period = UnitAround(PrecisionOf(*unit, shift),
                              Moved(*published_, *unit, shift));
    }
    return true;
  };
  if (Take("ago")) return around(-*count);
  if (Lower(at_) == "from" &&
      (Lower(at_ + 1) == "now" || Lower(at_ + 1) == "today")) {
    at_ += 2;
    return around(*count);
  }
  // "will meet in half a year"
  if (Lower(start - 1) == "in" && IsAhead(start)) return around(*count);
  // Told from what was told before.
  if (Take("later") || Take("earlier")) return true;
  // "for (more than) two years": a stretch that ends now.
  const bool after_bound = IsBound(Lower(start - 1));
  int first = start;
  while (first > 0 && first > start - 4 &&
         (after_bound || Lower(first - 1) == "for" ||
          Lower(first - 1) == "within" || Lower(first - 1) == "more" ||
          Lower(first - 1) == "at" || Lower(first - 1) == "than")) {
    --first;
    if (Lower(first) == "for" || Lower(first) == "within") break;
  }
  const bool within = Lower(first) == "within";
  if (!within && Lower(first) != "for") {
    at_ = start;
    return false;
  }
  if (!published_) return true;
  if (within) {
    out.period = Period{*published_, Moved(*published_, *unit, *count),
                        Granularity::kInterval};
    return true;
  }
  if (IsPerfect(tree_, start)) {
    Period period;
    period.first = Moved(*published_, *unit, -*count);
    const Unit precision = PrecisionOf(*unit, *count);
    period.precision = precision == Unit::kYear    ? Granularity::kYear
                       : precision == Unit::kMonth ? Granularity::kMonth
                                                   : Granularity::kDay;
    period.last = *published_;
    period.open_last = true;
    period.granularity = Granularity::kInterval;
    out.period = period;
  }
  return true;
}

bool TimeReader::ReadBeside(Point& out) {
  const int start = at_;
  double count = 1;
  if (!Take("the")) {
    const auto counted = TakeCount();
    if (!counted) return false;
    count = *counted;
  }
  const auto unit = UnitNamed(Lemma(at_));
  const absl::string_view side = Lower(at_ + 1);
  if (unit && (side == "before" || side == "after")) {
    at_ += 2;
    Point point;
    if (const auto shift = ShiftNamed(Lower(at_))) {
      ++at_;
      if (published_) point.period = DayPeriod(*published_ + *shift);
    } else if (!ReadDate(point) && !ReadWeekday(0, point)) {
      at_ = start;
      return false;
    }
    if (point.period && point.period->granularity == Granularity::kDay) {
      out.period = UnitAround(
          PrecisionOf(*unit, count),
          Moved(point.period->first, *unit, side == "before" ? -count : count));
    }
    return true;
  }
  at_ = start;
  return false;
}

bool TimeReader::ReadReference(Point& out) {
  const int start = at_;
  if (!Take("the") && !Take("that")) return false;
  const bool same = Take("same");
  const auto unit = UnitNamed(Lower(at_));
  if (unit && (*unit == Unit::kDay || same)) {
    ++at_;
    out.refers_back = true;
    return true;
  }
  at_ = start;
  return false;
}

bool TimeReader::HasAttribute(int noun) const {
  if (noun < 1) return false;
  const Rel rel = tree_.rel(noun - 1);
  return tree_.head(noun - 1) == noun &&
         (rel == Rel::kAmod || rel == Rel::kCompound);
}

bool TimeReader::TakeClock() {
  const int start = at_;
  const absl::string_view hour = Lower(at_);
  const size_t colon = hour.find(':');
  const bool exact = colon != hour.npos && colon + 3 == hour.size();
  int hours = 0;
  const absl::string_view digits = hour.substr(0, hour.find_first_of(":."));
  if (!absl::SimpleAtoi(digits, &hours) || hours < 0 || hours > 24 ||
      !absl::ascii_isdigit(static_cast<unsigned char>(hour.front()))) {
    return false;
  }
  ++at_;
  const bool half_day = Take("a.m.") || Take("p.m.") || Take("am") ||
                        Take("pm") || Take("o'clock") || Take("o’clock");
  if (!half_day && !exact) {
    at_ = start;
    return false;
  }
  if (Lower(at_) == "local" && Lower(at_ + 1) == "time") at_ += 2;
  if (!Take("gmt")) Take("utc");
  return true;
}

// "is today a barren place": nowadays.
bool TimeReader::MeansNowadays(int word) const {
  const int noun = tree_.head(word);
  if (Lower(word) != "today" || noun < word) return false;
  const int be = tree_.Child(noun, Rel::kCop);
  return be == word - 1 && (tree_.xpos(be) == "VBZ" || tree_.xpos(be) == "VBP");
}

bool TimeReader::ReadWord(Point& out) {
  if (const auto shift = ShiftNamed(Lower(at_))) {
    const bool nowadays = MeansNowadays(at_);
    ++at_;
    if (published_ && !nowadays) out.period = DayPeriod(*published_ + *shift);
    if (IsPartOfDay(Lower(at_))) ++at_;
    return true;
  }
  const bool clock = TakeClock();
  if (clock || IsPartOfDay(Lower(at_))) {
    const int end = clock ? at_ : at_ + 1;
    at_ = end;
    Take("on");
    if (ReadWeekday(0, out) || (clock && ReadDate(out))) return true;
    at_ = end;
    // "in the afternoon": of a day told before; "on the opening night" and "the
    // dawn of an age" tell of which it is.
    out.refers_back = clock || (!HasAttribute(end - 1) && Lower(end) != "of");
    return true;
  }
  const absl::string_view word = Lower(at_);
  if (word == "early" || word == "late" || word == "earlier" ||
      word == "later" || word == "mid") {
    const int start = at_++;
    if (Lower(at_) == "-") ++at_;
    if (Lower(at_) == "on") ++at_;
    if (Lower(at_) == "in") ++at_;
    if (ReadDate(out) || ReadWeekday(0, out)) return true;
    if (ReadYear(out)) {
      HalveDecade(word, out.period);
      return true;
    }
    if (ReadRelative(out)) return true;
    at_ = start;
  }
  return false;
}

}  // namespace griot
