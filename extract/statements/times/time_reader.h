#ifndef GRIOT_EXTRACT_STATEMENTS_TIMES_TIME_READER_H_
#define GRIOT_EXTRACT_STATEMENTS_TIMES_TIME_READER_H_

#include <optional>

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/times/calendar.h"
#include "extract/statements/times/time_expression.h"
#include "extract/statements/words/lexicon.h"
#include "extract/statements/words/time_words.h"

namespace griot {

// Reads the time expression that starts at one word of a sentence: dates and
// days in time_reader.cc, times told from another one in relative_time.cc.
// Each Read function takes words from `at_` on, or none and gives false.
class TimeReader {
 public:
  TimeReader(const Tree& tree, std::optional<Day> published,
             const Lexicon& lexicon)
      : tree_(tree), published_(published), lexicon_(lexicon) {}

  // The longest expression at `start`; nothing if none starts there.
  std::optional<TimeExpression> Read(int start);

 private:
  absl::string_view Lower(int i) const;
  absl::string_view Lemma(int i) const;
  bool Take(absl::string_view word);
  std::optional<int> YearAt(int i) const;
  std::optional<int> DayNumberAt(int i) const;
  std::optional<double> CountAt(int i) const;
  // Whether the expression's verb speaks of the future.
  bool LooksAhead(int word) const;
  Period ResolveMonth(int month, std::optional<int> year, int word) const;
  Period ResolveDate(int month, int day, std::optional<int> year,
                     int word) const;
  // Month, day and year in American or British order, at `at_`.
  bool ReadDate(TimeExpression* out);
  std::optional<int> MonthAt(int i) const;
  bool ReadWeekday(int shift, TimeExpression* out);
  // "last week", "this year", "next Tuesday", "last October", "past 3 years".
  bool ReadRelative(TimeExpression* out);
  static Day Shift(Day day, Unit unit, double count);
  std::optional<Period> PeriodAround(Unit unit, double count) const;
  // "two weeks ago", "a decade", "90 days"
  bool ReadCounted(TimeExpression* out);
  // "has battled for a decade": it still goes on.
  bool HasPerfect(int word) const;
  bool ReadYear(TimeExpression* out);
  // "the first quarter of 2025", "the end of the month"
  bool ReadPart(TimeExpression* out);
  bool ReadWord(TimeExpression* out);
  bool ReadPoint(TimeExpression* out);

  const Tree& tree_;
  const std::optional<Day> published_;
  const Lexicon& lexicon_;
  int at_ = 0;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_TIMES_TIME_READER_H_
