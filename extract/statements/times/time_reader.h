#ifndef GRIOT_EXTRACT_STATEMENTS_TIMES_TIME_READER_H_
#define GRIOT_EXTRACT_STATEMENTS_TIMES_TIME_READER_H_

#include <optional>

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/times/period.h"
#include "extract/statements/times/time_expression.h"
#include "extract/statements/words/lexicon.h"
#include "extract/statements/words/time_words.h"

namespace griot {

// Reads the time expression that starts at one word of a sentence, by a grammar
// whose parts are periods of the calendar:
//
//   expression = point | point link point          "from Monday to Wednesday"
//   point      = date | weekday | year | word      "14 to 17 August", "’09"
//              | selection "of" whole              "the last Friday of May"
//              | part "of" whole                   "the end of the year"
//              | beside point                      "the day before yesterday"
//              | relative | counted                "last month", "a year ago"
//   whole      = date | year | relative | "the" unit
//
// Dates and what is put together from points are in time_reader.cc, what is
// told from the day of publication in relative_time.cc, parts of a whole in
// partial_time.cc. Each Read function takes words from `at_` on and says so,
// or takes none.
class TimeReader {
 public:
  TimeReader(const Tree& tree, std::optional<Day> published,
             const Lexicon& lexicon)
      : tree_(tree), published_(published), lexicon_(lexicon) {}

  // The longest expression at `start`; nothing if none starts there.
  std::optional<TimeExpression> Read(int start);

 private:
  // After how long what a point names comes again: a weekday, or a date
  // without a year.
  enum class Cycle { kNone, kWeek, kYear };

  struct Point {
    // Nothing where it is too vague, impossible or not dated.
    std::optional<Period> period;
    Cycle cycle = Cycle::kNone;
    bool refers_back = false;  // as of TimeExpression
  };

  absl::string_view Lower(int i) const;
  absl::string_view Lemma(int i) const;
  bool Take(absl::string_view word);
  // Whether the word at `i` joins the ends of an interval, the first of which
  // starts at `start`.
  bool IsLink(int i, int start) const;
  bool IsAside(int dash) const;
  bool IsYearAndNext(int i, const Point& first) const;
  // Whether what is dated at `word` is to come.
  bool IsAhead(int word) const;

  bool ReadPoint(Point& out);
  // From `first` to the point at `at_`, if one is there.
  bool ReadEnd(int start, Point& first);

  // The numbers of a date.
  std::optional<int> YearAt(int i) const;
  struct Years {
    Period period;
    int words;  // that tell it
  };
  std::optional<Years> YearsAt(int i) const;
  // The first year of "the 1980s", "the ’90s".
  std::optional<int> DecadeAt(int i) const;
  std::optional<int> DayNumberAt(int i) const;
  std::optional<int> MonthAt(int i) const;
  // "2024", ", 2024", "of ’09", "last year" behind a month.
  std::optional<int> TakeYear();
  // A day of the month, or two with a link between them ("14-17").
  struct Days {
    int first;
    int last;
  };
  std::optional<Days> TakeDays(int start);
  void Resolve(int month, std::optional<Days> days, std::optional<int> year,
               int word, Point& out) const;
  // "14 to 17 August", "the 14th of August", "the 2nd of this month"
  bool ReadDayFirst(Point& out);
  bool ReadDate(Point& out);
  bool ReadWeekday(int shift, Point& out);
  bool ReadYear(Point& out);

  // "the third Sunday of July", "the last five days of May", "the first half of
  // 2024", "the fourth quarter"
  bool ReadSelection(Point& out);
  bool ReadQuarter(int nth, Point& out);
  // "the end of the month", "the evening of 3 May", "the spring of 2022"
  bool ReadPart(Point& out);
  bool ReadWhole(Point& out);

  // "last week", "this year", "next Tuesday", "last October", "past 3 years"
  bool ReadRelative(Point& out);
  // "two weeks ago", "half a year ago", "for a decade"
  bool ReadCounted(Point& out);
  std::optional<double> TakeCount();
  // "the day before yesterday", "two days after March 5"
  bool ReadBeside(Point& out);
  // "the day", "the same week"
  bool ReadReference(Point& out);
  bool ReadWord(Point& out);
  // "5 a.m.", "17:30 GMT"
  bool TakeClock();
  // "opening night": whether something right before it tells which.
  bool HasAttribute(int noun) const;
  bool MeansNowadays(int word) const;

  const Tree& tree_;
  const std::optional<Day> published_;
  const Lexicon& lexicon_;
  int start_ = 0;  // of the expression
  int at_ = 0;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_TIMES_TIME_READER_H_
