#include "extract/reading/publication_day.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/reading/written_date.h"

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

// "10:12", "a.m.", "EST".
bool IsClockWord(absl::string_view word) {
  return IsOneOf(word, {"am",  "pm",  "a.m.", "p.m.", "gmt", "utc", "est",
                        "edt", "cst", "cdt",  "mst",  "mdt", "pst", "pdt",
                        "bst", "cet", "cest", "et",   "ct",  "mt",  "pt",
                        "ist", "jst", "aest", "aedt"}) ||
         (word.size() >= 4 && absl::ascii_isdigit(word[0]) &&
          absl::StrContains(word, ':'));
}

bool IsAllCaps(absl::string_view word) {
  return word.size() >= 2 && absl::ascii_isupper(word[0]) &&
         std::none_of(word.begin(), word.end(), absl::ascii_islower);
}

// Whether the date that takes pieces [begin, end) of a line dates the text.
bool DatesTheText(const std::vector<DatePiece>& pieces, size_t begin,
                  size_t end, bool whole_line) {
  size_t before = begin;  // pieces before the date, its weekday and "on"
  while (before > 0 && (IsWeekday(pieces[before - 1].word) ||
                        IsOneOf(pieces[before - 1].word, {"on", "at"}))) {
    --before;
  }
  auto starts_line = [&](auto accepts) {
    return before > 0 &&
           std::all_of(pieces.begin(), pieces.begin() + before,
                       [&](const DatePiece& p) { return accepts(p.word); });
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
  auto is_sentence_word = [](const DatePiece& p) {
    return IsSentenceWord(p.word);
  };
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
  if (!whole_line || (absl::EndsWith(last, ".") && !IsClockWord(last)) ||
      absl::EndsWith(last, "?") || !named_before ||
      std::any_of(pieces.begin() + end, pieces.end(), is_sentence_word)) {
    return false;
  }
  const bool apart_before =
      before == 0 || behind_label || IsSeparator(pieces[before - 1].all) ||
      IsClockWord(pieces[before - 1].word) || IsOneOf(pieces[0].word, {"by"}) ||
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
    const std::vector<DatePiece> pieces =
        SplitDatePieces(line.substr(0, kLineBytes));
    for (size_t at = 0; at < pieces.size(); ++at) {
      const std::optional<WrittenDate> date = DateAt(pieces, at);
      if (!date.has_value() ||
          !DatesTheText(pieces, at, at + date->pieces, whole_line)) {
        continue;
      }
      const bool is_update =
          std::any_of(
              pieces.begin(), pieces.begin() + at,
              [](const DatePiece& p) { return IsUpdateLabel(p.word); }) &&
          std::none_of(pieces.begin(), pieces.begin() + at,
                       [](const DatePiece& p) { return IsLabel(p.word); });
      if (!is_update) return date->iso;
      if (update.empty()) update = date->iso;
    }
  }
  return update;
}

}  // namespace griot
