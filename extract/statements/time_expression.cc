#include "extract/statements/time_expression.h"

#include <algorithm>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"

namespace griot {
namespace {

enum class Unit { kDay, kWeek, kMonth, kYear, kDecade, kHour };

template <typename Value>
using Words = absl::flat_hash_map<absl::string_view, Value>;

template <typename Value>
std::optional<Value> Find(const Words<Value>& words, absl::string_view key) {
  const auto found = words.find(key);
  if (found == words.end()) return std::nullopt;
  return found->second;
}

std::optional<int> MonthNamed(absl::string_view word) {
  static const auto* const months = new Words<int>{
      {"january", 1},   {"february", 2}, {"march", 3},     {"april", 4},
      {"may", 5},       {"june", 6},     {"july", 7},      {"august", 8},
      {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12},
      {"jan.", 1},      {"feb.", 2},     {"mar.", 3},      {"apr.", 4},
      {"aug.", 8},      {"sept.", 9},    {"sep.", 9},      {"oct.", 10},
      {"nov.", 11},     {"dec.", 12},    {"jan", 1},       {"feb", 2},
      {"aug", 8},       {"sept", 9},     {"oct", 10},      {"nov", 11},
      {"dec", 12},      {"jun.", 6},     {"jul.", 7}};
  return Find(*months, word);
}

std::optional<int> WeekdayNamed(absl::string_view word) {
  static const auto* const days = new Words<int>{
      {"monday", 0}, {"tuesday", 1},  {"wednesday", 2}, {"thursday", 3},
      {"friday", 4}, {"saturday", 5}, {"sunday", 6},    {"mon.", 0},
      {"tue.", 1},   {"tues.", 1},    {"wed.", 2},      {"thu.", 3},
      {"thurs.", 3}, {"fri.", 4},     {"sat.", 5},      {"sun.", 6}};
  return Find(*days, word);
}

std::optional<Unit> UnitNamed(absl::string_view lemma) {
  static const auto* const units =
      new Words<Unit>{{"day", Unit::kDay},       {"week", Unit::kWeek},
                      {"month", Unit::kMonth},   {"year", Unit::kYear},
                      {"decade", Unit::kDecade}, {"hour", Unit::kHour},
                      {"fortnight", Unit::kWeek}};
  return Find(*units, lemma);
}

bool IsPartOfDay(absl::string_view word) {
  return word == "morning" || word == "afternoon" || word == "evening" ||
         word == "night" || word == "dawn" || word == "dusk" ||
         word == "midnight" || word == "noon" || word == "midday";
}

// Reads the time expression that starts at one word of a sentence.
class TimeReader {
 public:
  TimeReader(const Tree& tree, std::optional<Day> published,
             const Lexicon& lexicon)
      : tree_(tree), published_(published), lexicon_(lexicon) {}

  // The longest expression at `start`; nothing if none starts there.
  std::optional<TimeExpression> Read(int start) {
    at_ = start;
    TimeExpression found;
    if (!ReadPoint(&found)) return std::nullopt;
    found.range = {start, at_};
    return found;
  }

 private:
  absl::string_view Lower(int i) const {
    return i >= 0 && i < tree_.size() ? tree_.lower(i) : absl::string_view();
  }
  absl::string_view Lemma(int i) const {
    return i >= 0 && i < tree_.size() ? tree_.lemma(i) : absl::string_view();
  }
  bool Take(absl::string_view word) {
    if (Lower(at_) != word) return false;
    ++at_;
    return true;
  }
  std::optional<int> YearAt(int i) const {
    int year = 0;
    const absl::string_view word = Lower(i);
    if (word.size() == 4 && absl::SimpleAtoi(word, &year) && year >= 1500 &&
        year < 2200) {
      return year;
    }
    return std::nullopt;
  }
  std::optional<int> DayNumberAt(int i) const {
    absl::string_view word = Lower(i);
    if (word.size() > 2) {
      const absl::string_view suffix = word.substr(word.size() - 2);
      if (suffix == "st" || suffix == "nd" || suffix == "rd" ||
          suffix == "th") {
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
  std::optional<double> CountAt(int i) const {
    double value = 0;
    if (absl::SimpleAtod(Lower(i), &value)) return value;
    if (Lower(i) == "a" || Lower(i) == "an") return 1;
    return lexicon_.NumberOf(Lower(i));
  }

  // Whether the expression's verb speaks of the future.
  bool LooksAhead(int word) const {
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

  Period ResolveMonth(int month, std::optional<int> year, int word) const {
    if (year) return MonthPeriod(*year, month);
    const int this_year = YearOf(*published_);
    const int this_month = MonthOf(*published_);
    if (LooksAhead(word)) {
      return MonthPeriod(month < this_month ? this_year + 1 : this_year, month);
    }
    return MonthPeriod(month > this_month ? this_year - 1 : this_year, month);
  }

  Period ResolveDate(int month, int day, std::optional<int> year,
                     int word) const {
    const int y = year ? *year : YearOf(ResolveMonth(month, {}, word).first);
    const Day last = LastOfMonth(y, month);
    return DayPeriod(std::min(DayOf(y, month, day), last));
  }

  // Month, day and year in American or British order, at `at_`.
  bool ReadDate(TimeExpression* out) {
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

  std::optional<int> MonthAt(int i) const {
    const auto month = MonthNamed(Lower(i));
    // "may" and "march" are words of their own.
    if (month && tree_.pos(i) != Pos::kPropn && Lower(i).back() != '.') {
      return std::nullopt;
    }
    return month;
  }

  bool ReadWeekday(int shift, TimeExpression* out) {
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

  // "last week", "this year", "next Tuesday", "last October", "past 3 years".
  bool ReadRelative(TimeExpression* out) {
    const int start = at_;
    if (Lower(at_) == "the" || Lower(at_) == "earlier" ||
        Lower(at_) == "later") {
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

  static Day Shift(Day day, Unit unit, double count) {
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

  std::optional<Period> PeriodAround(Unit unit, double count) const {
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

  // "two weeks ago", "a decade", "90 days"
  bool ReadCounted(TimeExpression* out) {
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

  // "has battled for a decade": it still goes on.
  bool HasPerfect(int word) const {
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

  bool ReadYear(TimeExpression* out) {
    const auto year = YearAt(at_);
    if (year) {
      const absl::string_view before = Lower(at_ - 1);
      const bool counts = at_ + 1 < tree_.size() &&
                          tree_.rel(at_) == Rel::kNummod &&
                          tree_.head(at_) > at_;
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

  // "the first quarter of 2025", "the end of the month"
  bool ReadPart(TimeExpression* out) {
    const int start = at_;
    Take("the");
    static const auto* const ordinals = new Words<int>{
        {"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"last", 4}};
    const auto ordinal = Find(*ordinals, Lower(at_));
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

  bool ReadWord(TimeExpression* out) {
    static const auto* const days = new Words<int>{
        {"today", 0}, {"tonight", 0}, {"yesterday", -1}, {"tomorrow", 1}};
    if (const auto shift = Find(*days, Lower(at_))) {
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

  bool ReadPoint(TimeExpression* out) {
    return ReadDate(out) || ReadWeekday(0, out) || ReadPart(out) ||
           ReadRelative(out) || ReadCounted(out) || ReadYear(out) ||
           ReadWord(out);
  }

  const Tree& tree_;
  const std::optional<Day> published_;
  const Lexicon& lexicon_;
  int at_ = 0;
};

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
