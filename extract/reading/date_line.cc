#include "extract/reading/date_line.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "absl/time/civil_time.h"

// absl::ParseTime and strptime know one format a call and not the month names
// that newspapers print ("Sept.", "Nov."), so the few forms are read here;
// absl::CivilDay says which days exist.

namespace griot {
namespace {

constexpr int kLines = 10;          // non-blank lines that are looked at
constexpr size_t kLineBytes = 160;  // of each

bool IsOneOf(absl::string_view word,
             std::initializer_list<absl::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](absl::string_view w) {
    return absl::EqualsIgnoreCase(w, word);
  });
}

int MonthOf(absl::string_view word) {
  static constexpr std::array<absl::string_view, 12> kMonths = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  absl::ConsumeSuffix(&word, ".");
  if (absl::EqualsIgnoreCase(word, "sept")) return 9;
  for (size_t i = 0; i < kMonths.size(); ++i) {
    if (absl::EqualsIgnoreCase(word, kMonths[i]) ||
        absl::EqualsIgnoreCase(word, kMonths[i].substr(0, 3))) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

bool IsWeekday(absl::string_view word) {
  return IsOneOf(word, {"monday", "tuesday", "wednesday", "thursday", "friday",
                        "saturday", "sunday", "mon", "tue", "tues", "wed",
                        "thu", "thur", "thurs", "fri", "sat", "sun"});
}

std::string Iso(int year, int month, int day) {
  const absl::CivilDay civil(year, month, day);
  if (year < 1800 || year > 2199 || civil.month() != month ||
      civil.day() != day) {
    return "";
  }
  return absl::StrFormat("%04d-%02d-%02d", year, month, day);
}

// Digits alone, as many as allowed, else -1.
int Number(absl::string_view word, size_t min_digits, size_t max_digits) {
  int value = -1;
  if (word.size() < min_digits || word.size() > max_digits ||
      !std::all_of(word.begin(), word.end(), absl::ascii_isdigit) ||
      !absl::SimpleAtoi(word, &value)) {
    return -1;
  }
  return value;
}

int DayNumber(absl::string_view word) {
  for (absl::string_view suffix : {"st", "nd", "rd", "th", "."}) {
    if (absl::ConsumeSuffix(&word, suffix)) break;
  }
  return Number(word, 1, 2);
}

// A blank-separated piece of a line and the punctuation that follows it.
struct Piece {
  absl::string_view all;   // "2024,"
  absl::string_view word;  // "2024"
};

std::vector<Piece> Pieces(absl::string_view line) {
  std::vector<Piece> pieces;
  for (absl::string_view all :
       absl::StrSplit(line, absl::ByAnyChar(" \t\r"), absl::SkipEmpty())) {
    absl::string_view word = all;
    while (!word.empty() && absl::StrContains(",;:|()[]", word.back())) {
      word.remove_suffix(1);
    }
    while (!word.empty() && absl::StrContains("|()[]", word.front())) {
      word.remove_prefix(1);
    }
    pieces.push_back({all, word});
  }
  return pieces;
}

struct FoundDate {
  std::string iso;
  size_t pieces = 0;  // how many it takes
};

// A date with its year that starts at `pieces[at]`.
std::optional<FoundDate> DateAt(const std::vector<Piece>& pieces, size_t at) {
  absl::string_view first = pieces[at].word;
  if (first.size() >= 10 && first[4] == '-' && first[7] == '-' &&
      (first.size() == 10 || first[10] == 'T')) {
    std::string iso =
        Iso(Number(first.substr(0, 4), 4, 4), Number(first.substr(5, 2), 2, 2),
            Number(first.substr(8, 2), 2, 2));
    if (!iso.empty()) return FoundDate{std::move(iso), 1};
  }
  if (at + 2 >= pieces.size()) return std::nullopt;
  const absl::string_view second = pieces[at + 1].word;
  const int year = Number(absl::StripSuffix(pieces[at + 2].word, "."), 4, 4);
  std::string iso;
  if (MonthOf(second) != 0) {
    iso = Iso(year, MonthOf(second), DayNumber(first));
  } else if (MonthOf(first) != 0) {
    iso = Iso(year, MonthOf(first), DayNumber(second));
  }
  if (iso.empty()) return std::nullopt;
  return FoundDate{std::move(iso), 3};
}

bool IsSeparator(absl::string_view piece) {
  return IsOneOf(piece, {"|", "-", "--", "–", "—", "·", "•", "/"});
}

bool IsLabel(absl::string_view word) {
  return IsOneOf(word, {"date", "dated", "published", "posted", "issued",
                        "released", "publication"});
}

bool IsUpdateLabel(absl::string_view word) {
  return IsOneOf(word, {"updated", "modified", "edited", "corrected"});
}

// A word that a sentence needs and a date line does not.
bool IsSentenceWord(absl::string_view word) {
  return !word.empty() && absl::ascii_islower(word[0]) && !IsLabel(word) &&
         !IsUpdateLabel(word) &&
         !IsOneOf(word, {"by",   "at",   "on",   "in",     "and",     "for",
                         "of",   "the",  "last", "first",  "am",      "pm",
                         "a.m.", "p.m.", "min",  "minute", "minutes", "read",
                         "de",   "la",   "du",   "le"});
}

bool IsAllCaps(absl::string_view word) {
  return word.size() >= 2 && absl::ascii_isupper(word[0]) &&
         std::none_of(word.begin(), word.end(), absl::ascii_islower);
}

// Whether the date that takes pieces [begin, end) of a line dates the text.
bool DatesTheText(const std::vector<Piece>& pieces, size_t begin, size_t end,
                  bool whole_line) {
  size_t before = begin;  // pieces before the date, its weekday and "on"
  while (before > 0 && (IsWeekday(pieces[before - 1].word) ||
                        IsOneOf(pieces[before - 1].word, {"on", "at"}))) {
    --before;
  }
  auto starts_line = [&](auto accepts) {
    return before > 0 &&
           std::all_of(pieces.begin(), pieces.begin() + before,
                       [&](const Piece& p) { return accepts(p.word); });
  };
  if (starts_line([](absl::string_view word) {
        return IsLabel(word) || IsUpdateLabel(word) ||
               IsOneOf(word, {"date", "first", "last"});
      })) {
    return true;
  }

  const bool closed = end == pieces.size() || IsSeparator(pieces[end].all) ||
                      absl::StartsWith(pieces[end].all, "(") ||
                      absl::EndsWith(pieces[end - 1].all, ":");
  auto is_sentence_word = [](const Piece& p) { return IsSentenceWord(p.word); };
  const bool named_before =
      std::none_of(pieces.begin(), pieces.begin() + before, is_sentence_word);
  const bool behind_label =
      before > 0 && (IsLabel(pieces[before - 1].word) ||
                     IsUpdateLabel(pieces[before - 1].word));
  if (before < begin && !behind_label &&
      IsOneOf(pieces[before].word, {"on", "at"})) {
    return false;  // "Attack On May 12, 2019"
  }
  if (before == 0 && closed) return true;
  if (closed && named_before && IsAllCaps(pieces[0].word) &&
      end < pieces.size()) {
    return true;  // NAIROBI, Kenya, Nov. 5, 2024 (
  }

  // A line without a sentence, in which the date stands apart.
  const absl::string_view last = pieces.back().all;
  if (!whole_line || absl::EndsWith(last, ".") || absl::EndsWith(last, "?") ||
      !named_before ||
      std::any_of(pieces.begin() + end, pieces.end(), is_sentence_word)) {
    return false;
  }
  const bool apart_before =
      before == 0 || behind_label || IsSeparator(pieces[before - 1].all) ||
      absl::StrContains(",;:|", pieces[before - 1].all.back());
  return apart_before;
}

}  // namespace

std::string FindPublished(absl::string_view text) {
  std::string update;
  int seen = 0;
  for (absl::string_view line : absl::StrSplit(text.substr(0, 1 << 14), '\n')) {
    absl::ConsumePrefix(&line, "\xEF\xBB\xBF");
    line = absl::StripAsciiWhitespace(line);
    if (line.empty()) continue;
    if (++seen > kLines) break;
    const bool whole_line = line.size() <= kLineBytes;
    const std::vector<Piece> pieces = Pieces(line.substr(0, kLineBytes));
    for (size_t at = 0; at < pieces.size(); ++at) {
      const std::optional<FoundDate> date = DateAt(pieces, at);
      if (!date.has_value() ||
          !DatesTheText(pieces, at, at + date->pieces, whole_line)) {
        continue;
      }
      const bool is_update =
          std::any_of(pieces.begin(), pieces.begin() + at,
                      [](const Piece& p) { return IsUpdateLabel(p.word); }) &&
          std::none_of(pieces.begin(), pieces.begin() + at,
                       [](const Piece& p) { return IsLabel(p.word); });
      if (!is_update) return date->iso;
      if (update.empty()) update = date->iso;
    }
  }
  return update;
}

}  // namespace griot
