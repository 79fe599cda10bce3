#include "extract/statements/time_keeper.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "extract/statements/context/event_time.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/syntax/word_range.h"
#include "extract/statements/times/period.h"
#include "extract/statements/times/time_expression.h"
#include "schemas/calendar_words.h"

namespace griot {
namespace {

// Whether "in the afternoon" stands there, which of no other day is the
// report's: "that night", "at 1 p.m." and "at midnight" may be of any.
bool IsPartOfItsDay(const Tree& tree, const WordRange& range) {
  for (int i = range.begin; i < range.end; ++i) {
    const absl::string_view word = tree.lower(i);
    if (word == "that" || word == "same" || word == "midnight" ||
        word == "noon" || tree.pos(i) == Pos::kNum ||
        absl::ascii_isdigit(static_cast<unsigned char>(word.front()))) {
      return false;
    }
  }
  return true;
}

// Whether the expression is of a calendar, and not told from today: "March 5",
// "today, 5 March", but "yesterday", "on Friday".
bool NamesDate(const Tree& tree, const WordRange& range) {
  constexpr int kBeside = 3;  // words behind it
  for (int i = range.begin; i < std::min(range.end + kBeside, tree.size());
       ++i) {
    if (MonthNamed(tree.lower(i)) || ParseDay(tree.lower(i))) return true;
  }
  return false;
}

// Whether the day is known only to whoever speaks there: "yesterday".
bool IsOfSpeaker(const Tree& tree, const TimeExpression& time, Voice voice) {
  const bool day =
      time.refers_back ||
      (time.period && time.period->granularity == Granularity::kDay);
  if (voice == Voice::kReport || !day || NamesDate(tree, time.range)) {
    return false;
  }
  if (voice == Voice::kTurn) return true;
  for (int i = time.range.begin; i < time.range.end; ++i) {
    if (WeekdayNamed(tree.lower(i))) return false;
  }
  return true;
}

}  // namespace

std::optional<Time> TimeKeeper::Of(const SentenceView& view,
                                   const Proposition& proposition,
                                   Voice voice) {
  const std::optional<TimeExpression> said = TimeOf(view, proposition);
  std::optional<Time> time;
  if (said && IsOfSpeaker(view.tree, *said, voice)) return time;
  if (said && said->period) {
    time = Time{IsoValue(*said->period), said->period->granularity,
                SpanOf(view.tree, said->range), ""};
    time->text = std::string(text_.Slice(*time->span));
  } else if (said && said->refers_back) {
    if (last_day_ && view.sentence - last_sentence_ <= kReach) {
      time = last_day_;
    } else if (published_ && IsPartOfItsDay(view.tree, said->range)) {
      time = Time{IsoValue(DayPeriod(*published_)), Granularity::kDay,
                  std::nullopt, ""};
    }
  } else if (!said && proposition.kind == Proposition::Kind::kVerb) {
    time = OfEventNamed(view, proposition);
  }
  if (time && time->granularity == Granularity::kDay) {
    last_sentence_ = view.sentence;
    last_day_ = Time{time->value, time->granularity, std::nullopt, ""};
    event_day_[proposition.lemma] = *last_day_;
  }
  return time;
}

std::optional<Time> TimeKeeper::OfEventNamed(
    const SentenceView& view, const Proposition& proposition) const {
  const Tree& tree = view.tree;
  for (const Slot& slot : proposition.slots) {
    if (slot.role != Role::kOblique) continue;
    const absl::string_view marker = slot.marker;
    if (marker != "after" && marker != "during" && marker != "following" &&
        marker != "before" && marker != "soon after" &&
        marker != "shortly after") {
      continue;
    }
    const auto verb = view.lexicon.VerbOfEvent(tree.lemma(slot.word));
    const int det = tree.Child(slot.word, Rel::kDet);
    if (verb.empty() || det < 0 || tree.lower(det) == "a" ||
        tree.lower(det) == "an") {
      continue;
    }
    const auto found = event_day_.find(verb);
    if (found != event_day_.end()) return found->second;
  }
  return std::nullopt;
}

}  // namespace griot
